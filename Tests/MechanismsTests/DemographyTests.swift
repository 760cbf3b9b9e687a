import Declarations
import Mechanisms
import Population
import Simulation
import Testing

/// Households that are worked out by hand through their Decembers: every chance is zero or one.
@Suite struct DemographyTests {
  /// One household with these people in a village with room for others.
  private func hamlet(_ people: [Person], room: Int = 3) -> Hamlet {
    let hamlet = Hamlet.alike(1)
    var draft = Hamlet.draft(1)
    draft.family = Family(people)
    draft.savings = 1_000
    hamlet.county = County(
      name: "county", villages: [Village(name: "v", industry: "", remoteness: 0, households: 0..<1, room: room)],
      households: [draft], start: -12)
    hamlet.county.tiles[0].house(draft.family, in: 0)
    hamlet.county.demography = DemographyRecord()
    return hamlet
  }

  private static let still: [(Parameter, Double)] = [
    (Demography.birth, 0), (Demography.deathLevel, 0), (Demography.marriage, 0), (Demography.split, 0),
    (Demography.stopsWorking, 0), (Demography.leaving, 0),
  ]

  private func values(_ changes: (Parameter, Double)...) -> ParameterValues {
    var values = ParameterValues()
    for (parameter, value) in Self.still + changes { values[parameter] = value }
    return values
  }

  private let couple = [
    Person(age: 24, isMale: true, role: .work, isMarried: true),
    Person(age: 23, isMale: false, role: .work, isMarried: true),
  ]

  private func counts(_ hamlet: Hamlet) -> DemographyCounts { hamlet.county.demography?.counts ?? DemographyCounts() }

  @Test func nothingHappensBeforeDecember() throws {
    let hamlet = hamlet(couple)
    for month in 0..<11 { _ = try hamlet.step(Demography(values: values((Demography.birth, 1))), month: month) }
    #expect(hamlet.tile.family(0) == Family(couple))
    _ = try hamlet.step(Demography(values: values()), month: 11)
    #expect(hamlet.tile.family(0)[0]?.age == 25 && hamlet.tile.family(0)[1]?.age == 24)
  }

  /// A child every December until the eight places are full: six births in six years, none in the seventh.
  @Test func aCoupleHasChildrenWhileThereArePlaces() throws {
    let hamlet = hamlet(couple)
    let demography = Demography(values: values((Demography.birth, 1)))
    for year in 0..<7 { _ = try hamlet.step(demography, month: 12 * year + 11) }
    #expect(counts(hamlet).births == 6)
    #expect((2..<8).map { hamlet.tile.family(0)[$0]?.age } == [6, 5, 4, 3, 2, 1])
    #expect(hamlet.tile.members[0] == 8 && hamlet.tile.workers[0] == 2 && hamlet.tile.elders[0] == 0)
    #expect(hamlet.tile.dependency[0] == 0.75)
  }

  /// 39 is the last age for a birth; the unmarried have none.
  @Test(arguments: [(38, true, 1), (39, true, 0), (30, false, 0)])
  func onlyMarriedWomenUnder40(age: Int, isMarried: Bool, births: Int) throws {
    let hamlet = hamlet([
      Person(age: 50, isMale: true, role: .work, isMarried: isMarried),
      Person(age: age, isMale: false, role: .work, isMarried: isMarried),
    ])
    _ = try hamlet.step(Demography(values: values((Demography.birth, 1))), month: 11)
    #expect(counts(hamlet).births == births)
  }

  /// A son marries in, lives a year with his mother, and founds a household with his wife: three quarters of what is
  /// left belong to nobody but them and her.
  @Test func aSonMarriesAndFoundsAHousehold() throws {
    let hamlet = hamlet([Person(age: 48, isMale: false, role: .work), Person(age: 24, isMale: true, role: .work)])
    _ = try hamlet.step(Demography(values: values((Demography.marriage, 1))), month: 11)
    #expect(counts(hamlet).marriedIn == 1 && hamlet.tile.members[0] == 3)
    let bride = hamlet.tile.family(0)[2]
    #expect(bride?.isMale == false && bride?.isMarried == true && (bride?.age ?? 0) >= 20)
    _ = try hamlet.step(Demography(values: values((Demography.split, 1))), month: 23)
    #expect(counts(hamlet).householdsSplit == 1)
    #expect(hamlet.tile.members.values == [1, 2, 0, 0])
    #expect(hamlet.tile.savings.values == [333, 667, 0, 0])
    #expect(hamlet.tile.family(0)[0]?.age == 50 && hamlet.tile.family(1)[0]?.age == 26)
    // The young couple live with nobody older: nothing is left to split.
    _ = try hamlet.step(Demography(values: values((Demography.split, 1))), month: 35)
    #expect(counts(hamlet).householdsSplit == 1 && counts(hamlet).splitsRefused == 0)
  }

