import Evaluation

/// `exits.csv`: which exits last, who returns how soon, and who leaves poverty how soon after becoming poor.
///
/// Only spells whose beginning was observed are judged, and of these only those whose next periods were all observed, as
/// many as the question needs, whatever happened in them: an early end at the edge of the record counts no more than a
/// long stay that could not have been seen there. A gap ends the record. A spell has the weight, group and cluster of its
/// first period; errors are between clusters.
public enum ExitsTable: PanelTable {
  public static let file = "exits.csv"

  /// Assessments in a row out of poverty, the first of them included.
  static let assessments = Array(1...12) + [18, 24, 36, 60, 120]
  /// Periods after the first one of a spell.
  static let periods = [1, 2, 3, 5, 10, 12, 24, 36, 60, 120]

  public static func isMade(of evaluation: PanelEvaluation) -> Bool { evaluation.isLongitudinal }

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    let (panel, spells) = (evaluation.panel, evaluation.panelSpells)
    let questions = questions(spells)
    let rates = ThreadedMap.values(questions.count, threads: evaluation.threads) { place in
      answers(questions[place].judged(spells), spells, panel).map { rate in
        (Estimate(Double(rate.exposed)), rate.estimate(evaluation.clusterSample))
      }
    }
    return panel.groups.enumerated().flatMap { group, code in
      zip(questions, rates).flatMap { question, rates in
        let (count, share) = rates[group]
        return [KeyedEstimate(question.key, share, isShare: true), KeyedEstimate(question.key + "_judged", count)]
          .map { $0.row(group: panel.name(ofGroup: code)) }
      }
    }
  }

  private struct Question: Sendable {
    /// What its share is called.
    var key: String
    var judged: @Sendable (PanelSpells) -> [JudgedSpell]
  }

  /// Those that somebody was followed long enough for.
  private static func questions(_ spells: PanelSpells) -> [Question] {
    var longest = (poor: -1, out: -1)
    for spell in spells.spells where !spell.isLeftCensored {
      let periods = spells.periodsFollowed(spell)
      if spell.isPoor { longest.poor = max(longest.poor, periods) } else { longest.out = max(longest.out, periods) }
    }
    let sustained = assessments.filter { $0 - 1 <= longest.out }.map { k in
      Question(key: "sustained_\(k)") { $0.sustainedExits(assessments: k) }
    }
    let returned = periods.filter { $0 <= longest.out }.map { k in
      Question(key: "returned_within_\(k)") { $0.returns(within: k) }
    }
    let left = periods.filter { $0 <= longest.poor }.map { k in
      Question(key: "left_within_\(k)") { $0.exits(within: k) }
    }
    return sustained + returned + left
  }

  /// Of each group.
  private static func answers(
    _ judged: [JudgedSpell], _ spells: PanelSpells, _ panel: HouseholdPanel
  ) -> [ClusteredRate] {
    var rates = panel.groups.map { _ in ClusteredRate() }
    for one in judged {
      let row = Int(spells.spells[one.spell].rows.lowerBound)
      let group = Int(panel.columns.group?.codes[row] ?? -1)
      let (cluster, weight) = (panel.cluster(row), panel.weight(row))
      rates[0].add(cluster: cluster, weight: weight, isEvent: one.holds)
      if group >= 0 { rates[group + 1].add(cluster: cluster, weight: weight, isEvent: one.holds) }
    }
    return rates
  }
}
