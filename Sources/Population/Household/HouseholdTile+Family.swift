extension HouseholdTile {
  /// The people of a household.
  public func family(_ row: Int) -> Family {
    Family(ages: ages[row], roles: roles[row], marriages: marriages[row])
  }

  /// Writes who lives in a household, and what follows from it: members, workers, children at school, elders (adults who
  /// do not work), dependants per member, and at most as many jobs as workers. Those who are away are no members.
  public func house(_ family: Family, in row: Int) {
    ages[row] = family.ages
    roles[row] = family.roles
    marriages[row] = family.marriages
    let here = family.count { $0.role != .away }
    let hands = family.count { $0.role == .work }
    members[row] = UInt8(here)
    workers[row] = UInt8(hands)
    children[row] = UInt8(family.count { $0.role == .school })
    elders[row] = UInt8(family.count { $0.role == .home && $0.isAdult })
    dependency[row] = here > 0 ? Float(1 - Double(hands) / Double(here)) : 0
    employed[row] = min(employed[row], UInt8(hands))
  }

  /// Makes a row that holds nobody: it earns, costs and counts nothing. What programmes had to do with those who lived
  /// here stays, for the groups of an evaluation.
  func clear(_ row: Int) {
    house(Family(), in: row)
    for column in capitals { column[row] = 0 }
    for column in [savings, debt, assets, incomeSum, necessitySum] { column[row] = 0 }
    for column in incomes + necessities { column[row] = 0 }
    for column in [ability, schooling, land, chronic, trend] { column[row] = 0 }
    illMonths[row] = 0
    guarantees[row] = Guarantees.all.rawValue
    mainCause[row] = Cause.other.rawValue
    otherCauses[row] = 0
    status[row] = StatusClock(start: 0)
    recorded[row] = StatusClock(start: 0)
    enrolments[row] = 0
    memberships[row] = 0
    reach[row] &= Reach([.served, .member, .registeredAtStart]).rawValue
  }
}
