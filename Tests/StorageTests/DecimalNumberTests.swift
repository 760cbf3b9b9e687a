import Storage
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("3", 3), ("-3.25", -3.25), ("+1", 1), (".5", 0.5), ("5.", 5), ("012", 12), ("1e3", 1000), ("1E-2", 0.01),
    ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992), ("0.30000000000000004", 0.1 + 0.2),
    ("-inf", -Double.infinity),
    ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056),
  ])
  func decimalTextIsANumber(text: String, value: Double) { #expect(DecimalNumber.double(text) == value) }

  @Test(arguments: [
    "", " 1", "1 ", "1,000", "1_000", "0x10", "nan", "infinity", "1e", "1e+", "--1", ".", "-", "e5", "1.2.3", "1e400",
    "一", "no", "2018-01", "1\0",
  ])
  func anythingElseIsNot(text: String) {
    #expect(DecimalNumber.double(text) == nil)
    #expect(DecimalNumber.integer(text) == nil)
  }

  @Test(arguments: [("5", 5), ("012", 12), ("-7", -7), ("1e3", 1000), ("12.0", 12), ("9007199254740993", 1 + 1 << 53)])
  func wholeNumbers(text: String, value: Int) { #expect(DecimalNumber.integer(text) == value) }

  @Test(arguments: ["1.5", "1e30", "inf", "99999999999999999999"])
  func numbersThatAreNotWhole(text: String) { #expect(DecimalNumber.integer(text) == nil) }

  /// Every count of digits on both sides of the point, against the standard library; half-way cases among them.
  @Test func theNearestDoubleIsFound() {
    var state: UInt64 = 1
    for round in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state % 10_000_000_000_000_000_000).prefix(1 + round % 19)
      let point = round / 19 % (digits.count + 1)
      let text = (round % 2 == 0 ? "" : "-") + digits.dropLast(point) + "." + digits.suffix(point)
      #expect(DecimalNumber.double(text) == Double(text.hasSuffix(".") ? text + "0" : text), "\(text)")
    }
    for text in ["9007199254740992.5", "9007199254740993.0", "4503599627370496.50", "0.0000000000000000001"] {
      #expect(DecimalNumber.double(text) == Double(text), "\(text)")
    }
  }
}
