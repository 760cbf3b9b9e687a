public import Declarations
import Population
import Quantities

/// What building consists of beside channels (S4: 注册商标, 电商平台, 保证质量, 结对帮扶); off unless a programme lists it.
public enum BuildingMeasure: String, CaseIterable, Sendable {
  case trademark
  case eCommerce = "e-commerce"
  case qualityControl = "quality-control"
  case pairing

  public var name: Text {
    switch self {
    case .trademark: Text("a trademark", zh: "注册商标")
    case .eCommerce: Text("an e-commerce platform", zh: "电商平台")
    case .qualityControl: Text("quality control", zh: "质量监督")
    case .pairing: Text("pairing with an enterprise", zh: "与企业结对")
    }
  }

  /// Community work in building, monthly, from the livelihood line; it counts as the market-channel service.
  public var rule: ServiceRule { Self.rules[self]! }

  private static let rules: [BuildingMeasure: ServiceRule] = [
    .trademark: rule(.trademark, hours: 2, cost: 300, [.brand: 0.06, .quality: 0.01]),
    .eCommerce: rule(
      .eCommerce, hours: 4, cost: 500, [.channel: 0.002],
      source: "facts B3: village e-commerce brought producers little (Couture et al. 2021)"),
    .qualityControl: rule(.qualityControl, hours: 4, cost: 300, [.quality: 0.06]),
    .pairing: rule(.pairing, hours: 3, cost: 200, [.channel: 0.03, .jobs: 0.02]),
  ]

  public static let parameters: [Parameter] = allCases.flatMap { measure in
    let rule = measure.rule
    return [rule.hours, rule.cost] + rule.gains.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
  }

  private static func rule(
    _ measure: BuildingMeasure, hours: Double, cost: Double, _ gains: [VillageState: Double],
    source: String = "chosen"
  ) -> ServiceRule {
    let what = measure.name
    func parameter(_ key: String, _ value: Double, _ unit: Unit, _ range: ClosedRange<Double>, _ meaning: Text)
      -> Parameter
    {
      Parameter(
        "building.\(measure.rawValue).\(key)", value, unit, in: range, source: source, grade: .assumed, meaning)
    }
    var rule = ServiceRule(
      .marketChannel, .communityWork, from: .livelihood, in: [.building],
      hours: parameter(
        "hours", hours, .hours, 0...200,
        Text("staff hours a month for \(what.english) in a village", zh: "每村每月\(what.chinese)所需工时")),
      cost: parameter(
        "cost", cost, .yuan, 0...100_000,
        Text("monthly cost of \(what.english) in a village", zh: "每村每月\(what.chinese)的费用")))
    rule.gains = gains.reduce(into: [:]) { result, gain in
      let state = gain.key.name
      result[gain.key] = parameter(
        "gain.\(gain.key.key)", gain.value, .one, 0...2,
        Text(
          "gain in \(state.english) from a month of \(what.english)", zh: "\(what.chinese)每月使\(state.chinese)提高的幅度"))
    }
    return rule
  }
}
