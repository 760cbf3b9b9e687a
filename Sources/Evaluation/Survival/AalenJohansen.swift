/// A cumulative incidence at a time at which somebody left observation.
public struct IncidenceStep: Sendable, Hashable {
  public var time: Double
  /// Weight at risk of any event, and with this kind of event, at this time.
  public var atRisk: Double
  public var events: Double
  /// F at and after this time.
  public var incidence: Double
  public var variance: Double?
  /// `nil` where F is 0.
  public var low: Double?
  public var high: Double?

  public var standardError: Double? { variance?.squareRoot() }
}

/// The cumulative incidence of one kind of event.
public struct IncidenceCurve: Sendable, Hashable {
  /// From 1.
  public var kind: Int32
  public var steps: [IncidenceStep]

  /// F(t): 0 before the first step, the last value after the last.
  public func incidence(at time: Double) -> Double {
    let passed = steps.partitioningIndex { $0.time > time }
    return passed > 0 ? steps[passed - 1].incidence : 0
  }
}

/// The share that has had each kind of event, when one event rules out the others: the way out of poverty (Aalen &
/// Johansen 1978; Kalbfleisch & Prentice 2002, doi:10.1002/9781118032985):
///
///     F_j(t) = Σ over u ≤ t of S(u−) d_j(u) / n(u),    S = Kaplan–Meier of any event,    S + Σ_j F_j = 1
///
/// One minus Kaplan–Meier of one kind, with the others censored, would be too high. Variances:
///
///     independent: V = Σ over u ≤ t of S(u−)² / n² · (d_j c_j · a² + d_o c_o · b²)
///                  b = (F_j(t) − F_j(u)) / S(u), a = 1 − b, d_o = d − d_j, c = 1 − (d − 1)/(n − 1) for ties (d > 1)
///     by cluster:  infinitesimal jackknife
///
/// Where S(u) = 0, b is 0.
public enum AalenJohansen {
  /// The curve of each kind 1 … `kinds` at the times at which somebody left.
  ///
  /// - Parameter kinds: how many; the greatest kind in the data where none is given, and later kinds count as other.
  /// - Complexity: O(n log n), for each kind O(n).
  public static func curves(
    _ data: SurvivalData, kinds: Int? = nil, variance: SurvivalVariance = .independent,
    scale: KaplanMeier.Scale = .logLog, level: Double = 0.95
  ) -> [IncidenceCurve] {
    let sets = RiskSets(data)
    let seen = Int(sets.rows.map { data.events[$0] }.max() ?? 0)
    let product = ProductLimit(sets)
    let before = [1] + product.survival.dropLast()
    let events = sets.events(data, kinds: seen)
    let z = Quantiles.normal(twoSided: level)
    return (0..<(kinds ?? seen)).map { kind in
      let own = kind < seen ? events[kind] : Array(repeating: 0, count: sets.times.count)
      var sum = 0.0
      let incidence = sets.times.indices.map { step in
        sum += before[step] * own[step] / sets.atRisk[step]
        return sum
      }
      let variances: [Double]? =
        switch variance {
        case .independent: independent(sets, own, incidence, before: before, after: product.survival)
        case .clusters: sets.incidenceSquares(data, Int32(kind + 1), product, before: before, own)
        }
      let steps = sets.times.indices.map { step in
        let value = incidence[step]
        let limits = z.flatMap { z in
          variances.flatMap { KaplanMeier.limits(value, $0[step] / (value * value), z, scale) }
        }
        return IncidenceStep(
          time: sets.times[step], atRisk: sets.atRisk[step], events: own[step], incidence: value,
          variance: variances?[step], low: limits?.low, high: limits?.high)
      }
      return IncidenceCurve(kind: Int32(kind + 1), steps: steps)
    }
  }

  /// V(t) is Σ γ (α − F(t) β)², a square in F(t) whose three sums grow from step to step.
  private static func independent(
    _ sets: RiskSets, _ own: [Double], _ incidence: [Double], before: [Double], after: [Double]
  ) -> [Double] {
    var (constant, linear, square) = (0.0, 0.0, 0.0)
    return sets.times.indices.map { step in
      let n = sets.atRisk[step]
      let beta = after[step] > 0 ? 1 / after[step] : 0
      let other = max(0, sets.events[step] - own[step])
      for (d, alpha) in [(own[step], 1 + incidence[step] * beta), (other, incidence[step] * beta)] where d > 0 {
        let tie = d > 1 ? 1 - (d - 1) / (n - 1) : 1
        let gamma = before[step] * before[step] * d * tie / (n * n)
        constant += gamma * alpha * alpha
        linear += gamma * alpha * beta
        square += gamma * beta * beta
      }
      let value = incidence[step]
      return max(0, constant - 2 * value * linear + value * value * square)
    }
  }
}

extension RiskSets {
  /// Σ over clusters of (Σ w ∂F/∂w)² after each step.
  ///
  /// With A = Σ d/(n(n − d)), a row has the influence on −ln S of a − r·A (r = 1 while at risk), and on F of
  ///
  ///     Σ S(u−) ([its own event at u] / n − r d_j / n²) − Σ S(u−) d_j / n · (a − r A(u−)) = f − a·P + r·Q
  ///
  /// where P = F and Q = Σ S(u−) (d_j / n · A(u−) − d_j / n²) no longer depend on the row.
  fileprivate func incidenceSquares(
    _ data: SurvivalData, _ kind: Int32, _ product: ProductLimit, before: [Double], _ own: [Double]
  ) -> [Double]? {
    let clusters = Labels.indices(of: rows.map { data.clusters[$0] })
    guard clusters.distinct.count > 1 else { return nil }
    let entering = Self.grouped(entrySteps, count: times.count + 1)
    let leaving = Self.grouped(exitSteps, count: times.count)
    var squares = ClusterSquares(clusters: clusters.distinct.count)
    var (a, p, q) = (0.0, 0.0, 0.0)
    return times.indices.map { step in
      for index in entering.order[entering.starts[step]..<entering.starts[step + 1]] {
        let weight = data.weights[rows[index]]
        // The influence begins at zero.
        squares.add([weight * (a * p - q), weight * a, weight, 0], to: clusters.indices[index])
      }
      let n = atRisk[step]
      q += before[step] * own[step] / n * (a - 1 / n)
      p += before[step] * own[step] / n
      a += product.drift[step]
      for index in leaving.order[leaving.starts[step]..<leaving.starts[step + 1]] {
        let event = data.events[rows[index]]
        let weight = data.weights[rows[index]]
        let change = weight * ((event > 0 ? product.jump[step] : 0) - a)
        let gain = event == kind ? weight * before[step] / n : 0
        // Only its own event moves the influence; the rest keeps it where it is when a and r change.
        squares.add([gain + change * p + weight * q, change, -weight, 0], to: clusters.indices[index])
      }
      return squares.sum([1, -p, q, 0])
    }
  }
}
