/// What a draw is for. The module that draws declares its purposes as static members; no two may share a number.
public struct Purpose: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// Where a draw stands: whose it is, with whom, in which month, for what. Equal addresses give equal draws.
///
/// The address is the Philox counter: words (id low, id high, other, month · 2¹⁶ + purpose), the month counted from
/// −32,768 so that burn-in months are addresses too.
public struct Address: Sendable, Hashable {
  public var id: UInt64
  /// The other party of a pair, the option of a choice, or the number of the draw; 0 where there is none.
  public var other: UInt32
  @usableFromInline var tag: UInt32

  /// - Precondition: −32,768 ≤ month ≤ 32,767.
  @inlinable
  public init(id: UInt64, other: UInt32 = 0, month: Int, purpose: Purpose) {
    self.id = id
    self.other = other
    tag = Self.tag(month: month, purpose: purpose)
  }

  public var month: Int { Int(tag >> 16) - 0x8000 }

  public var purpose: Purpose { Purpose(rawValue: UInt16(truncatingIfNeeded: tag)) }

  @inlinable
  static func tag(month: Int, purpose: Purpose) -> UInt32 {
    precondition(month >= -0x8000 && month < 0x8000, "the month fits sixteen bits")
    return UInt32(truncatingIfNeeded: month + 0x8000) << 16 | UInt32(purpose.rawValue)
  }

  /// The same address for option number `option`, counted from this address's own.
  @inlinable
  func option(_ option: Int) -> Address {
    var address = self
    address.other = other &+ UInt32(truncatingIfNeeded: option)
    return address
  }
}
