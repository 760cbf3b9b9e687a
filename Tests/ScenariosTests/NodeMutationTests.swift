import PovertyPaths
import TestSupport
import Testing

/// Slips in what a scenario says, not in how it is written: values of the wrong kind, far too large, missing, twice, or
/// in the wrong place, over every key of the eight paths and those that they do not use.
@Suite struct NodeMutationTests {
  private static let further = [
    "government={officials: 20, attention: 0.1, professionalism: 0.3, cadres: 4, budget: 1e6, deadline: 2020-12, "
      + "target: 0.9, jurisdiction: [Mowan, Liqiao, Shibu, Longlou, Sanguan, Xiedun]}",
    "verification={every: 12, sample: {value: 5, unit: households}, by: agency, error: 0.1, corrects: 0.5}",
    "indices={every: 2, method: equal, elimination: {bar: 0.4, rounds: 2}}",
    "central_funds={rural_persons: 1e6, years: [{year: 2018, funds: 1e9}]}",
    "every_programme.feedback={strength: 0.5}", "every_programme.fund=on", "every_programme.loans={bank: on}",
    "every_programme.industry={name: bees, tie: mixed, origin: introduced, labour: light, dividend: floating}",
    "every_programme.building=[e-commerce, pairing]", "every_programme.asset_building=on",
    "every_programme.docking={mode: platform, led_by: agency, needs_of: all, information: 0.5}",
    "every_programme.associations=[{village: Mowan, kind: revolving-fund, name: fund}]",
    "villages[0]={name: Mowan, industry: bees, remoteness: -1, ecology: 0.5, tourism: 0.5, skills: 0.5, "
      + "market_access: 1}",
    "select=[none, xuri, campaign, collaboration, commission, optimised, platform, equal cash]",
    "evaluation={group: served, phase_lag_months: 6, lasting_months: 12, phase_clock: xuri, rank_by: headcount}",
    "world=asset-threshold", "organisations.count=40",
  ]

  /// What stands in the place of a value.
  private static let junk: [ScenarioNode.Content] =
    [
      "", "-1", "0", "1", "2", "0.5", "1.5", "1e300", "-1e9", "1e12", "100000", "nan", "inf", "0x10", "on", "off",
      "none", "xuri", "equal cash", "Mowan", "government", "platform", "all", "served", "2018-13", "2018-01",
      "paths/xuri.yaml", String(repeating: "村", count: 200),
    ].map { ScenarioNode.Content.scalar($0, isQuoted: false) } + [.scalar("", isQuoted: true), .list([]), .map([])]

  @Test(arguments: 1...8) func everythingMapsAndRunsOrIsRefusedWithAPlace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = try EightPaths.document(households: 2, months: 30, settings: Self.further)
    // The base itself must be a scenario that runs, or every mutation would fail for its reason.
    try run(try Scenario.mapped(whole))
    var refused = 0
    for _ in 0..<120 {
      var document = whole
      let donor = Self.nodes(whole.root).randomElement(using: &random)!
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        var target = Int.random(in: 1..<Self.nodes(document.root).count, using: &random)
        document.root = Self.changed(document.root, &target, donor, &random) ?? document.root
      }
      do throws(Faults) {
        let scenario = try Scenario.mapped(document)
        do {
          try run(scenario)
        } catch {
          #expect(error is Fault || error is Faults, "\(error)\n\(document.yaml)")
        }
      } catch {
        refused += 1
        #expect(!error.all.isEmpty)
        for fault in error.all where fault.kind.code != "more-faults" {
          #expect(fault.location?.file.isEmpty == false, "\(fault.rendered(.english))")
          #expect(!fault.rendered(.english).contains("{found}"), "\(fault.rendered(.english))")
        }
      }
    }
    #expect(refused > 20 && refused < 120)
  }

  /// Three months of every path; nothing that is not finite, no fen made or lost.
  private func run(_ scenario: Scenario) throws {
    var scenario = scenario
    scenario.burnIn = 0
    let offers = scenario.organisations.map { $0.count + $0.enterprises + $0.individuals } ?? 0
    guard scenario.villages.reduce(0, { $0 + $1.households }) < 2_000, offers < 5_000 else { return }
    let society = try Society(scenario)
    let start = try society.burnedIn()
    for path in scenario.paths {
      var simulation = society.simulation(path, from: start)
      _ = try simulation.run(until: min(3, scenario.months))
      let county = simulation.state.county
      #expect(county.ledger.total == start.county.ledger.total)
      #expect(county.tiles.allSatisfy { $0.capitals.allSatisfy { $0.values.allSatisfy(\.isFinite) } })
      #expect(county.villages.allSatisfy { $0.states.allSatisfy(\.isFinite) })
      #expect(county.programmes.allSatisfy { $0.lines.allSatisfy { $0 >= 0 } })
      #expect(county.programmes.allSatisfy { $0.delivered.allSatisfy(\.isFinite) })
    }
  }

  /// Every node of a tree, the root first.
  private static func nodes(_ node: ScenarioNode) -> [ScenarioNode] {
    switch node.content {
    case .scalar: [node]
    case .list(let list): [node] + list.flatMap(nodes)
    case .map(let entries): [node] + entries.flatMap { nodes($0.node) }
    }
  }

  /// The tree with its node number `target` changed; `nil` where that node is to go.
  private static func changed(
    _ node: ScenarioNode, _ target: inout Int, _ donor: ScenarioNode, _ random: inout SeededGenerator
  ) -> ScenarioNode? {
    if target == 0 {
      target = -1
      return slip(node, donor, &random)
    }
    target -= 1
    guard target >= 0 else { return node }
    var result = node
    switch node.content {
    case .scalar: break
    case .list(let list):
      result.content = .list(list.compactMap { target < 0 ? $0 : changed($0, &target, donor, &random) })
    case .map(let entries):
      result.content = .map(
        entries.compactMap { entry in
          guard target >= 0 else { return entry }
          var entry = entry
          guard let value = changed(entry.node, &target, donor, &random) else { return nil }
          entry.node = value
          return entry
        })
    }
    return result
  }

  private static func slip(
    _ node: ScenarioNode, _ donor: ScenarioNode, _ random: inout SeededGenerator
  ) -> ScenarioNode? {
    var node = node
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return nil
    case 1: node.content = donor.content
    case 2, 3:
      // Twice the first of a list, or none of it; a map loses an entry.
      if case .list(let list) = node.content, let first = list.first {
        node.content = .list(Bool.random(using: &random) ? list + [first] : [])
      } else if case .map(let entries) = node.content, !entries.isEmpty {
        node.content = .map(Array(entries.dropFirst()))
      } else {
        node.content = junk.randomElement(using: &random)!
      }
    default: node.content = junk.randomElement(using: &random)!
    }
    return node
  }
}
