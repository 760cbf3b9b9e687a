import Foundation
import PovertyPaths
import Testing

@Suite struct IndexMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 24}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A}]
    programmes: [{name: p, budget: 1000, feedback: {strength: 0.25}}]
    """

  private func scenario(_ indices: String) throws -> Scenario {
    try Scenario.mapped(try ScenarioDocument(text: Self.text + "\nindices: " + indices + "\n"))
  }

  private func codes(_ indices: String) -> [String] {
    do {
      _ = try scenario(indices)
      return []
    } catch let faults as Faults {
      #expect(faults.all.allSatisfy { $0.location?.line == 6 }, "located")
      return faults.all.map(\.kind.code)
    } catch { return ["\(error)"] }
  }

  @Test func offUnlessGiven() throws {
    let plain = try Scenario.mapped(try ScenarioDocument(text: Self.text))
    #expect(plain.indices == nil && plain.paths[1].programmes[0].feedback == FeedbackPlan(strength: 0.25))
    #expect(try scenario("{method: equal}").paths[1].indices == IndexPlan.allEqual)
  }

  /// No decision tells nothing of what differs, and a fraction may be larger than any number.
  @Test func decisionsThatGiveNoWeightsAreRefused() {
    #expect(codes("{method: entropy, weights: {synergy: {decisions: []}}}") == ["weights-order"])
    let beyond = "[[1e308/1e-10, 1, 1, 1, 1], [1, 1, 1, 1, 1]]"
    #expect(codes("{method: entropy, weights: {synergy: {decisions: \(beyond)}}}") == ["wrong-type"])
  }

  /// Groups 1 : 1; in the first 1 : 3, in the second all equal.
  @Test func weightsOfGroupsMultiply() throws {
    let weights = """
      {weights: {synergy: {matrix: [[1, 1], [1, 1]], groups: [{components: [implementation, integration], \
      matrix: [[1, 3], [1/3, 1]]}, {components: [satisfaction, economic, social], matrix: [[1, 1, 1], [1, 1, 1], [1, 1, 1]]}]}}}
      """
    let synergy = try #require(try scenario(weights).indices)[.synergy]
    for (found, expected) in zip(synergy.weights, [0.125, 0.375, 1.0 / 6, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(synergy.method == .ahp && synergy.consistencyRatio == 0)
  }

  @Test func entropyFromStatedDecisionsOrFromResults() throws {
    let plan = try #require(
      try scenario("{method: entropy, weights: {capability: {decisions: [[1, 1, 1, 0], [1, 1, 1, 1]]}}}").indices)
    #expect(plan[.capability].weights == [0, 0, 0, 1] && !plan[.capability].isFromResults)
    #expect(plan[.synergy].isFromResults)
  }

  @Test(arguments: [
    ("{method: ahp}", "missing-key"),
    ("{weights: {capability: {matrix: [[1, 2], [1/2, 1]]}}}", "weights-order"),
    ("{weights: {capability: {matrix: 3}}}", "wrong-type"),
    ("{weights: {capability: {matrix: [[1,1,1,1],[1,1,1,1],[1,1,1,1],[1,1,1,x]]}}}", "wrong-type"),
    ("{weights: {capability: {matrix: [[1,1,1,1],[1,1,1,1],[1,1,1,1],[1,1,1,1/0]]}}}", "wrong-type"),
    ("{weights: {capability: {matrix: [[1,2,1,1],[2,1,1,1],[1,1,1,1],[1,1,1,1]]}}}", "comparison-not-reciprocal"),
    ("{weights: {capability: {matrix: [[1,0,1,1],[2,1,1,1],[1,1,1,1],[1,1,1,1]]}}}", "comparison-not-positive"),
    ("{weights: {capability: {matrix: [[1,9,1/9,1],[1/9,1,9,1],[9,1/9,1,1],[1,1,1,1]]}}}", "comparison-inconsistent"),
    ("{weights: {synergy: {matrix: [[1]], groups: [{components: [social], matrix: [[1]]}]}}}", "weights-groups"),
    ("{weights: {capability: {decisions: [[1, 1, 1, 0], [1, 1, 1, 1]]}}}", "weights-of-another-method"),
    (
      "{method: entropy, weights: {capability: {matrix: [[1,1,1,1],[1,1,1,1],[1,1,1,1],[1,1,1,1]]}}}",
      "weights-of-another-method"
    ),
    ("{wieghts: {}}", "unknown-key"),
    ("{elimination: {bar: 2}}", "out-of-range"),
  ])
  func badWeightsAreLocatedFaults(indices: String, code: String) { #expect(codes(indices) == [code]) }

  @Test func contradictionsCanBeAccepted() throws {
    let matrix =
      "{weights: {capability: {matrix: [[1,9,1/9,1],[1/9,1,9,1],[9,1/9,1,1],[1,1,1,1]]}}, on_inconsistent: accept}"
    let ratio = try #require(try scenario(matrix).indices?[.capability].consistencyRatio)
    #expect(ratio > 0.1)
  }

  /// A file of weights is read into the document, which then needs no other file.
  @Test func weightsMayStandInAFile() throws {
    let folder = try TemporaryFolder()
    let weights =
      "source: test\nsatisfaction: {matrix: [[1,1,1,1,1/4],[1,1,1,1,1/4],[1,1,1,1,1/4],[1,1,1,1,1/4],[4,4,4,4,1]]}\n"
    try Data(weights.utf8).write(to: URL(filePath: folder.path + "/w.yaml"))
    let path = folder.path + "/scenario.yaml"
    try Data((Self.text + "\nindices: {weights: w.yaml}\n").utf8).write(to: URL(filePath: path))
    let (read, document) = try Scenario.read(path)
    let found = try #require(read.indices)[.satisfaction].weights
    for (weight, expected) in zip(found, [0.125, 0.125, 0.125, 0.125, 0.5]) { #expect(abs(weight - expected) < 1e-12) }
    #expect(try Scenario.mapped(try ScenarioDocument(text: document.yaml)).indices == read.indices)
  }

  @Test(arguments: ["assumed", "funding-first"]) func shippedWeightsAreConsistent(name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios").standardized.path
    let (shipped, _) = try Scenario.read(root + "/indices.yaml")
    #expect(shipped.paths.map(\.name) == ["no-feedback", "feedback", "none"])
    let folder = try TemporaryFolder()
    let path = folder.path + "/scenario.yaml"
    try Data((Self.text + "\nindices: {weights: \(root)/weights/\(name).yaml}\n").utf8).write(to: URL(filePath: path))
    let (read, _) = try Scenario.read(path)
    for kind in IndexKind.allCases {
      let weights = try #require(read.indices)[kind]
      #expect(weights.method == .ahp && abs(weights.weights.reduce(0, +) - 1) < 1e-12)
      #expect((weights.consistencyRatio ?? 1) < 0.05)
    }
  }
}

extension IndexPlan {
  fileprivate static var allEqual: IndexPlan {
    var plan = IndexPlan()
    for kind in IndexKind.allCases { plan[kind] = .equal(kind) }
    return plan
  }
}
