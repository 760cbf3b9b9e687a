/// A number that the model depends on, declared once: help, schema, reference tables and checks are made from it.
///
/// A mechanism keeps its parameters as static members and reads their values from `ParameterValues` when it is built.
public struct Parameter: Sendable, Hashable {
  /// Dotted, lower-case, unique: `illness.hazard`.
  public let name: String
  public let unit: Unit
  public let range: ClosedRange<Double>
  public let defaultValue: Double
  /// Institution, table and year; a seed (S0 … S4); a paper; or `chosen`.
  public let source: String
  public let grade: Grade
  /// One line on what it does.
  public let meaning: Text

  public init(
    _ name: String, _ defaultValue: Double, _ unit: Unit, in range: ClosedRange<Double>, source: String, grade: Grade,
    _ meaning: Text
  ) {
    precondition(range.contains(defaultValue), "\(name): default \(defaultValue) outside \(range)")
    self.name = name
    self.unit = unit
    self.range = range
    self.defaultValue = defaultValue
    self.source = source
    self.grade = grade
    self.meaning = meaning
  }
}

/// A value that a scenario gives for a parameter, with where it comes from.
public struct ParameterSetting: Sendable, Hashable {
  public var value: Double
  public var source: String
  public var grade: Grade

  public init(value: Double, source: String, grade: Grade) {
    self.value = value
    self.source = source
    self.grade = grade
  }
}

/// The values of all parameters in one scenario: the defaults, and what the scenario sets.
public struct ParameterValues: Sendable, Hashable {
  public private(set) var settings: [String: ParameterSetting]

  public init(settings: [String: ParameterSetting] = [:]) { self.settings = settings }

  public subscript(parameter: Parameter) -> Double {
    get { settings[parameter.name]?.value ?? parameter.defaultValue }
    set { set(parameter, ParameterSetting(value: newValue, source: "set", grade: .assumed)) }
  }

  /// What the scenario says of `parameter`, or its default with the declared source and grade.
  public func setting(of parameter: Parameter) -> ParameterSetting {
    settings[parameter.name]
      ?? ParameterSetting(value: parameter.defaultValue, source: parameter.source, grade: parameter.grade)
  }

  public mutating func set(_ parameter: Parameter, _ setting: ParameterSetting) {
    precondition(
      parameter.range.contains(setting.value), "\(parameter.name): \(setting.value) outside \(parameter.range)")
    settings[parameter.name] = setting
  }

  /// The value rounded to the nearest whole number, for parameters that count.
  public func count(_ parameter: Parameter) -> Int { Int(self[parameter].rounded()) }
}
