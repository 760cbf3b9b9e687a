public import Declarations
import VectorMath

/// The price of what a village's industry grows falls with its output:
///
///     price = (1 + output / (market · (1 + access + channel)))^elasticity
///
/// 1 for a small output. It acts on the sales of those who produce, through `channel.prices`; a guaranteed purchase price
/// adds its premium by the same channel.
public struct LocalPrice: Sendable {
  public static let elasticity = Parameter(
    "industry.price-elasticity", -0.3, .one, in: -3...0, source: "chosen", grade: .assumed,
    Text("elasticity of an industry's local price to the village's output", zh: "产业当地价格对村庄产出的弹性"))
  public static let market = Parameter(
    "industry.market", 20_000, .yuanPerMonth, in: 100...10_000_000, source: "chosen", grade: .assumed,
    Text("monthly output that fills the usual market of a village, month 0", zh: "村庄常规市场的月容量(第 0 月)"))
  public static let premium = Parameter(
    "industry.premium", 0.1, .share, in: 0...1, source: "chosen; S4: purchase of local produce by agreement",
    grade: .assumed, Text("premium of the guaranteed purchase price over the market's", zh: "保底收购价高于市场价的比例"))
  public static let channel = Parameter(
    "channel.prices", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what industries do to producers' prices", zh: "产业对生产者价格影响的总开关"))
  public static let parameters = [elasticity, market, premium, channel]

  let premium: Double
  let scale: Double
  private let elasticity: Double
  private let market: Double

  public init(values: ParameterValues) {
    elasticity = values[Self.elasticity]
    market = 100 * values[Self.market]
    premium = values[Self.premium]
    scale = values[Self.channel]
  }

  /// - Parameters:
  ///   - output: fen a month at the price of a small output, in prices of month 0.
  ///   - reach: markets beside the usual one, in shares of it.
  public func price(output: Double, reach: Double) -> Double {
    VectorMath.exp(elasticity * VectorMath.log(1 + output / (market * max(0.01, 1 + reach))))
  }

  /// Output by the size of the usual market.
  func fullness(output: Double) -> Double { output / market }
}
