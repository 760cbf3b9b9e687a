import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct MigrationTests {
  /// `count` households of these people in one village.
  private func hamlet(_ count: Int, _ people: [Person]) -> Hamlet {
    let hamlet = Hamlet.alike(count)
    hamlet.county.demography = DemographyRecord()
    for row in 0..<count { hamlet.tile.house(Family(people), in: row) }
    return hamlet
  }

  private let family = [
    Person(age: 30, isMale: true, role: .work, isMarried: true),
    Person(age: 28, isMale: false, role: .work, isMarried: true), Person(age: 4, isMale: true, role: .home),
  ]

  private func away(_ hamlet: Hamlet) -> Int {
    (0..<hamlet.tile.count).reduce(0) { $0 + hamlet.tile.family($1).count { $0.role == .away } }
  }

  /// Certain to go, the first worker goes; the last adult stays. Certain to return, he is back a year later.
  @Test func theLastAdultStays() throws {
    let hamlet = hamlet(1, family)
    hamlet.tile.employed[0] = 2
    _ = try hamlet.step(Migration(values: .with((Migration.going, 1))), month: 11)
    #expect(hamlet.tile.family(0)[0]?.role == .away && hamlet.tile.family(0)[1]?.role == .work)
    #expect(hamlet.tile.members[0] == 2 && hamlet.tile.workers[0] == 1 && hamlet.tile.employed[0] == 1)
    let people = PeopleCount(hamlet.county)
    #expect(people.persons == 3 && people.away == 1 && people.leftBehindWomen == 1 && people.leftBehindChildren == 1)
    _ = try hamlet.step(Migration(values: .with((Migration.going, 0), (Migration.returning, 1))), month: 23)
    #expect(hamlet.tile.members[0] == 3 && hamlet.tile.workers[0] == 2)
    #expect(hamlet.county.demography?.counts.wentAway == 1 && hamlet.county.demography?.counts.cameBack == 1)
  }

  /// 1,200 yuan a month at index 1.5 and ability 0 are 180,000 fen, as income from outside, in every month.
  @Test func whoIsAwaySendsMoney() throws {
    let hamlet = hamlet(2, family)
    hamlet.prices = Prices(wages: 1.5, farm: 1, transfers: 1, consumer: 1)
    var gone = Family(family)
    gone[0]?.role = .away
    hamlet.tile.house(gone, in: 1)
    _ = try hamlet.step(Migration(values: ParameterValues()), month: 3)
    #expect(hamlet.county.payments == [Payment(household: 1, fen: 180_000, flow: .remittances)])
    #expect(Flow.remittances.countsAsIncome)
  }

  /// A chance of .2 of 256 single men over 40 is .08 at a factor of .4; remoteness and jobs enter by their exponentials.
  @Test(arguments: [(30, 0.0, 1.0, 0.2), (45, 0.0, 1.0, 0.08), (30, 1.0, 1.0, 0.0736), (30, 1.0, 0.0, 0.2)])
  func chancesFollowAgeAndJobs(age: Int, jobs: Double, channel: Double, share: Double) throws {
    let hamlet = hamlet(
      256, [Person(age: 70, isMale: false, role: .home), Person(age: age, isMale: true, role: .work)])
    hamlet.county.villages[0][.jobs] = jobs
    let values = ParameterValues.with((Migration.going, 0.2), (Migration.jobs, 1), (Migration.channel, channel))
    _ = try hamlet.step(Migration(values: values), month: 11)
    #expect(abs(Double(away(hamlet)) - 256 * share) < 4 * (256 * share * (1 - share)).squareRoot())
  }

  @Test func whoIsOldComesBackAndNobodyOldGoes() throws {
    let hamlet = hamlet(
      1, [Person(age: 55, isMale: true, role: .away), Person(age: 56, isMale: false, role: .work)])
    let values = ParameterValues.with((Migration.going, 1), (Migration.returning, 0))
    _ = try hamlet.step(Migration(values: values), month: 11)
    #expect(hamlet.tile.workers[0] == 2)
  }
}
