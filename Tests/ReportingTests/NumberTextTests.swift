import Evaluation
import Reporting
import Testing

@Suite struct NumberTextTests {
  @Test func numbersReadAsPeopleWriteThem() {
    #expect(NumberText.fixed(1.25, 2) == "1.25")
    #expect(NumberText.fixed(-0.5) == "−0.5")
    #expect(NumberText.fixed(nil) == "–")
    #expect(NumberText.signed(0.44) == "+0.4")
    #expect(NumberText.signed(-0.44) == "−0.4")
    #expect(NumberText.signed(0) == "0.0")
    // What rounds to zero has no sign.
    #expect(NumberText.signed(-0.04) == "0.0" && NumberText.signed(0.04) == "0.0")
    #expect(NumberText.fixed(-0.004, 2) == "0.00" && NumberText.fixed(-0.006, 2) == "−0.01")
  }

  @Test(arguments: [
    (496_000, "496,000"), (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "−1,234,567"), (-0.2, "0"),
  ])
  func thousandsAreGrouped(value: Double, text: String) {
    #expect(NumberText.grouped(value) == text)
  }

  @Test(arguments: [(0.08, "0.08"), (12_000, "12000"), (-48, "-48"), (0, "0"), (0.1 + 0.2, "0.30000000000000004")])
  func plainNumbersReadBackToTheSameBits(value: Double, text: String) {
    #expect(NumberText.plain(value) == text)
    #expect(Double(NumberText.plain(value)) == value)
  }

  @Test func limitsStandInBrackets() {
    let rate = RateEstimate(0.123, low: 0.1, high: 0.145)
    #expect(NumberText.limits(rate, scale: 100) == "12.3 (10.0 … 14.5)")
    #expect(NumberText.limits(RateEstimate(0.123), scale: 100, signed: true) == "+12.3")
    #expect(NumberText.limits(.undefined) == "–")
  }
}
