import Evaluation

/// `chronic.csv`: poverty over all the periods in which a household was observed, how much of it lasts and how much comes
/// and goes, how incomes move, and, with covariates, who is likely to be poor next.
///
/// Households count that were observed at least twice, with weight, cluster and group of their first observation; only
/// vulnerability is of everybody observed in the last period.
public enum ChronicTable: PanelTable {
  public static let file = "chronic.csv"

  /// Foster's: poor in half of the periods or more.
  static let cutoff = 0.5

  public static func isMade(of evaluation: PanelEvaluation) -> Bool { evaluation.isLongitudinal }

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    let panel = evaluation.panel
    let whole = HouseholdSample(panel).observedTwice
    let samples = [whole] + whole.byGroup()
    let lasting = ThreadedMap.values(samples.count, threads: evaluation.threads) { place in
      poverty(samples[place]) + process(samples[place])
    }
    let vulnerable = PanelVulnerability(panel)
    return panel.groups.indices.flatMap { group in
      let name = panel.name(ofGroup: panel.groups[group])
      let estimates = lasting[group] + (panel.columns.covariates.isEmpty ? [] : vulnerable.estimates(ofGroup: group))
      return estimates.map { $0.row(group: name) }
    }
  }

  private static func poverty(_ sample: HouseholdSample) -> [KeyedEstimate] {
    let panel = PovertyPanel(sample)
    let shares = panel.sharesPoor
    let share = { (key: String, isIn: (Double) -> Bool) in
      KeyedEstimate(
        key, WeightedMean.estimate(shares.map { $0.map(isIn) == true ? 1 : 0 }, sample.design), isShare: true)
    }
    let jalanRavallion = JalanRavallion(panel)
    let duclosAraarGiles = DuclosAraarGiles(panel)
    let foster = DurationPoverty(panel, cutoff: cutoff)
    return [
      KeyedEstimate("households", Estimate(Double(sample.households.count))),
      share("never_poor") { $0 == 0 }, share("sometimes_poor") { $0 > 0 && $0 < 1 }, share("always_poor") { $0 == 1 },
      KeyedEstimate("jalan_ravallion_total", jalanRavallion.total),
      KeyedEstimate("jalan_ravallion_chronic", jalanRavallion.chronic),
      KeyedEstimate("jalan_ravallion_transient", jalanRavallion.transient),
      KeyedEstimate("jalan_ravallion_transient_share", jalanRavallion.transientShare),
      KeyedEstimate("duclos_araar_giles_total", duclosAraarGiles.total),
      KeyedEstimate("duclos_araar_giles_chronic", duclosAraarGiles.chronic),
      KeyedEstimate("duclos_araar_giles_transient", duclosAraarGiles.transient),
      KeyedEstimate("duclos_araar_giles_transient_share", duclosAraarGiles.transientShare),
      KeyedEstimate("foster_headcount", foster.headcount, isShare: true),
      KeyedEstimate("foster_adjusted_headcount", foster.adjustedHeadcount, isShare: true),
      KeyedEstimate("foster_gap", foster.gap), KeyedEstimate("foster_squared_gap", foster.squaredGap),
      KeyedEstimate("foster_duration", foster.averageDuration, isShare: true),
      KeyedEstimate("bossert_chakravarty_dambrosio", PersistentPoverty.estimate(panel)),
    ]
  }

  private static func process(_ sample: HouseholdSample) -> [KeyedEstimate] {
    let process = IncomeProcess(sample)
    return [
      KeyedEstimate("variance_permanent", process.permanentVariance),
      KeyedEstimate("variance_transitory", process.transitoryVariance),
      KeyedEstimate("persistence_within", process.persistence),
    ]
  }
}
