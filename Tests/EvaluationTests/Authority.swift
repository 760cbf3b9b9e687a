import Evaluation
import Foundation
import Testing

/// Numbers that another program computed: `Authorities/NAME.json`, written by the script of that name beside it.
///
/// A file holds `program` (with its version), the input data, and the expected numbers, by keys joined with dots.
struct Authority: @unchecked Sendable {
  private let root: Any

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Authorities")
    let file = folder.appending(path: "\(name).json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  }

  func numbers(_ key: String) throws -> [Double] {
    try #require(try value(key) as? [Any], "\(key) is a list").map { ($0 as? NSNumber)?.doubleValue ?? .nan }
  }

  /// `nil` for null.
  func number(_ key: String) throws -> Double? { (try value(key) as? NSNumber)?.doubleValue }

  func strings(_ key: String) throws -> [String] {
    try #require(try value(key) as? [String], "\(key) is a list of texts")
  }

  /// A list of lists: the rows of a matrix.
  func rows(_ key: String) throws -> [[Double]] {
    try #require(try value(key) as? [[NSNumber]], "\(key) is a list of rows").map { $0.map(\.doubleValue) }
  }

  func keys(_ key: String) throws -> [String] {
    try #require(try value(key) as? [String: Any], "\(key) is a table").keys.sorted()
  }

  private func value(_ key: String) throws -> Any {
    try key.split(separator: ".").reduce(root) { table, part in
      let table = try #require(table as? [String: Any], "\(key) is in the file")
      return try #require(table[String(part)], "\(key) is in the file")
    }
  }
}

/// Holds a figure to its authority: |ours − theirs| ≤ agreement · max(1, |theirs|).
func expectAgreement(
  _ ours: Double?, _ theirs: Double?, _ method: Method, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard case .program(_, _, let agreement) = method.authority else {
    Issue.record("\(method.key) has no program as authority", sourceLocation: sourceLocation)
    return
  }
  guard let ours, let theirs else {
    #expect(ours == nil && theirs == nil, "\(method.key) \(what)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    abs(ours - theirs) <= agreement * max(1, abs(theirs)), "\(method.key) \(what): \(ours), expected \(theirs)",
    sourceLocation: sourceLocation)
}
