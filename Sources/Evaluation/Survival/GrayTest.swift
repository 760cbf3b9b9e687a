import LinearAlgebra

/// Gray's test that k groups have the same cumulative incidence of one kind of event (Gray 1988,
/// doi:10.1214/aos/1176350951), with ρ = 0:
///
///     R_g = n_g (1 − F_g(t−)) / S_g(t−),    U_g = Σ over t of d_1g − R_g d_1 / Σ R
///
/// where F_g is the incidence of the kind and S_g the Kaplan–Meier curve of any event in the group: those who left by
/// another way stay at risk as far as censoring would have let them. With h_g = n_g / S_g(t−), h = Σ h_g, and the
/// incidence of all groups F with dF = d_1 / h, the variance of U is
///
///     V_gh = Σ over groups r and times of  A_gr A_hr · d_1 S_r(t−) c_1 / (h n_r)  +  B_gr B_hr · d_2r S_r(t−)² c_2 / n_r²
///     A_gr = a_gr + (1 − (1 − F(t)) / S_r(t)) · (C_gr(∞) − C_gr(t)),    a_gr = h_g ([g = r] − h_r / h)
///     B_gr = (1 − F(t)) / S_r(t) · (C_gr(∞) − C_gr(t)),    C_gr(t) = Σ up to t of a_gr d_1 / (h (1 − F(t−)))
///
/// and c = 1 − (d − 1)/(m − 1) corrects for d > 1 events at once, with m = h S_r(t−) for c_1 and n_r for c_2, as in R's
/// `cmprsk`. Sums run within strata.
///
/// The test is for independent rows, observed from the origin on, with weights of 0 or 1.
public enum GrayTest {
  /// χ² with k − 1 degrees of freedom, over groups that were ever at risk of `kind` while it happened.
  ///
  /// - Parameters:
  ///   - kind: the kind of event that is compared; all others compete with it.
  ///   - groups: one for each row.
  ///   - strata: one for each row, or none.
  /// - Returns: `nil` with other weights, with late entries (an entry at or after the first exit), with fewer than two
  ///   groups that can be compared, or without an event of the kind.
  /// - Complexity: O(n log n + k³ · number of times).
  public static func test(_ data: SurvivalData, kind: Int32, groups: [Int32], strata: [Int32] = []) -> ScoreTest? {
    precondition(groups.count == data.count, "a group for each row")
    precondition(strata.isEmpty || strata.count == data.count, "a stratum for each row")
    let used = (0..<data.count).filter { data.isUsed($0) }
    let (labels, numbers) = Labels.indices(of: used.map { groups[$0] })
    var group = [Int](repeating: 0, count: data.count)
    for (index, row) in used.enumerated() { group[row] = numbers[index] }

    var scores = [Double](repeating: 0, count: labels.count)
    var covariance = Matrix(rows: labels.count, columns: labels.count)
    for stratum in Labels.strata(strata, of: used) {
      let sets = RiskSets(data, rows: stratum.rows)
      guard sets.rows.allSatisfy({ data.weights[$0] == 1 }), sets.entrySteps.allSatisfy({ $0 == 0 }) else { return nil }
      let curves = GrayStratum(data, sets, kind, group: sets.rows.map { group[$0] }, count: labels.count)
      curves.add(to: &scores, &covariance)
    }
    let kept = labels.indices.filter { covariance[$0, $0] > 0 }.dropFirst()
    var kernel = Matrix(rows: kept.count, columns: kept.count)
    for (row, g) in kept.enumerated() {
      for (column, h) in kept.enumerated() { kernel[row, column] = covariance[g, h] }
    }
    return ScoreTest(scores: kept.map { scores[$0] }, covariance: kernel)
  }
}
