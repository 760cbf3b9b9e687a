import Foundation
import LinearAlgebra

/// The log likelihood of spells whose hazards share a factor u from a gamma law of mean 1 and variance v, integrated over
/// u (Meyer 1990). With e^η the cumulated hazard of each period, H their sum and A(H) = ln(1 + v H) / v,
///
///     ln L = −A(H) of a spell that ran on,   −A(H₀) + ln(1 − exp(A(H₀) − A(H))) of one that ended,
///
/// H₀ being the sum before the last period. Analytic in v also at 0, where A(H) = H.
struct FrailtyLikelihood {
  let design: ScaledDesign
  /// The rows of each spell, together and in order.
  let spells: [Range<Int>]
  /// Whether the spell ended in its last row.
  let isEvent: [Bool]
  let weights: [Double]

  /// Value and gradient; the variance is the last parameter. Not a number where v H ≤ −1.
  func logLikelihood(_ parameters: [Double]) -> (value: Double, gradient: [Double]) {
    let terms = self.terms(parameters)
    var gradient = [Double](repeating: 0, count: parameters.count)
    var value = 0.0
    for spell in spells.indices {
      value += weights[spell] * terms.logarithm[spell]
      gradient[parameters.count - 1] += weights[spell] * terms.byVariance[spell]
    }
    let rows = design.matrix.rows
    for column in 0..<design.matrix.columns {
      var sum = 0.0
      for spell in spells.indices {
        for row in spells[spell] {
          sum += weights[spell] * terms.byPredictor[row] * design.matrix.elements[column * rows + row]
        }
      }
      gradient[column] = sum
    }
    return (value, gradient)
  }

  /// The unweighted score of each spell, a row each.
  func scores(_ parameters: [Double]) -> Matrix {
    let terms = self.terms(parameters)
    var scores = Matrix(rows: spells.count, columns: parameters.count)
    for (spell, rows) in spells.enumerated() {
      for column in 0..<design.matrix.columns {
        scores[spell, column] = rows.reduce(0) { $0 + terms.byPredictor[$1] * design.matrix[$1, column] }
      }
      scores[spell, parameters.count - 1] = terms.byVariance[spell]
    }
    return scores
  }

  private struct Terms {
    /// One a spell.
    var logarithm: [Double] = []
    var byVariance: [Double] = []
    /// One a row.
    var byPredictor: [Double]
  }

  private func terms(_ parameters: [Double]) -> Terms {
    let v = parameters[parameters.count - 1]
    let hazards = design.predictors(Array(parameters.dropLast())).map { exp($0) }
    var terms = Terms(byPredictor: hazards)
    for (spell, rows) in spells.enumerated() {
      let last = isEvent[spell] ? hazards[rows.upperBound - 1] : 0
      let before = rows.dropLast(isEvent[spell] ? 1 : 0).reduce(0) { $0 + hazards[$1] }
      let kept = 1 / (1 + v * before)
      var logarithm = -Self.effective(before, v)
      var byVariance = -Self.effectiveByVariance(before, v)
      var factor = -kept
      if isEvent[spell] {
        let gap = Self.effective(last * kept, v)
        let odds = 1 / expm1(gap)
        let keptAfter = 1 / (1 + v * (before + last))
        logarithm += gap < 0.6931 ? log(-expm1(-gap)) : log1p(-exp(-gap))
        byVariance += odds * (Self.effectiveByVariance(before + last, v) - Self.effectiveByVariance(before, v))
        factor += odds * (keptAfter - kept)
        terms.byPredictor[rows.upperBound - 1] *= odds * keptAfter
      }
      for row in rows.dropLast(isEvent[spell] ? 1 : 0) { terms.byPredictor[row] *= factor }
      terms.logarithm.append(logarithm)
      terms.byVariance.append(byVariance)
    }
    return terms
  }

  /// A(H)
  private static func effective(_ cumulated: Double, _ v: Double) -> Double {
    let x = v * cumulated
    return x == 0 ? cumulated : cumulated * (log1p(x) / x)
  }

  /// ∂A / ∂v = H² [x / (1 + x) − ln(1 + x)] / x² with x = v H; by its series −1/2 + 2x/3 − 3x²/4 … where that cancels.
  private static func effectiveByVariance(_ cumulated: Double, _ v: Double) -> Double {
    let x = v * cumulated
    guard abs(x) < 0.02 else { return cumulated * cumulated * (x / (1 + x) - log1p(x)) / (x * x) }
    var sum = 0.0
    var power = 1.0
    for k in 2...11 {
      let term = power * Double(k - 1) / Double(k)
      sum += k.isMultiple(of: 2) ? -term : term
      power *= x
    }
    return cumulated * cumulated * sum
  }
}
