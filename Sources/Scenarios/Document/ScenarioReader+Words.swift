import Declarations
public import Quantities

extension ScenarioReader {
  /// The text of `key`, which must be given when there is no default.
  public func string(_ key: String, default value: String? = nil) -> String {
    guard let node = value == nil ? required(key) : node(key) else { return value ?? "" }
    return word(node, path(of: key)) ?? value ?? ""
  }

  /// The text of `key`, if it is given.
  public func optionalString(_ key: String) -> String? { node(key).flatMap { word($0, path(of: key)) } }

  /// The file that `key` names, relative to the file in which it is written; `nil` when it is not given.
  public func optionalFile(_ key: String) -> String? {
    guard let node = node(key), let name = word(node, path(of: key)) else { return nil }
    return node.place.line == nil ? name : ScenarioLoader.path(of: name, beside: node.place.file)
  }

  /// `true` or `false`, also written `yes` or `no`.
  public func boolean(_ key: String, default value: Bool? = nil) -> Bool {
    guard let node = value == nil ? required(key) : node(key) else { return value ?? false }
    if case .scalar(let text, _) = node.content {
      if ["true", "yes"].contains(text) { return true }
      if ["false", "no"].contains(text) { return false }
    }
    fail(ScenarioFaults.notABoolean, node, path(of: key))
    return value ?? false
  }

  /// A calendar month written `2018-01`.
  public func month(_ key: String, default value: Calendar? = nil) -> Calendar {
    let standIn = value ?? Calendar(startYear: 2000, startMonth: 1)
    guard let node = value == nil ? required(key) : node(key) else { return standIn }
    if case .scalar(let text, _) = node.content, let month = Calendar(parsing: text) { return month }
    fail(ScenarioFaults.notAMonth, node, path(of: key))
    return standIn
  }

  /// One of `choices`, which must not be empty; another word is a fault with the nearest of them.
  public func choice(_ key: String, among choices: [String], default value: String? = nil) -> String {
    guard let node = value == nil ? required(key) : node(key) else { return value ?? choices.first ?? "" }
    // Without choices somebody else has already said what is missing.
    guard !choices.isEmpty else { return value ?? "" }
    return choice(node, path(of: key), among: choices) ?? value ?? choices[0]
  }

  /// One case of an enumeration, by its raw value.
  public func choice<Choice>(_ key: String, among type: Choice.Type, default value: Choice? = nil) -> Choice
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    let chosen = choice(key, among: Choice.allCases.map(\.rawValue), default: value?.rawValue)
    return Choice(rawValue: chosen) ?? Choice.allCases.first!
  }

  func word(_ node: ScenarioNode, _ path: String) -> String? {
    if case .scalar(let text, _) = node.content { return text }
    fail(ScenarioFaults.notAWord, node, path)
    return nil
  }

  func choice(_ node: ScenarioNode, _ path: String, among choices: [String]) -> String? {
    guard let text = word(node, path) else { return nil }
    if choices.contains(text) { return text }
    var arguments = ["choices": choices.joined(separator: ", "), "found": text]
    arguments["suggestion"] = Suggestion.nearest(to: text, in: choices)
    let kind = arguments["suggestion"] == nil ? ScenarioFaults.unknownChoice : ScenarioFaults.mistypedChoice
    fail(kind, node, path, arguments)
    return nil
  }
}
