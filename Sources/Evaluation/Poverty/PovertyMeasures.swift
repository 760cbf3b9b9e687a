/// All poverty measures of one period with their standard errors, from a single sort.
///
/// A measure is undefined where its own page says so. All are undefined without weight, with an income that is not
/// finite, or without a positive line.
public struct PovertyMeasures: Sendable, Hashable {
  /// The common line with its error, 0 for a fixed one; undefined with a line for each observation.
  public var line = Estimate.undefined
  public var headcount = Estimate.undefined
  public var gap = Estimate.undefined
  public var squaredGap = Estimate.undefined
  public var incomeGapRatio = Estimate.undefined
  public var watts = Estimate.undefined
  public var sen = Estimate.undefined
  public var senShorrocksThon = Estimate.undefined

  /// All undefined.
  public init() {}

  /// - Parameters:
  ///   - incomes: one for each observation; per head, with person weights, in most uses.
  ///   - wattsFloor: incomes below it count as it in Watts' measure.
  public init(_ incomes: [Double], line: PovertyLine, _ design: SurveyDesign, wattsFloor: Double? = nil) {
    guard let sorted = SortedIncomes(incomes, design) else {
      self.init()
      return
    }
    self.init(sorted, line: line, design, wattsFloor: wattsFloor)
  }

  /// From incomes that are sorted already, of the observations of `design`.
  public init(_ sorted: SortedIncomes, line: PovertyLine, _ design: SurveyDesign, wattsFloor: Double? = nil) {
    guard let profile = PovertyProfile(sorted, line: line) else { return }
    func estimate(_ measure: PovertyMeasure) -> Estimate { measure.linearised(profile).estimate(design) }
    self.line = profile.line.estimate(design)
    headcount = estimate(.headcount)
    gap = estimate(.gap)
    squaredGap = estimate(.squaredGap)
    incomeGapRatio = estimate(.incomeGapRatio)
    watts = estimate(.watts(floor: wattsFloor))
    sen = estimate(.sen)
    senShorrocksThon = estimate(.senShorrocksThon)
  }
}
