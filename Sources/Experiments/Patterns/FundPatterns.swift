import Declarations
import Evaluation
import Scenarios

extension RunTables {
  /// 5 · village mutual-aid funds (facts A7) beside what the funds of the first path that has any came to.
  ///
  /// What the scenario sets (loan, term, interest, shares, capacity, seed) is no pattern and has no line here; where it
  /// bounds what comes out, the line says so.
  public var fundPatterns: [PatternRow] {
    let all = funds()
    let rows = all.filter { $0.path == all.first?.path }
    return FundPattern.all.map { pattern in
      let simulated = rows.first { $0.measure == pattern.measure }?.value.estimate
      return PatternRow(
        5, pattern.measure.meaning, unit: pattern.unit, target: pattern.scale * (pattern.measure.fact ?? pattern.known),
        simulated: simulated.map { pattern.scale * $0 }, tolerance: pattern.tolerance, source: pattern.source)
    }
  }
}

private struct FundPattern {
  let measure: FundMeasure
  var unit = Text("%", zh: "%")
  var scale = 100.0
  let tolerance: Double
  var known = 0.0
  var source = "facts A7"

  static let all = [
    FundPattern(
      measure: .members, unit: Text("households", zh: "户"), scale: 1, tolerance: 14.4,
      source: "facts A7; at most what `association.capacity` sets"),
    FundPattern(
      measure: .capital, unit: Text("yuan", zh: "元"), scale: 1, tolerance: 20_500, source: "facts A7; the seed is set"),
    FundPattern(measure: .poorShare, tolerance: 5),
    FundPattern(
      measure: .turnover, unit: Text("ratio", zh: "比值"), scale: 1, tolerance: 0.31,
      source: "facts A7: 2006–2013, funds that began in any of these years"),
    FundPattern(
      measure: .yearlyTurnover, unit: Text("ratio a year", zh: "比值/年"), scale: 1, tolerance: 0.1,
      source: "facts A7: 3.1 over the four years that a fund lent by 2013 if as many began in each year"),
    FundPattern(measure: .leavingRate, tolerance: 2),
    FundPattern(measure: .lostShare, tolerance: 1, source: "facts A7: all repaid in Anhui's first two years"),
  ]
}
