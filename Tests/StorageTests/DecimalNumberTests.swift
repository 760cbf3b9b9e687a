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
}
