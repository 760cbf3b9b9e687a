import Declarations
import Interventions
import Population
import Quantities
import Simulation
import Testing

@Suite struct ServiceCatalogueTests {
  /// What reaches households has an effect on them; what reaches villages raises a state of theirs.
  @Test func everyRuleDoesSomething() {
    for rule in ServiceCatalogue.rules {
      if rule.method == .communityWork {
        #expect(!rule.gains.isEmpty, "\(rule.service) for villages")
      } else {
        #expect(rule.gains.isEmpty)
        #expect(ServiceEffects.loadings.contains { $0.row == .dose(rule.service) }, "\(rule.service) for households")
      }
    }
  }

  /// The eight headings of S0, each by what sets it apart.
  @Test func theEightServicesOfS0() throws {
    func rule(_ service: Service, _ method: SocialWorkMethod, _ gain: VillageState? = nil) throws -> ServiceRule {
      try #require(
        ServiceCatalogue.rules.first {
          $0.service == service && $0.method == method && (gain.map($0.gains.keys.contains) ?? true)
        })
    }
    let named = Dictionary(uniqueKeysWithValues: ServiceCatalogue.named.map { ($0.key, $0.rule) })
    // 1: house calls every second month, events that raise trust every third.
    #expect(try rule(.policyOutreach, .casework).every == 2)
    #expect(try rule(.policyOutreach, .communityWork, .trust).every == 3)
    // 2: cases where schooling is the cause, and groups that a programme may name.
    #expect(try rule(.childSupport, .casework).causes == [.schooling])
    #expect(named["child-groups"]?.method == .groupWork)
    // 3: talks and training in groups, links to jobs and start-ups one by one.
    #expect(try rule(.livelihoodTraining, .groupWork).causes.isEmpty && rule(.jobLink, .casework).causes.isEmpty)
    #expect(try rule(.startUpCoaching, .casework).causes == [.capital, .technology, .land])
    // 4: cadres are trained, and relieved where a programme names it.
    #expect(try rule(.policyOutreach, .communityWork, .cadre).gains.keys.map(\.self) == [.cadre])
    #expect(named["cadre-relief"]?.gains.keys.map(\.self) == [.cadre])
    // 5: at Spring Festival and in mid-autumn, from its own line. 6: books and a library, from theirs.
    #expect(
      try rule(.reliefVisits, .casework).calendarMonths == [2, 9] && rule(.reliefVisits, .casework).line == .visits)
    #expect(try rule(.cultureLibrary, .communityWork, .participation).line == .books)
    // 7 follows illnesses (`CrisisCases`). 8: channels in building, beside docking.
    #expect(ServiceCatalogue.offered.contains(.crisisSupport))
    #expect(try rule(.marketChannel, .communityWork, .channel).phases == [.building])
  }

  @Test func everyRuleFallsDueInSomePhaseOfAProgramme() {
    for rule in ServiceCatalogue.rules {
      #expect(!rule.phases.isEmpty && rule.phases.isSubset(of: [.intervention, .empowerment, .building]))
      #expect(rule.every >= 1 && rule.calendarMonths.isSubset(of: Set(1...12)))
    }
  }

  @Test func everyMainCauseIsOfferedGroupWork() {
    for cause in Cause.allCases {
      let rules = ServiceCatalogue.rules.filter { $0.causes.isEmpty || $0.causes.contains(cause) }
      #expect(rules.contains { $0.method == .groupWork })
    }
  }

  @Test func parametersAreListedOnce() {
    let names = ServiceCatalogue.parameters.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("service.market-channel.communitywork.gain.channel"))
  }
}
