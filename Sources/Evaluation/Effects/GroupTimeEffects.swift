/// Effects of a treatment that begins at different times, for each group of starters in each period (Callaway & Sant'Anna
/// 2021, doi:10.1016/j.jeconom.2020.12.001).
///
///     ATT(g, t) = E[Y_t − Y_b | g] less what the same change would have been untreated, learnt from controls
///
/// b is the last period before g (less the periods of anticipation). Before treatment the base is the period before t
/// (`varying`: an effect that should be 0, period by period) or b again (`universal`, as in an event study; the cell of b
/// itself is 0 and has no error). Unlike a two-way regression no treated household ever serves as a control.
///
/// Covariates are those of the earlier of the two periods. Errors come from influence functions, summed by cluster:
/// √(Σ over clusters of S²) / n, without a correction for few clusters.
public struct GroupTimeEffects: Sendable, Hashable {
  public enum Controls: String, Sendable, Hashable, CaseIterable {
    case neverTreated = "never-treated"
    /// Those never treated and those that begin after t (and b), anticipation included.
    case notYetTreated = "not-yet-treated"
  }

  /// How covariates are accounted for; without covariates all three are the same.
  public enum Adjustment: String, Sendable, Hashable, CaseIterable {
    case doublyRobust = "doubly-robust"
    case regression
    case weighting
  }

  public enum Base: String, Sendable, Hashable, CaseIterable {
    case varying
    case universal
  }

  /// What is compared with what, and how.
  public struct Plan: Sendable, Hashable {
    public var controls: Controls
    public var adjustment: Adjustment
    public var base: Base
    /// Periods before its start in which a treatment may work already.
    public var anticipation: Int32

    public init(
      controls: Controls = .neverTreated, adjustment: Adjustment = .doublyRobust, base: Base = .varying,
      anticipation: Int32 = 0
    ) {
      self.controls = controls
      self.adjustment = adjustment
      self.base = base
      self.anticipation = anticipation
    }
  }

  public enum Outcome: String, Sendable, Hashable {
    case estimated
    /// The period that the others are measured against.
    case base
    case noTreated = "no-treated"
    case noControls = "no-controls"
    /// Covariates tell the treated from the controls too well (a probability of treatment of 0.999 or more).
    case noOverlap = "no-overlap"
    /// A combination of covariates occurs among the treated alone or the controls alone: the logit has no maximum.
    case separated
    case collinear
    case notConverged = "not-converged"
  }

  public struct Cell: Sendable, Hashable {
    /// The period in which treatment began.
    public let group: Int32
    public let period: Int32
    /// Undefined unless `outcome` is `estimated` or `base`.
    public let effect: Estimate
    public let outcome: Outcome

    /// Whether the group is treated in this period.
    public var isTreated: Bool { period >= group }
  }

  public let plan: Plan
  /// By group, then by period.
  public let cells: [Cell]
  /// Of each cell, of each household; empty where there is no effect.
  let influence: [[Double]]
  let weights: [Double]
  let firstTreated: [Int32?]
  let clusters: ClusterIndex

  public static func == (a: GroupTimeEffects, b: GroupTimeEffects) -> Bool {
    a.plan == b.plan && a.cells == b.cells && a.influence == b.influence
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(plan)
    hasher.combine(cells)
  }

  public init(_ panel: StaggeredPanel, plan: Plan = Plan()) {
    let clusters = ClusterIndex(panel.clusters)
    var cells: [Cell] = []
    var influence: [[Double]] = []
    for group in panel.groups {
      // Nothing can be said of a group that is treated, or anticipates, from the first period on.
      guard let last = panel.periods.lastIndex(where: { $0 + plan.anticipation < group }) else { continue }
      for t in panel.periods.indices where plan.base == .universal || t > 0 {
        let base = plan.base == .universal || t > last ? last : t - 1
        let (effect, outcome, values) = Self.cell(panel, plan, group, t, base)
        let error = Self.standardError(values, clusters)
        cells.append(
          Cell(
            group: group, period: panel.periods[t], effect: Estimate(effect, standardError: error), outcome: outcome))
        influence.append(values)
      }
    }
    self.plan = plan
    self.cells = cells
    self.influence = influence
    self.clusters = clusters
    weights = panel.weights
    firstTreated = panel.firstTreated
  }

  private static func cell(
    _ panel: StaggeredPanel, _ plan: Plan, _ group: Int32, _ t: Int, _ base: Int
  ) -> (Double?, Outcome, [Double]) {
    guard t != base else { return (0, .base, panel.weights.map { _ in 0 }) }
    let untreatedBeyond = panel.periods[max(t, base)] + plan.anticipation
    let sample = panel.households.indices.filter { i in
      guard let start = panel.firstTreated[i], start != group else { return true }
      return plan.controls == .notYetTreated && start > untreatedBeyond
    }
    do throws(TwoPeriodEffect.Problem) {
      let effect = try TwoPeriodEffect(
        change: sample.map { panel.outcomes[t][$0] - panel.outcomes[base][$0] },
        treated: sample.map { panel.firstTreated[$0] == group ? 1 : 0 },
        covariates: panel.covariates.map { covariate in sample.map { covariate[min(t, base)][$0] } },
        weights: sample.map { panel.weights[$0] }, by: plan.adjustment)
      var influence = [Double](repeating: 0, count: panel.households.count)
      let scale = Double(panel.households.count) / Double(sample.count)
      for (i, value) in zip(sample, effect.influence) { influence[i] = scale * value }
      return (effect.value, .estimated, influence)
    } catch {
      return (nil, Outcome(error), [])
    }
  }

  /// √(Σ over clusters of S²) / n; `nil` where nothing varies.
  static func standardError(_ influence: [Double], _ clusters: ClusterIndex) -> Double? {
    guard !influence.isEmpty else { return nil }
    let squares = clusters.sums(influence).reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? squares.squareRoot() / Double(influence.count) : nil
  }
}

extension GroupTimeEffects.Outcome {
  init(_ problem: TwoPeriodEffect.Problem) {
    self =
      switch problem {
      case .noTreated: .noTreated
      case .noControls: .noControls
      case .noOverlap: .noOverlap
      case .separated: .separated
      case .collinear: .collinear
      case .notConverged: .notConverged
      }
  }
}
