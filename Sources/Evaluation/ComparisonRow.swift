public import Quantities

/// A row of `comparison.csv`: one measure of one path less the same measure of another, under one phase clock.
public struct ComparisonRow: TableRow, Hashable {
  /// What is compared.
  public struct Key: Sendable, Hashable {
    /// `xuri-none`: the first less the second.
    public var pair: String
    /// Times the scenario's budget.
    public var budget: Double
    /// The world of poverty dynamics: no threshold, an asset threshold, ability regimes.
    public var world: String
    /// `nil` where the measure belongs to no phase.
    public var phase: Phase?
    public var group: Group
    public var status: PovertyStatus
    public var unit: CountUnit
    /// `exit_rate`, `headcount`, …
    public var measure: String

    public init(pair: String, budget: Double = 1, world: String, cell: RateCell, status: PovertyStatus, measure: String)
    {
      self.pair = pair
      self.budget = budget
      self.world = world
      phase = cell.phase
      group = cell.group
      unit = cell.unit
      self.status = status
      self.measure = measure
    }
  }

  public var key: Key
  public var paired: PairedComparison
  /// The difference of the pooled rates and its limits across replicates with villages resampled.
  public var difference: RateEstimate
  /// The share of joint draws of the assumptions in which the first path is better.
  public var probabilityBetter: Double?

  /// Compares two samples of the same replicates and villages.
  ///
  /// The difference is that of the pooled rates, so that it equals the difference of the published ones; the standard
  /// errors are those of the mean of the replicates' differences.
  public init(
    _ key: Key, _ a: RateSample, _ b: RateSample, bootstrap: ReplicateBootstrap, isBetterHigher: Bool,
    probabilityBetter: Double? = nil
  ) {
    self.key = key
    paired = PairedComparison(a.rates, b.rates, isBetterHigher: isBetterHigher)
    difference = bootstrap.difference(a, b)
    self.probabilityBetter = probabilityBetter
  }

  /// A difference that is no difference of rates, such as what one more exit costs: only its estimate and limits.
  public init(_ key: Key, _ difference: RateEstimate, replicates: Int) {
    self.key = key
    self.difference = difference
    paired = PairedComparison(replicates: replicates)
  }

  public static let columns = [
    "pair", "budget", "world", "phase", "group", "status", "unit", "measure", "difference", "standard_error",
    "standard_error_unpaired", "low", "high", "probability_better", "luck_only", "replicates",
  ]

  public var fields: [TableField] {
    [
      .text(key.pair), .number(key.budget), .text(key.world), key.phase.map { .text($0.key) } ?? .missing,
      .text(key.group.key), .text(key.status.key), .text(key.unit.key), .text(key.measure),
      .number(difference.estimate), .number(paired.standardError), .number(paired.standardErrorUnpaired),
      .number(difference.low), .number(difference.high), .number(probabilityBetter), .number(paired.luckOnly),
      .integer(paired.replicates),
    ]
  }
}
