/// Limits of rates and of their differences across replicates, with villages resampled.
///
/// Draw b takes replicate b mod R and as many villages as the group has, with replacement; its rate is the quotient of
/// the summed counts. The limits are quantiles (type 7) of the draws: they say where the rate of *one* further world
/// with other luck and villages of the same kind would fall, so they do not shrink when replicates are added (the
/// standard error of `PairedComparison` does). Households' own luck enters twice, by replicate and by village, which
/// makes the limits slightly wide.
///
/// The resampled villages are drawn once and serve every cell and every path, so that differences stay paired.
public struct ReplicateBootstrap: Sendable {
  public let draws: Int
  /// The villages that are resampled.
  public let villages: [Int]
  public let level: Double
  /// How often each village is taken, draw by draw.
  private let multiplicities: [Int32]

  /// - Parameters:
  ///   - villages: those in which the group has households (`HouseholdFrame.villages(of:)`).
  ///   - uniform: a number in [0, 1) for each draw and position, addressed: the same for the same pair.
  public init(
    villages: [Int], draws: Int = 2000, level: Double = 0.95, uniform: (_ draw: Int, _ position: Int) -> Double
  ) {
    precondition(draws >= 0)
    self.draws = draws
    self.villages = villages
    self.level = level
    var multiplicities = [Int32](repeating: 0, count: draws * villages.count)
    for draw in 0..<draws {
      for position in villages.indices {
        let taken = min(Int(uniform(draw, position) * Double(villages.count)), villages.count - 1)
        multiplicities[draw * villages.count + taken] += 1
      }
    }
    self.multiplicities = multiplicities
  }

  /// The pooled rate and its limits.
  ///
  /// Draws without anything at risk are left out; when they are more than half, there are no limits.
  public func estimate(_ sample: RateSample) -> RateEstimate {
    guard let pooled = sample.pooled else { return .undefined }
    return limits(pooled, drawn: (0..<draws).map { rate(sample, draw: $0) })
  }

  /// The difference of the pooled rates, a − b, and its limits from draws of the same replicate and villages in both.
  public func difference(_ a: RateSample, _ b: RateSample) -> RateEstimate {
    precondition(a.replicates == b.replicates && a.villages == b.villages)
    guard let difference = subtract(a.pooled, b.pooled) else { return .undefined }
    return limits(difference, drawn: (0..<draws).map { subtract(rate(a, draw: $0), rate(b, draw: $0)) })
  }

  private func limits(_ estimate: Double, drawn rates: [Double?]) -> RateEstimate {
    let defined = rates.compactMap { $0 }
    guard 2 * defined.count >= rates.count else { return RateEstimate(estimate) }
    return Quantiles.limits(estimate, drawn: defined, level: level)
  }

  private func rate(_ sample: RateSample, draw: Int) -> Double? {
    guard sample.replicates > 0 else { return nil }
    let first = draw % sample.replicates * sample.villages
    let times = multiplicities.span.extracting(draw * villages.count..<(draw + 1) * villages.count)
    let places = villages.span
    let numerators = sample.numerators.span.extracting(first..<first + sample.villages)
    let denominators = sample.denominators.span.extracting(first..<first + sample.villages)
    var numerator: Int64 = 0
    var denominator: Int64 = 0
    for position in places.indices {
      let times = Int64(times[position])
      numerator += times * numerators[places[position]]
      denominator += times * denominators[places[position]]
    }
    return sample.rate(numerator, denominator)
  }

  private func subtract(_ a: Double?, _ b: Double?) -> Double? {
    if let a, let b { a - b } else { nil }
  }
}
