import Evaluation

/// The observations of a panel that estimators of effects can use.
///
/// Periods and starts are places in `panel.times`, so that the period before treatment is the one before it in the panel,
/// whatever lies between two waves. Out are households whose start is unclear, those treated from the first period on
/// (unless there is no other period), and observations without an outcome.
struct EffectSample {
  let panel: HouseholdPanel
  /// Rows of the panel, by household, then time.
  let rows: [Int32]
  let effects: EffectPanel
  /// Of each row; `nil` if its household is never treated within the panel.
  let starts: [Int32?]
  let alwaysTreated: Int
  let withoutOutcome: Int

  init(_ panel: HouseholdPanel, _ treatment: PanelTreatment) {
    let outcomes = panel.columns.outcome.isEmpty ? panel.columns.income : panel.columns.outcome
    let isSection = panel.times.count == 1
    var (rows, always, missing): ([Int32], Int, Int) = ([], 0, 0)
    for household in 0..<panel.households {
      let start = treatment.starts[household]
      if start == PanelTreatment.unclear { continue }
      if start == 0, !isSection {
        always += 1
        continue
      }
      for row in panel.rows(of: household) {
        if outcomes[row].isFinite { rows.append(Int32(row)) } else { missing += 1 }
      }
    }
    self.init(panel, rows, outcomes, treatment, always, missing)
  }

  private init(
    _ panel: HouseholdPanel, _ rows: [Int32], _ outcomes: [Double], _ treatment: PanelTreatment, _ always: Int,
    _ missing: Int
  ) {
    self.panel = panel
    self.rows = rows
    alwaysTreated = always
    withoutOutcome = missing
    starts = rows.map { row in
      let start = treatment.starts[Int(panel.columns.household.codes[Int(row)])]
      return start == PanelTreatment.never ? nil : start
    }
    // Finite outcomes and weights, and no household twice in a period: a panel is made so.
    effects = EffectPanel(
      household: rows.map { panel.columns.household.codes[Int($0)] },
      period: rows.map { Int32(panel.times.firstPlace(notBefore: panel.columns.time[Int($0)])) },
      outcome: rows.map { outcomes[Int($0)] }, weight: rows.map { panel.weight(Int($0)) },
      cluster: rows.map { panel.cluster(Int($0)) })!
  }

  /// The part of the rows at `places`, with its starts.
  func part(_ places: [Int]) -> (effects: EffectPanel, starts: [Int32?]) {
    let part = EffectPanel(
      household: places.map { effects.household[$0] }, period: places.map { effects.period[$0] },
      outcome: places.map { effects.outcome[$0] }, weight: places.map { effects.weight[$0] },
      cluster: places.map { effects.cluster[$0] })
    return (part!, places.map { starts[$0] })
  }

  /// Whether a row has every covariate.
  func hasCovariates(_ place: Int) -> Bool {
    panel.columns.covariates.allSatisfy { $0.values[Int(rows[place])].isFinite }
  }

  /// The time of a period.
  func time(_ period: Int32) -> Int32 { panel.times[Int(period)] }
}
