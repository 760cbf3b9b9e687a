import Population

/// Whom the central funds are for, in some tiles of a county, in the order of households.
struct CentralFundsList: Sendable {
  /// Everybody, registered or not.
  private(set) var persons: Int64 = 0
  private(set) var registered: [(household: HouseholdIndex, members: Int64)] = []
  /// Persons of registered households.
  private(set) var heads: Int64 = 0
  /// Registered households that may be moved, and their persons.
  private(set) var movable: (households: [(household: HouseholdIndex, id: UInt64)], members: Int64) = ([], 0)

  /// - Parameters:
  ///   - first: the place of the tile's first household in the county.
  ///   - mayMove: for each village, whether it is remote enough to be moved from.
  mutating func add(_ tile: HouseholdTile, first: Int, mayMove: [Bool]) {
    let (members, recorded) = (tile.members, tile.recorded)
    for row in 0..<tile.count {
      let heads = Int64(members[row])
      persons += heads
      guard recorded[row].isPoor else { continue }
      let household = HouseholdIndex(first + row)
      registered.append((household, heads))
      self.heads += heads
      guard tile.reach[row] & Reach.relocated.rawValue == 0, mayMove[Int(tile.village[row])] else { continue }
      movable.households.append((household, tile.id[row]))
      movable.members += heads
    }
  }
}
