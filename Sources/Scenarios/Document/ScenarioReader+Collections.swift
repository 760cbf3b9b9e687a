public import Declarations

extension ScenarioReader {
  /// An entry of a list in which names and maps may stand side by side.
  public enum Item {
    case name(String)
    case map(ScenarioReader)
  }

  /// The map at `key`, which must be given.
  public func map(_ key: String) -> ScenarioReader {
    required(key).map { child($0, path: path(of: key)) } ?? standIn(key)
  }

  /// The map at `key`, if it is given.
  public func optionalMap(_ key: String) -> ScenarioReader? { node(key).map { child($0, path: path(of: key)) } }

  /// The map at `key` laid over `base`, if it is given: it has what `base` says unless it says otherwise.
  func optionalMap(_ key: String, over base: ScenarioNode?) -> ScenarioReader? {
    guard let node = node(key) else { return nil }
    guard let base, node.entries != nil else { return child(node, path: path(of: key)) }
    return child(base.overlaid(with: node), path: path(of: key))
  }

  /// The map at `key`, empty when it is not given: for sections in which every key has a default.
  public func mapOrEmpty(_ key: String) -> ScenarioReader {
    optionalMap(key) ?? child(ScenarioNode(.map([]), at: place), path: path(of: key))
  }

  /// The list of maps at `key`; without it, nothing, or a fault when it is required.
  public func list(_ key: String, isRequired: Bool = false) -> [ScenarioReader] {
    elements(key, isRequired).map { child($0.node, path: $0.path) }
  }

  /// The list of maps at `key`, each laid over `base`: a map has what `base` says unless it says otherwise.
  func list(_ key: String, over base: ScenarioNode?) -> [ScenarioReader] {
    elements(key, false).map { node, path in
      guard let base, node.entries != nil else { return child(node, path: path) }
      return child(base.overlaid(with: node), path: path)
    }
  }

  /// Notes that entry `index` of the list at `key` is none of `choices`.
  func reportChoice(_ found: String, at key: String, _ index: Int, among choices: [String]) {
    guard case .list(let list)? = node(key)?.content, list.indices.contains(index) else { return }
    _ = choice(list[index], "\(path(of: key))[\(index)]", among: choices)
  }

  /// The list at `key` whose entries are names or maps.
  public func items(_ key: String, isRequired: Bool = false) -> [Item] {
    elements(key, isRequired).compactMap { node, path in
      if case .scalar = node.content { return word(node, path).map(Item.name) }
      return .map(child(node, path: path))
    }
  }

  /// The list of texts at `key`.
  public func names(_ key: String, isRequired: Bool = false) -> [String] {
    elements(key, isRequired).compactMap { word($0.node, $0.path) }
  }

  /// The list at `key`, every entry one of `choices`.
  public func choices(_ key: String, among choices: [String], isRequired: Bool = false) -> [String] {
    elements(key, isRequired).compactMap { choice($0.node, $0.path, among: choices) }
  }

  /// The list of numbers at `key`, each of which may carry its provenance.
  public func numbers(
    _ key: String, unit: Unit = .one, in range: ClosedRange<Double> = finite, isRequired: Bool = false
  ) -> [Double] {
    elements(key, isRequired).compactMap { quantity($0.node, $0.path, unit: unit, in: range)?.value }
  }

  private func elements(_ key: String, _ isRequired: Bool) -> [(node: ScenarioNode, path: String)] {
    guard let node = isRequired ? required(key) : node(key) else { return [] }
    guard case .list(let list) = node.content else {
      fail(ScenarioFaults.notAList, node, path(of: key))
      return []
    }
    return list.enumerated().map { ($1, "\(path(of: key))[\($0)]") }
  }
}
