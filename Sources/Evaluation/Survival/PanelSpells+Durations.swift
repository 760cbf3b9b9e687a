/// Spells with their durations ready for survival estimates.
public struct SpellDurations: Sendable, Hashable {
  /// Positions in `PanelSpells.spells`, one for each row of `data`.
  public var spells: [Int]
  /// Times in periods; households are the clusters.
  public var data: SurvivalData
}

extension PanelSpells {
  /// The durations of spells in a state, in periods.
  ///
  /// A spell is at risk of ending after its t-th period when period t + 1 was observed too. So a spell of d periods that
  /// ended has its event at t = d; one that is still running in the last period observed is not at risk of ending in it:
  /// it is censored at t = d − 1, and was never at risk when d = 1.
  ///
  /// - Parameters:
  ///   - poor: spells of poverty, which end in an exit, or out of poverty, which end in a return.
  ///   - starts: nothing for the *flow sample*, the spells whose beginning was observed. Or for each of `spells` the
  ///     period in which it began, where that is known from elsewhere (recall, a register), else `nil`: a left-censored
  ///     spell that began e periods before its first observation comes under observation after e periods (entry e, left
  ///     truncation), because it would not be there had it ended sooner. Left-censored spells without a known beginning
  ///     are left out; taken as if they began when first seen, they would make durations too short at first and the risk
  ///     too low. A beginning that is not before the first observation by whole steps is not known.
  ///   - weights: one for each row of the panel, or none; a spell has that of its first row.
  /// - Complexity: O(rows).
  public func durations(poor: Bool, starts: [Int?] = [], weights: [Double] = []) -> SpellDurations {
    precondition(starts.isEmpty || starts.count == spells.count, "a start for each spell")
    precondition(weights.isEmpty || weights.count == rows, "a weight for each row of the panel")
    var chosen: [Int] = []
    var entries: [Double] = []
    var times: [Double] = []
    for (index, spell) in spells.enumerated() where spell.isPoor == poor {
      var elapsed = 0
      if spell.isLeftCensored {
        let seen = Int(spell.spell.start)
        guard !starts.isEmpty, let start = starts[index], start <= seen, (seen - start) % step == 0 else { continue }
        elapsed = (seen - start) / step
      }
      let last = elapsed + spell.duration
      guard last > elapsed else { continue }
      chosen.append(index)
      entries.append(Double(elapsed))
      times.append(Double(last))
    }
    let data = SurvivalData(
      entries: entries, times: times, isEvent: chosen.map { !spells[$0].isRightCensored },
      weights: weights.isEmpty ? [] : chosen.map { weights[Int(spells[$0].rows.lowerBound)] },
      clusters: chosen.map { spells[$0].spell.household })
    return SpellDurations(spells: chosen, data: data)
  }

  /// Time out of poverty by the period of the exit: one Kaplan–Meier curve for each period with exits at risk of a
  /// return, in ascending order. The share that has returned within k periods is 1 − S(k).
  public func returnCurves(
    weights: [Double] = [], variance: SurvivalVariance = .independent, scale: KaplanMeier.Scale = .logLog,
    level: Double = 0.95
  ) -> [ReturnCohort] {
    let all = durations(poor: false, weights: weights)
    let rows = Dictionary(grouping: all.spells.indices) { Int(spells[all.spells[$0]].spell.start) }
    return rows.sorted { $0.key < $1.key }.map { period, rows in
      let data = SurvivalData(
        times: rows.map { all.data.times[$0] }, events: rows.map { all.data.events[$0] },
        weights: rows.map { all.data.weights[$0] }, clusters: rows.map { all.data.clusters[$0] })
      return ReturnCohort(
        exitPeriod: period, exits: rows.count,
        curve: KaplanMeier.curve(data, variance: variance, scale: scale, level: level))
    }
  }
}

/// The households that left poverty in one period.
public struct ReturnCohort: Sendable, Hashable {
  /// The first period out of poverty.
  public var exitPeriod: Int
  /// Exits with at least one period of observation after that.
  public var exits: Int
  /// The share still out of poverty, in periods since `exitPeriod`.
  public var curve: SurvivalCurve
}
