/// The common inequality measures of one period with their standard errors, from a single sort.
///
/// A measure is undefined where its own page says so; all are without weight or with an income that is not finite.
public struct InequalityMeasures: Sendable, Hashable {
  public var mean = Estimate.undefined
  public var median = Estimate.undefined
  public var gini = Estimate.undefined
  public var theil = Estimate.undefined
  public var meanLogDeviation = Estimate.undefined
  /// GE(2).
  public var halfSquaredVariation = Estimate.undefined
  /// ε = 1/2, 1 and 2.
  public var atkinsonHalf = Estimate.undefined
  public var atkinsonOne = Estimate.undefined
  public var atkinsonTwo = Estimate.undefined
  public var p90p10 = Estimate.undefined
  public var s80s20 = Estimate.undefined
  /// L(0.1), L(0.2) … L(0.9).
  public var lorenz: [Estimate] = []

  /// All undefined.
  public init() {}

  public init(_ incomes: [Double], _ design: SurveyDesign) {
    guard let sorted = SortedIncomes(incomes, design) else {
      self.init()
      return
    }
    self.init(sorted, design)
  }

  /// From incomes that are sorted already, of the observations of `design`.
  public init(_ sorted: SortedIncomes, _ design: SurveyDesign) {
    func estimate(_ measure: InequalityMeasure) -> Estimate { measure.linearised(sorted).estimate(design) }
    mean = sorted.linearised(sorted.mean) { (sorted.incomes[$0] - sorted.mean) / sorted.totalWeight }.estimate(design)
    median = WeightedQuantile.linearised(sorted, 0.5).estimate(design)
    gini = estimate(.gini)
    theil = estimate(.theil)
    meanLogDeviation = estimate(.meanLogDeviation)
    halfSquaredVariation = estimate(.generalisedEntropy(alpha: 2))
    atkinsonHalf = estimate(.atkinson(epsilon: 0.5))
    atkinsonOne = estimate(.atkinson(epsilon: 1))
    atkinsonTwo = estimate(.atkinson(epsilon: 2))
    p90p10 = estimate(.quantileRatio(upper: 0.9, lower: 0.1))
    s80s20 = estimate(.quantileShareRatio(0.2))
    lorenz = (1...9).map { estimate(.lorenz(Double($0) / 10)) }
  }
}
