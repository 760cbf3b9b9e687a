import Declarations
import Interventions
import Population
import Simulation
import Testing

/// One household with 2 mu of land and one organisation of competence 0.5; prices are those of month 0.
@Suite struct DockedHelpTests {
  private static let handWorked: [(Parameter, Double)] = [
    (DockedHelp.purchase, 300), (DockedHelp.output, 1_200), (DockedHelp.premium, 0.2), (DockedHelp.donation, 2_000),
    (DockedHelp.counted, 0), (DockedHelp.displaced, 0.3), (DockedHelp.villageGain, 0.02), (DockedHelp.shadowPrice, 200),
    (Uptake.base, 5), (Uptake.motivation, 0), (Uptake.labour, 0), (Uptake.information, 0), (Uptake.ability, 0),
  ]

  private func help(
    _ way: HelpWay, land: Double = 2, month: Int = 0, need change: (inout Need) -> Void = { _ in },
    _ more: (Parameter, Double)...
  ) -> Township {
    let township = Township([2]) { $0.land = land }
    let plan = township.plan { $0.docking = DockingPlan(mode: .platform) }
    township.open(plan)
    township.county.organisations = [
      Organisation(
        id: 0, kind: .foundation, place: .init(isInside: false), capacity: [1, 1, 1, 1, 1], competence: 0.5)
    ]
    var need = Need(place: 0, id: 1, way: way, opened: 0)
    need.helper = 0
    need.until = 12
    change(&need)
    township.county.docking[0].needs = [need]
    var values = ParameterValues.handWorked
    for (parameter, value) in Self.handWorked + more { values[parameter] = value }
    township.step(DockedHelp(plan: plan, index: 0, values: values), month: month)
    return township
  }

  /// 2 mu yield 200 yuan a month, less than the 300 that would be bought: 40 yuan; of 10 mu the 300 are bought: 60.
  @Test func aFairPriceIsIncomeUpToTheOutput() {
    let small = help(.consumption)
    #expect(small.county.payments == [Payment(household: 0, fen: 4_000, flow: .purchases)])
    #expect(help(.consumption, land: 10).county.payments.map(\.fen) == [6_000])
    #expect(help(.consumption, land: 0).county.payments.isEmpty)
    #expect(small.county.docking[0][.help] == 4_000 && small.county.docking[0][.outsideHelp] == 4_000)
    #expect(Flow.purchases.countsAsIncome && !Flow.donations.countsAsIncome)
  }

  /// Once, in the month of docking; a quarter of it as income when that is the share that counts.
  @Test func moneyComesOnce() {
    #expect(help(.money).county.payments == [Payment(household: 0, fen: 200_000, flow: .donations)])
    #expect(help(.money, month: 1).county.payments.isEmpty)
    #expect(
      help(.money, (DockedHelp.counted, 0.25)).county.payments == [
        Payment(household: 0, fen: 150_000, flow: .donations),
        Payment(household: 0, fen: 50_000, flow: .countedDonations),
      ])
    #expect(help(.money, (CrisisCases.channel, 0.5)).county.payments.map(\.fen) == [100_000])
  }

  /// Competence 0.5, less three tenths of placements that displace others: 0.35.
  @Test func workBecomesDoses() {
    #expect(help(.employment).county.doses == [Dose(household: 0, service: .jobLink, amount: 0.35)])
    #expect(help(.technology).county.doses == [Dose(household: 0, service: .technologyExtension, amount: 0.5)])
    let pairing = help(.pairing)
    #expect(Set(pairing.county.doses.map(\.service)) == [.casework, .reliefVisits, .marketChannel])
    #expect(pairing.county.doses.allSatisfy { $0.amount == 0.5 })
    #expect(pairing.county.docking[0][.help] == 20_000)
    #expect(pairing.county.organisations[0].given == 20_000)
  }

  @Test func aVillageGetsAChannel() {
    let township = help(.consumption, need: { $0.isOfVillage = true })
    #expect(township.county.villages[0][.channel] == 0.01)
    #expect(township.county.payments.isEmpty)
  }

  /// What a second organisation gives, and what goes to somebody who did not need it, is wasted; money arrives all the same.
  @Test func twiceAndFalseIsWasted() {
    let twice = help(.money, need: { $0.others = 1 })
    #expect(twice.county.payments.map(\.fen) == [400_000])
    #expect(twice.county.docking[0][.help] == 200_000 && twice.county.docking[0][.wasted] == 200_000)
    let untrue = help(.technology, need: { $0.isFalse = true })
    #expect(untrue.county.doses.isEmpty)
    #expect(untrue.county.docking[0][.help] == 0 && untrue.county.docking[0][.wasted] == 20_000)
  }

  @Test(arguments: HelpWay.allCases) func withoutTheChannelNothingArrives(way: HelpWay) {
    let township = help(way, (DockedHelp.channel, 0))
    #expect(township.county.payments.isEmpty && township.county.doses.isEmpty)
    #expect(township.county.docking[0][.help] > 0, "it was given all the same")
  }
}
