import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct AgencyTests {
  private func plan(associations: Int = 0) -> ProgrammePlan {
    var plan = ProgrammePlan(name: "xuri", budget: .zero, months: 12, villages: [0])
    plan.associations = (0..<associations).map { .init(village: 0, kind: .volunteers, name: "\($0)") }
    return plan
  }

  /// Three workers at 150 hours: 450, of which 15 % for tasks and 20 % for associations, where there are any.
  @Test func hoursAreSplitBetweenTasksAssociationsAndServices() {
    let agency = Agency(values: .handWorked)
    let with = agency.hours(plan(associations: 3))
    #expect(abs(with.tasks - 67.5) < 1e-9 && abs(with.incubation - 90) < 1e-9 && abs(with.services - 292.5) < 1e-9)
    let without = agency.hours(plan())
    #expect(abs(without.tasks - 67.5) < 1e-9 && without.incubation == 0 && abs(without.services - 382.5) < 1e-9)
  }

  @Test func sharesNeverAddUpToMoreThanAllHours() {
    let agency = Agency(values: .with((Agency.taskShare, 0.7), (Agency.incubationShare, 0.6)))
    let hours = agency.hours(plan(associations: 1))
    #expect(abs(hours.tasks + hours.incubation - 450) < 1e-9)
    #expect(abs(hours.services) < 1e-9)
  }

  /// 0.7 / (1 + 0.5 · overload): within its hours 0.7, at twice the work 0.7/1.5, at four times 0.7/2.5.
  @Test(arguments: [(50.0, 0.7), (100.0, 0.7), (200.0, 0.466_666_667), (400.0, 0.28)])
  func qualityFallsWithOverload(planned: Double, quality: Double) {
    let agency = Agency(values: .handWorked)
    #expect(abs(agency.quality(plan(), planned: planned, available: 100) - quality) < 1e-9)
  }

  @Test func withoutHoursThereIsNoQuality() {
    #expect(Agency(values: .handWorked).quality(plan(), planned: 10, available: 0) == 0)
  }
}
