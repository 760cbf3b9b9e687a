import Foundation
import LinearAlgebra

/// Events of a group, and how many there would be if all groups had the same risk.
public struct LogRankGroup: Sendable, Hashable {
  public var group: Int32
  public var observed: Double
  public var expected: Double
}

public struct LogRankResult: Sendable, Hashable {
  /// Groups in ascending order.
  public var groups: [LogRankGroup]
  /// `nil` with fewer than two groups at risk together, without events, or with fewer clusters than are needed.
  public var test: ScoreTest?
}

/// The log-rank test that k groups have the same hazard (Mantel 1966; Peto & Peto 1972, doi:10.2307/2344317), and the
/// G-rho family around it (Harrington & Fleming 1982, doi:10.1093/biomet/69.3.553):
///
///     U_g = Σ W (d_g − d n_g / n),    W = S(u−)^ρ with S of all groups together, within the stratum
///     independent: V_gh = Σ W² d (n − d) / (n − 1) · n_g / n · ([g = h] − n_h / n)
///     by cluster:  V_gh = Σ over clusters of U_cg U_ch,  U_c = Σ w · the rows' score residuals of a Cox model with
///                  Breslow ties at β = 0
///     χ² = Uᵀ V⁻¹ U over all groups but one, k − 1 degrees of freedom
///
/// ρ = 0 is the log-rank test, ρ = 1 Peto's Wilcoxon test, which looks at early differences. Sums run within strata.
/// Any kind of event counts. The independent variance takes weights as numbers of equal rows (a risk set of weight 1 or
/// less adds nothing to it); with sampling weights or several spells a household, use the variance by cluster. A group
/// that expects no event is left out of χ².
public enum LogRank {
  /// - Parameters:
  ///   - groups: one for each row.
  ///   - strata: one for each row, or none.
  /// - Complexity: O(n log n + k·(n + number of times)).
  public static func test(
    _ data: SurvivalData, groups: [Int32], strata: [Int32] = [], rho: Double = 0,
    variance: SurvivalVariance = .independent
  ) -> LogRankResult {
    precondition(groups.count == data.count, "a group for each row")
    precondition(strata.isEmpty || strata.count == data.count, "a stratum for each row")
    let used = (0..<data.count).filter { data.isUsed($0) }
    let (labels, numbers) = Labels.indices(of: used.map { groups[$0] })
    let clusters = Labels.indices(of: used.map { data.clusters[$0] })
    var group = [Int](repeating: 0, count: data.count)
    var cluster = group
    for (index, row) in used.enumerated() {
      group[row] = numbers[index]
      cluster[row] = clusters.indices[index]
    }
    let isClustered = variance == .clusters
    var sums = Sums(groups: labels.count, clusters: isClustered ? clusters.distinct.count : 0)
    for stratum in Labels.strata(strata, of: used) {
      let sets = RiskSets(data, rows: stratum.rows)
      let ofRows = isClustered ? sets.rows.map { cluster[$0] } : nil
      sums.add(data, sets, sets.rows.map { group[$0] }, rho, clusters: ofRows)
    }
    let result = labels.enumerated().map {
      LogRankGroup(group: $1, observed: sums.observed[$0], expected: sums.expected[$0])
    }
    return LogRankResult(groups: result, test: sums.test())
  }

  private struct Sums {
    var observed: [Double]
    var expected: [Double]
    var covariance: Matrix
    /// Clusters × groups; empty for independent rows.
    var scores: Matrix

    init(groups: Int, clusters: Int) {
      observed = Array(repeating: 0, count: groups)
      expected = observed
      covariance = Matrix(rows: groups, columns: groups)
      scores = Matrix(rows: clusters, columns: groups)
    }

