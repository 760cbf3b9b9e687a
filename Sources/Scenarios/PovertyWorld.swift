public import Declarations
import Interventions
import Mechanisms
import Simulation

/// The world of poverty dynamics in which paths are compared: whether there is a trap, and for whom.
///
/// A world is nothing but declared values of parameters, laid under what the scenario itself sets; without a threshold
/// it is empty, and every number is what it is without the word.
public enum PovertyWorld: String, Sendable, Hashable, CaseIterable {
  /// Everybody moves towards one place: nothing but luck and lasting causes keeps a household poor.
  case noThreshold = "no-threshold"
  /// One threshold in productive assets for all: above it they grow, below it they wear out (Balboni et al. 2022).
  case assetThreshold = "asset-threshold"
  /// The threshold falls with ability: the able always pass, the least able never, those between are where they start
  /// (Ikegami et al. 2016).
  case abilityRegimes = "ability-regimes"

  public var name: Text {
    switch self {
    case .noThreshold: Text("no threshold", zh: "无门槛")
    case .assetThreshold: Text("a threshold in productive assets", zh: "生产性资产门槛")
    case .abilityRegimes: Text("a threshold that depends on ability", zh: "随能力而变的门槛")
    }
  }

  /// A parameter with the value that this world gives it.
  public struct Preset: Sendable, Hashable {
    public let parameter: Parameter
    public let setting: ParameterSetting
  }

  /// The lift is set so that a farm household of modest means has an upper and a lower place to stay; its size, the width
  /// and the slope are chosen, the form is the sources'.
  public var presets: [Preset] {
    switch self {
    case .noThreshold: []
    case .assetThreshold: Self.trap(Self.balboni)
    case .abilityRegimes:
      Self.trap(Self.ikegami) + [Self.preset(RowAssembly.abilitySlope, 1.5, Self.ikegami)]
    }
  }

  private static let balboni = "chosen; form: facts B3, Balboni et al. 2022, a threshold in productive assets"
  private static let ikegami = "chosen; form: facts E, Ikegami et al. 2016, three regimes of ability"

  private static func trap(_ source: String) -> [Preset] {
    [
      preset(HouseholdDynamics.assetLift.parameter, 0.8, source), preset(RowAssembly.thresholdPlace, 0.65, source),
      preset(RowAssembly.thresholdWidth, 0.1, source),
    ]
  }

  private static func preset(_ parameter: Parameter, _ value: Double, _ source: String) -> Preset {
    Preset(parameter: parameter, setting: ParameterSetting(value: value, source: source, grade: .assumed))
  }
}

extension Scenario {
  /// The same scenario in another world: the presets of this one make room for those of `world`; what the scenario itself
  /// sets stays over both.
  public func placed(in world: PovertyWorld) -> Scenario {
    var scenario = self
    var settings = parameters.settings
    for preset in self.world.presets where settings[preset.parameter.name] == preset.setting {
      settings[preset.parameter.name] = nil
    }
    for preset in world.presets where settings[preset.parameter.name] == nil {
      settings[preset.parameter.name] = preset.setting
    }
    scenario.parameters = ParameterValues(settings: settings)
    scenario.world = world
    return scenario
  }

  /// The worlds that the comparison runs through, the scenario's own first.
  public var gridWorlds: [PovertyWorld] { comparesPaths ? [world] + worlds.filter { $0 != world } : [world] }

  /// The budgets that the comparison runs through, as multiples, the programmes' own first.
  public var gridBudgets: [Double] { comparesPaths ? [1] + budgets.filter { $0 != 1 } : [1] }

  /// Whether there is something to compare: `none`, and another path.
  public var comparesPaths: Bool { nonePath != nil && paths.count > 1 }

  /// The path without a programme that all others are compared with.
  public var nonePath: Int? { paths.firstIndex { $0.name == "none" } }
}
