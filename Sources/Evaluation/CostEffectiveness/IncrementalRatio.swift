/// What one more unit of effect costs with one option instead of another: mean extra cost / mean extra effect (ICER), with
/// what can be said of its uncertainty. Against what else could be done, `EfficiencyFrontier` says whom to compare with.
public struct IncrementalRatio: Sendable, Hashable {
  /// What the draws are, and so what the variance of a mean is.
  public enum Source: Sendable, Hashable, CaseIterable {
    /// Independent replicates: a mean has the variance of the draws divided by their number.
    case replicates
    /// Resamples of one data set: the draws vary as the estimate does.
    case resamples
  }

  /// Where the mean lies on the plane of extra effect (east) and extra cost (north).
  public enum Quadrant: String, Sendable, Hashable, CaseIterable {
    /// More effect at more cost.
    case northEast = "north-east"
    /// No less effect at no more cost, and better in one of them: the option dominates.
    case southEast = "south-east"
    /// No more effect at no less cost, and worse in one of them: the option is dominated.
    case northWest = "north-west"
    /// Less effect at less cost: the ratio is what each unit given up saves.
    case southWest = "south-west"
    /// The same effect at the same cost.
    case origin
  }

  /// Undefined (`nil`) unless both means are above zero or both below.
  public let ratio: Double?
  /// `nil` without draws.
  public let quadrant: Quadrant?
  /// The share of draws in each quadrant, in the order of `Quadrant.allCases`.
  public let quadrantShares: [Double]
  /// The quantiles (type 7) of the draws' ratios that hold `level` of them. Only when every draw has more effect: ratios of
  /// draws with other signs are not in order of merit, and net benefit or the acceptability curve must be used.
  public let percentiles: RateEstimate
  /// `nil` with fewer than two draws.
  public let fieller: FiellerLimits?

  /// - Parameters:
  ///   - costs: extra cost in each draw.
  ///   - effects: extra effect in the same draw.
  public init(costs: [Double], effects: [Double], source: Source, level: Double = 0.95) {
    precondition(costs.count == effects.count, "a cost and an effect for each draw")
    precondition(costs.allSatisfy(\.isFinite) && effects.allSatisfy(\.isFinite), "finite costs and effects")
    let pairs = Array(zip(costs, effects))
    let places = pairs.map { Self.quadrant($0, $1) }
    quadrantShares = Quadrant.allCases.map { quadrant in
      pairs.isEmpty ? 0 : Double(places.count { $0 == quadrant }) / Double(pairs.count)
    }
    guard let cost = DecisionDraws.mean(costs), let effect = DecisionDraws.mean(effects) else {
      ratio = nil
      quadrant = nil
      percentiles = .undefined
      fieller = nil
      return
    }
    let quadrant = Self.quadrant(cost, effect)
    self.quadrant = quadrant
    let ratio = quadrant == .northEast || quadrant == .southWest ? cost / effect : nil
    self.ratio = ratio
    percentiles =
      effects.allSatisfy { $0 > 0 } && pairs.count > 1
      ? Quantiles.limits(ratio, drawn: pairs.map { $0 / $1 }, level: level) : RateEstimate(ratio)
    fieller = Moments(pairs).flatMap { moments in
      Quantiles.normal(twoSided: level).map { z in
        let divisor = source == .replicates ? moments.count : 1
        return FiellerLimits(
          a: cost, b: effect, varianceA: moments.varianceA / divisor, varianceB: moments.varianceB / divisor,
          covariance: moments.covariance / divisor, z: z)
      }
    }
  }

  /// An option against another in the same draws.
  public init(
    _ draws: DecisionDraws, _ option: Int, against reference: Int, source: Source, level: Double = 0.95
  ) {
    let difference = { (values: [[Double]]) in zip(values[option], values[reference]).map { $0 - $1 } }
    self.init(costs: difference(draws.costs), effects: difference(draws.effects), source: source, level: level)
  }

  private static func quadrant(_ cost: Double, _ effect: Double) -> Quadrant {
    if cost > 0 { return effect > 0 ? .northEast : .northWest }
    if effect > 0 { return .southEast }
    if effect < 0 { return cost < 0 ? .southWest : .northWest }
    return cost < 0 ? .southEast : .origin
  }
}
