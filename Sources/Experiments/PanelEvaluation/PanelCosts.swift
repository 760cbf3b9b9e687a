import Evaluation

/// What was spent on a panel, on how many, and what exits came after it, by group.
///
/// A household is served from the first period in which it is treated, or without a column of first treated periods from
/// the first in which something was spent on it. Exits are those of served households from then on. Households count,
/// with their sampling weights, not persons.
struct PanelCosts {
  private let panel: HouseholdPanel
  private let discounting: PanelDiscounting
  private let periods: [Int]
  private var totals: [ClusterTotals]

  init(_ panel: HouseholdPanel, _ treatment: PanelTreatment?) {
    self.panel = panel
    discounting = PanelDiscounting(panel)
    periods = LastingExits.periods(of: panel)
    // Served; then of each rate costs, exits, and exits that last.
    let quantities = 1 + discounting.rates.count * (2 + periods.count)
    totals = panel.groups.map { _ in ClusterTotals(quantities: quantities) }
    for household in 0..<panel.households { add(household, treatment) }
  }

  func rows(_ group: Int, _ sample: SurveyDesign) -> [(key: String, estimate: Estimate, isRatio: Bool)] {
    let own = totals[group]
    return discounting.rates.indices.flatMap { rate in
      let suffix = discounting.rates[rate].suffix
      let cost = place(rate, 0)
      return [
        ("cost" + suffix, own.total(cost, sample), false),
        ("cost_per_household_treated" + suffix, own.ratio(cost, to: 0, sample), true),
        ("cost_per_exit" + suffix, own.ratio(cost, to: place(rate, 1), sample), true),
      ]
        + periods.indices.map { index in
          (
            "cost_per_exit_lasting_\(periods[index])" + suffix, own.ratio(cost, to: place(rate, 2 + index), sample),
            true
          )
        }
    }
  }

  private func place(_ rate: Int, _ quantity: Int) -> Int { 1 + rate * (2 + periods.count) + quantity }

  private mutating func add(_ household: Int, _ treatment: PanelTreatment?) {
    let rows = panel.rows(of: household)
    for row in rows where panel.cost(row) != 0 { add(panel.cost(row), row, quantity: 0, at: row) }
    let first: Int?
    if let treatment {
      guard treatment.isTreated(household) else { return }
      let start = panel.times[Int(treatment.starts[household])]
      first = rows.first { panel.columns.time[$0] >= start }
    } else {
      first = rows.first { panel.cost($0) > 0 }
    }
    guard let first else { return }
    count(1, first, in: 0)
    var exits: [(row: Int, lasts: Int)] = []
    LastingExits.each(panel, household: household) { exits.append(($0, $1)) }
    for exit in exits.reversed() where exit.row + 1 >= first {
      add(1, exit.row, quantity: 1, at: exit.row + 1)
      for (index, period) in periods.enumerated() where exit.lasts >= period {
        add(1, exit.row, quantity: 2 + index, at: exit.row + 1)
      }
    }
  }

  /// At every rate, from the time of another row.
  private mutating func add(_ amount: Double, _ row: Int, quantity: Int, at other: Int) {
    for rate in discounting.rates.indices {
      count(
        amount * discounting.factor(rate, time: panel.columns.time[other]), row, in: place(rate, quantity))
    }
  }

  private mutating func count(_ amount: Double, _ row: Int, in quantity: Int) {
    let group = Int(panel.columns.group?.codes[row] ?? -1)
    for place in group < 0 ? [0] : [0, group + 1] {
      totals[place].add(amount * panel.householdWeight(row), to: quantity, cluster: panel.cluster(row))
    }
  }
}

extension HouseholdPanel {
  /// What an observation cost; an empty field is nothing.
  func cost(_ row: Int) -> Double {
    let cost = columns.cost[row]
    return cost.isFinite ? cost : 0
  }
}
