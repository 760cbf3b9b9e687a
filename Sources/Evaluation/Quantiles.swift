import VectorMath

enum Quantiles {
  /// The quantile of ascending `values` at `probability`, linear between order statistics: type 7 of Hyndman & Fan
  /// (1996, doi:10.1080/00031305.1996.10473566), the default of R and NumPy. `nil` for no values.
  static func type7(_ values: [Double], _ probability: Double) -> Double? {
    guard let last = values.last else { return nil }
    let position = probability * Double(values.count - 1)
    let below = Int(position)
    guard below + 1 < values.count else { return last }
    return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
  }

  /// The estimate between the quantiles that hold `level` of the drawn `values`.
  static func limits(_ estimate: Double?, drawn values: [Double], level: Double) -> RateEstimate {
    let sorted = values.sorted()
    return RateEstimate(
      estimate, low: type7(sorted, (1 - level) / 2), high: type7(sorted, (1 + level) / 2))
  }

  /// The standard normal quantile z with P(−z ≤ Z ≤ z) = `level`.
  static func normal(twoSided level: Double) -> Double? { Distributions.normalQuantile((1 + level) / 2) }
}
