import Declarations

extension ScenarioNode {
  /// This root with its `parameters` section as one flat map from dotted names, however deep it was written.
  ///
  /// `illness: {hazard: 0.1}` and `illness.hazard: 0.1` mean the same; both in one file are a duplicate key. Files are
  /// flattened before they are merged, so that either way of writing overrides the other.
  func withFlatParameters() throws(Faults) -> ScenarioNode {
    guard case .map(var entries) = content, let index = entries.firstIndex(where: { $0.key == "parameters" }),
      let section = entries[index].node.entries
    else { return self }
    var flat: [Entry] = []
    Self.flatten(section, prefix: "", into: &flat)
    var names: Set<String> = []
    for entry in flat where !names.insert(entry.key).inserted {
      var place = entry.place
      place.keyPath = "parameters.\(entry.key)"
      throw Faults([ScenarioFaults.duplicateKey(["key": entry.key], at: place)])
    }
    entries[index].node.content = .map(flat)
    return ScenarioNode(.map(entries), at: place)
  }

  private static func flatten(_ entries: [Entry], prefix: String, into flat: inout [Entry]) {
    for entry in entries {
      var named = entry
      named.key = prefix + entry.key
      if let inner = entry.node.entries, !inner.isEmpty, !inner.contains(where: { Self.parts.contains($0.key) }) {
        flatten(inner, prefix: named.key + ".", into: &flat)
      } else {
        flat.append(named)
      }
    }
  }

  /// The keys that tell a number with its provenance from a group of parameters.
  static let parts: Set<String> = ["value", "unit", "source", "grade"]
}
