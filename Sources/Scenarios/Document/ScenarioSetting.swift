import Declarations

/// One `--set key.path=value` of the command line.
///
/// A path is made of keys between dots and of list entries in brackets: `programmes[0].budget`. A key of the document
/// that holds dots itself, as parameters do, is found by the longest match. A value in brackets, braces or quotes is
/// read as YAML, any other is the text as it stands.
struct ScenarioSetting {
  private enum Step: Equatable {
    case key(String)
    case index(Int)
  }

  private let path: [Step]
  private let value: ScenarioNode
  private let place: Location

  init(_ text: String) throws(Faults) {
    place = Location(file: "--set \(text)")
    let bad = ScenarioFaults.badSet(["text": text])
    guard let equals = text.firstIndex(of: "="), let path = Self.path(text[..<equals]) else { throw Faults([bad]) }
    self.path = path
    let written = String(text[text.index(after: equals)...])
    if let first = written.first, "[{\"'".contains(first) {
      guard let node = try? YAMLComposer.compose(written, file: place.file) else { throw Faults([bad]) }
      value = node.placed(at: place)
    } else {
      value = ScenarioNode(.scalar(written, isQuoted: false), at: place)
    }
  }

  /// `root` with the value in its place; an index beyond a list is a fault, unknown keys are left to the reader.
  func applied(to root: ScenarioNode) throws(Faults) -> ScenarioNode {
    do throws(Fault) {
      return try set(path[...], in: root, walked: "")
    } catch {
      throw Faults([error])
    }
  }

  private func set(_ steps: ArraySlice<Step>, in node: ScenarioNode?, walked: String) throws(Fault) -> ScenarioNode {
    switch steps.first {
    case nil: return value
    case .index(let index):
      guard case .list(var list) = node?.content, list.indices.contains(index) else {
        var count = 0
        if case .list(let list) = node?.content { count = list.count }
        throw ScenarioFaults.badSetIndex(
          ["path": walked, "count": String(count), "index": String(index)], at: place)
      }
      list[index] = try set(steps.dropFirst(), in: list[index], walked: "\(walked)[\(index)]")
      return ScenarioNode(.list(list), at: node?.place ?? place)
    case .key(let first):
      var entries = node?.entries ?? []
      let (position, length) = match(steps, in: entries)
      let key = position.map { entries[$0].key } ?? first
      let child = try set(
        steps.dropFirst(length), in: position.map { entries[$0].node },
        walked: walked.isEmpty ? key : "\(walked).\(key)")
      // A new number must not pass for one that the old source states.
      if key == "value", steps.count == 1 { entries.removeAll { ["source", "grade"].contains($0.key) } }
      if let position = entries.firstIndex(where: { $0.key == key }) {
        entries[position].node = child
        entries[position].place = place
      } else {
        entries.append(ScenarioNode.Entry(key: key, place: place, node: child))
      }
      return ScenarioNode(.map(entries), at: node?.place ?? place)
    }
  }

  /// The entry whose key takes the most of the steps ahead, and how many those are.
  private func match(_ steps: ArraySlice<Step>, in entries: [ScenarioNode.Entry]) -> (position: Int?, length: Int) {
    var names: [String] = []
    for case .key(let name) in steps.prefix(while: { if case .key = $0 { true } else { false } }) { names.append(name) }
    for length in stride(from: names.count, through: 1, by: -1) {
      let key = names.prefix(length).joined(separator: ".")
      if let position = entries.firstIndex(where: { $0.key == key }) { return (position, length) }
    }
    return (nil, 1)
  }

  private static func path(_ text: Substring) -> [Step]? {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty, !name.contains("]"), !name.contains(" ") else { return nil }
      steps.append(.key(String(name)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else { return nil }
        steps.append(.index(index))
      }
    }
    // A path that no document can have would only make the walk deep.
    return steps.count <= YAMLComposer.deepest ? steps : nil
  }
}

extension ScenarioNode {
  /// The same values, all at one place.
  fileprivate func placed(at place: Location) -> ScenarioNode {
    switch content {
    case .scalar: ScenarioNode(content, at: place)
    case .list(let list): ScenarioNode(.list(list.map { $0.placed(at: place) }), at: place)
    case .map(let entries):
      ScenarioNode(
        .map(entries.map { Entry(key: $0.key, place: place, node: $0.node.placed(at: place)) }), at: place)
    }
  }
}
