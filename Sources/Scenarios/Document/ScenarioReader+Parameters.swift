public import Declarations

extension ScenarioReader {
  /// The values that the map at `key` gives for `declared` parameters, by their dotted names; the others keep their
  /// defaults. Unknown names, other units and values outside a parameter's range are faults.
  public func parameters(_ key: String = "parameters", declared: [Parameter]) -> ParameterValues {
    var values = ParameterValues()
    guard let section = optionalMap(key) else { return values }
    let byName = Dictionary(declared.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for name in section.keys {
      let given = section.node(name)
      guard let parameter = byName[name] else {
        var arguments = ["name": name]
        arguments["suggestion"] = Suggestion.nearest(to: name, in: declared.map(\.name))
        let kind =
          arguments["suggestion"] == nil ? ScenarioFaults.unknownParameter : ScenarioFaults.mistypedParameter
        section.reportName(kind, arguments, of: name)
        continue
      }
      guard let given,
        let setting = section.quantity(given, section.path(of: name), unit: parameter.unit, in: parameter.range)
      else { continue }
      values.set(parameter, setting)
    }
    return values
  }
}
