import Evaluation
import Testing

extension Authority {
  /// `nil` in the place of null.
  func optionals(_ key: String) throws -> [Double?] { try numbers(key).map { $0.isNaN ? nil : $0 } }

  func integers(_ key: String) throws -> [Int32] { try numbers(key).map { Int32($0) } }

  /// The rows of a data set in `key`: `time` and `event`, and where they are there `entry`, `weight`, `cluster`.
  func survivalData(_ key: String) throws -> SurvivalData {
    let present = try keys(key)
    let entries = present.contains("entry") ? try? numbers("\(key).entry") : nil
    return SurvivalData(
      entries: entries ?? [], times: try numbers("\(key).time"), events: try integers("\(key).event"),
      weights: present.contains("weight") ? try numbers("\(key).weight") : [],
      clusters: present.contains("cluster") ? try integers("\(key).cluster") : [])
  }
}

/// Every figure of a list against its authority.
func expectAgreement(
  _ ours: [Double?], _ theirs: [Double?], _ method: Method, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard ours.count == theirs.count else {
    Issue.record("\(what): \(ours.count) figures, expected \(theirs.count)", sourceLocation: sourceLocation)
    return
  }
  for (index, pair) in zip(ours, theirs).enumerated() {
    expectAgreement(pair.0, pair.1, method, "\(what)[\(index)]", sourceLocation: sourceLocation)
  }
}
