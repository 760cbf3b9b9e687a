/// How the places of a programme fell, counted against true status when they were given (facts C4).
public struct TargetingErrors: Sendable, Hashable, Codable {
  public var places: Int
  /// Places of households that are not poor.
  public var toNotPoor: Int
  /// Places that stand on paper only.
  public var onPaper: Int
  /// Poor households in the programme's villages, and those of them that got nothing.
  public var poor: Int
  public var poorWithout: Int

  public init() {
    places = 0
    toNotPoor = 0
    onPaper = 0
    poor = 0
    poorWithout = 0
  }

  public mutating func add(_ other: TargetingErrors) {
    places += other.places
    toNotPoor += other.toNotPoor
    onPaper += other.onPaper
    poor += other.poor
    poorWithout += other.poorWithout
  }

  /// Leakage: places of the non-poor by places; `nil` without places.
  public var inclusionError: Double? { places > 0 ? Double(toNotPoor) / Double(places) : nil }

  /// Under-coverage: poor that got nothing by poor; `nil` where nobody is poor.
  public var exclusionError: Double? { poor > 0 ? Double(poorWithout) / Double(poor) : nil }
}
