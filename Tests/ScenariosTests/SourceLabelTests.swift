import Foundation
import PovertyPaths
import Testing

/// Every label that a source uses is explained in docs/sources.md.
@Suite struct SourceLabelTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// S0 to S4 anywhere; A7 and the like in a line that speaks of facts.
  static func labels(in text: String) -> Set<String> {
    var labels = Set(text.matches(of: /\bS[0-9]\b/).map { String($0.0) })
    for line in text.split(separator: "\n") where line.contains(/\bfacts\b/) {
      for match in line.matches(of: /\b[A-G][0-9]+\b/) { labels.insert("facts \(match.0)") }
      for match in line.matches(of: /\bfacts ([A-G])\b/) { labels.insert("facts \(match.1)") }
    }
    return labels
  }

  static let explained: Set<String> = {
    let text = (try? String(contentsOf: root.appending(path: "docs/sources.md"), encoding: .utf8)) ?? ""
    let documents = text.matches(of: /(?m)^\| (S[0-9]) \|/).map { String($0.1) }
    let facts = text.matches(of: /(?m)^\*\*(facts [A-G][0-9]*) ·/).map { String($0.1) }
    return Set(documents + facts)
  }()

  static let used: [String: String] = {
    var used: [String: String] = [:]
    for parameter in ParameterRegistry.all {
      for label in labels(in: parameter.source) { used[label] = parameter.name }
    }
    let files = FileManager.default.enumerator(atPath: root.appending(path: "scenarios").path)
    while let name = files?.nextObject() as? String {
      guard name.hasSuffix(".yaml") else { continue }
      let text = try? String(contentsOf: root.appending(path: "scenarios/\(name)"), encoding: .utf8)
      for label in labels(in: text ?? "") { used[label] = "scenarios/\(name)" }
    }
    return used
  }()

  @Test func everyLabelIsExplained() {
    #expect(Self.used.count > 10)
    for (label, place) in Self.used.sorted(by: { $0.key < $1.key }) {
      #expect(Self.explained.contains(label), "docs/sources.md does not explain ‘\(label)’ (\(place))")
    }
  }

  @Test func labelsAreFound() {
    #expect(Self.labels(in: "chosen; facts E: groups of 45, A7: funds; S4") == ["facts E", "facts A7", "S4"])
    #expect(Self.labels(in: "facts A10; the 2014 register has 3.04 (A4)") == ["facts A4", "facts A10"])
    #expect(Self.labels(in: "chosen; 3 of 4") == [])
  }
}
