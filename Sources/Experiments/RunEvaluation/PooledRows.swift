import Evaluation

// How each table of an evaluation is told over replicates. Estimates are means; errors are those of the means; limits are
// quantiles over replicates, as in the other tables of a run folder.

extension MeasureRow: KeyedRow {
  struct Key: Hashable {
    let time: Int32?
    let group: String
    let measure: String
  }

  var key: Key { Key(time: time, group: group, measure: measure.key) }

  static func pooled(_ rows: [MeasureRow]) -> MeasureRow {
    var row = rows[0]
    row.measure = PanelMeasure(
      row.measure.key, Estimate(meanOf: rows.map(\.measure.estimate)),
      limits: RateEstimate(replicates: rows.map(\.measure.limits)))
    return row
  }
}

extension GroupEstimateRow: KeyedRow {
  struct Key: Hashable {
    let group: String
    let measure: String
  }

  var key: Key { Key(group: group, measure: measure) }

  static func pooled(_ rows: [GroupEstimateRow]) -> GroupEstimateRow {
    GroupEstimateRow(
      group: rows[0].group, measure: rows[0].measure, Estimate(meanOf: rows.map(\.estimate)),
      limits: RateEstimate(replicates: rows.map(\.limits)))
  }
}

extension EffectRow: KeyedRow {
  struct Key: Hashable {
    let estimator: String
    let aggregate: String
    let cohort: Int32?
    let time: Int32?
  }

  var key: Key { Key(estimator: estimator, aggregate: aggregate, cohort: cohort, time: time) }

  static func pooled(_ rows: [EffectRow]) -> EffectRow {
    var row = rows[0]
    row.estimate = Estimate(meanOf: rows.map(\.estimate))
    row.limits = RateEstimate(replicates: rows.map(\.limits))
    return row
  }
}

extension HazardRow: KeyedRow {
  struct Key: Hashable {
    let event: SurvivalEvent
    let model: PanelHazards.Model
    let term: String
  }

  var key: Key { Key(event: event, model: model, term: term) }

  static func pooled(_ rows: [HazardRow]) -> HazardRow {
    HazardRow(
      event: rows[0].event, model: rows[0].model, term: rows[0].term, Estimate(meanOf: rows.map(\.estimate)),
      limits: RateEstimate(replicates: rows.map(\.limits)))
  }
}

extension TransitionRow: KeyedRow {
  struct Key: Hashable {
    let group: String
    let fromTime: Int32?
    let isPoor: Bool
    let isPoorAfter: Bool
  }

  var key: Key { Key(group: group, fromTime: fromTime, isPoor: isPoor, isPoorAfter: isPoorAfter) }

  /// Households are those of all replicates together.
  static func pooled(_ rows: [TransitionRow]) -> TransitionRow {
    var row = rows[0]
    row.households = rows.reduce(0) { $0 + $1.households }
    row.rate = RateEstimate(replicates: rows.map(\.rate))
    return row
  }
}

extension DurationRow: PooledRow {
  private struct Curve: Hashable {
    let event: SurvivalEvent
    let group: String
  }

  private var curve: Curve { Curve(event: event, group: group) }

  /// The curve of the spells of all replicates, with limits across the replicates' own curves.
  static func pooled(tables: [[DurationRow]]) -> [DurationRow] {
    if tables.count == 1 { return tables[0] }
    let groups = tables.map { Dictionary(grouping: $0, by: \.curve) }
    var curves: [Curve] = []
    for row in tables.joined() where curves.last != row.curve && !curves.contains(row.curve) {
      curves.append(row.curve)
    }
    return curves.flatMap { curve -> [DurationRow] in
      let counts = groups.map { SurvivalCounts($0[curve] ?? []) }
      let pooled = counts.dropFirst().reduce(into: counts[0]) { $0.merge($1) }
      return KaplanMeier.curve(replicates: counts).map { point in
        DurationRow(event: curve.event, group: curve.group, point: point, censored: pooled.censored[point.time])
      }
    }
  }
}

extension SurvivalCounts {
  /// The spells that steps of one curve count, all of them followed from their beginning.
  fileprivate init(_ rows: [DurationRow]) {
    self.init()
    for row in rows {
      add(duration: row.point.time, isEvent: true, weight: row.point.events)
      add(duration: row.point.time, isEvent: false, weight: row.censored)
    }
  }
}
