/// Numbers as people and this package write them: an optional sign, ASCII digits, a point, an exponent.
///
/// Nothing else counts as a number: no hexadecimal digits, no separators, no surrounding blanks.
public enum DecimalNumber {
  /// The nearest `Double`; `inf` and `-inf` stand for the infinities; `nil` for any other text and for overflow.
  public static func double(_ text: some StringProtocol) -> Double? {
    var copy = String(text)
    return copy.withUTF8 { double($0) }
  }

  /// The whole number; also `1e3` and `12.0`, which are whole. `nil` beyond ±2⁵³ unless written with digits only.
  public static func integer(_ text: some StringProtocol) -> Int? {
    if let integer = Int(text) { return integer }
    guard let double = double(text), double == double.rounded(), abs(double) <= 0x1p53 else { return nil }
    return Int(double)
  }

  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var i = 0
    var negative = false
    if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") {
      negative = bytes[i] == UInt8(ascii: "-")
      i += 1
    }
    let start = i
    var significand: UInt64 = 0
    var digits = 0
    var fraction = 0
    var seenPoint = false
    while i < bytes.count {
      let digit = bytes[i] &- UInt8(ascii: "0")
      if digit <= 9 {
        if digits < 19 { significand = significand * 10 + UInt64(digit) }
        digits += 1
        if seenPoint { fraction += 1 }
      } else if bytes[i] == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else {
        break
      }
      i += 1
    }
    if digits == 0 {
      guard bytes.count - start == 3, bytes[start...].elementsEqual("inf".utf8) else { return nil }
      return negative ? -.infinity : .infinity
    }
    // With at most 15 digits and 22 places both numbers are exact, so one division rounds correctly (Clinger 1990).
    if i == bytes.count, digits <= 15, fraction <= 22 {
      let value = Double(significand) / powersOfTen[fraction]
      return negative ? -value : value
    }
    if i == bytes.count, digits <= 19, fraction <= 19 {
      let value = quotient(significand, tenToThe: fraction)
      return negative ? -value : value
    }
    if i < bytes.count {
      guard bytes[i] | 0x20 == UInt8(ascii: "e") else { return nil }
      i += 1
      if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
      guard i < bytes.count, bytes[i...].allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) else { return nil }
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// The `Double` nearest to significand / 10^places, for at most 19 places.
  ///
  /// Both are scaled to fill their words, and divided with 63 bits or more in the quotient; a remainder sets the last
  /// bit, far below the place where the conversion rounds. The power of two that is left over changes no digit.
  private static func quotient(_ significand: UInt64, tenToThe places: Int) -> Double {
    guard significand > 0 else { return 0 }
    let divisor = integerPowersOfTen[places]
    let (upper, lower) = (significand.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let scaled = significand << UInt64(upper)
    let (bits, rest) = (divisor << UInt64(lower)).dividingFullWidth((scaled >> 1, scaled << 63))
    return Double(sign: .plus, exponent: lower - upper - 63, significand: Double(rest == 0 ? bits : bits | 1))
  }

  private static let integerPowersOfTen: [UInt64] = (0...19).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
