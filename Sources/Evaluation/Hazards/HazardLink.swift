import Foundation

/// How the hazard h of a period follows from the linear predictor η = x β.
public enum HazardLink: Sendable, Hashable, CaseIterable {
  /// h = 1 / (1 + e^−η). exp β is a ratio of odds.
  case logit
  /// h = 1 − exp(−e^η): what proportional hazards in continuous time look like when only whole periods are seen
  /// (Prentice & Gloeckler 1978). exp β is a ratio of hazards, whatever the length of a period.
  case complementaryLogLog

  /// Beyond these the hazard is 0 or 1 to the precision of a Double.
  private static let range = -700.0...300.0

  public func hazard(_ predictor: Double) -> Double {
    switch self {
    case .logit: 1 / (1 + exp(-predictor))
    case .complementaryLogLog: -expm1(-exp(predictor))
    }
  }

  /// dh / dη
  public func slope(_ predictor: Double) -> Double {
    let eta = min(max(predictor, Self.range.lowerBound), Self.range.upperBound)
    switch self {
    case .logit:
      let h = 1 / (1 + exp(-abs(eta)))
      return h * (1 - h)
    case .complementaryLogLog: return exp(eta - exp(eta))
    }
  }

  /// The log likelihood of one period at risk.
  struct Likelihood {
    var logarithm: Double
    /// Its derivative by η.
    var score: Double
    /// Minus its second derivative by η: never negative.
    var curvature: Double
    /// The curvature that one expects before knowing the outcome.
    var information: Double
  }

  func likelihood(_ predictor: Double, isEvent: Bool) -> Likelihood {
    let eta = min(max(predictor, Self.range.lowerBound), Self.range.upperBound)
    switch self {
    case .logit:
      let small = exp(-abs(eta))
      let h = eta >= 0 ? 1 / (1 + small) : small / (1 + small)
      let information = small / ((1 + small) * (1 + small))
      return Likelihood(
        logarithm: min(isEvent ? eta : -eta, 0) - log1p(small), score: (isEvent ? 1 : 0) - h, curvature: information,
        information: information)
    case .complementaryLogLog:
      let c = exp(eta)
      let growth = expm1(c)
      let information = c * c / growth
      if !isEvent { return Likelihood(logarithm: -c, score: -c, curvature: c, information: information) }
      // ln(1 − e^−c): two forms, each accurate where the other cancels. c / (1 − e^−c) − 1 cancels for small c.
      let excess = c < 1e-4 ? c / 2 + c * c / 12 : c / -expm1(-c) - 1
      return Likelihood(
        logarithm: c < 0.6931 ? log(-expm1(-c)) : log1p(-exp(-c)), score: c / growth, curvature: c / growth * excess,
        information: information)
    }
  }
}
