import PovertyPaths

/// Villages of another total size, in the proportions that they have.
struct HouseholdScaling {
  let villages: [VillagePlan]
  let counties: CountyPlan
  let total: Int

  /// Households in the largest village that a scenario may have.
  private static let largestVillage = 60_000

  /// - Throws: `population-size` and `few-households`.
  init(_ scenario: Scenario, total: Int) throws(Fault) {
    if case .register = scenario.population { throw CommandFaults.registerIsFixed() }
    villages = scenario.villages
    counties = scenario.counties
    self.total = total
    let count = scenario.villageCount
    let limit = min(counties.count * Int(HouseholdIndex.max), count * Self.largestVillage)
    if total > limit { throw PopulationFaults.size(["households": "\(total)", "limit": "\(limit)"]) }
    if total < count { throw CommandFaults.fewHouseholds(["households": "\(total)", "villages": "\(count)"]) }
    // Counties with the villages of one list have the same number of households.
    if counties.villages == nil, total % counties.count != 0 {
      throw CommandFaults.unevenCounties(["households": "\(total)", "counties": "\(counties.count)"])
    }
  }

  /// The settings that give each village its share, by largest remainders; none gets less than one household.
  func lay(over overlay: inout Overlay) {
    if counties.villages != nil {
      return overlay.add("counties.households=\(total)", typed: "--households \(total)")
    }
    for (village, size) in sizes.enumerated() where size != villages[village].households {
      overlay.add("villages[\(village)].households=\(size)", typed: "--households \(total)")
    }
  }

  private var sizes: [Int] {
    let total = total / counties.count
    let now = max(1, villages.reduce(0) { $0 + $1.households })
    let exact = villages.map { Double(total) * Double($0.households) / Double(now) }
    var sizes = exact.map { max(1, Int($0)) }
    var missing = total - sizes.reduce(0, +)
    let order = sizes.indices.sorted { a, b in
      let (x, y) = (exact[a] - Double(sizes[a]), exact[b] - Double(sizes[b]))
      return x == y ? a < b : x > y
    }
    for village in order where missing > 0 {
      sizes[village] += 1
      missing -= 1
    }
    // Only when villages were raised to one household: the largest give them up.
    while missing < 0, let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) {
      sizes[largest] -= 1
      missing += 1
    }
    return sizes
  }
}
