import Quantities

/// A row of `phase_rates.csv`.
///
/// Years and events of one replicate are sums; those of `all` are means over replicates. Under the definition
/// `proportion` the columns of years hold the households (or persons) in the state when their village entered the
/// phase. Under `by-exit-phase` only the columns of returns are filled.
public struct PhaseRateRow: TableRow, Hashable {
  /// Time at risk, events, and their rate.
  public struct Part: Sendable, Hashable {
    public var years: Double?
    public var events: Double?
    public var rate: RateEstimate

    public init(years: Double?, events: Double?, rate: RateEstimate) {
      self.years = years
      self.events = events
      self.rate = rate
    }

    public static let missing = Part(years: nil, events: nil, rate: .undefined)
  }

  public var run: RunKey
  public var cell: RateCell
  public var status: PovertyStatus
  public var limits: LimitsMethod
  public var exit: Part
  public var `return`: Part
  public var entry: Part

  public static let columns = [
    "path", "replicate", "phase", "group", "status", "unit", "definition", "limits",
    "poor_years", "exits", "exit_rate", "exit_rate_low", "exit_rate_high",
    "exited_years", "returns", "return_rate", "return_rate_low", "return_rate_high",
    "never_poor_years", "entries", "entry_rate",
  ]

  public var fields: [TableField] {
    run.fields + [
      cell.phase.map { .text($0.key) } ?? .missing, .text(cell.group.key), .text(status.key), .text(cell.unit.key),
      .text(cell.definition.key), .text(limits.key),
      .number(exit.years), .number(exit.events), .number(exit.rate.estimate), .number(exit.rate.low),
      .number(exit.rate.high),
      .number(self.return.years), .number(self.return.events), .number(self.return.rate.estimate),
      .number(self.return.rate.low), .number(self.return.rate.high),
      .number(entry.years), .number(entry.events), .number(entry.rate.estimate),
    ]
  }
}
