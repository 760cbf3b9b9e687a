public import Declarations
public import Simulation

/// The order of events in a month under one path, as it is run.
public struct ScheduleTable: Sendable {
  /// Order, name, what is read and what is written; parts of one pass over the households are numbered 5.1, 5.2, …
  public let rows: [[String]]
  private let language: Language

  public init(_ schedule: Schedule, language: Language) {
    self.language = language
    rows = schedule.lines.map { line in
      [
        line.order, line.name[language], StateTerms.text(line.reads, language), StateTerms.text(line.writes, language),
      ]
    }
  }

  /// For a terminal.
  public var text: String {
    var table = TextTable()
    table.leftAligned = [0, 1, 2, 3]
    table.rows = [Self.header.map { $0[language] }] + rows
    return table.text
  }

  var markdown: String {
    var page = MarkdownPage(language: language)
    page.table(Self.header, rows)
    return page.text
  }

  static let header = [
    Text("Order", zh: "顺序"), Text("What happens", zh: "事项"), Text("Reads", zh: "读取"), Text("Writes", zh: "写入"),
  ]
}

/// The words by which mechanisms name what they read and write.
enum StateTerms {
  /// The list as it stands for English; term by term for Chinese. A term that is not known here stays as it is.
  static func text(_ list: String, _ language: Language) -> String {
    guard language == .chinese else { return list }
    return list.split(separator: ", ").map { chinese[String($0)] ?? String($0) }.joined(separator: "、")
  }

  static func isKnown(_ term: String) -> Bool { chinese[term] != nil }

  private static let chinese = Dictionary(uniqueKeysWithValues: texts.map { ($0.english, $0.chinese) })

  private static let texts = [
    Text("ability", zh: "能力"), Text("activity", zh: "活动"), Text("assets", zh: "资产"),
    Text("budget lines", zh: "预算科目"), Text("cadre capability", zh: "干部能力"), Text("capitals", zh: "各项资本"),
    Text("children", zh: "在校儿童"), Text("chronic", zh: "慢性病"), Text("cohesion", zh: "凝聚力"),
    Text("covariates", zh: "协变量"), Text("debt", zh: "债务"), Text("doses", zh: "剂量"), Text("elders", zh: "老人"),
    Text("employed", zh: "就业人数"), Text("enrolments", zh: "服务参与"), Text("events of v", zh: "v 的事件项"),
    Text("exp ℓ", zh: "exp ℓ(生产率)"), Text("failure months", zh: "歉收剩余月数"), Text("gifts", zh: "赠款物资"),
    Text("guarantees", zh: "保障"), Text("ill months", zh: "患病剩余月数"), Text("illness", zh: "疾病"),
    Text("income and necessities", zh: "收入与必需支出"),
    Text("income and necessities of the month", zh: "当月收入与必需支出"), Text("income of the month", zh: "当月收入"),
    Text("incomes", zh: "收入"), Text("information", zh: "信息"), Text("insurance", zh: "医保"),
    Text("job links", zh: "就业链接"), Text("land", zh: "土地"), Text("leadership", zh: "领导力"),
    Text("ledger", zh: "账簿"), Text("listed", zh: "低保名单"), Text("members", zh: "成员"),
    Text("motivation", zh: "动力"), Text("necessities", zh: "必需支出"), Text("peers", zh: "同伴"),
    Text("phase", zh: "阶段"), Text("phases", zh: "阶段"), Text("prices", zh: "价格"), Text("progress", zh: "进度"),
    Text("recorded status", zh: "登记状态"), Text("savings", zh: "储蓄"), Text("served", zh: "服务对象"),
    Text("staff", zh: "人员"), Text("stage", zh: "孵化阶段"), Text("status", zh: "真实状态"), Text("trust", zh: "信任"),
    Text("twelve-month sums", zh: "十二个月合计"), Text("v", zh: "v"), Text("village states", zh: "村庄状态"),
    Text("workers", zh: "劳动力"),
  ]
}
