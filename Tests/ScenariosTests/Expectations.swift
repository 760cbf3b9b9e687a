import Declarations
import Scenarios
import Testing

extension Faults {
  /// `unknown-key 3:1 replicate`, one line a fault.
  var summary: [String] {
    all.map { fault in
      let place = fault.location
      return "\(fault.kind.code) \(place?.line ?? 0):\(place?.column ?? 0) \(place?.keyPath ?? "-")"
    }
  }
}

/// The faults that reading `text` gives, in short.
func faults(in text: String, settings: [String] = [], _ map: (ScenarioReader) -> Void) -> [String] {
  do throws(Faults) {
    try ScenarioDocument(text: text, settings: settings).read { (reader) throws(Faults) in map(reader) }
    return []
  } catch {
    return error.summary
  }
}

/// Whether both hold the same values, wherever they stand.
func sameValues(_ a: ScenarioNode, _ b: ScenarioNode) -> Bool {
  switch (a.content, b.content) {
  case (.scalar(let x, let quotedX), .scalar(let y, let quotedY)):
    (a.isNull && b.isNull) || (x == y && (quotedX == quotedY || (!a.isNull && !b.isNull)))
  case (.list(let x), .list(let y)): x.count == y.count && zip(x, y).allSatisfy(sameValues)
  case (.map(let x), .map(let y)):
    x.map(\.key) == y.map(\.key) && zip(x, y).allSatisfy { sameValues($0.node, $1.node) }
  default: false
  }
}
