import Evaluation

/// Of each household whose start is clear, the observation that says whether it was poor before.
struct TargetingBaseline {
  let rows: [Int32]
  /// Households whose first observation had to do, because there is none before.
  let withoutBefore: Int

  init(_ panel: HouseholdPanel, _ treatment: PanelTreatment) {
    let begins = treatment.begins
    var (rows, without): ([Int32], Int) = ([], 0)
    for household in 0..<panel.households where treatment.starts[household] != PanelTreatment.unclear {
      let own = panel.rows(of: household)
      let start = treatment.isTreated(household) ? treatment.starts[household] : begins
      // Never treated in a panel where nobody's treatment begins: the first observation is before as well as any.
      let limit = start.map { panel.times[Int($0)] }
      let before = limit.map { limit in own.last { panel.columns.time[$0] < limit } } ?? own.lowerBound
      if before == nil { without += 1 }
      rows.append(Int32(before ?? own.lowerBound))
    }
    self.rows = rows
    withoutBefore = without
  }
}
