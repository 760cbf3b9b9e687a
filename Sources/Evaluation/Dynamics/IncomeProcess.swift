/// How incomes of a sample of households move over time, in O(n) for records of any length and with gaps: means of
/// `PermanentTransitoryVariances` over the periods, and the persistence that `DynamicPanel.within` gives, both of
/// ln income less its mean in each period. The means of periods are taken as given by the errors.
public struct IncomeProcess: Sendable, Hashable {
  /// Of shocks that last, and of shocks that are undone in the next period. Undefined unless somebody was observed in
  /// four (three) successive periods with incomes above zero.
  public let permanentVariance: Estimate
  public let transitoryVariance: Estimate
  /// ρ of v_t = ρ v_{t−1} + α + ε, biased downwards by about (1 + ρ) / (T − 1); undefined unless some household has two
  /// pairs of successive incomes above zero that differ.
  public let persistence: Estimate

  public init(_ sample: HouseholdSample) {
    let records = LogIncomeRecords(sample)
    permanentVariance = Self.covariance(records, sign: 1) { household, entry in
      guard let before = records.growth(entry - 1, of: household), let growth = records.growth(entry, of: household),
        let next = records.growth(entry + 1, of: household)
      else { return nil }
      return (growth, before + growth + next)
    }
    transitoryVariance = Self.covariance(records, sign: -1) { household, entry in
      guard let growth = records.growth(entry, of: household), let next = records.growth(entry + 1, of: household)
      else { return nil }
      return (growth, next)
    }
    persistence = Self.persistence(records)
  }

  /// The plain mean over periods of the covariance in each, about the means of the period, divisor Σ w.
  private static func covariance(
    _ records: LogIncomeRecords, sign: Double, _ pair: (_ household: Int, _ entry: Int) -> (Double, Double)?
  ) -> Estimate {
    let design = records.sample.design
    func visit(_ body: (_ household: Int, _ period: Int, _ a: Double, _ b: Double) -> Void) {
      for household in 0..<design.count where design.weights[household] > 0 {
        for entry in records.starts[household]..<records.starts[household + 1] {
          guard let (a, b) = pair(household, entry) else { continue }
          body(household, Int(records.period[entry]), a, b)
        }
      }
    }
    var weights = [Double](repeating: 0, count: records.periods)
    var (meansA, meansB, covariances) = (weights, weights, weights)
    visit { household, period, a, b in
      weights[period] += design.weights[household]
      meansA[period] += design.weights[household] * a
      meansB[period] += design.weights[household] * b
    }
    let defined = weights.indices.filter { weights[$0] > 0 }
    guard !defined.isEmpty else { return .undefined }
    for period in defined {
      meansA[period] /= weights[period]
      meansB[period] /= weights[period]
    }
    visit { household, period, a, b in
      let product = (a - meansA[period]) * (b - meansB[period])
      covariances[period] += design.weights[household] * product / weights[period]
    }
    let share = sign / Double(defined.count)
    var influence = [Double](repeating: 0, count: design.count)
    visit { household, period, a, b in
      let product = (a - meansA[period]) * (b - meansB[period])
      influence[household] += share * (product - covariances[period]) / weights[period]
    }
    let sum = defined.reduce(0) { $0 + covariances[$1] }
    return Linearised(share * sum, influence: influence).estimate(design)
  }

  /// Least squares of deviations from each household's means over the periods that have one before them.
  private static func persistence(_ records: LogIncomeRecords) -> Estimate {
    let design = records.sample.design
    func visit(_ body: (_ household: Int, _ x: Double, _ y: Double) -> Void) {
      for household in 0..<design.count where design.weights[household] > 0 {
        let used = (records.starts[household]..<records.starts[household + 1]).filter {
          records.growth($0, of: household) != nil
        }
        let meanX = used.reduce(0) { $0 + records.values[$1 - 1] } / Double(used.count)
        let meanY = used.reduce(0) { $0 + records.values[$1] } / Double(used.count)
        for entry in used { body(household, records.values[entry - 1] - meanX, records.values[entry] - meanY) }
      }
    }
    var (total, xx, xy) = (0.0, 0.0, 0.0)
    visit { household, x, y in
      total += design.weights[household]
      xx += design.weights[household] * x * x
      xy += design.weights[household] * x * y
    }
    // Logarithms that differ by rounding only are equal.
    guard xx > 1e-20 * total else { return .undefined }
    let rho = xy / xx
    var influence = [Double](repeating: 0, count: design.count)
    visit { household, x, y in influence[household] += x * (y - rho * x) / xx }
    return Linearised(rho, influence: influence).estimate(design)
  }
}
