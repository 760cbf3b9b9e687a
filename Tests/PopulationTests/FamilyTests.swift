import Population
import Testing

@Suite struct FamilyTests {
  /// Every age, sex, role and marriage comes back from every place, and touches no other.
  @Test(arguments: 0..<Family.places) func aPlaceKeepsWhatIsPutThere(place: Int) {
    let neighbour = (place + 1) % Family.places
    var family = Family()
    family[neighbour] = Person(age: 126, isMale: true, role: .away, isMarried: true)
    for age in [0, 1, 59, 126] {
      for role in Person.Role.allCases {
        for (isMale, isMarried) in [(true, true), (true, false), (false, true), (false, false)] {
          let person = Person(age: age, isMale: isMale, role: role, isMarried: isMarried)
          family[place] = person
          #expect(family[place] == person)
          #expect(family[neighbour] == Person(age: 126, isMale: true, role: .away, isMarried: true))
          #expect(family.count == 2)
        }
      }
    }
    family[place] = nil
    family[neighbour] = nil
    #expect(family == Family())
    #expect(family.isEmpty)
  }

  /// Zero bytes are nobody, so that an empty row of the table is an empty household.
  @Test func zeroIsNobody() {
    #expect(Family().isEmpty && Family().count == 0 && Family().freePlace == 0 && !Family().hasAdult)
  }

  /// Three generations: the couple are each other's spouses, not the grandparents'.
  @Test func spousesAreNearestInAge() {
    var family = Family([
      Person(age: 66, isMale: true, role: .home, isMarried: true),
      Person(age: 64, isMale: false, role: .home, isMarried: true),
      Person(age: 40, isMale: true, role: .away, isMarried: true),
      Person(age: 38, isMale: false, role: .work, isMarried: true),
      Person(age: 12, isMale: false, role: .school),
    ])
    #expect((0..<6).map { family.spouse(of: $0) } == [1, 0, 3, 2, nil, nil])
    family.remove(2)
    #expect(family[3] == Person(age: 38, isMale: false, role: .work))
    #expect(family[0]?.isMarried == true)
    #expect(family.freePlace == 2)
  }

  @Test func somebodyComesHomeToADesertedHouse() {
    var family = Family([
      Person(age: 30, isMale: false, role: .away), Person(age: 32, isMale: true, role: .away),
      Person(age: 5, isMale: true, role: .home),
    ])
    let comes = family.comesHomeIfDeserted()
    #expect(comes)
    #expect(family[0]?.role == .work && family[1]?.role == .away)
    let again = family.comesHomeIfDeserted()
    #expect(!again)
  }

  /// Members are those who are here; elders are adults who do not work; a small child is neither.
  @Test func theTableFollowsFromTheFamily() {
    let tile = HouseholdTile(count: 2)
    tile.employed[1] = 3
    tile.house(
      Family([
        Person(age: 70, isMale: false, role: .home), Person(age: 40, isMale: true, role: .away, isMarried: true),
        Person(age: 38, isMale: false, role: .work, isMarried: true), Person(age: 9, isMale: true, role: .school),
        Person(age: 2, isMale: true, role: .home),
      ]), in: 1)
    #expect(tile.members[1] == 4 && tile.workers[1] == 1 && tile.children[1] == 1 && tile.elders[1] == 1)
    #expect(tile.employed[1] == 1)
    #expect(tile.dependency[1] == 0.75)
    #expect(tile.family(1).count == 5)
    #expect(tile.members[0] == 0 && tile.family(0).isEmpty)
  }

  /// SplitMix64's finaliser gives every occasion a number of its own, beyond those of generator and registers.
  @Test func foundedHouseholdsHaveIdentitiesOfTheirOwn() {
    var seen: Set<UInt64> = []
    for parent in 0..<200 as Range<UInt64> {
      for month in -120..<72 {
        for ordinal in 0..<2 {
          seen.insert(HouseholdIdentity.child(of: parent, month: month, ordinal: ordinal))
        }
      }
    }
    #expect(seen.count == 200 * 192 * 2)
    #expect(seen.allSatisfy { $0 > UInt64(Int.max) })
    #expect(HouseholdIdentity.child(of: 5, month: 11) == HouseholdIdentity.child(of: 5, month: 11, ordinal: 0))
  }
}
