public import Declarations
public import Population
public import Randomness
import VectorMath

/// Households choose (案主自决): a service that is offered is taken up with a chance that depends on who is asked.
///
///     P = logistic(base + motivation + free labour + information + ability + visible success of others)
///
/// each with a slope; the draw is addressed by household, month and service, so the same household decides alike under
/// every path as long as its chance is the same.
public struct Uptake: Sendable {
  public static let base = slope(
    "base", 0.8, Text("log odds of taking up an offer, reference household", zh: "参照户接受服务的对数优势"))
  public static let motivation = slope("motivation", 1, Text("slope of the log odds on motivation", zh: "对内生动力的斜率"))
  public static let labour = slope("labour", 0.3, Text("slope of the log odds on idle workers", zh: "对闲置劳动力的斜率"))
  public static let information = slope("information", 0.5, Text("slope of the log odds on information", zh: "对信息的斜率"))
  public static let ability = slope(
    "ability", 0.4, Text("slope of the log odds on ability: who joins is not a random sample", zh: "对能力的斜率(参与者并非随机样本)"))
  public static let success = slope(
    "success", 1,
    Text(
      "slope of the log odds on what others visibly do: participation of the village, or members of an association by its capacity",
      zh: "对可见参与程度的斜率:村庄参与度,或协会成员占容量之比"))
  public static let parameters = [base, motivation, labour, information, ability, success]

  private let slopes: [Double]

  public init(values: ParameterValues) { slopes = Self.parameters.map { values[$0] } }

  /// Zero where nobody lives.
  ///
  /// - Parameter visible: how much others are seen to take part, 0 … 1: the village's participation, or members by capacity.
  public func chance(_ tile: HouseholdTile, _ row: Int, visible: Double) -> Double {
    guard tile.members[row] > 0 else { return 0 }
    let idle = Double(tile.workers[row]) - Double(tile.employed[row])
    return VectorMath.logistic(
      slopes[0] + slopes[1] * tile.capitals[Capital.motivation.rawValue][row] + slopes[2] * idle
        + slopes[3] * tile.capitals[Capital.information.rawValue][row] + slopes[4] * Double(tile.ability[row])
        + slopes[5] * visible)
  }

  public func accepts(
    _ service: Service, _ tile: HouseholdTile, _ row: Int, visible: Double, month: Int, draws: Draws
  ) -> Bool {
    let address = Address(id: tile.id[row], other: UInt32(service.rawValue), month: month, purpose: .uptake)
    return draws.bernoulli(chance(tile, row, visible: visible), at: address)
  }

  private static func slope(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter("uptake.\(key)", value, .one, in: -5...5, source: "chosen", grade: .assumed, meaning)
  }
}

extension Purpose {
  // What programmes draw: 64 … 95.
  static let uptake = Purpose(rawValue: 64)
  static let assessmentOfNeeds = Purpose(rawValue: 65)
  static let joining = Purpose(rawValue: 66)
}
