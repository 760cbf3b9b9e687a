extension County {
  /// The households that live in a village, in the order of their rows; rows in which nobody lives are left out.
  public func residents(of village: Int) -> [HouseholdIndex] { villages[village].households.filter(isOccupied) }

  /// Whether anybody lives in a row; rows that are kept for households to come, and those of households that are gone,
  /// hold nobody.
  public func isOccupied(_ household: HouseholdIndex) -> Bool { with(household) { $0.members[$1] > 0 } }

  /// Everybody who belongs to a household of the county, those who are away included.
  public var persons: Int {
    tiles.reduce(0) { sum, tile in (0..<tile.count).reduce(sum) { $0 + tile.family($1).count } }
  }

  /// Writes down how many live in each household now.
  public mutating func rememberSizes() { demography?.sizesBefore = tiles.flatMap(\.members.values) }

  /// Closes a household that died out or leaves: it repays what it can, the rest of its savings goes with those who leave
  /// or to heirs elsewhere, what it still owes is written off; land and assets are given up. Its row stays empty.
  ///
  /// Every list of households forgets it: `forget` names them all.
  public mutating func vacate(_ household: HouseholdIndex) {
    let village = with(household) { Int($0.village[$1]) }
    let (savings, debt) = with(household) { ($0.savings[$1], $0.debt[$1]) }
    let repaid = min(savings, debt)
    ledger.post(.repayment, fen: repaid)
    ledger.post(.departures, fen: savings - repaid)
    forget(household)
    with(household) { $0.clear($1) }
    villages[village].vacated += 1
  }

  /// Moves the people in `places` of a household to the next free row of their village; `nil`, and nothing done, when the
  /// village has none.
  ///
  /// The new household takes its share by heads (those away included) of land, savings, debt, assets and of the income
  /// and necessities of the last twelve months, each to the fen; it has its parent's capitals, ability, guarantees,
  /// causes and both statuses with their beginnings. Lasting illness, posts, memberships and services stay behind.
  public mutating func split(_ household: HouseholdIndex, moving places: [Int], month: Int) -> HouseholdIndex? {
    guard demography != nil, !places.isEmpty else { return nil }
    let village = with(household) { Int($0.village[$1]) }
    guard let founded = villages[village].settle() else { return nil }
    let (from, to) = (place(of: household), place(of: founded))
    let (old, new) = (tiles[from.tile], tiles[to.tile])
    new.found(to.row, from: old, from.row, moving: places, month: month)
    demography?.splits.append(
      DemographyRecord.Split(
        household: founded, parent: household, month: month, members: Int(new.members[to.row])))
    return founded
  }
}

extension HouseholdTile {
  fileprivate func found(_ row: Int, from old: HouseholdTile, _ parent: Int, moving places: [Int], month: Int) {
    var left = old.family(parent)
    let share = Double(places.count) / Double(left.count)
    var moved = Family()
    for (place, person) in places.enumerated() {
      moved[place] = left[person]
      left[person] = nil
    }
    id[row] = HouseholdIdentity.child(of: old.id[parent], month: month)
    for (column, source) in zip(capitals, old.capitals) { column[row] = source[parent] }
    for (column, source) in zip([savings, debt, assets], [old.savings, old.debt, old.assets]) {
      let part = Int64((share * Double(source[parent])).rounded(.toNearestOrEven))
      column[row] = part
      source[parent] -= part
    }
    divide(incomes, incomeSum, row, old.incomes, old.incomeSum, parent, share)
    divide(necessities, necessitySum, row, old.necessities, old.necessitySum, parent, share)
    ability[row] = old.ability[parent]
    schooling[row] = old.schooling[parent]
    trend[row] = old.trend[parent]
    let part = Float(share) * old.land[parent]
    land[row] = part
    old.land[parent] -= part
    guarantees[row] = old.guarantees[parent]
    mainCause[row] = old.mainCause[parent]
    otherCauses[row] = old.otherCauses[parent]
    // A change that the parent has under way is not the child's: its own months must confirm its own.
    status[row] = StatusClock(state: old.status[parent].state, start: old.status[parent].start)
    recorded[row] = old.recorded[parent]
    reach[row] = old.reach[parent] & Reach([.registeredAtStart, .dibaoListed, .relocated]).rawValue
    let (jobs, hands) = (Int(old.employed[parent]), max(1, Int(old.workers[parent])))
    let movedHands = moved.count { $0.role == .work }
    let taken = min(movedHands, max(jobs - (hands - movedHands), jobs * movedHands / hands))
    employed[row] = UInt8(max(0, taken))
    old.employed[parent] = UInt8(jobs - max(0, taken))
    house(moved, in: row)
    old.house(left, in: parent)
  }

  private func divide(
    _ ring: [Column<Int32>], _ sum: Column<Int64>, _ row: Int, _ from: [Column<Int32>], _ fromSum: Column<Int64>,
    _ parent: Int, _ share: Double
  ) {
    sum[row] = 0
    for (column, source) in zip(ring, from) {
      let part = Int32((share * Double(source[parent])).rounded(.toNearestOrEven))
      column[row] = part
      source[parent] -= part
      sum[row] += Int64(part)
      fromSum[parent] -= Int64(part)
    }
  }
}
