public import Declarations

/// Something observed in the world beside what the model gives for it: a line of `docs/patterns.md`.
public struct PatternRow: Sendable, Hashable {
  /// The number of the pattern, 1 … 6.
  public let pattern: Int
  public let what: Text
  public let unit: Text
  public let target: Double
  public let simulated: Double?
  /// Beyond this distance the line is a miss.
  public let tolerance: Double
  /// Institution, table and year; as `facts` labels it.
  public let source: String

  public init(
    _ pattern: Int, _ what: Text, unit: Text, target: Double, simulated: Double?, tolerance: Double, source: String
  ) {
    self.pattern = pattern
    self.what = what
    self.unit = unit
    self.target = target
    self.simulated = simulated
    self.tolerance = tolerance
    self.source = source
  }

  /// Simulated less observed.
  public var distance: Double? { simulated.map { $0 - target } }

  /// Whether the model is further from the target than the tolerance, or gives nothing.
  public var isMiss: Bool { distance.map { abs($0) > tolerance } ?? true }
}
