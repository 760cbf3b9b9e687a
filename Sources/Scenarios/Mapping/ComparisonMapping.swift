import Declarations
import Evaluation

/// The keys that say over what a comparison runs: `world`, `worlds`, `budgets`.
struct ComparisonMapping {
  private let root: ScenarioReader

  /// Times the programmes' own budgets.
  private static let range = 0.01...100.0

  init(_ root: ScenarioReader) { self.root = root }

  /// Sets the world and what the comparison runs through; called when the parameters of `scenario` are the user's own.
  func lay(on scenario: inout Scenario) {
    scenario.budgets = budgets()
    let world = root.choice("world", among: PovertyWorld.self, default: .noThreshold)
    scenario.worlds = worlds()
    scenario = scenario.placed(in: world)
  }

  private func budgets() -> [Double] {
    guard root.has("budgets") else { return [1] }
    let budgets = root.numbers("budgets", unit: .one, in: Self.range)
    for (index, budget) in budgets.enumerated() where budgets[..<index].contains(budget) {
      root.report(MappingFaults.listedTwice, ["name": "\(budget)"], at: "budgets")
    }
    return budgets
  }

  /// `all` stands for every world.
  private func worlds() -> [PovertyWorld] {
    guard let node = root.node("worlds") else { return [] }
    if case .scalar("all", _) = node.content { return PovertyWorld.allCases }
    let names = root.choices("worlds", among: PovertyWorld.allCases.map(\.rawValue))
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      root.report(MappingFaults.listedTwice, ["name": name], at: "worlds")
    }
    return names.compactMap { PovertyWorld(rawValue: $0) }
  }
}

extension MappingFaults {
  static let listedTwice = FaultKind(
    "named-twice", Text("'{name}' is listed twice", zh: "“{name}”重复列出"),
    remedy: Text("keep one of them", zh: "请只保留一个"))
}
