/// Effects by periods since treatment began, from one regression with household and period effects.
///
///     y_it = α_i + λ_t + Σ over e ≠ −1 of β_e 1(t − g_i = e) + u_it
///
/// β_e is measured against the period before treatment, e = −1. Leads (e < −1) are a check: they are 0 if both groups moved
/// alike before. Relative periods beyond the window are gathered in its first and last entry. Households never treated
/// have no relative period; without any of them the β are known only up to a straight line, and the outcome is
/// `collinear`. As for all regressions of this kind, effects that differ between groups treated at different times leak
/// into each other's β (Sun & Abraham 2021, doi:10.1016/j.jeconom.2020.09.006).
public struct EventStudy: Sendable, Hashable {
  public struct Effect: Sendable, Hashable {
    /// Periods since treatment began; 0 is the first treated period.
    public let relativePeriod: Int32
    public let estimate: Estimate
  }

  public let outcome: TwoWayFixedEffects.Outcome
  /// Ascending, without the reference −1; empty unless estimated.
  public let effects: [Effect]
  public let observations: Int
  public let clusters: Int

  /// - Parameters:
  ///   - firstTreated: of each row, the period in which its household's treatment begins; `nil` if never.
  ///   - window: relative periods told apart; from −1 or earlier to 0 or later. All leads in −1 are one reference.
  public init(_ panel: EffectPanel, firstTreated: [Int32?], window: ClosedRange<Int32>) {
    precondition(firstTreated.count == panel.count, "a start for each row")
    precondition(window.contains(-1) && window.contains(0), "a window around the start")
    let relative = zip(panel.period, firstTreated).map { period, start in
      start.map { min(max(period - $0, window.lowerBound), window.upperBound) }
    }
    let present = Set(zip(relative, panel.weight).compactMap { $1 > 0 ? $0 : nil }).filter { $0 != -1 }.sorted()
    let fit = TwoWayFixedEffects(
      panel, on: present.map { event in relative.map { $0 == event ? 1 : 0 } })
    outcome = fit.outcome
    effects = zip(present, fit.effects).map(Effect.init)
    observations = fit.observations
    clusters = fit.clusters
  }
}
