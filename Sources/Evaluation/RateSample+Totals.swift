/// Totals of a replicate in the form of rates, so that they are resampled and paired like them.
extension RateSample {
  /// A counter summed over `villages`, those that a bootstrap resamples: the pooled value is the mean of a replicate's
  /// total, and a draw has the total of as many villages.
  public init(totalOf replicates: [PhaseCounts], _ counter: RateCounter, in cell: RateCell, villages: [Int]) {
    let count = max(1, replicates.first?.villages ?? 1)
    let resampled = Set(villages)
    self.init(
      villages: count,
      numerators: Self.gather(replicates, count) {
        resampled.contains($1) ? $0.count(counter, village: $1, in: cell) : 0
      },
      denominators: Self.gather(replicates, count) { resampled.contains($1) ? 1 : 0 }, scale: Double(resampled.count))
  }
}
