public import Declarations
import Evaluation
public import Experiments

/// What revolving funds came to beside what is known of them, what was set and what came out told apart.
public struct FundPage: Sendable {
  private let rows: [FundRow]
  private let language: Language

  public init(_ tables: RunTables, language: Language) {
    rows = tables.funds()
    self.language = language
  }

  /// Two tables in Markdown, ready to stand in a page; empty where no path has a fund.
  public var markdown: String {
    guard !rows.isEmpty else { return "" }
    var page = MarkdownPage(language: language)
    for origin in [FundRow.Origin.set, .cameOut] {
      page.paragraph(origin == .set ? FundTexts.set : FundTexts.cameOut)
      page.table(
        [FundTexts.path, FundTexts.measure, FundTexts.value, FundTexts.limits, FundTexts.fact],
        rows.filter { $0.origin == origin }.map { row in
          [
            row.path, "\(row.measure.meaning[language]) (\(row.measure.unit.name[language]))",
            number(row.value.estimate), limits(row), number(row.fact),
          ]
        })
    }
    return page.text
  }

  private func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return abs(value) >= 100 ? NumberText.grouped(value.rounded()) : NumberText.fixed(value, abs(value) < 1 ? 3 : 1)
  }

  private func limits(_ row: FundRow) -> String {
    guard let low = row.value.low, let high = row.value.high else { return "" }
    return "\(number(low))–\(number(high))"
  }
}

enum FundTexts {
  static let set = Text("What the scenario sets:", zh: "场景设定:")
  static let cameOut = Text(
    "What came out, mean over replicates and the limits that hold 95 % of them, beside village funds of Sichuan and Anhui 2006–2015 (facts A7):",
    zh: "模拟结果(重复均值与包含 95% 的界限),与四川、安徽 2006–2015 年村级互助资金(facts A7)对照:")
  static let path = Text("path", zh: "路径")
  static let measure = Text("figure", zh: "指标")
  static let value = Text("value", zh: "数值")
  static let limits = Text("limits", zh: "界限")
  static let fact = Text("known", zh: "已知")
}
