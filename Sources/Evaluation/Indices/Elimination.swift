/// Dynamic elimination (S3): who stays below a bar for some rounds in a row is out, and stays out.
public struct Elimination: Sendable, Hashable {
  /// Values below it count as weak.
  public var bar: Double
  public var rounds: Int

  public init(bar: Double = 0.4, rounds: Int = 2) {
    self.bar = bar
    self.rounds = rounds
  }

  /// Whether a subject with these values, in the order of rounds, is out; an unknown value breaks no run of weak ones.
  public func isOut(_ values: [Double?]) -> Bool {
    var weak = 0
    for value in values {
      guard let value else { continue }
      weak = value < bar ? weak + 1 : 0
      if weak >= rounds { return true }
    }
    return false
  }
}
