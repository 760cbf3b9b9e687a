/// The mean difference between units and their untreated twins, in standard deviations of the twins.
///
///     effect = mean(treated − twin) / sd(twin)          (sd with n − 1)
package struct PairedEffect: Sendable, Hashable {
  package private(set) var count = 0
  private var difference = 0.0
  // Welford: sums of squares of large amounts of money would lose what tells them apart.
  private var mean = 0.0
  private var squares = 0.0

  package init() {}

  package mutating func add(_ treated: Double, without twin: Double) {
    count += 1
    difference += treated - twin
    let step = twin - mean
    mean += step / Double(count)
    squares += step * (twin - mean)
  }

  /// `nil` for fewer than two pairs, or where all twins are alike.
  package var standardised: Double? {
    guard count > 1, squares > 0 else { return nil }
    return difference / Double(count) / (squares / Double(count - 1)).squareRoot()
  }
}
