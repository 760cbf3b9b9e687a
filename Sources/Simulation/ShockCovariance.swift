public import Declarations
import Foundation
public import LinearAlgebra
import Population

/// The covariance of monthly shocks to human capital, health, wage and business productivity, and who shares them.
///
/// Σ = D R D with deviations D and correlations R. A share of every variance comes from factors common to the nation, the
/// county and the village; the household's own factors carry the rest through the Cholesky factor of its covariance.
public struct ShockCovariance: Sendable {
  public static let columns: [MatrixColumn] = [.capital(.human), .capital(.health), .wage, .business]

  public static let deviations: [Parameter] = [
    deviation("human", 0.055, 0...0.3, "facts A10: persistent log income sd .4–.5, yearly autocorrelation .9"),
    deviation("health", 0.03, 0...0.3, "chosen"),
    deviation("wage", 0.20, 0...1, "facts A10: transitory monthly sd .3–.4"),
    deviation("business", 0.30, 0...1, "facts A10: transitory monthly sd .3–.4"),
  ]
  public static let wageBusiness = Parameter(
    "shock.correlation.wage-business", 0.2, .one, in: -0.9...0.9, source: "chosen", grade: .assumed,
    Text("correlation of transitory wage and business shocks", zh: "暂时性工资与经营冲击的相关系数"))
  public static let humanHealth = Parameter(
    "shock.correlation.human-health", 0.2, .one, in: -0.9...0.9, source: "chosen", grade: .assumed,
    Text("correlation of human-capital and health shocks", zh: "人力资本与健康冲击的相关系数"))
  public static let nationShare = share("nation", 0.03, Text("the nation", zh: "全国"))
  public static let countyShare = share("county", 0.03, Text("the county", zh: "全县"))
  public static let villageShare = Parameter(
    "shock.share.village", 0.15, .share, in: 0...0.3, source: "facts A10: .1–.2", grade: .assumed,
    Text("share of shock variance common to the village", zh: "全村共同的冲击方差比例"))
  public static let farmPrice = Parameter(
    "shock.deviation.farm-price", 0.08, .logPoints, in: 0...1, source: "chosen", grade: .assumed,
    Text("standard deviation of the village's farm price a month", zh: "村庄农产品月度价格标准差"))

  public static let parameters: [Parameter] =
    deviations + [wageBusiness, humanHealth, nationShare, countyShare, villageShare, farmPrice]

  public init() {}

  /// 8 × 4: rows nation, county, village, village farm price, four household factors; columns as `columns`.
  ///
  /// - Throws: `not-positive-definite` when the correlations contradict each other.
  public func loadings(values: ParameterValues) throws -> Matrix {
    let sd = Self.deviations.map { values[$0] }
    let shared = [Self.nationShare, Self.countyShare, Self.villageShare].map { values[$0] }
    let own = 1 - shared.reduce(0, +)
    var covariance = Matrix(rows: 4, columns: 4)
    for k in 0..<4 { covariance[k, k] = own * sd[k] * sd[k] }
    covariance[0, 1] = values[Self.humanHealth] * own * sd[0] * sd[1]
    covariance[1, 0] = covariance[0, 1]
    covariance[2, 3] = values[Self.wageBusiness] * own * sd[2] * sd[3]
    covariance[3, 2] = covariance[2, 3]
    var result = Matrix(rows: 8, columns: 4)
    for (factor, share) in shared.enumerated() {
      for k in 0..<4 { result[factor, k] = sd[k] * share.squareRoot() }
    }
    result[3, 3] = values[Self.farmPrice]
    // A deviation of zero makes the matrix singular; its factor is then zero as well.
    let live = (0..<4).filter { covariance[$0, $0] > 0 }
    guard !live.isEmpty else { return result }
    var reduced = Matrix(rows: live.count, columns: live.count)
    for (i, a) in live.enumerated() { for (j, b) in live.enumerated() { reduced[i, j] = covariance[a, b] } }
    let factor = try reduced.cholesky()
    for (i, a) in live.enumerated() { for j in live.indices { result[4 + j, a] = factor[i, j] } }
    return result
  }

  private static func deviation(_ key: String, _ value: Double, _ range: ClosedRange<Double>, _ source: String)
    -> Parameter
  {
    let names = [
      "human": Text("human capital", zh: "人力资本"), "health": Text("health", zh: "健康"),
      "wage": Text("wage productivity", zh: "工资生产率"), "business": Text("business productivity", zh: "经营生产率"),
    ]
    let name = names[key] ?? Text(key, zh: key)
    return Parameter(
      "shock.deviation.\(key)", value, .logPointsPerMonth, in: range, source: source, grade: .assumed,
      Text(
        "standard deviation of a month's shock to \(name.english)", zh: "\(name.chinese)月度冲击的标准差"))
  }

  private static func share(_ key: String, _ value: Double, _ who: Text) -> Parameter {
    Parameter(
      "shock.share.\(key)", value, .share, in: 0...0.3, source: "chosen", grade: .assumed,
      Text("share of shock variance common to \(who.english)", zh: "\(who.chinese)共同的冲击方差比例"))
  }
}
