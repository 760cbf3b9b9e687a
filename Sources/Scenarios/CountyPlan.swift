import Population
import VectorMath

/// The counties of a scenario: worlds of their own but for what a nation shares, each with its own people and luck.
public struct CountyPlan: Sendable, Hashable {
  public var count: Int
  /// Villages of all counties together, spread as evenly as whole numbers allow; `nil` where every county has the
  /// villages that the scenario lists.
  public var villages: Int?
  /// Households of all counties together, spread over villages in the same way; `nil` where each village has its own
  /// number.
  public var households: Int?

  public init(count: Int = 1, villages: Int? = nil, households: Int? = nil) {
    self.count = count
    self.villages = villages
    self.households = households
  }

  /// Part `index` of `total` cut into `count` parts: they differ by at most one and add up.
  static func part(_ index: Int, of count: Int, in total: Int) -> Range<Int> {
    // The product may need more than 64 bits.
    func start(_ index: Int) -> Int {
      count.dividingFullWidth(index.multipliedFullWidth(by: total)).quotient
    }
    return start(index)..<start(index + 1)
  }

  /// The villages of a county, where the scenario lists none: numbered, and as remote as the quantiles of a standard
  /// normal at (k − ½)/n.
  ///
  /// - Parameter size: households of a village, where the total is not given.
  func drafted(county: Int, size: Int) -> [VillagePlan] {
    let total = villages ?? 0
    let range = Self.part(county, of: count, in: total)
    return range.enumerated().map { place, village in
      let quantile = Distributions.normalQuantile((Double(place) + 0.5) / Double(range.count)) ?? 0
      return VillagePlan(
        name: "Village \(place + 1)", remoteness: quantile,
        households: households.map { Self.part(village, of: total, in: $0).count } ?? size)
    }
  }
}

extension Scenario {
  /// The scenario of one of its counties, which counts from 0: the same rules and paths, its own villages, people and
  /// luck.
  ///
  /// The first county has the fewest villages, so that a programme of the scenario finds its villages in every one.
  public func county(_ number: Int) -> Scenario {
    guard counties.count > 1 else { return self }
    var one = self
    one.countyNumber = number
    one.county = Self.name(ofCounty: number, in: county)
    one.counties = CountyPlan()
    if counties.villages != nil {
      one.villages = counties.drafted(county: number, size: villages.first?.households ?? 0)
    }
    return one
  }

  /// As it stands in tables.
  public static func name(ofCounty number: Int, in nation: String) -> String { "\(nation) \(number + 1)" }

  /// Households at month 0, of all counties.
  public var householdCount: Int {
    if let households = counties.households { return households }
    let listed = villages.reduce(0) { $0 + $1.households }
    guard let total = counties.villages else { return counties.count * listed }
    return total * (villages.first?.households ?? 0)
  }

  /// Villages of all counties.
  public var villageCount: Int { counties.villages ?? counties.count * villages.count }

  /// The most households that one county has.
  public var largestCounty: Int {
    let last = county(counties.count - 1)
    return max(villages.reduce(0) { $0 + $1.households }, last.villages.reduce(0) { $0 + $1.households })
  }
}
