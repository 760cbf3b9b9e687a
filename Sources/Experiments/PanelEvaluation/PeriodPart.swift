import Evaluation

/// Everybody in a period, or one group as a domain of them, with incomes sorted once for all figures.
struct PeriodPart: Sendable {
  let sample: PanelSample
  /// `nil` without weight.
  let incomes: SortedIncomes?
  /// Those below their own line.
  let poor: PovertyProfile?
  let relativeHeadcount: Estimate
  let deprivation: PeriodDeprivation?

  /// The line of relative poverty as a share of the median.
  static let relativeLine = 0.6

  init(_ sample: PanelSample, relativeHeadcount: Estimate, cutoff: Double?) {
    self.sample = sample
    incomes = SortedIncomes(sample.incomes, sample.design)
    poor = incomes.flatMap { PovertyProfile($0, line: .each(sample.lines)) }
    self.relativeHeadcount = relativeHeadcount
    deprivation = cutoff.flatMap { PeriodDeprivation(sample, cutoff: $0) }
  }

  /// The part under other weights.
  ///
  /// - Parameter weight: of each row of the panel.
  func drawn(_ weight: (Int) -> Double) -> DrawnPart {
    let weights = sample.values(weight)
    let drawn = incomes?.reweighted(weights)
    return DrawnPart(
      households: sample.rows.count, population: weights.reduce(0, +), incomes: drawn,
      poor: drawn.flatMap { drawn in poor?.reweighted(weights, totalWeight: drawn.totalWeight) },
      deprivation: deprivation?.values(weights) ?? [])
  }
}

/// A part under the weights of a bootstrap draw.
struct DrawnPart {
  var households: Int
  var population: Double
  var incomes: SortedIncomes?
  var poor: PovertyProfile?
  /// 60 % of the median of everybody in the period, in this draw.
  var relativeLine: Double?
  var deprivation: [Double?]
}

/// One period: everybody and the groups, each a domain of everybody.
struct PeriodSample {
  /// In the order of `HouseholdPanel.groups`.
  let parts: [PanelSample]
  /// How many are below 60 % of the median of everybody, whose error counts.
  let relativeHeadcounts: [Estimate]

  init(_ panel: HouseholdPanel, rows: [Int32]) {
    let whole = PanelSample(panel, rows: rows)
    parts = [whole] + whole.byGroup()
    let line = PovertyLine.shareOfMedian(PeriodPart.relativeLine)
    let all = PovertyProfile(whole.incomes, line: line, whole.design)
    var headcounts = [Estimate](repeating: .undefined, count: parts.count)
    headcounts[0] = all.flatMap { PovertyMeasure.headcount.linearised($0) }.estimate(whole.design)
    if let group = panel.columns.group {
      let groups = rows.map { group.codes[Int($0)] }
      for found in GroupPoverty.byGroup(.headcount, whole.incomes, line: line, groups: groups, whole.design)
      where found.group >= 0 { headcounts[Int(found.group) + 1] = found.value }
    }
    relativeHeadcounts = headcounts
  }

  func part(_ index: Int, cutoff: Double?) -> PeriodPart {
    PeriodPart(parts[index], relativeHeadcount: relativeHeadcounts[index], cutoff: cutoff)
  }
}
