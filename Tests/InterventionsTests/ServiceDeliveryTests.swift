import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct ServiceDeliveryTests {
  /// A township whose programme has started, and a month of its services.
  private func delivered(
    _ sizes: [Int], _ services: Set<Service>, _ values: ParameterValues, month: Month = 0, phase: Phase = .empowerment,
    plan change: (inout ProgrammePlan) -> Void = { _ in }, prepare: (Township) -> Void = { _ in }
  ) -> Township {
    let township = Township(sizes)
    let plan = township.plan(months: 100, services: services, change)
    township.open(plan, values: values)
    for village in township.county.villages.indices { township.county.villages[village].phase = phase }
    prepare(township)
    township.step(ServiceDelivery(plan: plan, index: 0, values: values), month: month)
    return township
  }

  private func count(_ counts: [Double], _ service: Service) -> Double { counts[service.rawValue] }

  /// Ten cases of two hours in a month of eight: four are worked. Overload 20/8 − 1 = 1.5 takes competence 0.8 to
  /// 0.8/(1 + 0.5 · 1.5) = 0.457143.
  @Test func whatHoursCannotCarryStaysPlanned() {
    let township = delivered([10], [.casework], .servicesOnly(hours: 8)) { $0.competence = 0.8 }
    let programme = township.programme
    #expect(count(programme.planned, .casework) == 10)
    #expect(abs(count(programme.delivered, .casework) - 4 * 0.457_142_857) < 1e-8)
    #expect(programme[.livelihood] == 120_000 - 4 * 1_000)
    #expect(township.county.doses.allSatisfy { $0.service == .casework && abs($0.amount - 0.457_142_857) < 1e-8 })
    #expect(abs(count(programme.takenUp, .casework) - township.county.doses.reduce(0) { $0 + $1.amount }) < 1e-12)
  }

  /// Ten yuan a case from a line of 25: two cases.
  @Test func whatTheBudgetCannotCarryStaysPlanned() {
    let township = delivered([10], [.casework], .servicesOnly(hours: 100)) { _ in
    } prepare: {
      $0.programme[.livelihood] = 2_500
    }
    #expect(count(township.programme.planned, .casework) == 10)
    #expect(count(township.programme.delivered, .casework) == 2)
    #expect(township.programme[.livelihood] == 500)
    #expect(township.county.ledger[.programmeServices] == 2_000)
  }

  /// Six hours for four job links of one hour and a channel of six, all of it for the channel. Four hours for
  /// four visits of half an hour in February leave two job links.
  @Test func datesAndVillagesComeBeforeHouseholds() {
    let channel = delivered([4], [.jobLink, .marketChannel], .servicesOnly(hours: 6), phase: .building).programme
    #expect(count(channel.delivered, .marketChannel) > 0 && count(channel.delivered, .jobLink) == 0)
    let visits = delivered([4], [.jobLink, .reliefVisits], .servicesOnly(hours: 4), month: 1).programme
    #expect(visits[.visits] == 120_000 - 4 * 28_000)
    #expect(visits[.livelihood] == 120_000 - 2 * 6_000)
  }

  /// 25 households make groups of 12, 12 and 1, each of five hours and 150 yuan; eleven hours carry two.
  @Test func groupsShareASession() {
    let township = delivered([25], [.groupWork], .servicesOnly(hours: 11))
    #expect(count(township.programme.planned, .groupWork) == 25)
    #expect(abs(count(township.programme.delivered, .groupWork) - 24 / (1 + 0.5 * (15.0 / 11 - 1))) < 1e-9)
    #expect(township.programme[.livelihood] == 120_000 - 30_000)
  }

  /// A public event raises trust by 0.1 and participation by 0.05, a training of cadres their capability by 0.2, in each
  /// village; both fall due in month 0, every three and every four months.
  @Test func communityWorkRaisesTheStatesOfVillages() {
    func states(_ month: Month) -> [Double] {
      let township = delivered([2, 2], [.policyOutreach], .servicesOnly(hours: 300), month: month) {
        $0.competence = 0.5
        $0.budget = Money(fen: 1_440_000)
      }
      let village = township.county.villages[1]
      return [village[.trust], village[.participation], village[.cadre], village[.channel]]
    }
    #expect(states(0) == [0.05, 0.025, 0.1, 0])
    #expect(states(3) == [0.05, 0.025, 0, 0])
    #expect(states(4) == [0, 0, 0.1, 0])
    #expect(states(5) == [0, 0, 0, 0])
  }

  /// February and September of a path that starts in January: months 1 and 8, and again a year later.
  @Test func festivalVisitsFollowTheCalendar() {
    let months = (0..<24).filter { month in
      count(delivered([4], [.reliefVisits], .servicesOnly(hours: 50), month: month).programme.planned, .reliefVisits)
        > 0
    }
    #expect(months == [1, 8, 13, 20])
    let visit = delivered([4], [.reliefVisits], .servicesOnly(hours: 50), month: 1)
    #expect(visit.programme[.visits] == 120_000 - 4 * 28_000)
  }

  @Test(arguments: Phase.allCases)
  func aServiceIsGivenInItsPhasesOnly(phase: Phase) {
    for rule in ServiceCatalogue.rules where rule.calendarMonths.isEmpty {
      let township = delivered([1], [rule.service], .servicesOnly(hours: 200), phase: phase) { _ in
      } prepare: { township in
        township.programme.served[0].cause = rule.causes.first ?? .illness
      }
      let others = ServiceCatalogue.rules.filter { $0.service == rule.service }
      let due = others.contains { $0.phases.contains(phase) && $0.causes.isSubset(of: rule.causes.union([.illness])) }
      #expect((count(township.programme.planned, rule.service) > 0) == due, "\(rule.service) in \(phase)")
    }
  }

  @Test func casesFollowTheCauseThatTheAssessmentWroteDown() {
    let township = delivered([4], [.childSupport, .startUpCoaching], .servicesOnly(hours: 50)) { _ in
    } prepare: { township in
      for (k, cause) in [Cause.schooling, .illness, .capital, .schooling].enumerated() {
        township.programme.served[k].cause = cause
      }
    }
    #expect(count(township.programme.planned, .childSupport) == 2)
    #expect(count(township.programme.planned, .startUpCoaching) == 1)
  }

  /// Training is worth half as much again for a unit of channel, coaching three tenths more with a loan.
  @Test func channelsComplementTrainingAndLoansCoaching() {
    let training = delivered([12], [.livelihoodTraining], .servicesOnly(hours: 50)) { _ in
    } prepare: {
      $0.county.villages[0][.channel] = 0.4
    }
    #expect(!training.county.doses.isEmpty)
    #expect(training.county.doses.allSatisfy { abs($0.amount - 1.2) < 1e-12 })
    let coaching = delivered([12], [.startUpCoaching], .servicesOnly(hours: 50)) { _ in
    } prepare: { township in
      for k in township.programme.served.indices { township.programme.served[k].cause = .capital }
      for household in 0..<HouseholdIndex(6) { township.county.with(household) { $0.debt[$1] = 1 } }
    }
    #expect(coaching.county.doses.allSatisfy { abs($0.amount - ($0.household < 6 ? 1.3 : 1)) < 1e-12 })
    #expect(Set(coaching.county.doses.map { $0.household < 6 }).count == 2)
  }

  /// Base −5 and slopes of zero: fewer than one in a hundred accept what is delivered all the same.
  @Test func householdsMayRefuse() {
    var values = ParameterValues.servicesOnly(hours: 300)
    for slope in Uptake.parameters { values[slope] = 0 }
    values[Uptake.base] = -5
    let township = delivered([60], [.casework], values) { $0.budget = Money(fen: 6_000_000) }
    #expect(count(township.programme.delivered, .casework) == 60)
    #expect(township.county.doses.count <= 2)
    let refusing = (0..<HouseholdIndex(60)).filter { h in township.county.with(h) { $0.enrolments[$1] } == 0 }
    #expect(refusing.count == 60 - township.county.doses.count, "who refuses is not enrolled")
  }

  @Test func staffArePaidInEvenPartsToTheLastFen() {
    let township = Township([1])
    let plan = township.plan(months: 7, services: [])
    township.open(plan)
    let delivery = ServiceDelivery(plan: plan, index: 0, values: .handWorked)
    var paid: [Int64] = []
    for month in 0..<9 {
      township.step(delivery, month: month)
      paid.append(township.county.ledger[.programmeStaff])
    }
    // 120,000 fen in seven parts of 17,142.86.
    #expect(paid.prefix(7).allSatisfy { (17_142...17_143).contains($0) })
    #expect(paid.reduce(0, +) == 120_000)
    #expect(paid.suffix(2) == [0, 0])
  }

  @Test(arguments: [(Service.cultureLibrary, 100, true), (.cultureLibrary, 0, false), (.jobLink, 100, false)])
  func booksAreBoughtInTheSecondMonth(service: Service, books: Int, bought: Bool) {
    let township = delivered([1], [service], .servicesOnly(hours: 50), month: 1) { $0.books = books }
    #expect(township.programme[.books] == (bought ? 0 : 120_000))
  }

  /// An instalment that comes later buys books as well.
  @Test func booksAreBoughtWhenTheirMoneyComes() {
    let township = delivered([1], [.cultureLibrary], .servicesOnly(hours: 50), month: 7) { $0.books = 10 }
    #expect(township.programme[.books] == 0)
  }
}
