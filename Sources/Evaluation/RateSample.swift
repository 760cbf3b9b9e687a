/// Numerators and denominators of one rate for every replicate and village.
public struct RateSample: Sendable, Hashable {
  public let replicates: Int
  public let villages: Int
  /// Replicate by replicate, villages within.
  public let numerators: [Int64]
  public let denominators: [Int64]
  /// What turns the quotient into the rate: 12 for events by months at risk.
  public let scale: Double

  public init(villages: Int, numerators: [Int64], denominators: [Int64], scale: Double = 1) {
    precondition(numerators.count == denominators.count && villages > 0 && numerators.count % villages == 0)
    self.villages = villages
    self.replicates = numerators.count / villages
    self.numerators = numerators
    self.denominators = denominators
    self.scale = scale
  }

  /// A measure of one cell from the counts of all replicates.
  public init(_ replicates: [PhaseCounts], _ measure: RateMeasure, in cell: RateCell) {
    let villages = max(1, replicates.first?.villages ?? 1)
    self.init(
      villages: villages,
      numerators: Self.gather(replicates, villages) { $0.count(measure.numerator, village: $1, in: cell) },
      denominators: Self.gather(replicates, villages) { $0.count(measure.denominator, village: $1, in: cell) },
      scale: measure.scale(cell.definition))
  }

  static func gather<Counts>(_ replicates: [Counts], _ villages: Int, _ count: (Counts, Int) -> Int64) -> [Int64] {
    replicates.flatMap { counts in (0..<villages).map { count(counts, $0) } }
  }

  /// The rate of each replicate; `nil` without anything at risk.
  public var rates: [Double?] {
    (0..<replicates).map { replicate in
      let cells = replicate * villages..<(replicate + 1) * villages
      return rate(numerators[cells].reduce(0, +), denominators[cells].reduce(0, +))
    }
  }

  /// The rate over all replicates and villages together.
  public var pooled: Double? { rate(numerators.reduce(0, +), denominators.reduce(0, +)) }

  func rate(_ numerator: Int64, _ denominator: Int64) -> Double? {
    denominator == 0 ? nil : scale * Double(numerator) / Double(denominator)
  }
}
