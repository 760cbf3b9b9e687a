import Evaluation

extension PanelEffects {
  /// Influences (cells by households) beyond which nothing is fitted: 8 bytes each.
  static let mostInfluences = 100_000_000
  /// Products that the test of trends before treatment may need.
  static let mostProducts = 20_000_000_000.0

  /// Effects by group and time of households seen in every period, against each kind of controls.
  ///
  /// - Parameter adjusted: doubly robust for the covariates, of households that have them in every period.
  mutating func addGroupTime(_ sample: EffectSample, adjusted: Bool = false) {
    let kinds = GroupTimeEffects.Controls.allCases
    let name = { (kind: GroupTimeEffects.Controls) in
      "group-time-" + kind.rawValue + (adjusted ? "-doubly-robust" : "")
    }
    let places = (0..<sample.effects.count).filter { !adjusted || sample.hasCovariates($0) }
    let part = adjusted ? sample.part(places) : (sample.effects, sample.starts)
    let covariates =
      adjusted
      ? sample.panel.columns.covariates.map { column in
        places.map { column.values[Int(sample.rows[$0])] }
      } : []
    guard let panel = StaggeredPanel(part.0, firstTreated: part.1, covariates: covariates) else { return }
    omit(adjusted ? .noCovariatesInEveryPeriod : .notInEveryPeriod, panel.incompleteHouseholds)
    let groups = panel.groups.count
    let hasNever = panel.firstTreated.contains(nil)
    for kind in kinds {
      if groups == 0 || panel.periods.count < 2 {
        silence(name(kind), groups == 0 ? .noTreated : .noTwoPeriods)
      } else if !hasNever && (kind == .neverTreated || groups == 1) {
        silence(name(kind), .noNeverTreated)
      } else if groups * (panel.periods.count - 1) * panel.households.count > Self.mostInfluences {
        silence(name(kind), .tooLarge)
      } else {
        add(GroupTimeEffects(panel, plan: .init(controls: kind)), name(kind), sample)
      }
    }
  }

  private mutating func add(_ effects: GroupTimeEffects, _ name: String, _ sample: EffectSample) {
    func row(_ aggregate: String, cohort: Int32? = nil, time: Int32? = nil, _ estimate: Estimate) {
      rows.append(
        EffectRow(estimator: name, aggregate: aggregate, cohort: cohort, time: time, estimate: estimate))
    }
    for cell in effects.cells {
      row("group-time", cohort: sample.time(cell.group), time: sample.time(cell.period), cell.effect)
    }
    row("simple", effects.simple.overall)
    let (byGroup, byPeriod, byDistance) = (effects.byGroup, effects.byPeriod, effects.byRelativePeriod)
    row("cohort", byGroup.overall)
    for part in byGroup.parts { row("cohort", cohort: sample.time(part.key), part.effect) }
    row("period", byPeriod.overall)
    for part in byPeriod.parts { row("period", time: sample.time(part.key), part.effect) }
    row("relative-period", byDistance.overall)
    for part in byDistance.parts { row("relative-period", time: part.key, part.effect) }
    let before = Double(effects.cells.count { !$0.isTreated })
    guard before * before * Double(sample.effects.count) <= Self.mostProducts * Double(sample.panel.times.count) else {
      silence(name + " pre-trends", .tooLarge)
      return
    }
    guard let trends = effects.preTrends else { return }
    row("pre-trends-chi-squared", Estimate(trends.statistic))
    row("pre-trends-degrees", Estimate(Double(trends.degrees)))
    row("pre-trends-probability", Estimate(trends.probability))
  }
}
