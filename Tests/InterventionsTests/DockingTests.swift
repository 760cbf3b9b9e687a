import Declarations
import Interventions
import Population
import Quantities
import Simulation
import Testing

/// One town of one village; every organisation releases one need a month unless said otherwise.
@Suite struct DockingTests {
  private func organisation(
    _ id: UInt32, _ way: HelpWay = .money, yearly: Int = 12, isInside: Bool = true, home: Int = 0,
    isCountyWide: Bool = true
  ) -> Organisation {
    var capacity = Array(repeating: 0, count: HelpWay.allCases.count)
    capacity[way.rawValue] = yearly
    return Organisation(
      id: id, kind: .foundation, place: .init(isInside: isInside, home: home, isCountyWide: isCountyWide),
      capacity: capacity)
  }

  /// A need of a household that has been listed; the longer it is open, the higher it scores.
  private func need(_ household: HouseholdIndex, _ way: HelpWay = .money, opened: Int16 = 0) -> Need {
    var need = Need(place: household, id: UInt64(household + 1), way: way, opened: opened)
    need.isListed = true
    return need
  }

  private func township(
    _ mode: DockingPlan.Mode, _ organisations: [Organisation], _ needs: [Need], sizes: [Int] = [6],
    change: (inout ProgrammePlan) -> Void = { _ in }
  ) -> (township: Township, plan: ProgrammePlan) {
    let township = Township(sizes)
    let plan = township.plan(months: 24) { plan in
      plan.split = Array(repeating: 0, count: BudgetLine.allCases.count)
      plan.split[BudgetLine.platform.rawValue] = 1
      plan.docking = DockingPlan(mode: mode, information: 1)
      change(&plan)
    }
    township.open(plan)
    township.programme[.platform] = 1_000_000
    township.county.organisations = organisations
    township.county.docking[0].needs = needs
    return (township, plan)
  }

  private func state(_ township: Township) -> DockingState { township.county.docking[0] }

  /// Two organisations that see three needs both take the oldest: one is met twice, two are not met.
  /// On a platform the same two meet the two oldest.
  @Test func aloneTheyTakeTheSameNeedAndTogetherTwo() {
    let needs = [need(0, opened: -2), need(1, opened: -6), need(2, opened: -9)]
    let (blind, plan) = township(.blind, [organisation(0), organisation(1)], needs)
    blind.step(Docking(plan: plan, index: 0, values: .handWorked), month: 0)
    #expect(state(blind).needs.map(\.helper) == [-1, -1, 0])
    #expect(state(blind).needs.map(\.others) == [0, 0, 1])
    #expect(state(blind)[.met] == 1 && state(blind)[.metTwice] == 1)
    #expect(blind.county.organisations.map(\.useful) == [1, 0] && blind.county.organisations.map(\.wasted) == [0, 1])

    let (platform, other) = township(.platform, [organisation(0), organisation(1)], needs)
    platform.step(Docking(plan: other, index: 0, values: .handWorked), month: 0)
    #expect(state(platform).needs.map(\.isOpen) == [true, false, false])
    #expect(state(platform)[.met] == 2 && state(platform)[.metTwice] == 0)
  }

  /// Who sees nothing takes nothing, and who knows another town only does not come.
  @Test func aloneTheyTakeWhatTheySeeAtHome() {
    let (unseen, plan) = township(.blind, [organisation(0)], [need(0)]) { $0.docking?.information = 0 }
    unseen.step(Docking(plan: plan, index: 0, values: .handWorked), month: 0)
    #expect(state(unseen)[.met] == 0 && state(unseen)[.seen] == 0)
    let (elsewhere, other) = township(.blind, [organisation(0, home: 3)], [need(0)])
    elsewhere.step(Docking(plan: other, index: 0, values: .handWorked), month: 0)
    #expect(state(elsewhere)[.met] == 0)
    let (linked, third) = township(.platform, [organisation(0, home: 3)], [need(0)])
    linked.step(Docking(plan: third, index: 0, values: .handWorked), month: 0)
    #expect(state(linked)[.met] == 1)
  }

  /// Twelve a year are one a month, whatever is left over is kept: six needs take six months, or one when all wait.
  @Test func anOfferIsNeverExceeded() {
    let (township, plan) = township(.platform, [organisation(0)], (0..<6).map { need($0) })
    let docking = Docking(plan: plan, index: 0, values: .handWorked)
    for month in 0..<4 {
      township.step(docking, month: month)
      #expect(state(township)[.met] == Int64(month + 1))
      #expect(township.county.organisations[0].docked[HelpWay.money.rawValue] == month + 1)
    }
    let (waiting, _) = self.township(.platform, [organisation(0)], (0..<6).map { need($0) })
    waiting.step(docking, month: 3)
    #expect(state(waiting)[.met] == 4)
  }

