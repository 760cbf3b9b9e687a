/// Households of a panel as a sample of their own, one entry each: what measures of whole records are means over.
///
/// A household has the weight (times persons, where sizes were given), stratum, cluster and group of its first
/// observation, so that neither its composition later nor its leaving changes for whom it stands.
public struct HouseholdSample: Sendable {
  public let panel: HouseholdPanel
  /// Ascending.
  public let households: [Int32]
  public let design: SurveyDesign

  /// All households.
  public init(_ panel: HouseholdPanel) {
    let first = (0..<panel.households).map { Int(panel.starts[$0]) }
    self.panel = panel
    households = Array(0..<Int32(panel.households))
    design = SurveyDesign(
      weights: first.map(panel.weight), strata: panel.columns.strata == nil ? [] : first.map(panel.stratum),
      clusters: panel.columns.cluster == nil ? [] : first.map(panel.cluster))
  }

  private init(_ whole: HouseholdSample, places: [Int]) {
    panel = whole.panel
    households = places.map { whole.households[$0] }
    design = whole.design.domain(places)
  }

  /// Those observed in two periods or more, as a domain of all.
  public var observedTwice: HouseholdSample {
    let places = households.indices.filter { rows($0).count > 1 }
    return places.count == households.count ? self : HouseholdSample(self, places: places)
  }

  /// Each group as a domain of this sample, in the order of `panel.groups` without the first, which is this.
  public func byGroup() -> [HouseholdSample] {
    guard let group = panel.columns.group else { return [] }
    var places = [[Int]](repeating: [], count: group.labels.count)
    for place in households.indices {
      let code = group.codes[rows(place).lowerBound]
      if code >= 0 { places[Int(code)].append(place) }
    }
    return places.map { HouseholdSample(self, places: $0) }
  }

  /// The observations of the household at a place of the sample.
  public func rows(_ place: Int) -> Range<Int> { panel.rows(of: Int(households[place])) }
}
