/// The incomes of one period with the line they are held to: one end of a change in poverty.
public struct PovertyState: Sendable, Hashable {
  public let incomes: [Double]
  /// One for each income.
  public let weights: [Double]
  /// One line for all, in the unit of the incomes.
  public let line: Double
  /// Sorted once, whatever is asked of them.
  let sorted: SortedIncomes?

  /// - Precondition: a weight for each income; weights finite and not negative.
  public init(incomes: [Double], weights: [Double], line: Double) {
    precondition(weights.count == incomes.count, "a weight for each income")
    self.incomes = incomes
    self.weights = weights
    self.line = line
    sorted = SortedIncomes(incomes, SurveyDesign(weights: weights))
  }

  private init(_ state: PovertyState, weights: [Double]) {
    incomes = state.incomes
    self.weights = weights
    line = state.line
    sorted = state.sorted?.reweighted(weights)
  }

  /// The same people under other weights, as in a draw of a bootstrap; what had weight 0 stays left out.
  ///
  /// - Precondition: a weight for each income; weights finite and not negative.
  public func reweighted(_ weights: [Double]) -> PovertyState {
    precondition(weights.count == incomes.count, "a weight for each income")
    return PovertyState(self, weights: weights)
  }
}

/// Poverty as a function of the mean income, the Lorenz curve (the relative incomes) and the line, P(μ, L, z), each of
/// which may be taken from another period.
struct PovertyFunction {
  private let measure: PovertyMeasure
  private let before: (sorted: SortedIncomes, line: Double)
  private let after: (sorted: SortedIncomes, line: Double)

  /// `nil` without weight, with an income that is not finite, or a mean or line that is not positive.
  init?(_ measure: PovertyMeasure, _ before: PovertyState, _ after: PovertyState) {
    guard let first = before.sorted, let last = after.sorted, first.mean > 0, last.mean > 0, before.line > 0,
      after.line > 0, before.line.isFinite, after.line.isFinite
    else { return nil }
    self.measure = measure
    self.before = (first, before.line)
    self.after = (last, after.line)
  }

  /// P with the mean, the distribution and the line of the later period where the argument says so.
  func callAsFunction(laterMean: Bool, laterDistribution: Bool, laterLine: Bool) -> Double? {
    let distribution = laterDistribution ? after.sorted : before.sorted
    let mean = laterMean ? after.sorted.mean : before.sorted.mean
    let line = laterLine ? after.line : before.line
    let scaled = laterMean == laterDistribution ? distribution : distribution.scaled(by: mean / distribution.mean)
    let profile = PovertyProfile(scaled, line: .fixed(line))
    return profile.flatMap { measure.derivatives($0) }?.value
  }
}
