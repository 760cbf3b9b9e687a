public import Declarations
import Foundation
public import Quantities

/// Growth of wages and prices, alike in every path, and the poverty line that follows the consumer price.
public struct Economy: Sendable, Hashable {
  public static let wageGrowth = growth(
    "wages", 0.08, "facts A5: wage income of poor areas grew 12.5 % in 2019, national rural incomes 8–9 %",
    Text("nominal growth of wages", zh: "名义工资增长率"))
  public static let farmGrowth = growth(
    "farm", 0.06, "facts A5: business income of poor areas grew 7.1 % in 2019",
    Text("nominal growth of farm prices and yields", zh: "名义农产品价格与产出增长率"))
  public static let transferGrowth = growth(
    "transfers", 0.09, "facts A5: transfers of poor areas grew 16.3 % in 2019",
    Text("nominal growth of pensions and benefits", zh: "名义养老金与补助增长率"))
  public static let consumerGrowth = Parameter(
    "prices.growth.consumer", 0.022, .perYear, in: -0.1...0.3,
    source: "facts A10: rural consumer prices in poor areas 1.8, 1.3, 2.1, 3.2, 3.0 % for 2016–2020", grade: .observed,
    Text("growth of the rural consumer price, which the poverty line follows", zh: "农村消费价格增长率(贫困线随之调整)"))
  public static let parameters = [wageGrowth, farmGrowth, transferGrowth, consumerGrowth]

  /// The line of month 0 in fen per head and year.
  public let baseLine: Int64
  private let growth: [Double]

  public init(line: Money, values: ParameterValues) {
    baseLine = line.fen
    growth = Self.parameters.map { values[$0] }
  }

  /// Index(t) = (1 + g)^(t/12).
  public func prices(at month: Month) -> Prices {
    let index = growth.map { pow(1 + $0, Double(month) / 12) }
    return Prices(wages: index[0], farm: index[1], transfers: index[2], consumer: index[3])
  }

  /// Indices beyond this could carry an amount past what whole fen can hold.
  static let largestIndex = 1e4

  /// - Throws: `price-overflow` when an index of `month` is above 10,000.
  public func check(_ month: Month) throws(Fault) {
    let prices = prices(at: month)
    let largest = [prices.wages, prices.farm, prices.transfers, prices.consumer].max() ?? 1
    guard largest <= Self.largestIndex else {
      throw SimulationFaults.priceOverflow([
        "month": "\(month)", "factor": "\(largest.rounded())", "limit": "\(Int(Self.largestIndex))",
      ])
    }
  }

  /// The line in fen per head and year, rounded half to even.
  public func line(at month: Month) -> Int64 {
    Int64((Double(baseLine) * prices(at: month).consumer).rounded(.toNearestOrEven))
  }

  private static func growth(_ key: String, _ value: Double, _ source: String, _ meaning: Text) -> Parameter {
    Parameter("prices.growth.\(key)", value, .perYear, in: -0.1...0.3, source: source, grade: .assumed, meaning)
  }
}
