import Declarations
import Evaluation
import Interventions
import Population
import Quantities
import Simulation
import Testing

@Suite struct FeedbackTests {
  private func feedback(_ pool: HourPool, shift: Double, dropped: [Int] = []) -> PlanningFeedback {
    PlanningFeedback(component: "social", pool: pool, shift: shift, first: [], dropped: dropped)
  }

  /// 150 hours: 15 % tasks, 20 % incubation, 65 % services. A shift of 0.2 to tasks: 22.5 + 0.2 · 127.5 = 48, and
  /// 0.8 · 30 = 24, 0.8 · 97.5 = 78; the sum stays.
  @Test func hoursMoveAsStated() {
    let township = Township([4])
    let plan = township.plan { $0.associations = [.init(village: 0, kind: .volunteers, name: "a")] }
    let agency = Agency(values: ParameterValues())
    let hours = agency.hours(plan, after: feedback(.tasks, shift: 0.2))
    #expect(abs(hours.tasks - 48) < 1e-9 && abs(hours.incubation - 24) < 1e-9 && abs(hours.services - 78) < 1e-9)
    let (before, off) = (agency.hours(plan), agency.hours(plan, after: nil))
    #expect(off.tasks == before.tasks && off.incubation == before.incubation && off.services == before.services)
  }

  /// A dropped association is held and advanced no more.
  @Test func droppedAssociationsLoseSupport() {
    let township = Township([8, 8])
    let plan = township.plan {
      $0.associations = [
        .init(village: 0, kind: .volunteers, name: "a"), .init(village: 1, kind: .volunteers, name: "b"),
      ]
      $0.feedback = FeedbackPlan(strength: 1)
    }
    township.open(plan)
    for a in 0..<2 { township.county.associations[a].stage = .founded }
    township.programme.review?.feedback = feedback(.services, shift: 0, dropped: [1])
    township.step(Incubation(plan: plan, index: 0, values: .handWorked), month: 1)
    #expect(township.county.associations.map(\.support) == [1, 0])
  }

  /// Rounds of two months in a township with one association that nobody supports enough: what is planned, what is
  /// brought, and the records.
  @Test func aReviewRecordsAndFeedsBack() throws {
    let township = Township([12])
    let plan = township.plan(months: 6) {
      $0.associations = [.init(village: 0, kind: .volunteers, name: "a")]
      $0.feedback = FeedbackPlan(strength: 0.5)
    }
    var path = PathPlan(name: "path", programmes: [plan])
    var indices = IndexPlan()
    indices.every = 2
    indices.elimination = Elimination(bar: 0.99, rounds: 2)
    path.indices = indices
    path.openProgrammes(in: &township.county)
    let mechanisms = path.mechanisms(values: .handWorked)
    for month in 0..<2 { township.step(mechanisms, month: month) }
    let county = township.county
    #expect(county.indices.map(\.index) == ["synergy", "sustainability", "capability", "satisfaction"])
    let programme = county.programmes[0]
    let synergy = county.indices[0].components
    #expect(synergy.count == 5 && synergy[0] == nil, "nobody else puts anything in")
    #expect(synergy.dropFirst().allSatisfy { $0 != nil })
    let implementation = programme.delivered.reduce(0, +) / programme.planned.reduce(0, +)
    #expect(abs((synergy[1] ?? -1) - implementation) < 1e-12)
    #expect(county.indices[1].components[2] == nil, "no ecology is modelled")
    // The weakest of equally weighted components is repaired, by half of what it lacks.
    let feedback = try #require(programme.review?.feedback)
    let weakest = synergy.compactMap { $0 }.min() ?? 1
    #expect(abs(feedback.shift - 0.5 * (1 - weakest)) < 1e-12)
    for month in 2..<6 { township.step(mechanisms, month: month) }
    let rounds = Set(township.county.indices.map(\.round))
    #expect(rounds == [1, 2, 3])
    let agency = township.county.indices.filter { $0.subject == "agency:programme" }
    #expect(agency.map(\.isOut) == [false, true, true])
  }

