import Declarations
import Interventions
import Population
import Quantities
import Testing

/// Who gets a place, by the plan's administration. Incomes fall with the household's number unless a test says otherwise.
@Suite struct TargetingTests {
  private static func values(_ settings: (String, Double)...) -> ParameterValues {
    var values = ParameterValues.with((NeedsAssessment.error, 0), (NeedsAssessment.leaning, 0))
    for name in ["impostors", "paper"] { values[parameter(name)] = 0 }
    for (name, value) in settings { values[parameter(name)] = value }
    return values
  }

  private static func parameter(_ name: String) -> Parameter {
    NeedsAssessment.parameters.first { $0.name == "targeting.\(name)" }!
  }

  private func township(_ sizes: [Int]) -> Township {
    let township = Township(sizes)
    for household in 0..<HouseholdIndex(sizes.reduce(0, +)) {
      township.county.with(household) { $0.incomeSum[$1] = Int64(900_000 - 1_000 * Int(household)) }
    }
    return township
  }

  private func served(
    _ township: Township, households: Int, values: ParameterValues = values(),
    _ change: (inout AdministrationPlan) -> Void
  ) -> [HouseholdIndex] {
    let plan = township.plan(households: households) { plan in
      var administration = AdministrationPlan()
      change(&administration)
      plan.administration = administration
    }
    township.open(plan, values: values)
    return township.programme.served.map(\.household)
  }

  /// An administration that says nothing is no administration.
  @Test func theDefaultIsTheAgencyThatGoesByNeed() {
    let (plain, said) = (township([6, 6]), township([6, 6]))
    plain.open(plain.plan(households: 5))
    #expect(served(said, households: 5, values: .handWorked) { _ in } == plain.programme.served.map(\.household))
  }

  /// Three members and a line of 3,000 yuan: 900,000 fen. Nobody is registered; households 1 … 3 are below the line.
  @Test func allPoorAreThoseThatLookPoorOrAreRegistered() {
    let township = township([4])
    for household in 0..<HouseholdIndex(4) { township.record(household, as: .neverPoor) }
    #expect(served(township, households: 9) { $0.candidates = .registered } == [])
    #expect(served(township, households: 9) { $0.candidates = .allPoor } == [3, 2, 1])
    township.record(0, as: .poor)
    #expect(served(township, households: 9) { $0.candidates = .allPoor } == [3, 2, 1, 0])
  }

  /// Nearly everybody asks (99.3 %) or nearly nobody does; who has three times the line never asks.
  @Test func applicantsApply() {
    let township = township([20])
    for household in 0..<HouseholdIndex(20) { township.record(household, as: .neverPoor) }
    township.county.with(0) { $0.incomeSum[$1] = 2_700_000 }
    var values = Self.values()
    values[Uptake.base] = 5
    let many = served(township, households: 99, values: values) { $0.candidates = .applicants }
    #expect(many.count >= 17 && !many.contains(0))
    values[Uptake.base] = -5
    #expect(served(township, households: 99, values: values) { $0.candidates = .applicants }.count <= 2)
  }

  /// Ten places over villages with 2, 8 and 8 candidates: by numbers 1, 5, 4 (1.1, 4.4, 4.4); evenly 2, 4, 4.
  @Test func evenPlacesAreEqual() {
    for (places, expected) in [(AdministrationPlan.Places.needs, [1, 5, 4]), (.even, [2, 4, 4])] {
      let township = township([2, 8, 8])
      let chosen = served(township, households: 10) { $0.places = places }
      #expect(township.county.villages.map { chosen.filter($0.households.contains).count } == expected)
    }
  }

  /// By lot and not by need: the lot falls alike whatever the incomes.
  @Test func theLotIsBlindToNeed() {
    let (falling, rising) = (township([30]), township([30]))
    for household in 0..<HouseholdIndex(30) {
      rising.county.with(household) { $0.incomeSum[$1] = Int64(500_000 + 1_000 * Int(household)) }
    }
    let lot = served(falling, households: 10) { $0.places = .even }
    #expect(lot == served(rising, households: 10) { $0.places = .even })
    #expect(Set(lot) != Set(20..<30))
  }

