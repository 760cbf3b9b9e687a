public import Declarations

/// The eight livelihood capitals of a household, as deviations from the reference household.
///
/// The first six move by the matrix step, in log points. Physical and financial capital are levels of money and enter
/// only as inputs: ln(1 + productive assets / reference) and asinh(net financial wealth / reference).
public enum Capital: Int, CaseIterable, Sendable {
  case human, health, natural, social, motivation, information, physical, financial

  /// Those that the matrix step changes.
  public static let moving: [Capital] = [.human, .health, .natural, .social, .motivation, .information]

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .human: Text("human capital", zh: "人力资本")
    case .health: Text("health", zh: "健康资本")
    case .natural: Text("natural capital", zh: "自然资本")
    case .social: Text("social capital", zh: "社会资本")
    case .motivation: Text("motivation", zh: "内生动力")
    case .information: Text("information", zh: "信息资本")
    case .physical: Text("physical capital", zh: "物质资本")
    case .financial: Text("financial capital", zh: "金融资本")
    }
  }
}
