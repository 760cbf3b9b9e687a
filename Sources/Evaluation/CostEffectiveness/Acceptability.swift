/// How uncertain the choice between options is at one willingness to pay.
public struct Acceptability: Sendable, Hashable {
  /// What one more unit of effect is worth, in yuan.
  public let willingness: Double
  /// The share of draws in which each option has the highest net benefit, ties split equally: the acceptability curve
  /// (van Hout et al. 1994, doi:10.1002/hec.4730030505; Fenwick, Claxton & Sculpher 2001, doi:10.1002/hec.635).
  public let probabilities: [Double]
  /// Mean net benefits.
  public let netBenefits: [Double]
  /// The option with the highest mean net benefit, the first listed of equals: what to choose.
  public let best: Int
  /// What knowing the truth before choosing would be worth on average: E[max] − max E (per decision, in yuan).
  public let perfectInformation: Double

  /// The acceptability frontier: how likely the best choice is right. Not the largest of the probabilities where net
  /// benefits are skewed.
  public var frontier: Double { probabilities[best] }

  /// The curve over a grid of willingness to pay; empty without options or draws. Complexity: O(draws · options) a point.
  public static func curve(_ draws: DecisionDraws, at willingness: [Double]) -> [Acceptability] {
    guard draws.draws > 0 else { return [] }
    return willingness.map { Acceptability(draws, $0) }
  }

  /// The share of draws in which an option has a higher net benefit than another, ties counted half; `nil` without draws.
  public static func pairwise(
    _ draws: DecisionDraws, _ option: Int, against reference: Int, at willingness: Double
  ) -> Double? {
    let pairs = zip(
      draws.netBenefits(option, at: willingness), draws.netBenefits(reference, at: willingness))
    return DecisionDraws.mean(pairs.map { $0 == $1 ? 0.5 : $0 > $1 ? 1 : 0 })
  }

  private init(_ draws: DecisionDraws, _ willingness: Double) {
    let options = draws.options.indices
    let values = options.map { draws.netBenefits($0, at: willingness) }
    let count = Double(draws.draws)
    var wins = options.map { _ in 0.0 }
    var sumOfBest = 0.0
    for draw in 0..<draws.draws {
      let most = options.reduce(-Double.infinity) { max($0, values[$1][draw]) }
      let winners = options.filter { values[$0][draw] == most }
      for winner in winners { wins[winner] += 1 / Double(winners.count) }
      sumOfBest += most
    }
    let means = values.map { $0.reduce(0, +) / count }
    let best = options.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
    self.willingness = willingness
    self.best = best
    probabilities = wins.map { $0 / count }
    netBenefits = means
    // Rounding could leave it below zero when one option is best in all draws.
    perfectInformation = max(0, sumOfBest / count - means[best])
  }
}
