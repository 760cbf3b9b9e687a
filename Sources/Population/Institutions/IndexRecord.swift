/// The components of one index of one subject, as found at the end of a round.
public struct IndexRecord: Sendable, Hashable, Codable {
  /// From 1.
  public var round: Int
  public var subject: String
  /// The index, by its key.
  public var index: String
  /// 0 … 1 in the order of the index's definition; `nil` where there is no source.
  public var components: [Double?]
  /// The index as the review saw it.
  public var value: Double?
  /// Quartiles over households, for an index of households.
  public var quartiles: [Double]
  /// Eliminated: weak for too many rounds in a row.
  public var isOut: Bool

  public init(round: Int, subject: String, index: String, components: [Double?], value: Double?) {
    self.round = round
    self.subject = subject
    self.index = index
    self.components = components
    self.value = value
    quartiles = []
    isOut = false
  }
}
