import Declarations
import Yams

/// Says where and why a text is not YAML.
struct YAMLProblem {
  var file: String
  var text: String
  /// The character that stands for `*` in the parser's messages.
  var sigil: Character

  func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Location(file: file, line: mark.line, column: mark.column)
      if let column = columnOfTab(inIndentationOf: mark.line) {
        return ScenarioFaults.tab(at: Location(file: file, line: mark.line, column: column))
      }
      return ScenarioFaults.notYAML(["problem": problem], at: place)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = String((keys.first ?? "").map { $0 == sigil ? "*" : $0 })
      return ScenarioFaults.duplicateKey(
        ["key": key], at: Location(file: file, line: context.mark.line, column: context.mark.column))
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
      return ScenarioFaults.notYAML(["problem": problem], at: Location(file: file, line: line))
    default:
      return ScenarioFaults.notYAML(["problem": "\(error)"], at: Location(file: file))
    }
  }

  private func columnOfTab(inIndentationOf line: Int) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(line - 1) else { return nil }
    let indentation = lines[line - 1].prefix { $0 == " " || $0 == "\t" }
    return indentation.firstIndex(of: "\t").map { indentation.distance(from: indentation.startIndex, to: $0) + 1 }
  }
}
