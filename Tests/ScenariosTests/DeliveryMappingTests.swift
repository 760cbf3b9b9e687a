import Declarations
import PovertyPaths
import Testing

@Suite struct DeliveryMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 60}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A}, {name: B}]
    agencies:
      - {name: Xuri, staff: 3, competence: 0.7, governance: 0.6, other_contracts: 2, funding: {government: 0.8, gifts: 0.2}}
      - {name: Shou, origin: local, staff: 2, competence: 0.4, turnover: 0.2}
    programmes:
      - name: p
        budget: 1000
        payer: foundation
        villages: [A]
        agency: Xuri
        hand_in_hand: Shou
        contract: {kind: commission, supervision: 0.5, satisfaction: 0.2, instalments: 4, bar: 0.6, linkage: 0.3}
        process: {evaluation_months: 2}
        volunteers: {most: 12, hours: 8}
        monitoring: {months: 24}
        succession: {by: local-agency, share: 0.4, months: 18}
        synergy: {communication: 0.6, duties: 0.7}
        diffusion: 0.1
        services: [casework, cadre-relief, child-groups]
        split: {staff: 0.7, livelihood: 0.1, administration: 0.1, monitoring: 0.05, succession: 0.05}
    """

  private func plan(_ settings: [String] = []) throws -> ProgrammePlan {
    try Scenario.mapped(try ScenarioDocument(text: Self.text, settings: settings)).paths[1].programmes[0]
  }

  private func codes(_ written: String, _ instead: String) -> [String] {
    do {
      _ = try Scenario.mapped(try ScenarioDocument(text: Self.text.replacing(written, with: instead)))
      return []
    } catch {
      return error.all.map(\.kind.code)
    }
  }

  @Test func everythingIsRead() throws {
    let plan = try plan()
    let delivery = try #require(plan.delivery)
    #expect(plan.staff == 3 && plan.competence == 0.7 && plan.payer == "foundation")
    #expect(delivery.agency?.name == "Xuri" && delivery.agency?.otherContracts == 2)
    #expect(delivery.agency?.funding == [0.8, 0.2] && delivery.agency?.governance == 0.6)
    #expect(delivery.handInHand?.origin == .local && delivery.handInHand?.turnover == 0.2)
    #expect(delivery.contract?.kind == .commission && delivery.contract?.supervision == [0.5, 0.5, 0.2])
    #expect(delivery.contract?.instalments == 4 && delivery.contract?.bar == 0.6 && delivery.contract?.linkage == 0.3)
    #expect(delivery.process?.evaluationMonths == 2 && delivery.monitoring?.months == 24)
    #expect(delivery.volunteers == VolunteerPlan(most: 12, hours: 8, competence: 0.4))
    #expect(delivery.succession == SuccessionPlan(by: .localAgency, share: 0.4, months: 18))
    #expect(delivery.synergy?.duties == 0.7 && delivery.synergy?.riskSharing == 1 && delivery.diffusion == 0.1)
    #expect(plan.services == [.casework] && plan.ownRules.map(\.service) == [.childSupport, .policyOutreach])
  }

  /// An agency given inline as ever is staff and competence alone.
  @Test func anInlineAgencyNeedsNoName() throws {
    let text = """
      title: t
      clock: {start: 2018-01, months: 24}
      population: {synthetic: {households_per_village: 20}}
      villages: [{name: A}]
      programmes: [{name: p, budget: 1000, agency: {staff: 2, competence: 0.5}}]
      """
    let plan = try Scenario.mapped(try ScenarioDocument(text: text)).paths[1].programmes[0]
    #expect(plan.delivery == nil && plan.staff == 2 && plan.competence == 0.5)
  }

  @Test(arguments: [
    ("agency: Xuri", "agency: Xury", "unknown-choice"),
    ("hand_in_hand: Shou", "hand_in_hand: Xuri", "hand-in-hand-itself"),
    ("gifts: 0.2", "gifts: 0.3", "agency-funding"),
    ("monitoring: 0.05, succession: 0.05", "succession: 0.1", "unfunded"),
    ("administration: 0.1, ", "cash: 0.1, ", "unfunded"),
    ("instalments: 4", "instalments: 13", "too-many-instalments"),
    ("hand_in_hand: Shou", "books: 0", "no-local-agency"),
    ("kind: commission", "kind: collaboration", "unknown-key"),
    ("by: local-agency", "by: nobody", "unknown-choice"),
    ("name: Shou, origin", "name: Xuri, origin", "named-twice"),
  ])
  func aMisreadingIsAFault(written: String, instead: String, code: String) {
    let codes = self.codes(written, instead)
    #expect(codes.contains { $0 == code || (code == "unknown-choice" && $0 == "mistyped-choice") }, "\(codes)")
  }

  @Test func anAgencyCannotBeNamedWithoutAList() {
    let list = "agencies:"
    #expect(codes(list, "about:\nxagencies:").contains("no-agencies"))
  }
}
