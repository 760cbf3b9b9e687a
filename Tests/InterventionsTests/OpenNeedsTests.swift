import Declarations
import Interventions
import Population
import Simulation
import Testing

@Suite struct OpenNeedsTests {
  private func township(
    _ mode: DockingPlan.Mode = .platform, information: Double = 1, sizes: [Int] = [40],
    _ change: (inout HouseholdDraft) -> Void = { _ in }
  ) -> (township: Township, plan: ProgrammePlan) {
    let township = Township(sizes, change)
    let plan = township.plan(months: 24) { $0.docking = DockingPlan(mode: mode, information: information) }
    township.open(plan)
    return (township, plan)
  }

  private static let certain: [(Parameter, Double)] = [
    (OpenNeeds.opening, 1), (OpenNeeds.village, 0), (OpenNeeds.falseShare, 0), (OpenNeeds.application[0], 6),
  ]

  private func values(_ more: (Parameter, Double)...) -> ParameterValues {
    var values = ParameterValues.handWorked
    for (parameter, value) in Self.certain + more { values[parameter] = value }
    return values
  }

  /// Every registered household has one need at most, and others none.
  @Test func theRegisteredHaveOneNeedEach() {
    let (township, plan) = township()
    for household: HouseholdIndex in 0..<10 { township.record(household, as: .exited) }
    let needs = OpenNeeds(plan: plan, index: 0, values: values())
    for month in 0..<3 { township.step(needs, month: month) }
    #expect(township.county.docking[0].needs.map(\.place) == Array(10..<40))
    #expect(township.county.docking[0][.opened] == 30)
  }

  /// Without land there is nothing to sell or improve, and nobody idle needs no job: money or pairing are left, and with
  /// illness as a state of the month and a high weight it is money.
  @Test func theKindFollowsCauseAndState() {
    let (township, plan) = township { $0.land = 0 }
    for household: HouseholdIndex in 0..<40 {
      township.county.with(household) {
        $0.employed[$1] = $0.workers[$1]
        $0.illMonths[$1] = 2
      }
    }
    township.step(OpenNeeds(plan: plan, index: 0, values: values((OpenNeeds.called, 0))), month: 0)
    let ways = township.county.docking[0].needs.map(\.way)
    #expect(Set(ways) == [.money, .pairing])
    township.county.docking[0] = DockingState()
    let strict = values((OpenNeeds.base, 0.01), (OpenNeeds.called, 10))
    township.step(OpenNeeds(plan: plan, index: 0, values: strict), month: 0)
    #expect(township.county.docking[0].needs.count { $0.way == .money } >= 39)
  }

  /// Open for twelve months, a need that nobody meets closes and is counted; one that is met stays until help ends.
  @Test func unmetNeedsClose() {
    let (township, plan) = township()
    let never = values((OpenNeeds.opening, 0), (OpenNeeds.patience, 12))
    var met = Need(place: 1, id: 2, way: .money, opened: 0)
    met.helper = 0
    met.until = 14
    township.county.docking[0].needs = [Need(place: 0, id: 1, way: .money, opened: 0), met]
    let needs = OpenNeeds(plan: plan, index: 0, values: never)
    township.step(needs, month: 11)
    #expect(township.county.docking[0].needs.count == 2)
    township.step(needs, month: 12)
    #expect(township.county.docking[0].needs.map(\.place) == [1])
    #expect(township.county.docking[0][.closedUnmet] == 1)
    township.step(needs, month: 14)
    #expect(township.county.docking[0].needs.isEmpty)
  }

  /// More complete information lists what less complete lists, and more.
  @Test func listsGrowWithInformation() {
    var listed: [Set<HouseholdIndex>] = []
    for information in [0, 0.3, 0.6, 1] {
      let (township, plan) = township(information: information)
      township.step(OpenNeeds(plan: plan, index: 0, values: values()), month: 0)
      let needs = township.county.docking[0].needs
      #expect(township.county.docking[0][.seen] == Int64(needs.count { $0.isListed }))
      listed.append(Set(needs.filter(\.isListed).map(\.place)))
    }
    for (less, more) in zip(listed, listed.dropFirst()) { #expect(less.isStrictSubset(of: more)) }
    #expect(listed[0].isEmpty && listed[3].count > 35)
  }

  /// Who never applies is applied for: 15 hours of docking at 1.5 an application are ten a month, the oldest first.
  @Test func staffApplyForOthers() {
    let (township, plan) = township()
    let values = values(
      (OpenNeeds.application[0], -6), (OpenNeeds.delegationHours, 1.5), (Agency.dockingShare, 0.1),
      (OpenNeeds.application[1], 0), (OpenNeeds.application[2], 0))
    let needs = OpenNeeds(plan: plan, index: 0, values: values)
    township.step(needs, month: 0)
    let own = township.county.docking[0].needs.filter(\.isListed).count
    #expect((10...13).contains(own))
    var none = plan
    none.staff = 0
    let (alone, _) = self.township()
    alone.step(OpenNeeds(plan: none, index: 0, values: values), month: 0)
    #expect(own - alone.county.docking[0].needs.filter(\.isListed).count == 10)
  }

  /// All needs false: a share of them is found and dropped, and without verification none.
  @Test func falseNeedsAreFound() {
    let (township, plan) = township(sizes: [400])
    let half = values((OpenNeeds.falseShare, 1), (OpenNeeds.verification, 0.5))
    township.step(OpenNeeds(plan: plan, index: 0, values: half), month: 0)
    #expect((150...250).contains(township.county.docking[0][.falseFound]))
    #expect(township.county.docking[0].needs.allSatisfy { $0.isFalse })
    let (trusting, _) = self.township()
    let none = values((OpenNeeds.falseShare, 1), (OpenNeeds.verification, 0))
    trusting.step(OpenNeeds(plan: plan, index: 0, values: none), month: 0)
    #expect(trusting.county.docking[0][.falseFound] == 0)
  }

  /// A village asks for a market for its produce, once at a time.
  @Test func villagesAskToo() {
    let (township, plan) = township(sizes: [3, 3])
    let asking = values((OpenNeeds.opening, 0), (OpenNeeds.village, 1))
    for month in 0..<2 { township.step(OpenNeeds(plan: plan, index: 0, values: asking), month: month) }
    let needs = township.county.docking[0].needs
    #expect(needs.map(\.isOfVillage) == [true, true] && needs.map(\.place) == [0, 1])
    #expect(needs.allSatisfy { $0.way == .consumption && $0.isListed })
  }
}
