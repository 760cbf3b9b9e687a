import Declarations
import Evaluation

/// What the headline table says, in both languages.
enum HeadlineTexts {
  static let size = Text(
    "{households} households in {villages} villages · {months} months from {start} · {replicates} replicates · seed {seed}",
    zh: "{villages} 个村 {households} 户 · 自 {start} 年起 {months} 个月 · {replicates} 次重复 · 种子 {seed}")
  static let group = Text("Rates of {group}: {count} a replicate", zh: "以下为{group}的比率:每次重复 {count} 户")
  static let rate = Text("per 100 household-years (95 % limits)", zh: "每百户年(95% 区间)")
  static let paired = Text("s.e. paired", zh: "配对标准误")
  static let unpaired = Text("s.e. unpaired", zh: "非配对标准误")
  static let before = Text("no phase (first {lag} months, or no programme)", zh: "无阶段(最初 {lag} 个月或无项目)")
  static let allPhases = Text("all months", zh: "全部月份")
  static let measures: [(RateMeasure, Text)] = [
    (.exitRate, Text("Exits from poverty, of the poor", zh: "脱贫率(贫困户)")),
    (.returnRate, Text("Returns to poverty, of those who had left", zh: "返贫率(已脱贫户)")),
    (.lastingShare, Text("Exits that lasted, of 100 that could be followed", zh: "每百个可追踪脱贫中稳定者")),
  ]
  static let spent = Text(
    "{path} spent {yuan} yuan of public money (at prices of month 0) on {served} households served, {crises} crisis cases and associations with {members} members at the end.",
    zh: "{path} 支出公共资金 {yuan} 元(第 0 月价格),服务 {served} 户,危机个案 {crises} 例,期末协会成员 {members} 户。")
  static let lasting = Text(
    "Exits that lasted {months} months: {with} a run with it, {without} without it, {extra} because of it.",
    zh: "稳定 {months} 个月以上的脱贫:每次重复有项目 {with} 次,无项目 {without} 次,因项目 {extra} 次。")
  static let price = Text(
    "Cost of one more lasting exit: {yuan} yuan (error of the mean over replicates: {low} … {high}; not that of the model).",
    zh: "每新增一次稳定脱贫的成本:{yuan} 元(各次重复均值的误差:{low} … {high};不含模型误差)。")
  static let unbounded = Text(
    "Cost of one more lasting exit: {yuan} yuan, but so uncertain that it has no upper limit (at least {low}).",
    zh: "每新增一次稳定脱贫的成本:{yuan} 元,但不确定性过大,没有上限(至少 {low})。")
  static let notEffective = Text(
    "No more lasting exits than without the programme: a cost for one more cannot be given.",
    zh: "稳定脱贫次数不多于无项目情形,无法给出新增一次的成本。")
  static let undetermined = Text("No replicate: nothing can be said of cost.", zh: "没有重复,无法计算成本。")
  static let gross = Text(
    "Cost of every lasting exit seen, whether or not it would have come anyway: {yuan} yuan.",
    zh: "按全部稳定脱贫计(含本会自行脱贫者)的每次成本:{yuan} 元。")
  static let fates = Text(
    "Of 100 persons poor at month 0, in December {year}: {because} out of poverty because of it, {anyway} out anyway, {harmed} poor because of it, {poor} poor either way.",
    zh:
      "第 0 月的每百名贫困人口,到 {year} 年 12 月:因项目脱贫 {because} 人,无论如何都脱贫 {anyway} 人,因项目致贫 {harmed} 人,无论如何仍贫困 {poor} 人。")

  private static let errors = Text(
    "s.e.       error of the mean difference over replicates; paired: the same households had the same luck in both",
    zh: "标准误    各次重复平均差的误差;配对:两条路径中同一户的运气相同")
  /// Where there are no differences.
  static var legendOfOne: [Text] { legend.filter { $0 != errors } }
  /// What each number means, one line each.
  static let legend: [Text] = [
    Text("What the numbers mean", zh: "数字的含义"),
    Text(
      "exits      households that leave poverty for {confirm} months or more, for every 100 years that poor households live poor",
      zh: "脱贫率    每百个贫困户年中,收入连续 {confirm} 个月以上高于贫困线的户数"),
    Text(
      "returns    the same for falling back, for every 100 years that households live out of poverty after an exit",
      zh: "返贫率    每百个脱贫户年中,重新跌入贫困的户数"),
    Text(
      "phase      what the village was in {lag} months before: income is judged on 12 months",
      zh: "阶段      事件发生前 {lag} 个月村庄所处阶段:收入按 12 个月判定"),
    Text(
      "limits     where 95 % of further worlds with other luck and villages of the same kind would fall",
      zh: "区间      在其他运气和同类村庄下,95% 的结果所在范围"),
    errors,
    Text(
      "lasting    {lasting} months in a row out of poverty; exits are counted, not households: one may leave twice",
      zh: "稳定      连续 {lasting} 个月未返贫;统计的是次数而非户数,一户可多次脱贫"),
  ]
}
