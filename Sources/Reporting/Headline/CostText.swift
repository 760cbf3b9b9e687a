import Declarations
import Evaluation
import Experiments
import Interventions
import Quantities
import Scenarios

/// What the programme cost, what it delivered, and what one more lasting exit costs.
struct CostText {
  let tables: RunTables
  let path: Int
  let none: Int
  let group: Group
  let language: Language

  init(_ tables: RunTables, path: Int, none: Int, group: Group, _ language: Language) {
    self.tables = tables
    self.path = path
    self.none = none
    self.group = group
    self.language = language
  }

  var text: String {
    let results = tables.result.path(path)
    let cost = results.map(\.cost)
    let cell = RateCell(phase: nil, group: group, unit: .households, definition: .personTime)
    let lasting = tables.total(.lastingExits, path: path, in: cell)
    let without = tables.total(.lastingExits, path: none, under: path, in: cell)
    let extra = zip(lasting, without).map { $0 - $1 }
    let count = Double(max(1, results.count))
    let mean = { (values: [Int64]) in Double(values.reduce(0, +)) / count }
    let lastingText = HeadlineTexts.lasting.rendered(
      language,
      [
        "with": NumberText.fixed(mean(lasting)), "without": NumberText.fixed(mean(without)),
        "extra": NumberText.signed(mean(extra)), "months": "\(tables.result.scenario.evaluation.lastingMonths)",
      ])
    let price = self.price(CostPerLastingExit(cost: cost, extraExits: extra))
    let gross = HeadlineTexts.gross.rendered(
      language, ["yuan": CostPerLastingExit.gross(cost: cost, lastingExits: lasting).map(NumberText.grouped) ?? "–"])
    return ([spent, lastingText, price, gross] + fates).joined(separator: "\n")
  }

  /// What became of those who were poor before the path began; nothing where it was not run beside `none`.
  private var fates: [String] {
    guard let year = tables.result.path(path).first?.effects?.years.last else { return [] }
    let share = { (measure: TrueEffectRow.Measure) in
      let row = tables.trueEffect(measure, path: path, year: year, group: group, start: .poor)
      return NumberText.fixed(row.estimate.value.map { 100 * $0 })
    }
    return [
      HeadlineTexts.fates.rendered(
        language,
        [
          "year": "\(year)", "because": share(.leftBecause), "anyway": share(.leftAnyway), "harmed": share(.harmed),
          "poor": share(.stayedPoor),
        ])
    ]
  }

  /// What it spent, and on how many.
  var spent: String {
    let results = tables.result.path(path)
    let count = Double(max(1, results.count))
    let delivery = results.map(\.delivery)
    return HeadlineTexts.spent.rendered(
      language,
      [
        "path": tables.result.scenario.paths[path].name,
        "yuan": NumberText.grouped(results.reduce(0) { $0 + $1.cost.yuan } / count),
        "served": NumberText.fixed(delivery.reduce(0) { $0 + Double($1.served) } / count, 0),
        "crises": NumberText.fixed(delivery.reduce(0) { $0 + Double($1.crisisCases) } / count, 0),
        "members": NumberText.fixed(delivery.reduce(0) { $0 + Double($1.members) } / count, 0),
      ])
  }

  private func price(_ cost: CostPerLastingExit) -> String {
    switch cost {
    case .estimate(let value):
      let limits = [value.low, value.high].map { $0.map(NumberText.grouped) ?? "–" }
      return HeadlineTexts.price.rendered(
        language,
        ["yuan": value.estimate.map(NumberText.grouped) ?? "–", "low": limits[0], "high": limits[1]])
    case .unbounded(let estimate, let atLeast):
      return HeadlineTexts.unbounded.rendered(
        language, ["yuan": NumberText.grouped(estimate), "low": atLeast.map(NumberText.grouped) ?? "–"])
    case .notEffective: return HeadlineTexts.notEffective[language]
    case .undetermined: return HeadlineTexts.undetermined[language]
    }
  }
}
