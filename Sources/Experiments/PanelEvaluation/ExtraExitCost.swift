import Evaluation

/// What one more lasting exit costs: treated households against never treated ones, both of those that were poor in their
/// last observation before anybody's treatment began.
///
///     Δ = mean of the treated − mean of the never treated,   ratio = Δ cost / Δ exits
///
/// Costs and exits of a household are those from the first treated period of the panel on, in both arms, whenever its own
/// treatment began. The limits of the ratio are Fieller's, with the covariance of both differences between clusters
/// (households, unless clusters were given). Exits that the panel ends too early to show as lasting count in neither. The comparison is not adjusted: it holds as far as, among those poor before,
/// treatment came by chance.
struct ExtraExitCost {
  typealias Measure = (key: String, estimate: Estimate, limits: RateEstimate)

  private let discounting: PanelDiscounting
  private let periods: [Int]
  private let whole: PanelSample
  private let isTreated: [Bool]
  /// The households of each group, as places in `whole`.
  private let places: [[Int]]
  /// Of each rate: costs, then exits that last so long, of each household.
  private let amounts: [[[Double]]]

  /// `nil` when nobody's treatment begins within the panel.
  init?(_ panel: HouseholdPanel, _ treatment: PanelTreatment) {
    guard let begins = treatment.begins else { return nil }
    let start = panel.times[Int(begins)]
    let discounting = PanelDiscounting(panel)
    let periods = LastingExits.periods.filter { $0 <= panel.times.count - Int(begins) }
    var baseline: [Int32] = []
    var amounts = [[[Double]]](
      repeating: Array(repeating: [], count: 1 + periods.count), count: discounting.rates.count)
    for household in 0..<panel.households
    where treatment.starts[household] > 0 && treatment.starts[household] != PanelTreatment.unclear {
      let rows = panel.rows(of: household)
      guard let before = rows.last(where: { panel.columns.time[$0] < start }), panel.isPoor(before) else { continue }
      baseline.append(Int32(before))
      for rate in discounting.rates.indices {
        let factor = { (row: Int) in discounting.factor(rate, time: panel.columns.time[row]) }
        amounts[rate][0].append((before + 1..<rows.upperBound).reduce(0) { $0 + panel.cost($1) * factor($1) })
        var exits = periods.map { _ in 0.0 }
        LastingExits.each(panel, household: household) { row, lasts in
          for (index, period) in periods.enumerated() where lasts >= period && row >= before {
            exits[index] += factor(row + 1)
          }
        }
        for index in periods.indices { amounts[rate][1 + index].append(exits[index]) }
      }
    }
    self.discounting = discounting
    self.periods = periods
    self.amounts = amounts
    whole = PanelSample(panel, rows: baseline, isHouseholds: true)
    var places = panel.groups.map { _ in [Int]() }
    for (place, row) in baseline.enumerated() {
      places[0].append(place)
      if let group = panel.columns.group?.codes[Int(row)], group >= 0 { places[Int(group) + 1].append(place) }
    }
    self.places = places
    isTreated = baseline.map { treatment.isTreated(Int(panel.columns.household.codes[Int($0)])) }
  }

  /// - Parameter group: its place in `panel.groups`, of the households that were in it before.
  func rows(_ group: Int) -> [Measure] {
    let arms = Arms(places[group], isTreated, whole.design)
    return discounting.rates.indices.flatMap { rate -> [Measure] in
      let suffix = discounting.rates[rate].suffix
      let cost = arms.difference(amounts[rate][0])
      let extra = cost.estimate(arms.design)
      return [("extra_cost" + suffix, extra, extra.limits())]
        + periods.indices.flatMap { index -> [Measure] in
          let exits = arms.difference(amounts[rate][1 + index])
          let more = exits.estimate(arms.design)
          let name = "lasting_\(periods[index])\(suffix)"
          let ratio = arms.ratio(cost, exits)
          return [
            ("extra_exits_" + name, more, more.limits()),
            ("cost_per_extra_exit_" + name, Estimate(ratio.estimate), ratio),
          ]
        }
    }
  }
}

/// The treated and the never treated of a group.
private struct Arms {
  let design: SurveyDesign
  private let places: [Int]
  /// Places in the group of the treated, then of the others.
  private let arms: [[Int]]

  init(_ places: [Int], _ isTreated: [Bool], _ whole: SurveyDesign) {
    design = whole.domain(places)
    self.places = places
    arms = [true, false].map { arm in places.indices.filter { isTreated[places[$0]] == arm } }
  }

  /// The mean of the treated less that of the others; `nil` unless both have weight.
  func difference(_ values: [Double]) -> Linearised? {
    let means = arms.map { arm in
      design.domain(arm).mean(arm.map { values[places[$0]] })?.spread(over: arm, of: places.count)
    }
    guard let treated = means[0], let others = means[1] else { return nil }
    return treated - others
  }

  /// Undefined unless both differences have the same sign; without an upper limit when the exits may be none.
  func ratio(_ cost: Linearised?, _ exits: Linearised?) -> RateEstimate {
    guard let cost, let exits, cost.value * exits.value > 0 else { return .undefined }
    let value = cost.value / exits.value
    switch FiellerLimits(cost, over: exits, design: design) {
    case .between(let low, let high): return RateEstimate(value, low: low, high: high)
    case .outside(_, let above): return RateEstimate(value, low: above.flatMap { $0 > 0 ? $0 : nil })
    case .everything, nil: return RateEstimate(value)
    }
  }
}
