import Foundation

/// c_g, the part of GE(α) inside one group, with its derivatives. In sums over everybody (W = Σ w, T = Σ w r) and over
/// the group (W_g, T_g, P_g = Σ w φ(r)), with m = T_g / W_g, it is
///
///     (P_g − W_g m^α) W^(α−1) T^(−α) / (α (α − 1)),   (P_g − T_g ln m) / T for α = 1,   (W_g ln m − P_g) / W for α = 0
///
/// Here r is income as a multiple of the mean, hence T = W.
struct EntropyTerm {
  var value: Double
  /// T_g / T.
  var incomeShare: Double
  /// ∂c_g/∂w at each of the rows, beside what everybody has.
  var own: [Double]
  /// What everybody has: `constant` + `slope` · r.
  var constant: Double
  var slope: Double

  /// - Parameter weight: Σ w of everybody.
  init(_ relative: [Double], rows: [Int], alpha: Double, _ design: SurveyDesign, weight: Double) {
    let terms = rows.map { design.weights[$0] > 0 ? GeneralisedEntropy.term(relative[$0], alpha: alpha) : 0 }
    var (people, income, sum) = (0.0, 0.0, 0.0)
    for (row, term) in zip(rows, terms) {
      people += design.weights[row]
      income += design.weights[row] * relative[row]
      sum += design.weights[row] * term
    }
    let mean = income / people
    incomeShare = income / weight
    // Nobody in the group has an income: it has no inequality, whatever the weights.
    guard mean != 0 || alpha == 2 else {
      (value, constant, slope) = (0, 0, 0)
      own = rows.map { _ in 0 }
      return
    }
    /// Derivatives in W_g, T_g and P_g, times W.
    let slopes: (people: Double, income: Double, terms: Double)
    switch alpha {
    case 0:
      value = (people * log(mean) - sum) / weight
      (constant, slope) = (-value / weight, 0)
      slopes = (log(mean) - 1, 1 / mean, -1)
    case 1:
      value = (sum - income * log(mean)) / weight
      (constant, slope) = (0, -value / weight)
      slopes = (mean, -log(mean) - 1, 1)
    default:
      let scale = 1 / (alpha * (alpha - 1))
      let power = GeneralisedEntropy.power(mean, alpha)
      value = scale * (sum - people * power) / weight
      (constant, slope) = ((alpha - 1) * value / weight, -alpha * value / weight)
      slopes = (scale * (alpha - 1) * power, -scale * alpha * GeneralisedEntropy.power(mean, alpha - 1), scale)
    }
    own = zip(rows, terms).map { row, term in
      (slopes.people + slopes.income * relative[row] + slopes.terms * term) / weight
    }
  }
}
