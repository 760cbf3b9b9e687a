/// People of a county at one moment, by how they live (M1, S4: 留守妇女、留守儿童、空巢老人).
public struct PeopleCount: Sendable, Hashable {
  /// Everybody who belongs to a household, and those of them who earn elsewhere.
  public var persons = 0
  public var away = 0
  /// Married women at home whose husband is away.
  public var leftBehindWomen = 0
  /// Children under 16 at home, and a member of the household 16 or more years older away.
  public var leftBehindChildren = 0
  /// People of 60 or more in households in which nobody younger lives.
  public var emptyNestElders = 0
  /// People of 60 or more, and under 16.
  public var old = 0
  public var young = 0

  public init(_ county: borrowing County) {
    for tile in county.tiles {
      for row in 0..<tile.count where tile.members[row] > 0 { add(tile.family(row)) }
    }
  }

  private mutating func add(_ family: Family) {
    let gone = family.count { $0.role == .away }
    persons += family.count
    away += gone
    let elders = family.count { $0.age >= 60 && $0.role != .away }
    old += family.count { $0.age >= 60 }
    young += family.count { !$0.isAdult }
    if elders > 0, elders == family.count - gone { emptyNestElders += elders }
    guard gone > 0 else { return }
    for place in 0..<Family.places {
      guard let person = family[place], person.role != .away else { continue }
      if !person.isMale, let husband = family.spouse(of: place), family[husband]?.role == .away { leftBehindWomen += 1 }
      if !person.isAdult, family.count(where: { $0.role == .away && $0.age >= person.age + 16 }) > 0 {
        leftBehindChildren += 1
      }
    }
  }
}
