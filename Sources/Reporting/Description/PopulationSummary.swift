import Declarations
import Foundation
import Population
import Scenarios

/// What a population was asked to be, beside what was drawn.
struct PopulationSummary {
  /// `asked` is `nil` where nothing was: with a register.
  struct Line {
    let measure: Text
    let asked: Double?
    let drawn: Double
    let digits: Int
  }

  let lines: [Line]

  init(_ households: [HouseholdDraft], source: PopulationSource) {
    let marginals: PopulationMarginals? =
      if case .synthetic(let marginals) = source { marginals } else { nil }
    let count = Double(max(households.count, 1))
    func mean(_ value: (HouseholdDraft) -> Double) -> Double { households.reduce(0) { $0 + value($1) } / count }
    let logs = households.filter { $0.incomePerHead > 0 }.map { log($0.incomePerHead) }
    let dealt = marginals.map { marginals in
      max(0, pow(marginals.incomeLogDeviation, 2) - pow(marginals.incomeTransitoryDeviation, 2)).squareRoot()
    }
    lines =
      [
        Line(
          measure: PopulationTexts.members, asked: marginals?.members.mean,
          drawn: mean { Double($0.composition.members) }, digits: 3),
        Line(
          measure: PopulationTexts.workers, asked: marginals?.workers.mean,
          drawn: mean { Double($0.composition.workers) }, digits: 3),
        Line(
          measure: PopulationTexts.children, asked: marginals?.children.mean,
          drawn: mean { Double($0.composition.children) }, digits: 3),
        Line(measure: PopulationTexts.land, asked: marginals?.landMean, drawn: mean(\.land), digits: 2),
        Line(measure: PopulationTexts.schooling, asked: marginals?.schoolingMean, drawn: mean(\.schooling), digits: 2),
        Line(
          measure: PopulationTexts.chronic, asked: marginals?.chronic, drawn: mean { $0.chronic ? 1 : 0 }, digits: 3),
        Line(measure: PopulationTexts.income, asked: marginals?.incomeMean, drawn: mean(\.incomePerHead), digits: 0),
        Line(measure: PopulationTexts.logDeviation, asked: dealt, drawn: Self.deviation(logs), digits: 3),
      ]
      + Cause.allCases.map { cause in
        Line(
          measure: PopulationTexts.cause(cause), asked: marginals?.causes[Int(cause.rawValue)],
          drawn: mean { $0.mainCause == cause ? 1 : 0 }, digits: 3)
      }
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count, 1))).squareRoot()
  }

  func markdown(_ language: Language) -> String {
    var page = MarkdownPage(language: language)
    page.table(
      PopulationTexts.columns,
      lines.map {
        [$0.measure[language], NumberText.fixed($0.asked, $0.digits), NumberText.fixed($0.drawn, $0.digits)]
      })
    return page.text
  }
}

enum PopulationTexts {
  static let columns = [Text("Measure", zh: "指标"), Text("Asked for", zh: "设定"), Text("Drawn", zh: "抽取结果")]
  static let members = Text("mean members", zh: "户均人口")
  static let workers = Text("mean workers", zh: "户均劳动力")
  static let children = Text("mean children at school", zh: "户均在校儿童")
  static let land = Text("mean land, mu", zh: "户均土地(亩)")
  static let schooling = Text("mean schooling of heads, years", zh: "户主平均受教育年限(年)")
  static let chronic = Text("share with lasting illness or disability", zh: "有慢性病或残疾成员的比例")
  static let income = Text("mean expected income a head, yuan a year", zh: "预期人均年收入均值(元)")
  static let logDeviation = Text(
    "log standard deviation of expected income (a year's own luck comes on top)", zh: "预期收入的对数标准差(当年运气另计)")

  static func cause(_ cause: Cause) -> Text {
    Text("main cause: \(cause.name.english)", zh: "主要致贫原因:\(cause.name.chinese)")
  }
}
