/// How much of income's variance is permanent and how much transitory, period by period. If the logarithm of income, less
/// what is foreseen, is a random walk plus noise, y_t = p_t + e_t with p_t = p_{t−1} + u_t, its growth Δy_t has
/// (Meghir & Pistaferri 2004, doi:10.1111/j.1468-0262.2004.00476.x)
///
///     var(u_t) = cov(Δy_t, Δy_{t−1} + Δy_t + Δy_{t+1}),   var(e_t) = −cov(Δy_t, Δy_{t+1})
///
/// Covariances are weighted, about the means of each period, with divisor Σw, over the households observed in all periods
/// that they need. Estimates of a variance may come out negative: the model then does not fit, or the sample is small. A
/// period without such households, and the periods at the ends, are undefined (`nil`). Standard errors are linearised.
public struct PermanentTransitoryVariances: Sendable, Hashable {
  /// var(u_t) for each period; defined from the third to the last but one.
  public let permanent: [Estimate]
  /// var(e_t) for each period; defined from the second to the last but one.
  public let transitory: [Estimate]
  /// The plain means over the periods that are defined.
  public let meanPermanent: Estimate
  public let meanTransitory: Estimate

  /// - Parameters:
  ///   - logarithms: residuals of log income, household by household, `periods` entries each; not a number in gaps.
  ///   - design: one entry a household.
  public init(logarithms y: [Double], periods: Int, design: SurveyDesign) {
    precondition(periods >= 0 && y.count == design.count * periods, "an entry for each household and period")
    let change = { (household: Int, period: Int, length: Int) in
      y[household * periods + period] - y[household * periods + period - length]
    }
    var permanent = [Linearised?](repeating: nil, count: periods)
    var transitory = permanent
    for t in stride(from: 1, to: periods - 1, by: 1) {
      let growth = (0..<design.count).map { change($0, t, 1) }
      let next = (0..<design.count).map { change($0, t + 1, 1) }
      transitory[t] = Self.covariance(growth, next, design).map { $0.mapped(-$0.value, slope: -1) }
      guard t > 1 else { continue }
      // Δy_{t−1} + Δy_t + Δy_{t+1} is growth over three periods; all four must have been observed.
      let three = (0..<design.count).map { change($0, t + 1, 3) + 0 * change($0, t - 1, 1) }
      permanent[t] = Self.covariance(growth, three, design)
    }
    self.permanent = permanent.map { $0.estimate(design) }
    self.transitory = transitory.map { $0.estimate(design) }
    meanPermanent = Self.mean(permanent).estimate(design)
    meanTransitory = Self.mean(transitory).estimate(design)
  }

  private static func covariance(_ a: [Double], _ b: [Double], _ design: SurveyDesign) -> Linearised? {
    let counts = zip(a, b).map { !($0 * $1).isNaN }
    guard let meanA = Linearised.mean(a, where: counts, design)?.value,
      let meanB = Linearised.mean(b, where: counts, design)?.value
    else { return nil }
    return .mean(zip(a, b).map { ($0 - meanA) * ($1 - meanB) }, where: counts, design)
  }

  private static func mean(_ estimates: [Linearised?]) -> Linearised? {
    let defined = estimates.compactMap { $0 }
    guard var sum = defined.first else { return nil }
    for estimate in defined.dropFirst() { sum = sum + estimate }
    return sum.mapped(sum.value / Double(defined.count), slope: 1 / Double(defined.count))
  }
}
