/// What a comparison keeps beside what its main tables need.
public struct KeptResults: Codable, Sendable, Hashable {
  /// Spells of true status, for `spells.csv`.
  public var spells = false
  /// The tables that `evaluate` would make of the run's years.
  public var evaluation = false
  /// Those years themselves.
  public var panel = false

  /// Years of the burn-in that the panel of a run begins with: enough to see trends before a programme.
  public static let yearsBefore = 3

  public init(spells: Bool = false, evaluation: Bool = false, panel: Bool = false) {
    self.spells = spells
    self.evaluation = evaluation || panel
    self.panel = panel
  }
}