  /// An offer of one kind meets no need of another; a need that is not listed does not dock.
  @Test func onlyListedNeedsOfTheSameKindDock() {
    var hidden = need(1)
    hidden.isListed = false
    let (township, plan) = township(.platform, [organisation(0, yearly: 120)], [need(0, .pairing), hidden, need(2)])
    township.step(Docking(plan: plan, index: 0, values: .handWorked), month: 0)
    #expect(state(township).needs.map(\.isOpen) == [true, true, false])
  }

  /// The word of a government ends at the border, unless a parameter says how far it carries.
  @Test func aGovernmentReachesItsOwnOrganisations() {
    let both = [organisation(0, isInside: false), organisation(1)]
    let lead: (inout ProgrammePlan) -> Void = { $0.docking?.leader = .government }
    let (township, plan) = township(.platform, both, [need(0), need(1)], change: lead)
    township.step(Docking(plan: plan, index: 0, values: .handWorked), month: 0)
    #expect(state(township)[.met] == 1)
    #expect(township.county.organisations.map { $0.docked[HelpWay.money.rawValue] } == [0, 1])
    let (reached, other) = self.township(.platform, both, [need(0), need(1)], change: lead)
    reached.step(Docking(plan: other, index: 0, values: .with((Docking.outside, 1))), month: 0)
    #expect(state(reached)[.met] == 2)
  }

  /// 150 hours, a tenth of them for docking, two hours a pair: seven pairs, the neediest first, nobody twice.
  @Test func staffLinkAsManyAsTheirHoursAllow() {
    let needs = (0..<12).map { need($0, opened: Int16(-$0 % 12)) }
    let (township, plan) = township(.agency, [organisation(0, yearly: 240)], needs, sizes: [12])
    let values = ParameterValues.with((Agency.dockingShare, 0.1), (Docking.pairHours, 2))
    township.step(Docking(plan: plan, index: 0, values: values), month: 0)
    #expect(state(township)[.met] == 7 && state(township)[.metTwice] == 0)
    #expect(state(township).needs.filter { !$0.isOpen }.map(\.place) == [5, 6, 7, 8, 9, 10, 11])
  }

  /// 1,000 yuan a month and 30 a match, of which the line pays; with less than the month's cost nothing docks.
  @Test func thePlatformsLinePays() {
    let values = ParameterValues.with((Docking.platformCost, 1_000), (Docking.matchCost, 30))
    let (township, plan) = township(.platform, [organisation(0, yearly: 120)], (0..<6).map { need($0) })
    township.programme[.platform] = 106_500
    township.step(Docking(plan: plan, index: 0, values: values), month: 0)
    #expect(state(township)[.met] == 2 && state(township)[.cost] == 106_000)
    #expect(township.programme[.platform] == 500)
    #expect(township.county.ledger[.programmeServices] == 106_000)
    township.step(Docking(plan: plan, index: 0, values: values), month: 1)
    #expect(state(township)[.met] == 2)
  }

  /// What others carry on costs the programme nothing and is counted.
  @Test func aPlatformCanCarryOn() {
    let (township, plan) = township(.platform, [organisation(0)], [need(0)]) { $0.docking?.carriesOn = true }
    township.programme[.platform] = 0
    let values = ParameterValues.with((Docking.platformCost, 1_000), (Docking.matchCost, 30))
    township.step(Docking(plan: plan, index: 0, values: values), month: 24)
    #expect(state(township)[.met] == 1 && state(township)[.carriedCost] == 103_000 && state(township)[.cost] == 0)
    var left = plan
    left.docking?.carriesOn = false
    township.county.docking[0].needs = [need(1)]
    township.step(Docking(plan: left, index: 0, values: values), month: 24)
    #expect(state(township)[.met] == 1)
  }

  /// Who is paired with whom does not depend on the order in which organisations and needs stand.
  @Test(arguments: [DockingPlan.Mode.blind, .agency, .platform]) func orderDoesNotMatter(mode: DockingPlan.Mode) {
    let organisations = (0..<5).map { organisation(UInt32($0), yearly: 12 * (1 + $0 % 2)) }
    let needs = (0..<12).map { need($0, opened: Int16(-Int($0 * 5) % 7)) }
    var pairs: [[HouseholdIndex: Set<UInt32>]] = []
    for turn in [0, 1] {
      let (order, list) = turn == 0 ? (organisations, needs) : (organisations.reversed(), needs.reversed())
      let (township, plan) = township(mode, order, list, sizes: [12])
      township.step(Docking(plan: plan, index: 0, values: .handWorked), month: 0)
      pairs.append(
        Dictionary(
          uniqueKeysWithValues: state(township).needs.map { need in
            (need.place, need.isOpen ? [] : [township.county.organisations[Int(need.helper)].id])
          }))
      #expect(state(township)[.met] > 0)
    }
    #expect(pairs[0] == pairs[1])
  }
}
