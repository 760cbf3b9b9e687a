import Declarations
import Foundation
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct LivelihoodEventsTests {
  /// How often `event` befell a household of one tile in so many months.
  private func count(_ hamlet: Hamlet, months: Int, _ event: LivelihoodEvent) throws -> Double {
    let events = LivelihoodEvents(values: .handWorked)
    var count = 0.0
    for month in 0..<months {
      try hamlet.step([events], month: month)
      count += Double(hamlet.struck(by: event).count)
    }
    return count
  }

  /// 8 % a year is 1 − 0.92^(1/12) = 0.69243 % a month, and twice that with lasting illness.
  @Test(arguments: [(false, 0.006_924_3), (true, 0.013_848_6)])
  func illnessComesAsOftenAsItsHazardSays(chronic: Bool, perMonth: Double) throws {
    let hamlet = Hamlet.alike(256) { $0.chronic = chronic }
    let trials = 256.0 * 240
    let count = try count(hamlet, months: 240, .illness)
    #expect(abs(count - trials * perMonth) < 4 * (trials * perMonth).squareRoot())
  }

  @Test func familyEventsComeAsOftenAsTheirHazardSays() throws {
    let hamlet = Hamlet.alike(256)
    let trials = 256.0 * 240
    let perMonth = 1 - pow(0.95, 1.0 / 12)
    let count = try count(hamlet, months: 240, .family)
    #expect(abs(count - trials * perMonth) < 4 * (trials * perMonth).squareRoot())
  }

  @Test func anIllnessKeepsAWorkerFromWorkForItsDuration() throws {
    let hamlet = Hamlet.alike(1)
    let (ill, well) = (
      LivelihoodEvents(values: .with((LivelihoodEvents.illness, 0.99), (LivelihoodEvents.chronicFactor, 10))),
      LivelihoodEvents(values: .with((LivelihoodEvents.illness, 0)))
    )
    var month = 0
    while hamlet.tile.illMonths[0] == 0 {
      try hamlet.step([ill], month: month)
      month += 1
    }
    var seen = [hamlet.tile.illMonths[0]]
    for _ in 0..<4 {
      try hamlet.step([well], month: month)
      seen.append(hamlet.tile.illMonths[0])
      month += 1
    }
    #expect(seen == [3, 2, 1, 0, 0])
  }

  @Test func aHigherHazardContainsTheLower() throws {
    func struck(_ hazard: Double) throws -> Set<Int> {
      let hamlet = Hamlet.alike(256)
      let events = LivelihoodEvents(values: .with((LivelihoodEvents.illness, hazard)))
      var struck: Set<Int> = []
      for month in 0..<12 {
        try hamlet.step([events], month: month)
        struck.formUnion(hamlet.struck(by: .illness).map { month * 256 + $0 })
      }
      return struck
    }
    let (low, high) = (try struck(0.1), try struck(0.4))
    #expect(!low.isEmpty && low.isStrictSubset(of: high))
  }

  /// Two workers, finding f = 0.4 % a month while one is idle, losing λ = 0.5 % a job: Erlang's shares ∝ 1, r, r²/2 with
  /// r = f/λ = 0.8, that is 1, 0.8, 0.32 of 2.12: 0.4717, 0.3774, 0.1509. Exact as both go to zero.
  @Test func longRunEmploymentIsErlangs() throws {
    let values = ParameterValues.with((LivelihoodEvents.jobFinding, 0.004), (LivelihoodEvents.jobLoss, 0.005))
    let events = LivelihoodEvents(values: values)
    let hamlet = Hamlet.alike(256, workers: 2) { $0.employed = Int($0.id % 3) }
    var months = [0.0, 0, 0]
    for month in 0..<3_000 {
      try hamlet.step([events], month: month)
      guard month >= 600 else { continue }
      for employed in hamlet.tile.employed.values { months[Int(employed)] += 1 }
    }
    // 256 · 2400 months at a correlation time of about 110: some 5600 independent looks, so a standard error of .007.
    for (share, erlang) in zip(months.map { $0 / (256 * 2_400) }, [0.4717, 0.3774, 0.1509]) {
      #expect(abs(share - erlang) < 0.028)
    }
    let model = try LivelihoodModel(
      matrix: TransitionMatrix(loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values),
      values: values, background: true)
    let shares = model.employmentShares(of: Hamlet.draft(workers: 2))
    for (share, erlang) in zip(shares, [1 / 2.12, 0.8 / 2.12, 0.32 / 2.12]) { #expect(abs(share - erlang) < 1e-12) }
  }

  /// With f = 0 only a job link finds work: 0.12 for a full month of it, 0.06 for half, nothing with the channel shut.
  @Test(arguments: [(1.0, 1.0, 0.12), (0.5, 1.0, 0.06), (1.0, 0.0, 0.0)])
  func aJobLinkFindsWork(dose: Double, channel: Double, chance: Double) throws {
    let values = ParameterValues.with((LivelihoodEvents.jobFinding, 0), (LivelihoodEvents.jobsChannel, channel))
    var found = 0.0
    for month in 0..<40 {
      let hamlet = Hamlet.alike(256)
      hamlet.county.doses = (0..<256).map { Dose(household: $0, service: .jobLink, amount: dose) }
      try hamlet.step([LivelihoodEvents(values: values)], month: month)
      found += hamlet.tile.employed.values.reduce(0) { $0 + Double($1) }
    }
    let trials = 40 * 256.0
    #expect(abs(found - trials * chance) <= 4 * (trials * chance * (1 - chance)).squareRoot())
  }

  /// 4 % · (1 + 0.5 (0.4 + 0.6)) = 6 %; and never below zero, however low both capitals are.
  @Test(arguments: [(0.4, 0.6, 0.06), (-2.0, -2.0, 0.0)])
  func findingFollowsInformationAndMotivation(information: Double, motivation: Double, chance: Double) throws {
    var found = 0.0
    for month in 0..<40 {
      let hamlet = Hamlet.alike(256) {
        $0.capitals[Capital.information.rawValue] = information
        $0.capitals[Capital.motivation.rawValue] = motivation
      }
      try hamlet.step([LivelihoodEvents(values: .handWorked)], month: month)
      found += hamlet.tile.employed.values.reduce(0) { $0 + Double($1) }
    }
    let trials = 40 * 256.0
    #expect(abs(found - trials * chance) <= 4 * (trials * chance * (1 - chance)).squareRoot())
  }

  @Test func nobodyHasMoreJobsThanWorkersOrFewerThanNone() throws {
    let hamlet = Hamlet.alike(256, members: 5, workers: 3) { $0.employed = Int($0.id % 4) }
    let events = LivelihoodEvents(
      values: .with((LivelihoodEvents.jobFinding, 0.9), (LivelihoodEvents.jobLoss, 0.3)))
    for month in 0..<50 {
      try hamlet.step([events], month: month)
      #expect(hamlet.tile.employed.values.allSatisfy { $0 <= 3 })
    }
  }
}
