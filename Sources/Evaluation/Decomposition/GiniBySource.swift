/// What each source of income (farming, wages, transfers) contributes to the Gini coefficient, without residual.
public enum GiniBySource {
  /// The Shapley decomposition by sources (Shorrocks 2013, doi:10.1007/s10888-011-9214-z): v(S) is the Gini coefficient
  /// when the sources outside S are shared equally (everybody has their mean), so that the contributions add up to the
  /// coefficient of total income. A source that makes incomes more equal has a negative part.
  ///
  /// `nil` when the mean of total income is not positive, without weight, or with a source that is not finite.
  ///
  /// - Parameter sources: each with one income for each observation.
  /// - Precondition: at most 16 sources.
  public static func shapley(_ sources: [[Double]], _ design: SurveyDesign) -> [Double]? {
    var means: [Double] = []
    for source in sources {
      guard let sorted = SortedIncomes(source, design) else { return nil }
      means.append(sorted.mean)
    }
    return Shapley.contributions(factors: sources.count) { set in
      // With all shared equally there is no inequality, whatever the last digits of the mean say.
      guard set != 0 else { return means.reduce(0, +) > 0 ? 0 : nil }
      var incomes = Array(repeating: 0.0, count: design.count)
      for (number, source) in sources.enumerated() {
        for row in incomes.indices { incomes[row] += set >> UInt32(number) & 1 == 1 ? source[row] : means[number] }
      }
      return SortedIncomes(incomes, design).flatMap { Gini.linearised($0) }?.value
    }
  }

  /// The natural decomposition (Rao 1969; Lerman & Yitzhaki 1985, doi:10.2307/1928447): each source's concentration
  /// coefficient times its share of income,
  ///
  ///     G = Σ_k s_k C_k,   C_k = 2 Σ w y_k (F − 1/2) / (W μ_k)
  ///
  /// with the rank F of total income at the middle of the observation's weight. It too adds up to the coefficient. A
  /// source that is equal for all contributes nothing. Ties in total income share their middle rank.
  ///
  /// `nil` as for `shapley`.
  public static func natural(_ sources: [[Double]], _ design: SurveyDesign) -> [Double]? {
    var incomes = Array(repeating: 0.0, count: design.count)
    for source in sources {
      precondition(source.count == design.count, "an income for each observation")
      for row in incomes.indices { incomes[row] += source[row] }
    }
    guard let sorted = SortedIncomes(incomes, design), sorted.total > 0 else { return nil }
    var sums = Array(repeating: 0.0, count: sources.count)
    var place = 0
    while place < sorted.rows.count {
      var end = place
      while end < sorted.rows.count, sorted.incomes[end] == sorted.incomes[place] { end += 1 }
      let rank = (sorted.weightBefore(place) + sorted.cumulativeWeights[end - 1]) / (2 * sorted.totalWeight)
      for tied in place..<end {
        for number in sources.indices {
          sums[number] += sorted.weights[tied] * sources[number][Int(sorted.rows[tied])] * (rank - 0.5)
        }
      }
      place = end
    }
    return sums.map { 2 * $0 / sorted.total }
  }
}
