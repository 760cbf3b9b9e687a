import Declarations
import Yams

extension ScenarioDocument {
  /// The document as one YAML text without `extends`, which reads back to the same values.
  public var yaml: String {
    // Writing to memory fails only without memory; nodes are plain trees.
    (try? Yams.serialize(node: root.yamlNode, width: -1, allowUnicode: true)) ?? ""
  }
}

extension ScenarioNode {
  fileprivate var yamlNode: Node {
    switch content {
    case .scalar(let text, let isQuoted):
      if isNull { return Self.yamlScalar("null", .plain) }
      return Self.yamlScalar(text, isQuoted ? Self.quotedStyle(text) : .plain)
    case .list(let list):
      return .sequence(.init(list.map(\.yamlNode), Tag(.implicit, .basic), list.isEmpty ? .flow : .block))
    case .map(let entries):
      let pairs = entries.map { (Self.yamlScalar($0.key, .any), $0.node.yamlNode) }
      return .mapping(.init(pairs, Tag(.implicit, .basic), entries.isEmpty ? .flow : .block))
    }
  }

  /// Paragraphs stay readable in a block; everything else is escaped in double quotes.
  private static func quotedStyle(_ text: String) -> Node.Scalar.Style {
    let isParagraph = text.hasSuffix("\n") && !text.hasPrefix(" ") && !text.hasPrefix("\n")
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value < 0x7F) }
    return isParagraph && isPlain && !text.contains(" \n") ? .literal : .doubleQuoted
  }

  private static func yamlScalar(_ text: String, _ style: Node.Scalar.Style) -> Node {
    .scalar(.init(text, Tag(.implicit, .basic), style))
  }
}
