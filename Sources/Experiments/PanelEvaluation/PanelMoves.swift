import Evaluation

/// The observations of a panel that are followed by the same household's one period later, as a sample in which a
/// household with several is a cluster, unless clusters were given.
struct PanelMoves: Sendable {
  let panel: HouseholdPanel
  /// Where each begins; it ends in the next row. Ascending.
  let rows: [Int32]
  /// With the weights of the beginning.
  let design: SurveyDesign

  init(_ panel: HouseholdPanel) {
    let rows = (0..<panel.count).filter(panel.isFollowed)
    self.panel = panel
    self.rows = rows.map { Int32($0) }
    design = SurveyDesign(
      weights: rows.map(panel.weight), strata: panel.columns.strata == nil ? [] : rows.map(panel.stratum),
      clusters: rows.map(panel.cluster))
  }

  private init(_ whole: PanelMoves, places: [Int]) {
    panel = whole.panel
    rows = places.map { whole.rows[$0] }
    design = whole.design.domain(places)
  }

  /// The moves of each group, by the observation where they begin, as domains of all, in the order of `panel.groups`
  /// without the first.
  func byGroup() -> [PanelMoves] {
    guard let group = panel.columns.group else { return [] }
    var places = [[Int]](repeating: [], count: group.labels.count)
    for (place, row) in rows.enumerated() where group.codes[Int(row)] >= 0 {
      places[Int(group.codes[Int(row)])].append(place)
    }
    return places.map { PanelMoves(self, places: $0) }
  }

  /// Between states of the panel's rows.
  func transitions(_ states: Int, _ state: (Int) -> Int32) -> TransitionRates {
    TransitionRates(
      Transitions(
        from: rows.map { state(Int($0)) }, to: rows.map { state(Int($0) + 1) }, states: states, design: design))
  }

  func movement(_ scale: IncomeMovement.Scale) -> IncomeMovement {
    let income = panel.columns.income
    return IncomeMovement(
      from: rows.map { income[Int($0)] }, to: rows.map { income[Int($0) + 1] }, scale: scale, design: design)
  }

  /// The mean over pairs of successive periods, by the weight of their moves; pairs in which it is undefined do not
  /// count.
  var rankCorrelation: Double? {
    var places = [Int32: [Int]]()
    for (place, row) in rows.enumerated() { places[panel.columns.time[Int(row)], default: []].append(place) }
    var (total, sum) = (0.0, 0.0)
    for time in panel.times {
      guard let moves = places[time] else { continue }
      let from = moves.map { panel.columns.income[Int(rows[$0])] }
      let to = moves.map { panel.columns.income[Int(rows[$0]) + 1] }
      let weights = moves.map { design.weights[$0] }
      guard let correlation = RankCorrelation.spearman(from, to, weights: weights) else { continue }
      let weight = weights.reduce(0, +)
      total += weight
      sum += weight * correlation
    }
    return total > 0 ? sum / total : nil
  }
}
