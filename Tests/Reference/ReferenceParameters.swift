import Foundation

/// The values of a scenario's parameters by name, as its reader knows them.
public struct ReferenceParameters: Sendable {
  public let values: [String: Double]

  public init(_ values: [String: Double]) { self.values = values }

  /// - Precondition: `name` is a parameter.
  public subscript(name: String) -> Double {
    guard let value = values[name] else { preconditionFailure("no parameter is called \(name)") }
    return value
  }

  /// A parameter that counts, as a whole number.
  func count(_ name: String) -> Int { Int(self[name].rounded()) }

  /// A parameter in yuan, in fen.
  func fen(_ name: String) -> Double { 100 * self[name] }

  /// The chance in a month that leaves, twelve times survived, the chance of the year.
  func monthlyChance(_ name: String) -> Double { 1 - pow(1 - self[name], 1.0 / 12) }

  /// The index of wages, farm prices, transfers or consumer prices in `month`; 1 in month 0.
  func index(_ name: String, month: Int) -> Double { pow(1 + self["prices.growth.\(name)"], Double(month) / 12) }
}

/// Half to even, as all money is rounded.
func fen(_ amount: Double) -> Int64 { Int64(amount.rounded(.toNearestOrEven)) }
