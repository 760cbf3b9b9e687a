import Declarations
import LinearAlgebra
import Mechanisms
import Population
import Scenarios
import Simulation
import Testing

/// What the worlds of poverty dynamics say of single households: alike but for where they start, without luck or growth.
@Suite struct PovertyWorldTests {
  /// Productive assets in yuan after `years`, of a farm household of two with six mu that starts with `assets` yuan.
  private func assets(_ world: PovertyWorld, ability: Double, from assets: [Double], years: Int) throws -> [Double] {
    var values = ParameterValues()
    for preset in world.presets { values.set(preset.parameter, preset.setting) }
    for deviation in ShockCovariance.deviations { values[deviation] = 0 }
    values[HouseholdDynamics.spillover] = 0
    let matrix = try TransitionMatrix(
      loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values)
    let hamlet = Hamlet(
      assets.enumerated().map { index, yuan in
        Hamlet.draft(UInt64(index + 1)) { draft in
          (draft.land, draft.ability, draft.assets) = (6, ability, Int64(100 * yuan))
        }
      })
    let mechanisms: [any HouseholdMechanism] = [
      RowAssembly(values: values), MatrixStep(matrix), Incomes(values: values),
      StandingSystem(values: values, background: false), Payments(), Necessities(values: values, background: false),
      HouseholdBudget(values: values),
    ]
    for month in 0..<12 * years {
      try hamlet.step(mechanisms, month: month) { _, scratch in
        for event in LivelihoodEvent.allCases { scratch.setEvent(event, false) }
      }
    }
    return assets.indices.map { Double(hamlet.tile.assets[$0]) / 100 }
  }

  /// The threshold of all stands at ln(1 + assets/10,000) = 0.65, which is 9,155 yuan.
  private static let poorStart = 0.0
  private static let richStart = 60_000.0

  /// Where the two starting points have come to after two hundred years.
  private func ends(_ world: PovertyWorld, ability: Double) throws -> (low: Double, high: Double) {
    let ends = try assets(world, ability: ability, from: [Self.poorStart, Self.richStart], years: 200)
    return (ends[0], ends[1])
  }

  @Test(arguments: [-0.9, -0.65, -0.33, 0.6]) func withoutAThresholdAllConverge(ability: Double) throws {
    let (low, high) = try ends(.noThreshold, ability: ability)
    #expect(abs(high - low) < 0.01 * max(high, 100), "\(low) and \(high)")
  }

  /// Balboni et al.: alike households stay apart on the two sides of the threshold.
  @Test func withAnAssetThresholdTwoStartingPointsDiverge() throws {
    let (low, high) = try ends(.assetThreshold, ability: -0.65)
    #expect(low < 9_155 && high > 9_155, "\(low) and \(high)")
    // Just below it slides back, just above it accumulates.
    let near = try assets(.assetThreshold, ability: -0.65, from: [6_000, 14_000], years: 200)
    #expect(abs(near[0] - low) < 0.02 * low + 20 && abs(near[1] - high) < 0.02 * high, "\(near)")
  }

  /// Ikegami et al.: the able pass from nothing, the least able slide back from plenty, the middle stays where it starts.
  @Test func abilityDecidesWhoCanBeTrapped() throws {
    let able = try ends(.abilityRegimes, ability: 0.6)
    #expect(abs(able.high - able.low) < 0.01 * able.high, "\(able)")
    let unable = try ends(.abilityRegimes, ability: -0.9)
    #expect(abs(unable.high - unable.low) < 0.01 * max(unable.high, 100), "\(unable)")
    let middle = try ends(.abilityRegimes, ability: -0.33)
    #expect(middle.high > 2 * middle.low && middle.high > 9_155, "\(middle)")
    #expect(able.low > middle.high && unable.high < 9_155)
  }

  /// The world without a threshold is the absence of presets.
  @Test func noThresholdSetsNothing() {
    #expect(PovertyWorld.noThreshold.presets.isEmpty)
    for world in PovertyWorld.allCases {
      for preset in world.presets {
        #expect(preset.parameter.range.contains(preset.setting.value) && preset.setting.grade == .assumed)
      }
    }
  }
}
