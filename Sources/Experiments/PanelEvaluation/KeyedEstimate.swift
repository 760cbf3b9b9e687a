import Evaluation

/// An estimate with its name in a table of groups.
struct KeyedEstimate: Sendable {
  var key: String
  var estimate: Estimate
  /// Whether its limits must stay within 0 … 1.
  var isShare: Bool

  init(_ key: String, _ estimate: Estimate, isShare: Bool = false) {
    self.key = key
    self.estimate = estimate
    self.isShare = isShare
  }

  func row(group: String) -> GroupEstimateRow {
    GroupEstimateRow(group: group, measure: key, estimate, limits: isShare ? estimate.shareLimits() : nil)
  }
}
