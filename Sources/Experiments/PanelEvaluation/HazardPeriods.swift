import Evaluation
import LinearAlgebra

/// The periods at risk of one event, as rows of a regression: spells whose beginning was observed, from their first
/// period until they end, are lost from view, or lack a covariate.
struct HazardPeriods: Sendable {
  let periods: PersonPeriods
  let design: Matrix
  /// Of the columns of the design.
  let terms: [String]
  /// A spell has the weight, stratum and cluster of its first period, weights being divided by their mean.
  let sample: SurveyDesign
  /// Whether periods at risk do not all count the same.
  let isWeighted: Bool
  /// Spells that end early because a covariate is missing.
  let cut: Int

  init(_ panel: HouseholdPanel, _ spells: [PanelSpell], event: SurvivalEvent) {
    let state: SpellState = event == .exit ? .poor : .exited
    var cut = 0
    var flow: [Spell] = []
    for spell in spells where spell.spell.state == state && !spell.isLeftCensored {
      let atRisk = Int(spell.rows.lowerBound)..<Int(spell.rows.lowerBound) + spell.duration
      let missing = atRisk.first { row in panel.columns.covariates.contains { $0.values[row].isNaN } }
      if missing != nil { cut += 1 }
      // Rows of the panel stand for time: those of a spell are one period apart.
      flow.append(
        Spell(
          household: Int(spell.spell.household), state: state,
          months: atRisk.lowerBound..<(missing.map { $0 + 1 } ?? Int(spell.rows.upperBound)),
          isCensored: missing != nil || spell.spell.isCensored, observedFrom: atRisk.lowerBound - 1))
    }
    let periods = PersonPeriods(flow)
    let rows = periods.period.map(Int.init)
    let first = periods.spell.map { flow[Int($0)].months.lowerBound }
    let weights = first.map(panel.weight)
    let mean = weights.reduce(0, +) / Double(max(1, weights.count))
    let baseline = DurationBaseline.classes(DurationClasses.starts(periods, weights: weights))
    self.periods = periods
    self.cut = cut
    design = baseline.design(
      periods.duration, covariates: panel.columns.covariates.map { column in rows.map { column.values[$0] } })
    terms = baseline.names + panel.columns.covariates.map(\.name)
    isWeighted = weights.contains { $0 != weights[0] }
    sample = SurveyDesign(
      weights: mean > 0 ? weights.map { $0 / mean } : weights,
      strata: panel.columns.strata == nil ? [] : first.map(panel.stratum), clusters: first.map(panel.cluster))
  }
}
