/// Some observations of a panel as a sample of their own: one period, or one group in it.
public struct PanelSample: Sendable {
  public let panel: HouseholdPanel
  /// Ascending.
  public let rows: [Int32]
  /// With the weights of households, times persons where sizes were given.
  public let design: SurveyDesign

  /// - Parameter isHouseholds: whether households count once, with their sampling weights, whatever their sizes.
  public init(_ panel: HouseholdPanel, rows: [Int32], isHouseholds: Bool = false) {
    self.panel = panel
    self.rows = rows
    let (strata, clusters) = (panel.columns.strata, panel.columns.cluster)
    design = SurveyDesign(
      weights: rows.map { isHouseholds ? panel.householdWeight(Int($0)) : panel.weight(Int($0)) },
      strata: strata.map { strata in rows.map { strata.codes[Int($0)] } } ?? [],
      clusters: clusters.map { clusters in rows.map { clusters.codes[Int($0)] } } ?? [])
  }

  private init(_ whole: PanelSample, places: [Int]) {
    panel = whole.panel
    rows = places.map { whole.rows[$0] }
    design = whole.design.domain(places)
  }

  public var incomes: [Double] { rows.map { panel.columns.income[Int($0)] } }
  public var lines: [Double] { rows.map { panel.columns.line[Int($0)] } }

  /// A number for each observation.
  public func values(_ value: (Int) -> Double) -> [Double] { rows.map { value(Int($0)) } }

  /// The sample of each group as a domain of this one, in the order of `panel.groups` without the first, which is this.
  public func byGroup() -> [PanelSample] {
    guard let group = panel.columns.group else { return [] }
    var places = [[Int]](repeating: [], count: group.labels.count)
    for (place, row) in rows.enumerated() where group.codes[Int(row)] >= 0 {
      places[Int(group.codes[Int(row)])].append(place)
    }
    return places.map { PanelSample(self, places: $0) }
  }
}
