import Foundation

/// A cumulative hazard, or a mean number of events, at a time at which somebody left observation.
public struct HazardStep: Sendable, Hashable {
  public var time: Double
  /// Weight at risk and of those with the event, at this time.
  public var atRisk: Double
  public var events: Double
  /// H at and after this time.
  public var hazard: Double
  public var variance: Double?
  /// H exp(± z·se / H): never below 0. Both are 0 before the first event.
  public var low: Double?
  public var high: Double?

  public var standardError: Double? { variance?.squareRoot() }
}

/// The cumulative hazard (Nelson 1969; Aalen 1978, doi:10.1214/aos/1176344247):
///
///     H(t) = Σ over u ≤ t of d(u) / n(u)
///
/// the number of events that somebody under risk all the time would meet up to t. Any kind of event counts.
public enum NelsonAalen {
  /// What m events at the same time with d of the weight at risk, n, add to H and to its variance.
  public enum Ties: Sendable, Hashable, CaseIterable {
    /// They happen at once: d/n, variance d/n².
    case aalen
    /// They happen one after the other in any order (Fleming & Harrington 1984, doi:10.1080/03610928408828837):
    /// Σ over k < m of w/(n − k w), variance Σ w/(n − k w)², with w = d/m.
    case flemingHarrington
  }

  /// The curve at each time at which somebody left. No steps for no rows.
  ///
  /// - Complexity: O(n log n), with either variance.
  public static func curve(
    _ data: SurvivalData, ties: Ties = .aalen, variance: SurvivalVariance = .independent, level: Double = 0.95
  ) -> [HazardStep] {
    let sets = RiskSets(data)
    let steps = sets.times.indices.map { increment(sets, $0, ties) }
    var sum = 0.0
    let squares: [Double]? =
      switch variance {
      case .independent:
        steps.map { step in
          sum += step.drift
          return sum
        }
      case .clusters: sets.clusterSquares(data, jump: steps.map(\.jump), drift: steps.map(\.drift))
      }
    let z = Quantiles.normal(twoSided: level)
    var hazard = 0.0
    return sets.times.indices.map { step in
      hazard += steps[step].hazard
      let variance = squares?[step]
      var factor: Double?
      if let z, let variance { factor = hazard > 0 ? exp(z * variance.squareRoot() / hazard) : 1 }
      return HazardStep(
        time: sets.times[step], atRisk: sets.atRisk[step], events: sets.events[step], hazard: hazard,
        variance: variance, low: factor.map { hazard / $0 }, high: factor.map { hazard * $0 })
    }
  }

  /// What a step adds to H, and how an event and being at risk move it: ∂H/∂w = jump · [event] − drift · [at risk].
  /// The drift is also the independent variance.
  private static func increment(_ sets: RiskSets, _ step: Int, _ ties: Ties)
    -> (hazard: Double, jump: Double, drift: Double)
  {
    let n = sets.atRisk[step]
    let d = sets.events[step]
    guard d > 0 else { return (0, 0, 0) }
    switch ties {
    case .aalen: return (d / n, 1 / n, d / (n * n))
    case .flemingHarrington:
      let m = sets.eventRows[step]
      let w = d / Double(m)
      var result = (hazard: 0.0, jump: 0.0, drift: 0.0)
      for k in 0..<m {
        let left = n - Double(k) * w
        result.hazard += w / left
        result.jump += (1 / left + w * Double(k) / (left * left)) / Double(m)
        result.drift += w / (left * left)
      }
      return result
    }
  }
}