  @Test func withoutRoomACoupleStays() throws {
    let hamlet = hamlet(couple + [Person(age: 60, isMale: false, role: .home)], room: 0)
    _ = try hamlet.step(Demography(values: values((Demography.split, 1))), month: 11)
    #expect(counts(hamlet).splitsRefused == 1 && hamlet.tile.members[0] == 3)
  }

  /// A daughter marries out; she was the last but one adult, so her father stays alone.
  @Test func aDaughterMarriesOut() throws {
    let hamlet = hamlet([Person(age: 50, isMale: true, role: .work), Person(age: 24, isMale: false, role: .work)])
    let demography = Demography(values: values((Demography.marriage, 1)))
    for year in 0..<2 { _ = try hamlet.step(demography, month: 12 * year + 11) }
    #expect(counts(hamlet).marriedOut == 1 && hamlet.tile.members[0] == 1)
  }

  /// At a level of one everybody of 60 and more dies: the old couple's household ends, its savings go to heirs, its spell
  /// is cut off by death.
  @Test func anOldCouplesHouseholdDiesOut() throws {
    let hamlet = hamlet([
      Person(age: 70, isMale: true, role: .home, isMarried: true),
      Person(age: 69, isMale: false, role: .home, isMarried: true),
    ])
    hamlet.tile.status[0] = StatusClock(state: .poor, start: -4)
    let total = hamlet.county.ledger.total
    let log = try hamlet.step(Demography(values: values((Demography.deathLevel, 1))), month: 11)
    #expect(counts(hamlet).deaths == 2 && counts(hamlet).householdsDissolved == 1 && counts(hamlet).leftForGood == 0)
    #expect(log.departures.map(\.cause) == [.death])
    #expect(log.departures[0].status == StatusClock(state: .poor, start: -4))
    #expect(hamlet.county.ledger[.departures] == 1_000 && hamlet.county.ledger.total == total)
    #expect(hamlet.tile.members[0] == 0 && hamlet.tile.savings[0] == 0)
  }

  /// At 80, twenty years beyond 60, P = .01·e² for women and .015·e² for men: 189 of 2,048 within four deviations.
  @Test func deathsFollowGompertz() throws {
    let hamlet = Hamlet.alike(256)
    hamlet.county.demography = DemographyRecord()
    let old = Family((0..<8).map { Person(age: 79, isMale: $0 < 4, role: .home) })
    for row in 0..<256 { hamlet.tile.house(old, in: row) }
    _ = try hamlet.step(
      Demography(values: values((Demography.deathLevel, 0.01), (Demography.deathSlope, 0.1))), month: 11)
    // e² · (.01 + .015) · 1024
    let expected = 7.389056 * 0.025 * 1_024
    #expect(abs(Double(counts(hamlet).deaths) - expected) < 4 * expected.squareRoot())
  }

  @Test func theOldStopWorkingAndEarlyLeaversGo() throws {
    let hamlet = hamlet([Person(age: 59, isMale: true, role: .work), Person(age: 74, isMale: false, role: .work)])
    _ = try hamlet.step(Demography(values: values()), month: 11)
    #expect(hamlet.tile.workers[0] == 1 && hamlet.tile.elders[0] == 1, "75 is the end, 60 only a chance")
    _ = try hamlet.step(Demography(values: values((Demography.stopsWorking, 1))), month: 23)
    #expect(hamlet.tile.workers[0] == 0 && hamlet.tile.elders[0] == 2)
    let young = self.hamlet(couple)
    let log = try young.step(Demography(values: values((Demography.leaving, 1))), month: 11)
    #expect(log.departures.map(\.cause) == [.migration])
    #expect(counts(young).householdsLeft == 1 && counts(young).leftForGood == 2)
  }

  /// Births − deaths + in − out = change, over twelve Decembers of forty families of all kinds.
  @Test func peopleAreAccountedFor() throws {
    let hamlet = Hamlet.alike(40)
    hamlet.county.demography = DemographyRecord()
    for row in 0..<40 {
      hamlet.tile.house(
        Family([
          Person(age: 20 + row, isMale: true, role: .work, isMarried: row % 2 == 0),
          Person(age: 19 + row, isMale: false, role: .work, isMarried: row % 2 == 0),
          Person(age: min(90, 45 + row), isMale: false, role: .home), Person(age: row % 20, isMale: true, role: .home),
        ]), in: row)
    }
    let demography = Demography(values: ParameterValues.with((Demography.leaving, 0.05)))
    for year in 0..<12 {
      let (before, done) = (hamlet.county.persons, counts(hamlet).change)
      _ = try hamlet.step(demography, month: 12 * year + 11)
      #expect(hamlet.county.persons - before == counts(hamlet).change - done)
    }
    #expect(counts(hamlet).births > 5 && counts(hamlet).deaths > 10 && counts(hamlet).leftForGood > 0)
    #expect(counts(hamlet).marriedIn > 0 && counts(hamlet).marriedOut > 0)
  }
}