  /// Two programmes that raise one association review it once in a round, and so do not eliminate it in one.
  @Test func whatTwoShareIsReviewedOnce() {
    let township = Township([12])
    let plans = ["a", "b"].map { name in
      var plan = township.plan(months: 4) { $0.associations = [.init(village: 0, kind: .volunteers, name: "v")] }
      plan.name = name
      return plan
    }
    var path = PathPlan(name: "path", programmes: plans)
    var indices = IndexPlan()
    indices.every = 2
    indices.elimination = Elimination(bar: 1, rounds: 2)
    path.indices = indices
    path.openProgrammes(in: &township.county)
    for month in 0..<4 {
      township.step(path.mechanisms(values: .handWorked), month: month)
      for a in township.county.associations.indices { township.county.associations[a].stage = .founded }
    }
    let reviews = township.county.indices.filter { $0.subject.hasPrefix("association:") }
    #expect(reviews.map(\.round) == [1, 2] && reviews.map(\.isOut) == [false, true])
  }

  /// Equal cash has nobody who works for it, and so no agency to be graded.
  @Test func whereNobodyWorksNoAgencyIsGraded() throws {
    let township = Township([12])
    let imitated = township.plan(months: 2)
    var cash = ProgrammePlan(name: "cash", budget: .zero, months: 2, villages: [0]).paying(asMuchAs: imitated)
    cash.split = ProgrammePlan.cashOnly
    cash.finance = FinancePlan(cash: CashPlan(like: imitated.name))
    var path = PathPlan(name: "path", programmes: [cash])
    path.indices = IndexPlan()
    path.openProgrammes(in: &township.county)
    for month in 0..<2 { township.step(path.mechanisms(values: .handWorked), month: month) }
    #expect(township.county.indices.map(\.subject) == ["programme:cash", "programme:cash", "programme:cash"])
  }

  /// Organisations gave 300 yuan while the programme spent 700: .3 of all; volunteers worked 10 of 40 hours: .25. The mean,
  /// .275, is .55 of the bound of one half. An industry has worn the place from .8 to .6: .75 is left.
  @Test func whatOthersPutInIsIntegration() throws {
    let township = Township([5])
    var plan = township.plan(months: 6)
    plan.docking = DockingPlan(mode: .platform)
    PathPlan(name: "path", programmes: [plan]).openProgrammes(in: &township.county)
    township.county.programmes[0].spent = 70_000
    township.county.docking[0][.help] = 30_000
    township.county.programmes[0].delivery.ownHours = 30
    township.county.programmes[0].delivery.linkedHours = 10
    var enterprise = EnterpriseState(programme: 0, village: 0)
    enterprise.ecologyBefore = 0.8
    township.county.finance.enterprises = [enterprise]
    township.county.villages[0].profile.ecology = 0.6
    let sources = IndexSources(county: township.county, plan: plan, index: 0, month: township.context(1), capacity: 60)
    #expect(abs((sources.synergy()[0] ?? -1) - 0.55) < 1e-12)
    #expect(abs((sources.sustainability()[2] ?? -1) - 0.75) < 1e-12)
    #expect(sources.organisations(.foundation) == nil, "there are none")
  }

  @Test func satisfactionIsTheMeanOfThoseServed() throws {
    let township = Township([5])
    let plan = township.plan(months: 2, households: 3)
    var path = PathPlan(name: "path", programmes: [plan])
    path.indices = IndexPlan()
    path.openProgrammes(in: &township.county)
    let mechanisms = path.mechanisms(values: .handWorked)
    for month in 0..<2 { township.step(mechanisms, month: month) }
    let record = try #require(township.county.indices.last { $0.index == "satisfaction" })
    let value = try #require(record.value)
    #expect(record.quartiles.count == 3 && record.quartiles[0] <= record.quartiles[2])
    #expect(value >= 0 && value <= 1 && record.round == 1)
    #expect(township.programme.review?.experiences.count == 3)
    #expect(
      township.programme.review?.experiences.values.allSatisfy { $0.planned == 0 && $0.expectation != nil } == true)
  }
}
