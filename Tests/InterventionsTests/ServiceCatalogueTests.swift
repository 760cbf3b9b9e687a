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