    mutating func add(_ data: SurvivalData, _ sets: RiskSets, _ group: [Int], _ rho: Double, clusters: [Int]?) {
      let count = observed.count
      let atRisk = sets.atRisk(data, of: group, count: count)
      let weights = Self.weights(sets, rho)
      for (index, row) in sets.rows.enumerated() where data.events[row] > 0 {
        observed[group[index]] += data.weights[row] * weights[sets.exitSteps[index]]
      }
      // Sums over steps before each one: of the hazard, and of the hazard times the share of each group.
      var hazard = [0.0]
      var shares = [[Double]](repeating: [0], count: count)
      for step in sets.times.indices {
        let n = sets.atRisk[step]
        let d = sets.events[step]
        let weight = weights[step]
        hazard.append(hazard[step] + (d > 0 ? weight * d / n : 0))
        let spread = n > 1 && d > 0 ? weight * weight * d * max(0, n - d) / (n - 1) : 0
        for g in 0..<count {
          let share = atRisk[g][step] / n
          expected[g] += d > 0 ? weight * d * share : 0
          shares[g].append(shares[g][step] + (d > 0 ? weight * d / n * share : 0))
          guard spread > 0, share > 0 else { continue }
          for h in 0..<count { covariance[g, h] += spread * share * ((g == h ? 1 : 0) - atRisk[h][step] / n) }
        }
      }
      guard let clusters else { return }
      for (index, row) in sets.rows.enumerated() {
        let (first, exit) = (sets.entrySteps[index], sets.exitSteps[index])
        let isEvent = data.events[row] > 0
        for g in 0..<count {
          let own = group[index] == g ? 1.0 : 0
          var score = -own * (hazard[exit + 1] - hazard[first]) + (shares[g][exit + 1] - shares[g][first])
          if isEvent { score += weights[exit] * (own - atRisk[g][exit] / sets.atRisk[exit]) }
          scores[clusters[index], g] += data.weights[row] * score
        }
      }
    }

    /// S(u−)^ρ.
    private static func weights(_ sets: RiskSets, _ rho: Double) -> [Double] {
      guard rho != 0 else { return Array(repeating: 1, count: sets.times.count) }
      return ([1] + ProductLimit(sets).survival.dropLast()).map { pow($0, rho) }
    }

    /// Of the groups that expect an event, all but the first.
    func test() -> ScoreTest? {
      let kept = expected.indices.filter { expected[$0] > 0 }.dropFirst()
      // As many clusters as degrees of freedom, or fewer, fit any scores.
      guard scores.rows == 0 || scores.rows > kept.count else { return nil }
      var kernel = Matrix(rows: kept.count, columns: kept.count)
      for (row, g) in kept.enumerated() {
        for (column, h) in kept.enumerated() {
          kernel[row, column] =
            scores.rows == 0
            ? covariance[g, h] : (0..<scores.rows).reduce(0) { $0 + scores[$1, g] * scores[$1, h] }
        }
      }
      return ScoreTest(scores: kept.map { observed[$0] - expected[$0] }, covariance: kernel)
    }
  }
}

extension RiskSets {
  /// The weight at risk of each group, by step; `group` holds one number for each of `rows`.
  func atRisk(_ data: SurvivalData, of group: [Int], count: Int) -> [[Double]] {
    let none = [Double](repeating: 0, count: times.count + 1)
    var change = [[Double]](repeating: none, count: count)
    var changeOfRows = change
    for (index, row) in rows.enumerated() {
      change[group[index]][exitSteps[index]] += data.weights[row]
      changeOfRows[group[index]][exitSteps[index]] += 1
      if entrySteps[index] > 0 {
        change[group[index]][entrySteps[index] - 1] -= data.weights[row]
        changeOfRows[group[index]][entrySteps[index] - 1] -= 1
      }
    }
    return (0..<count).map { g in
      var result = [Double](repeating: 0, count: times.count)
      var (weight, number) = (0.0, 0.0)
      for step in stride(from: times.count - 1, through: 0, by: -1) {
        weight += change[g][step]
        number += changeOfRows[g][step]
        if number == 0 { weight = 0 }
        result[step] = weight
      }
      return result
    }
  }
}
