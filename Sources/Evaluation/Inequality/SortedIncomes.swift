/// The incomes of one period in ascending order, with running sums: what every measure of poverty and inequality that
/// depends on ranks is computed from, after a single sort.
///
/// Observations with weight 0 are left out, whatever their income. Ties stand in the order of the observations, which
/// no measure depends on. O(n).
public struct SortedIncomes: Sendable, Hashable {
  /// Observations of the design, with and without weight.
  public let count: Int
  /// Which observation stands at each place.
  public let rows: [Int32]
  public let incomes: [Double]
  public let weights: [Double]
  /// Σ w up to and including each place.
  public let cumulativeWeights: [Double]
  /// Σ w y up to and including each place.
  public let cumulativeIncomes: [Double]
  /// Whether measures are asked for their influence, hence their error, too.
  let hasInfluence: Bool

  /// `nil` without weight, or when an income that has weight, or the total, is infinite or not a number.
  public init?(_ incomes: [Double], _ design: SurveyDesign) {
    precondition(incomes.count == design.count, "an income for each observation")
    let counted = design.weights.indices.filter { design.weights[$0] > 0 }
    guard !counted.isEmpty, counted.allSatisfy({ incomes[$0].isFinite }) else { return nil }
    count = incomes.count
    hasInfluence = true
    rows = AscendingOrder.places(counted.map { incomes[$0] }).map { Int32(counted[Int($0)]) }
    self.incomes = rows.map { incomes[Int($0)] }
    weights = rows.map { design.weights[Int($0)] }
    cumulativeWeights = Self.running(weights)
    cumulativeIncomes = Self.running(zip(weights, self.incomes).map { $0 * $1 })
    guard total.isFinite, totalWeight.isFinite else { return nil }
  }

  /// The same people with every income times a positive number.
  func scaled(by factor: Double) -> SortedIncomes { SortedIncomes(self, factor: factor) }

  private init(_ sorted: SortedIncomes, factor: Double) {
    count = sorted.count
    hasInfluence = sorted.hasInfluence
    rows = sorted.rows
    incomes = sorted.incomes.map { $0 * factor }
    weights = sorted.weights
    cumulativeWeights = sorted.cumulativeWeights
    cumulativeIncomes = sorted.cumulativeIncomes.map { $0 * factor }
  }

  /// The same people under other weights, as in a draw of a bootstrap: without another sort, and for values alone, so
  /// that measures of them have no influence and no error. `nil` without weight.
  ///
  /// - Parameter weights: one for each observation of the design; what had weight 0 stays left out.
  public func reweighted(_ weights: [Double]) -> SortedIncomes? { SortedIncomes(self, weights: weights) }

  private init?(_ sorted: SortedIncomes, weights: [Double]) {
    precondition(weights.count == sorted.count, "a weight for each observation")
    let places = sorted.rows.indices.filter { weights[Int(sorted.rows[$0])] > 0 }
    guard !places.isEmpty else { return nil }
    count = sorted.count
    hasInfluence = false
    rows = places.map { sorted.rows[$0] }
    incomes = places.map { sorted.incomes[$0] }
    self.weights = rows.map { weights[Int($0)] }
    cumulativeWeights = Self.running(self.weights)
    cumulativeIncomes = Self.running(zip(self.weights, incomes).map { $0 * $1 })
    guard total.isFinite, totalWeight.isFinite else { return nil }
  }

  /// The share of the people whose income is below `income`.
  public func share(below income: Double) -> Double { weightBefore(places(below: income)) / totalWeight }

  public var totalWeight: Double { cumulativeWeights[cumulativeWeights.count - 1] }

  /// Σ w y.
  public var total: Double { cumulativeIncomes[cumulativeIncomes.count - 1] }

  /// Σ w y / Σ w.
  public var mean: Double { total / totalWeight }

  /// Σ w before each place.
  func weightBefore(_ place: Int) -> Double { place == 0 ? 0 : cumulativeWeights[place - 1] }

  /// Σ w y before each place.
  func incomeBefore(_ place: Int) -> Double { place == 0 ? 0 : cumulativeIncomes[place - 1] }

  /// How many places have an income below `income`, or at most `income`.
  func places(below income: Double, orAt: Bool = false) -> Int {
    var (low, high) = (0, incomes.count)
    while low < high {
      let middle = (low + high) / 2
      if incomes[middle] < income || (orAt && incomes[middle] == income) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// An influence given place by place, put at the observations; 0 at those without weight.
  func linearised(_ value: Double, influence: (Int) -> Double) -> Linearised {
    guard hasInfluence else { return Linearised(value, influence: []) }
    var spread = Array(repeating: 0.0, count: count)
    for place in rows.indices { spread[Int(rows[place])] = influence(place) }
    return Linearised(value, influence: spread)
  }

  static func running(_ values: [Double]) -> [Double] {
    var sum = 0.0
    return values.map { value in
      sum += value
      return sum
    }
  }
}
