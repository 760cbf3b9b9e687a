import Declarations
import Yams

/// Turns YAML text into a tree of nodes, with limits that a hostile file cannot pass.
///
/// The parser never sees an alias: every `*` is exchanged for a character that the text does not use, so that `*name`
/// arrives as a plain text with its own line and column and is resolved here, where sizes are known. A tree of aliases
/// that would grow beyond the limit is therefore refused before it grows.
struct YAMLComposer {
  static let mostNodes = 1_000_000
  static let deepest = 100

  private let file: String
  private let sigil: Character
  private var count = 0
  private var anchored: [String: (node: ScenarioNode, size: Int, height: Int)] = [:]

  /// The document in `text`; `nil` when there is nothing but blanks and comments.
  static func compose(_ text: String, file: String) throws(Faults) -> ScenarioNode? {
    do throws(Fault) {
      return try parse(text, file: file)
    } catch {
      throw Faults([error])
    }
  }

  private static func parse(_ text: String, file: String) throws(Fault) -> ScenarioNode? {
    // Characters of the private-use area U+E000… are legal in YAML and not special to it.
    let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) }.map(\.value))
    guard let free = (UInt32(0xE000)...0xF8FF).first(where: { !used.contains($0) }).flatMap(Unicode.Scalar.init) else {
      throw ScenarioFaults.notYAML(["problem": "private-use characters"], at: Location(file: file))
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "*" ? free : scalar) }
    let exchanged = String(scalars)
    var composer = YAMLComposer(file: file, sigil: Character(free))
    do {
      // Without rules no text is taken for a number or a truth value. The parser must outlive the walk: it owns the
      // anchors.
      let parser = try Parser(yaml: exchanged, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        try parser.singleRoot().map { try composer.convert($0, depth: 0).node }
      }
    } catch let error as YamlError {
      throw YAMLProblem(file: file, text: text, sigil: Character(free)).fault(error)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw ScenarioFaults.notYAML(["problem": "\(error)"], at: Location(file: file))
    }
  }

  private init(file: String, sigil: Character) {
    self.file = file
    self.sigil = sigil
  }

  private mutating func convert(_ node: Node, depth: Int) throws(Fault) -> (node: ScenarioNode, height: Int) {
    let place = Location(file: file, line: node.mark?.line, column: node.mark?.column)
    let before = count
    try grow(by: 1, depth: depth, at: place)
    var height = 0
    let content: ScenarioNode.Content
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, scalar.string.first == sigil {
        return try alias(String(scalar.string.dropFirst()), depth: depth, at: place)
      }
      content = .scalar(restored(scalar.string), isQuoted: scalar.style != .plain)
    case .sequence(let sequence):
      var list: [ScenarioNode] = []
      for element in sequence {
        let child = try convert(element, depth: depth + 1)
        list.append(child.node)
        height = max(height, child.height + 1)
      }
      content = .list(list)
    case .mapping(let mapping):
      var entries: [ScenarioNode.Entry] = []
      var keys: Set<String> = []
      for (keyNode, valueNode) in mapping {
        let key = try key(keyNode)
        if !keys.insert(key.text).inserted { throw ScenarioFaults.duplicateKey(["key": key.text], at: key.place) }
        let child = try convert(valueNode, depth: depth + 1)
        entries.append(ScenarioNode.Entry(key: key.text, place: key.place, node: child.node))
        height = max(height, child.height + 1)
      }
      content = .map(entries)
    case .alias(let alias):
      return try self.alias(alias.anchor.rawValue, depth: depth, at: place)
    }
    let converted = ScenarioNode(content, at: place)
    if let anchor = node.anchor { anchored[anchor.rawValue] = (converted, count - before, height) }
    return (converted, height)
  }

  private func key(_ node: Node) throws(Fault) -> (text: String, place: Location) {
    let place = Location(file: file, line: node.mark?.line, column: node.mark?.column)
    guard case .scalar(let scalar) = node, !(scalar.style == .plain && scalar.string.first == sigil) else {
      throw ScenarioFaults.badKey(at: place)
    }
    return (restored(scalar.string), place)
  }

  private mutating func alias(
    _ name: String, depth: Int, at place: Location
  ) throws(Fault) -> (node: ScenarioNode, height: Int) {
    guard let target = anchored[name] else { throw ScenarioFaults.unknownAlias(["name": restored(name)], at: place) }
    try grow(by: target.size - 1, depth: depth + target.height, at: place)
    var node = target.node
    node.place = place
    return (node, target.height)
  }

  private mutating func grow(by size: Int, depth: Int, at place: Location) throws(Fault) {
    count += size
    if count > Self.mostNodes { throw ScenarioFaults.tooLarge(["limit": String(Self.mostNodes)], at: place) }
    if depth > Self.deepest { throw ScenarioFaults.tooDeep(["limit": String(Self.deepest)], at: place) }
  }

  private func restored(_ text: String) -> String {
    text.contains(sigil) ? String(text.map { $0 == sigil ? "*" : $0 }) : text
  }
}
