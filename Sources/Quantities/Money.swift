public import Declarations

/// An amount of money in fen (1/100 yuan), exact.
///
/// Household columns store the raw `Int64`; this type keeps fen and yuan apart everywhere else.
public struct Money: Sendable, Hashable, Codable, Comparable, AdditiveArithmetic {
  public var fen: Int64

  public init(fen: Int64) { self.fen = fen }

  /// `yuan` rounded half to even to the fen; `nil` when it is not finite or beyond ±9·10¹³ yuan.
  public init?(yuan: Double) {
    let rounded = (yuan * 100).rounded(.toNearestOrEven)
    guard abs(rounded) < 9e15 else { return nil }
    fen = Int64(rounded)
  }

  public var yuan: Double { Double(fen) / 100 }

  public static let zero = Money(fen: 0)
  public static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
  public static func - (a: Money, b: Money) -> Money { Money(fen: a.fen - b.fen) }
  public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }

  /// The amount times `share`, rounded half to even.
  public func share(_ share: Double) -> Money {
    Money(fen: Int64((Double(fen) * share).rounded(.toNearestOrEven)))
  }
}

extension ParameterValues {
  /// A parameter in yuan, in fen; 0 when it is no amount of money.
  public func fen(_ parameter: Parameter) -> Int64 { Money(yuan: self[parameter])?.fen ?? 0 }
}
