public import Evaluation
public import Population
public import Quantities

/// What one path leaves of one replicate, under the comparison's phase clock.
public struct PathResult: Sendable, Codable {
  /// By the path's own groups: whom its programmes serve. Those of `none` are the groups of the path that gives the clock.
  public var counts: [PovertyStatus: PhaseCounts]
  public var survival: SpellSurvival
  /// Households of each group at month 0, in the order of `Group`.
  public var groupSizes: [Int]
  public var outcomes: OutcomeSums
  /// The register against the truth, December by December.
  public var registers: [RegisterYear]
  /// Fen by month and flow, and totals by month.
  @PackedTable public var flows: [[Int64]]
  @PackedTable public var totals: [[Int64]]
  /// Public and foundation money paid out, in yuan of month 0; what a programme did not pay out is no cost.
  public var cost: Money
  /// Whether no fen appeared or was lost in any month, and the households' account is what they hold at the end.
  public var isBalanced: Bool
  /// Units of service planned and taken up, summed over programmes.
  public var delivery: Delivery
  /// Every revolving fund at the end of the run.
  public var funds: [FundOutcome]
  /// What reviews at the ends of rounds found.
  public var indices: [IndexRecord]
  /// What `none` has in the groups that this path makes; `nil` for `none` itself and where it was not run.
  public var counterfactual: Counterfactual?
  /// What this path changed for each household against `none`; `nil` as above.
  public var effects: PathEffects?
  /// What the years of the run say as a panel; `nil` unless asked for.
  public var evaluation: RunEvaluation?
  /// Spells of true and recorded status; kept only when asked for.
  public var spells: [PovertyStatus: [Spell]] = [:]

  public struct Delivery: Sendable, Hashable, Codable {
    public var planned: [Double]
    public var delivered: [Double]
    public var takenUp: [Double]
    public var served: Int
    public var crisisCases: Int
    public var repetitions: Int
    public var members: Int
  }

  /// The run without a programme, counted for the households that a path serves, organises and leaves out: the same
  /// households in both worlds, so that their difference is paired.
  public struct Counterfactual: Sendable, Hashable, Codable {
    public var counts: [PovertyStatus: PhaseCounts]
    public var outcomes: OutcomeSums
  }

  /// Everything but spells and panels: what parts of a run on disk hold.
  private enum CodingKeys: CodingKey {
    case counts, survival, groupSizes, outcomes, registers, flows, totals, cost, isBalanced, delivery, funds, indices
    case counterfactual, effects
  }
}
