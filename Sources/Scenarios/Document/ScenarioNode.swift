public import Declarations

/// A value of a scenario file as it is written, with its place: text, a list or a map. What the text means is decided
/// by whoever reads it, so `no`, `012` and `2018-01` stay as they are.
public struct ScenarioNode: Sendable {
  public enum Content: Sendable {
    /// A text, and whether it stood in quotes; `null`, `~` and nothing mean "not given" unless quoted.
    case scalar(String, isQuoted: Bool)
    case list([ScenarioNode])
    case map([Entry])
  }

  /// A key, where it stands, and its value.
  public struct Entry: Sendable {
    public var key: String
    public var place: Location
    public var node: ScenarioNode

    public init(key: String, place: Location, node: ScenarioNode) {
      self.key = key
      self.place = place
      self.node = node
    }
  }

  public var content: Content
  /// File, line and column where it starts; `--set …` for what the command line sets.
  public var place: Location

  public init(_ content: Content, at place: Location) {
    self.content = content
    self.place = place
  }

  /// Whether nothing is given here.
  public var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a map; `nil` for anything else.
  public var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// The value of `key` in a map.
  public subscript(key: String) -> ScenarioNode? { entries?.first { $0.key == key }?.node }

  /// How a fault shows what it found: the text in quotes, or the kind of brackets.
  var shown: String {
    switch content {
    case .scalar(let text, _): "'" + (text.count > 60 ? text.prefix(60) + "…" : text) + "'"
    case .list: "[…]"
    case .map: "{…}"
    }
  }

  /// This value with `child` laid over it, as `extends` means it.
  ///
  /// Maps are merged key by key; texts and lists are replaced. A map that gives `value` replaces the whole, so that a
  /// number never keeps the source and grade of the one it replaces.
  func overlaid(with child: ScenarioNode) -> ScenarioNode {
    guard case .map(var entries) = content, case .map(let changes) = child.content,
      !changes.contains(where: { $0.key == "value" })
    else { return child }
    var positions = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for change in changes {
      if let position = positions[change.key] {
        entries[position].node = entries[position].node.overlaid(with: change.node)
        entries[position].place = change.place
      } else {
        positions[change.key] = entries.count
        entries.append(change)
      }
    }
    return ScenarioNode(.map(entries), at: child.place)
  }
}
