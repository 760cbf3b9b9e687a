import Declarations
import Evaluation

/// The sentences of a panel's headline.
enum PanelTexts {
  static let panel = Text(
    "{name}: {households|household|households}, {observations|observation|observations}, {periods|period|periods} from {first} to {last}",
    zh: "{name}：{households} 户，{observations} 条观测，{first} 至 {last} 共 {periods} 期")
  static let panelWithStep = Text(
    "{name}: {households|household|households}, {observations|observation|observations}, {periods|period|periods} from {first} to {last}; a household's are {step} apart",
    zh: "{name}：{households} 户，{observations} 条观测，{first} 至 {last} 共 {periods} 期；同一户相邻两期间隔 {step}")
  static let crossSection = Text(
    "{name}: {households|household|households}, {observations|observation|observations}, one period ({first})",
    zh: "{name}：{households} 户，{observations} 条观测，仅一期（{first}）")
  static let poorHouseholds = Text("Poor households, % (95 % limits)", zh: "贫困家庭，%（95% 区间）")
  static let poorPersons = Text("Poor persons, % (95 % limits)", zh: "贫困人口，%（95% 区间）")
  static let povertyColumns = [
    Text("time", zh: "时期"), Text("households", zh: "户数"), Text("headcount", zh: "贫困发生率"),
    Text("poverty gap", zh: "贫困差距"),
  ]
  static let exits = Text(
    "Of the poor, {rate} % are not poor one period later.", zh: "贫困家庭中，一期之后脱贫的占 {rate} %。")
  static let returns = Text(
    "Of those seen to leave poverty, {rate} % are poor again one period later.",
    zh: "已观测到脱贫的家庭中，一期之后返贫的占 {rate} %。")
  static let poverty = Text(
    "Poverty lasts {median} in the median ({spells|spell|spells} that began in the record).",
    zh: "贫困持续期的中位数：{median}（起点在记录之内的贫困期 {spells} 个）。")
  static let afterExit = Text(
    "Life out of poverty lasts {median} in the median ({spells|exit|exits} followed).",
    zh: "脱贫后至返贫的中位时间：{median}（跟踪脱贫 {spells} 次）。")
  static let periods = Text("{periods|period|periods}", zh: "{periods} 期")
  static let notReached = Text("longer than what was observed", zh: "超出观测期")
  static let simpleLimits = Text(
    "Every household counts the same; limits of transitions in one period are Clopper and Pearson's, others allow for seeing a household again.",
    zh: "各户权重相同；单期转移率的区间采用 Clopper–Pearson 方法，其余区间考虑了同一户的多次观测。")
  static let surveyLimits = Text(
    "Limits are linearised for the weights, strata and clusters given; without clusters each household is one. Life tables count spells without weights.",
    zh: "区间按给定的权重、层和群作线性化估计；未给出群时每户为一群。寿命表按持续期个数计，不加权。")
  static let leftOut = Text("Left out, or not known:", zh: "未计入或未知：")
  static let droppedHouseholds = Text(
    "{count|household|households} without one complete observation", zh: "{count} 户没有一条完整的观测")
  static let gaps = Text(
    "{count|gap in a household's record, which ends the spell before it|gaps in households' records, which end the spells before them}",
    zh: "{count} 处家庭记录中断，其前的持续期按删失处理")
  static let calendarMonths = Text(
    "the times look like YYYYMM, in which a year's turn is a gap: write year × 12 + month instead",
    zh: "时期看来是 YYYYMM 格式，跨年处会被当作中断：请改用 年 × 12 + 月")
  static let leftCensored = Text(
    "{count|spell|spells} of poverty that began before the record or in a gap: not in the life tables",
    zh: "{count} 个贫困期始于记录之前或中断之中：不计入寿命表")

  static func dropped(_ reason: DroppedObservation) -> Text {
    switch reason {
    case .noIncome: Text("{count|observation|observations} without income", zh: "{count} 条观测缺收入")
    case .noLine: Text("{count|observation|observations} without a poverty line", zh: "{count} 条观测缺贫困线")
    case .noSize: Text("{count|observation|observations} without size", zh: "{count} 条观测缺人口数")
    case .noWeight: Text("{count|observation|observations} without weight", zh: "{count} 条观测缺权重")
    case .noStratum: Text("{count|observation|observations} without stratum", zh: "{count} 条观测缺层")
    case .noCluster: Text("{count|observation|observations} without cluster", zh: "{count} 条观测缺群")
    }
  }
}