  /// Villages of 4 and 12 get 2 and 6 of 8 places. The second has three registered: three that are not fill it up, and the
  /// first leaves two of its four registered without.
  @Test func quotasFollowSizeAndFillUp() {
    let township = township([4, 12])
    for household in 7..<HouseholdIndex(16) { township.record(household, as: .neverPoor) }
    let chosen = served(township, households: 8) { $0.places = .quota }
    #expect(chosen == [3, 2, 6, 5, 4, 15, 14, 13])
  }

  /// Capture 0 is need. With capture, the household of high standing is moved up: need −0.001 k against 0.5 of standing.
  @Test func connectionsDecideWithCapture() {
    func chosen(_ capture: Double) -> [HouseholdIndex] {
      let township = township([6])
      township.county.with(1) { tile, row in tile.capitals[Capital.social.rawValue][row] = 1 }
      return served(township, households: 2, values: Self.values(("capture", capture))) { $0.places = .connections }
    }
    #expect(chosen(0) == [5, 4])
    #expect(chosen(0.5) == [1, 5])
    // With more than all weight on standing, in which income counts as need does, the better-off come first.
    #expect(chosen(3) == [1, 0])
  }

  /// With impostors in every place, those of best standing that are neither poor nor registered stand on the list; the
  /// errors are counted against true status.
  @Test func impostorsTakePlacesWhereOfficialsDeliver() {
    func run(government: Bool) -> Township {
      let township = township([8])
      for household in 0..<HouseholdIndex(8) {
        let poor = household >= 5
        township.record(household, as: poor ? .poor : .neverPoor)
        township.county.with(household) { $0.status[$1] = StatusClock(state: poor ? .poor : .neverPoor, start: -1) }
      }
      _ = served(township, households: 2, values: Self.values(("impostors", 1))) { $0.isGovernment = government }
      return township
    }
    let officials = run(government: true)
    #expect(officials.programme.served.map(\.household) == [0, 1])
    #expect(officials.programme.targeting.inclusionError == 1 && officials.programme.targeting.exclusionError == 1)
    let agency = run(government: false)
    #expect(agency.programme.served.map(\.household) == [7, 6])
    #expect(agency.programme.targeting.inclusionError == 0)
    #expect(abs(agency.programme.targeting.exclusionError! - 1.0 / 3) < 1e-12)
  }

  /// Hours and money are spent on a place on paper, and nothing arrives.
  @Test func nothingArrivesOnPaper() {
    func run(_ paper: Double) -> Township {
      let township = Township([6])
      for household in 0..<HouseholdIndex(6) { township.county.with(household) { $0.status[$1].state = .poor } }
      let plan = township.plan(services: [.jobLink]) {
        $0.administration = AdministrationPlan()
        $0.administration?.isGovernment = true
      }
      var values = ParameterValues.servicesOnly(hours: 150)
      values[Self.parameter("impostors")] = 0
      values[Self.parameter("paper")] = paper
      township.open(plan, values: values)
      township.county.villages[0].phase = .building
      township.step(ServiceDelivery(plan: plan, index: 0, values: values), month: 1)
      return township
    }
    let (all, none) = (run(0), run(1))
    #expect(all.county.doses.count == 6 && none.county.doses.isEmpty)
    #expect(
      none.programme.delivered == all.programme.delivered && none.programme[.livelihood] == all.programme[.livelihood])
    #expect(none.programme.targeting.exclusionError == 1 && none.programme.targeting.onPaper == 6)
  }

  /// Child support is for those whose cause is schooling. Even-handed it reaches all, and the misfit lose half the dose.
  @Test func onePackageFitsNotAll() {
    func doses(_ places: AdministrationPlan.Places) -> [Double] {
      let township = Township([4]) { $0.mainCause = $0.id == 1 ? .schooling : .illness }
      let plan = township.plan(services: [.childSupport]) {
        $0.administration = AdministrationPlan()
        $0.administration?.places = places
      }
      var values = ParameterValues.servicesOnly(hours: 150)
      values[Uptake.base] = 5
      values[Self.parameter("mismatch")] = 0.5
      township.open(plan, values: values)
      township.county.villages[0].phase = .building
      township.step(ServiceDelivery(plan: plan, index: 0, values: values), month: 1)
      return township.county.doses.sorted { $0.household < $1.household }.map(\.amount)
    }
    #expect(doses(.needs) == [1])
    #expect(doses(.even) == [1, 0.5, 0.5, 0.5])
  }
}
