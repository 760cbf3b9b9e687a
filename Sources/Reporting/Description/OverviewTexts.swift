import Declarations

enum OverviewTexts {
  static let overview = Text("Overview", zh: "概览")
  static let purpose = Text("Purpose", zh: "目的")
  static let mission = Text(
    "The model shows how households, mutual-aid associations and intervention programmes move a poor rural community out of poverty, month by month: who leaves poverty, who falls back, in which phase of the work, and at what cost, so that intervention paths can be compared over the same households and the same luck. It is made for people who plan, study or teach such programmes. It compares; it does not forecast.",
    zh:
      "本模型逐月刻画住户、互助协会与干预项目如何使贫困乡村社区摆脱贫困:谁脱贫、谁返贫、发生在工作的哪个阶段、成本多少,从而在同样的住户与同样的运气下比较不同的干预路径。使用者为规划、研究或讲授此类项目的人。模型用于比较,不用于预测。"
  )
  static let paths = Text("Paths in this scenario:", zh: "本场景的路径:")
  static let entities = Text("Entities, state variables and scales", zh: "实体、状态变量与尺度")
  static let householdColumns = Text(
    "A household takes {bytes} bytes. Its columns:", zh: "每户占用 {bytes} 字节,各列如下:")
  static let columnColumns = [Text("Column", zh: "列"), Text("What it holds", zh: "内容")]
  static let scales = Text(
    "One step is a month. The path starts in {start} and runs {months} months after a burn-in of {burnIn} months that all paths share. Space is the village: its remoteness counts, coordinates do not. Each of {replicates} replicates has its own luck under seed {seed}; the population is drawn once. Households stand in tiles of {tile}, whatever the number of threads.",
    zh:
      "一步为一个月。路径自 {start} 开始,运行 {months} 个月;此前有各路径共用的 {burnIn} 个月预热期。空间单位为村庄:计偏远程度,不计坐标。{replicates} 次重复各有运气,种子为 {seed};人口只抽取一次。住户按每块 {tile} 户存放,与线程数无关。"
  )
  static let process = Text("Process overview and scheduling", zh: "过程概览与调度")
  static let month = Text(
    "Every month runs these lines in this order; the list is what the program executes. Lines with a point belong to one pass over the households: a household goes through all of them before the next tile is taken up. Afterwards flows are booked and observers look; observers can change nothing. v is the row of a household, ℓ its log productivities.",
    zh: "每月按下列顺序执行,该表即程序实际执行的内容。带小数点的各行属于同一次住户遍历:一块住户依次经过全部各行后再处理下一块。随后记账并由观察者记录;观察者不能改变任何状态。v 为住户行向量,ℓ 为对数生产率。")
  static let schedule = Text("The month under `{path}`", zh: "路径 `{path}` 的一个月")
}

/// What every column of the household table holds; a test holds the names against the table itself.
struct HouseholdColumnText {
  let name: String
  let meaning: Text

  private init(_ name: String, _ meaning: Text) {
    self.name = name
    self.meaning = meaning
  }

  static let all: [HouseholdColumnText] = [
    .init("id", Text("a number that never changes and is the same under every path", zh: "编号,始终不变,各路径相同")),
    .init("village", Text("the village, by its place in the county", zh: "所在村庄")),
    .init(
      "capitals",
      Text("six moving capitals, deviations from the reference household in log points", zh: "六项变动资本,相对参照户的对数偏离")),
    .init("savings", Text("savings, fen", zh: "储蓄(分)")),
    .init("debt", Text("debt, fen", zh: "债务(分)")),
    .init("assets", Text("productive assets, fen", zh: "生产性资产(分)")),
    .init("incomes", Text("income of each of the last twelve months, fen", zh: "近十二个月各月收入(分)")),
    .init(
      "necessities",
      Text("own medical and schooling payments of each of the last twelve months, fen", zh: "近十二个月各月自付医疗与教育支出(分)")),
    .init("incomeSum", Text("sum of the twelve incomes, fen", zh: "十二个月收入合计(分)")),
    .init("necessitySum", Text("sum of the twelve months' necessities, fen", zh: "十二个月必需支出合计(分)")),
    .init("ability", Text("permanent ability, log points of productivity", zh: "长期能力(生产率对数点)")),
    .init("schooling", Text("schooling of the head, deviation from seven years", zh: "户主受教育年限(相对七年的偏离)")),
    .init("dependency", Text("dependants a member", zh: "抚养比")),
    .init("land", Text("land, mu", zh: "土地(亩)")),
    .init("chronic", Text("1 when somebody is ill for good or disabled", zh: "有慢性病或残疾成员为 1")),
    .init("trend", Text("own yearly growth beside that of all, log points", zh: "自身年增长率(对数点)")),
    .init("members", Text("members", zh: "人口")),
    .init("workers", Text("workers", zh: "劳动力")),
    .init("children", Text("children at school", zh: "在校儿童")),
    .init("elders", Text("those who cannot work and are not at school", zh: "不能劳动且不在校者")),
    .init("employed", Text("workers with a job", zh: "就业人数")),
    .init("ages", Text("age and sex of up to eight people", zh: "至多八人的年龄与性别")),
    .init("roles", Text("whether each is at home, at school, at work or away", zh: "每人在家、在校、劳动或外出")),
    .init("marriages", Text("whether each is married", zh: "每人是否已婚")),
    .init("illMonths", Text("months that an illness still keeps a worker from work", zh: "因病误工剩余月数")),
    .init("guarantees", Text("safe housing, safe water, insurance, schooling: held or not", zh: "住房、饮水、医保、义务教育是否有保障")),
    .init("mainCause", Text("main cause of poverty as the register asks for it", zh: "主要致贫原因")),
    .init("otherCauses", Text("other causes", zh: "其他致贫原因")),
    .init("status", Text("true status: never poor, poor or exited, and since when", zh: "真实状态:从未贫困、贫困、已脱贫,及起始月")),
    .init("recorded", Text("recorded status (the register), and since when", zh: "登记状态及起始月")),
    .init("enrolments", Text("services taken up at least once", zh: "曾接受的服务")),
    .init("memberships", Text("associations it belongs to", zh: "所属协会")),
    .init("reach", Text("groups of the evaluation, dibao list, public post", zh: "评估分组、低保名单、公益岗位")),
  ]
}
