import Evaluation
import Testing

@Suite struct DiscontinuityTests {
  @Test(arguments: ["optimal", "given", "two", "narrow", "weighted", "ties", "tiesOptimal"])
  func agreesWithRdrobust(key: String) throws {
    let authority = try Authority("effects-discontinuity")
    var x = try authority.numbers("x")
    if key.hasPrefix("ties") { x = x.map { $0.rounded(.down) } }
    let given: [String: (Double, Double)] = ["given": (10, 10), "two": (12.5, 20), "narrow": (15, 8), "ties": (12, 12)]
    let bandwidths = given[key]
    let fit = try #require(
      RegressionDiscontinuity(
        outcome: try authority.numbers("y"), running: x, cutoff: 0, treated: .atOrAbove, bandwidth: bandwidths?.0,
        biasBandwidth: bandwidths?.1, weights: key == "weighted" ? try authority.numbers("w") : []))
    let estimates = try authority.numbers("\(key).estimate")
    let errors = try authority.numbers("\(key).error")
    let expected = try authority.numbers("\(key).bandwidths")
    expectAgreement(fit.bandwidth, expected[0], .regressionDiscontinuity, "\(key) h")
    expectAgreement(fit.biasBandwidth, expected[1], .regressionDiscontinuity, "\(key) b")
    expectAgreement(fit.conventional.value, estimates[0], .regressionDiscontinuity, key)
    expectAgreement(fit.conventional.standardError, errors[0], .regressionDiscontinuity, "\(key) error")
    expectAgreement(fit.biasCorrected.value, estimates[2], .regressionDiscontinuity, "\(key) corrected")
    expectAgreement(fit.biasCorrected.standardError, errors[2], .regressionDiscontinuity, "\(key) robust error")
    #expect(try authority.numbers("\(key).counts") == [Double(fit.below), Double(fit.above)])
  }

  @Test(arguments: ["optimal", "given", "tiesOptimal", "tiesGiven", "small"])
  func densitiesAgreeWithRddensity(key: String) throws {
    let r = try Authority("effects-density")
    let scores = try r.numbers(key.hasPrefix("ties") ? "ties" : "x")
    let given: [String: Double] = ["given": 0.7, "tiesGiven": 0.9]
    let test = try #require(
      DensityDiscontinuity(key == "small" ? Array(scores.prefix(60)) : scores, cutoff: 0, bandwidth: given[key]))
    let (densities, errors) = (try r.numbers("\(key).density"), try r.numbers("\(key).error"))
    expectAgreement(test.bandwidth, try r.number("\(key).bandwidth"), .densityDiscontinuity, "\(key) h")
    for (index, estimate) in [test.below, test.above, test.difference].enumerated() {
      expectAgreement(estimate.value, densities[index], .densityDiscontinuity, key)
      expectAgreement(estimate.standardError, errors[index], .densityDiscontinuity, "\(key) error")
    }
    expectAgreement(test.pValue, try r.number("\(key).p"), .densityDiscontinuity, "\(key) p")
    #expect(try r.numbers("\(key).counts") == [Double(test.countBelow), Double(test.countAbove)])
  }

  /// Scores in steps of 1/100 have the density 1 / 10 in 10 units, and no jump; moving the cutoff moves nothing else.
  @Test func anEvenDensityHasNoJump() throws {
    let even = (0..<1000).map { Double($0) / 100 + 0.005 }
    let test = try #require(DensityDiscontinuity(even, cutoff: 5, bandwidth: 2))
    #expect(isClose(test.below.value, 0.1 * 1000 / 999, within: 1e-10))
    #expect(isClose(test.difference.value, 0, within: 1e-10) && test.pValue! > 0.999)
    #expect(test.countBelow == 200 && test.countAbove == 200)
    // Twice as many below as above.
    let uneven =
      even.filter { $0 < 5 } + even.filter { $0 > 5 }.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let jump = try #require(DensityDiscontinuity(uneven, cutoff: 5))
    #expect(jump.pValue! < 0.05 && jump.difference.value! < 0)
    #expect(DensityDiscontinuity([-2, -1, 1, 2], cutoff: 0) == nil && DensityDiscontinuity([], cutoff: 0) == nil)
    #expect(DensityDiscontinuity(even + [.nan], cutoff: 5) == nil && DensityDiscontinuity(even, cutoff: 20) == nil)
  }

  /// A step of 3 on a straight line is found without error; those below the line being treated turns the sign.
  @Test func findsAStep() throws {
    let x = (0..<40).map { Double($0) / 10 - 2 }
    let y = x.map { 2 * $0 + ($0 < 0 ? 3 : 0) }
    let fit = try #require(RegressionDiscontinuity(outcome: y, running: x, cutoff: 0, bandwidth: 1.5))
    #expect(isClose(fit.conventional.value, 3) && isClose(fit.biasCorrected.value, 3))
    #expect(fit.below == 14 && fit.above == 15 && fit.biasBandwidth == 1.5)
    let turned = try #require(
      RegressionDiscontinuity(outcome: y, running: x, cutoff: 0, treated: .atOrAbove, bandwidth: 1.5))
    #expect(isClose(turned.conventional.value, -3))
    // Weight 0 is absence.
    let zero = try #require(
      RegressionDiscontinuity(
        outcome: y + [99], running: x + [0.05], cutoff: 0, bandwidth: 1.5, weights: x.map { _ in 1 } + [0]))
    #expect(zero == fit)
  }

  /// One household on a side, one value only, nobody, a bandwidth of nothing.
  @Test func whatCannotBeSaid() {
    let estimate = { (x: [Double], h: Double?) in
      RegressionDiscontinuity(outcome: x.map { $0 * $0 }, running: x, cutoff: 0, bandwidth: h)
    }
    #expect(estimate([-1, 1, 2, 3], 5) == nil)
    #expect(estimate([-1, -1, -1, 1, 2, 3], 5) == nil)
    #expect(estimate([], 5) == nil && estimate([], nil) == nil)
    #expect(estimate([1, 2, 3], nil) == nil)
    #expect(estimate([-2, -1, 1, 2], nil) == nil)
    #expect(estimate([-3, -2, -1, 1, 2, 3], 0) == nil)
    #expect(estimate([-3, -2, .nan, 1, 2, 3], 5) == nil)
    #expect(estimate([-3, -2, -1, 1, 2, 3], 5) != nil)
  }
}
