/// Costs and effects of two or more options in the same draws: replicates of a simulation, or resamples of data. Draw d of
/// all options belongs together (same luck, same villages).
public struct DecisionDraws: Sendable, Hashable {
  /// Keys of the options, as tables name them.
  public let options: [String]
  /// Option by option, a number a draw, in yuan.
  public let costs: [[Double]]
  /// Option by option, a number a draw: lasting exits, for one. More is better.
  public let effects: [[Double]]

  /// - Precondition: costs and effects of each option, all with the same number of draws, finite.
  public init(options: [String], costs: [[Double]], effects: [[Double]]) {
    precondition(costs.count == options.count && effects.count == options.count, "costs and effects of each option")
    precondition((costs + effects).allSatisfy { $0.count == costs[0].count }, "the same number of draws")
    precondition((costs + effects).allSatisfy { $0.allSatisfy(\.isFinite) }, "finite costs and effects")
    self.options = options
    self.costs = costs
    self.effects = effects
  }

  public var draws: Int { costs.first?.count ?? 0 }

  /// `nil` without draws.
  public func meanCost(_ option: Int) -> Double? { Self.mean(costs[option]) }

  public func meanEffect(_ option: Int) -> Double? { Self.mean(effects[option]) }

  /// Net benefit, k · effect − cost, of an option in each draw, k being what society would pay for one more unit of effect
  /// (Stinnett & Mullahy 1998, doi:10.1177/0272989X98018002S09).
  public func netBenefits(_ option: Int, at willingness: Double) -> [Double] {
    zip(costs[option], effects[option]).map { willingness * $1 - $0 }
  }

  /// The mean difference in net benefit with the quantiles (type 7) that hold `level` of the draws. The limits are those of
  /// the mean when draws are resamples, and those of one further replicate when they are replicates.
  public func incrementalNetBenefit(
    _ option: Int, against reference: Int, at willingness: Double, level: Double = 0.95
  ) -> RateEstimate {
    let pairs = zip(netBenefits(option, at: willingness), netBenefits(reference, at: willingness))
    return RateEstimate(meanOf: pairs.map { $0 - $1 }, level: level)
  }

  /// The bootstrap of the replicates: each draw takes as many replicates as there are, with replacement and the same ones
  /// for all options, and holds their means. Where replicates show how one world may turn out, their resamples show how
  /// far the mean over worlds is known.
  ///
  /// - Parameter uniform: a number in [0, 1) for each draw and position, addressed: the same for the same pair.
  public func resampledMeans(draws count: Int, uniform: (_ draw: Int, _ position: Int) -> Double) -> DecisionDraws {
    let replicates = draws
    var costs = options.map { _ in [Double]() }
    var effects = costs
    for draw in 0..<(replicates > 0 ? count : 0) {
      let taken = (0..<replicates).map { min(Int(uniform(draw, $0) * Double(replicates)), replicates - 1) }
      for option in options.indices {
        costs[option].append(taken.reduce(0) { $0 + self.costs[option][$1] } / Double(replicates))
        effects[option].append(taken.reduce(0) { $0 + self.effects[option][$1] } / Double(replicates))
      }
    }
    return DecisionDraws(options: options, costs: costs, effects: effects)
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
