import Declarations
import Interventions
import Population
import Quantities
import Randomness
import Simulation

/// A few villages of alike households, recorded as poor, and a programme's mechanisms run on them month by month.
final class Township {
  var county: County
  let draws = Draws(key: DrawKey(seed: 5, replicate: 0))
  var line: Int64 = 300_000

  /// Villages of the given sizes; members 3, workers 2, main cause illness.
  init(_ sizes: [Int], _ change: (inout HouseholdDraft) -> Void = { _ in }) {
    var drafts: [HouseholdDraft] = []
    var villages: [Village] = []
    for (index, size) in sizes.enumerated() {
      let first = HouseholdIndex(drafts.count)
      for _ in 0..<size {
        var draft = HouseholdDraft(
          id: UInt64(drafts.count + 1), village: index, composition: Composition(members: 3, workers: 2, children: 1))
        draft.mainCause = .illness
        change(&draft)
        drafts.append(draft)
      }
      villages.append(
        Village(
          name: "village \(index)", industry: "rice", remoteness: 0, households: first..<HouseholdIndex(drafts.count)))
    }
    county = County(name: "township", villages: villages, households: drafts, start: -12)
    for household in 0..<HouseholdIndex(drafts.count) { record(household, as: .poor) }
  }

  func record(_ household: HouseholdIndex, as state: StatusClock.State) {
    county.with(household) { $0.recorded[$1] = StatusClock(state: state, start: -1) }
  }

  /// A programme of one competent worker over all villages, with 1200 yuan in every budget line.
  func plan(
    months: Int = 12, households: Int = 1_000, services: Set<Service> = Set(Service.allCases),
    _ change: (inout ProgrammePlan) -> Void = { _ in }
  ) -> ProgrammePlan {
    var plan = ProgrammePlan(
      name: "programme", budget: Money(fen: 720_000), months: months, villages: Array(county.villages.indices))
    plan.split = Array(repeating: 1.0 / 6, count: 6)
    plan.staff = 1
    plan.competence = 1
    plan.households = households
    plan.services = services
    change(&plan)
    return plan
  }

  /// Opens the programmes and lets them choose whom to serve, as month 0 does first.
  func open(_ plans: ProgrammePlan..., values: ParameterValues = .handWorked) {
    PathPlan(name: "path", programmes: plans).openProgrammes(in: &county)
    for (index, plan) in plans.enumerated() {
      step(NeedsAssessment(plan: plan, index: index, values: values), month: 0)
    }
  }

  /// One mechanism for one month; what it decides stands in `county.doses` and `county.payments`.
  func step(_ mechanism: some CountyMechanism, month: Month) { step([mechanism], month: month) }

  func step(_ mechanisms: [any CountyMechanism], month: Month) {
    county.doses = []
    county.payments = []
    county.ledger.beginMonth()
    var log = MonthLog()
    for mechanism in mechanisms { try? mechanism.step(&county, context(month), log: &log) }
  }

  func context(_ month: Month) -> MonthContext {
    MonthContext(
      month: month, calendar: Calendar(startYear: 2018, startMonth: 1),
      prices: Prices(wages: 1, farm: 1, transfers: 1, consumer: 1), line: line, draws: draws)
  }

  var programme: ProgrammeState {
    get { county.programmes[0] }
    set { county.programmes[0] = newValue }
  }
}

extension ProgrammeState {
  subscript(line: BudgetLine) -> Int64 {
    get { lines[line.rawValue] }
    set { lines[line.rawValue] = newValue }
  }
}
