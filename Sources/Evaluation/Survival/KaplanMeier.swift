import Foundation

/// One step of a survival curve.
public struct SurvivalPoint: Sendable, Hashable {
  /// Periods since the origin.
  public var time: Int
  public var atRisk: Int64
  public var events: Int64
  public var survival: Double
  /// Greenwood's variance of `survival`; `nil` at 0, where it is undefined.
  public var variance: Double?
  public var low: Double?
  public var high: Double?
}

/// The product-limit estimator (Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452):
///
///     S(t) = ∏ over u ≤ t of (1 − d(u) / n(u))
///
/// with Greenwood's variance S² Σ d / (n (n − d)). A spell censored at t is still at risk in t.
public enum KaplanMeier {
  /// The scale on which the normal limits are symmetric.
  public enum Scale: Sendable, Hashable, CaseIterable {
    /// S ± z·se, cut to [0, 1].
    case plain
    /// S·exp(± z·se / S), cut at 1.
    case log
    /// S^exp(± z·se / (S ln S)): never leaves [0, 1].
    case logLog
  }

  /// The curve at every period 1 … longest with somebody at risk. Without events yet both limits are 1; once the curve
  /// is 0 there are none.
  public static func curve(_ counts: SurvivalCounts, scale: Scale = .logLog, level: Double = 0.95) -> [SurvivalPoint] {
    guard counts.longest > 0 else { return [] }
    let z = Quantiles.normal(twoSided: level)
    var points: [SurvivalPoint] = []
    var survival = 1.0
    var greenwood = 0.0
    var atRisk = counts.entered[0]
    for time in 1...counts.longest {
      let events = counts.events[time]
      if atRisk > 0 {
        survival *= Double(atRisk - events) / Double(atRisk)
        greenwood += events == 0 ? 0 : Double(events) / (Double(atRisk) * Double(atRisk - events))
        let limits = z.flatMap { Self.limits(survival, greenwood, $0, scale) }
        points.append(
          SurvivalPoint(
            time: time, atRisk: atRisk, events: events, survival: survival,
            variance: survival > 0 ? survival * survival * greenwood : nil, low: limits?.low, high: limits?.high))
      }
      atRisk += counts.entered[time] - events - counts.censored[time]
    }
    return points
  }

  /// The first period at which the curve is at or below a half; `nil` when it stays above.
  public static func median(_ curve: [SurvivalPoint]) -> Int? { curve.first { $0.survival <= 0.5 }?.time }

  /// The curve of all replicates together, with limits from the replicates' own curves (type-7 quantiles), which
  /// say how far luck moves the curve of one world. A replicate whose curve has ended keeps its last value.
  public static func curve(replicates: [SurvivalCounts], level: Double = 0.95) -> [SurvivalPoint] {
    var pooled = SurvivalCounts()
    for counts in replicates { pooled.merge(counts) }
    var points = curve(pooled, level: level)
    let curves = replicates.map { curve($0, level: level) }
    var position = curves.map { _ in 0 }
    for index in points.indices {
      var values: [Double] = []
      for (replicate, curve) in curves.enumerated() where !curve.isEmpty {
        while position[replicate] < curve.count, curve[position[replicate]].time <= points[index].time {
          position[replicate] += 1
        }
        values.append(position[replicate] == 0 ? 1 : curve[position[replicate] - 1].survival)
      }
      let limits = Quantiles.limits(points[index].survival, drawn: values, level: level)
      points[index].low = limits.low
      points[index].high = limits.high
    }
    return points
  }

  /// Limits of a share from the variance of its logarithm; `nil` at 0.
  static func limits(_ survival: Double, _ greenwood: Double, _ z: Double, _ scale: Scale)
    -> (low: Double, high: Double)?
  {
    guard survival > 0 else { return nil }
    guard greenwood > 0, survival < 1 else { return (survival, survival) }
    let error = z * greenwood.squareRoot()
    switch scale {
    case .plain: return (max(0, survival * (1 - error)), min(1, survival * (1 + error)))
    case .log: return (survival * exp(-error), min(1, survival * exp(error)))
    case .logLog:
      let width = error / abs(log(survival))
      return (pow(survival, exp(width)), pow(survival, exp(-width)))
    }
  }
}
