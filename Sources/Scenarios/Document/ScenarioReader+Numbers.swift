public import Declarations
import Storage

/// A number that a scenario states, with its unit and provenance: a row of the table of assumptions.
public struct StatedQuantity: Sendable, Hashable {
  public var keyPath: String
  public var unit: Unit
  public var setting: ParameterSetting
}

/// Every number may be written plainly, `budget: 496000`, or as a map with its provenance,
/// `budget: {value: 496000, unit: yuan, source: S0, grade: observed}`. A unit that is written must be the expected one.
extension ScenarioReader {
  /// A whole number in `range`.
  public func integer(
    _ key: String, in range: ClosedRange<Int> = .min ... .max, default value: Int? = nil, unit: Unit = .count
  ) -> Int {
    if value == nil, required(key) == nil { return standIn(in: range) }
    return optionalInteger(key, in: range, unit: unit) ?? value ?? standIn(in: range)
  }

  /// A whole number in `range`, if it is given.
  public func optionalInteger(
    _ key: String, in range: ClosedRange<Int> = .min ... .max, unit: Unit = .count
  ) -> Int? {
    guard let node = node(key), let stated = stated(node, path(of: key), unit: unit) else { return nil }
    guard case .scalar(let text, _) = stated.node.content, let integer = DecimalNumber.integer(text) else {
      fail(ScenarioFaults.notAnInteger, stated.node, stated.path)
      return nil
    }
    guard isInside(integer, range, stated, below: range.lowerBound == .min, above: range.upperBound == .max) else {
      return nil
    }
    record(Double(integer), stated, unit, path(of: key))
    return integer
  }

  /// A number in `range`, without a dimension unless `unit` says so.
  public func number(
    _ key: String, in range: ClosedRange<Double> = finite, default value: Double? = nil, unit: Unit = .one
  ) -> Double {
    if value == nil, required(key) == nil { return standIn(in: range) }
    return optionalQuantity(key, unit: unit, in: range)?.value ?? value ?? standIn(in: range)
  }

  /// A number in `range`, if it is given.
  public func optionalNumber(
    _ key: String, in range: ClosedRange<Double> = finite, unit: Unit = .one
  ) -> Double? {
    optionalQuantity(key, unit: unit, in: range)?.value
  }

  /// A number in `unit` with its source and grade; plainly written numbers are assumed and their source is not stated.
  public func quantity(
    _ key: String, unit: Unit, in range: ClosedRange<Double> = finite, default value: ParameterSetting? = nil
  ) -> ParameterSetting {
    let standIn = value ?? ParameterSetting(value: standIn(in: range), source: Self.notStated, grade: .assumed)
    if value == nil, required(key) == nil { return standIn }
    return optionalQuantity(key, unit: unit, in: range) ?? standIn
  }

  /// A number in `unit` with its source and grade, if it is given.
  public func optionalQuantity(
    _ key: String, unit: Unit, in range: ClosedRange<Double> = finite
  ) -> ParameterSetting? {
    node(key).flatMap { quantity($0, path(of: key), unit: unit, in: range) }
  }

  /// The `source` and `grade` that this map states for the numbers in it.
  public func provenance() -> (source: String, grade: Grade) {
    (string("source", default: Self.notStated), choice("grade", among: Grade.self, default: .assumed))
  }

  /// All finite numbers.
  public static var finite: ClosedRange<Double> {
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  }

  static var notStated: String { "not stated" }

  func quantity(
    _ node: ScenarioNode, _ path: String, unit: Unit, in range: ClosedRange<Double>
  ) -> ParameterSetting? {
    guard let stated = stated(node, path, unit: unit) else { return nil }
    guard case .scalar(let text, _) = stated.node.content, let number = DecimalNumber.double(text), number.isFinite
    else {
      fail(ScenarioFaults.notANumber, stated.node, stated.path)
      return nil
    }
    let huge = 1e300
    guard isInside(number, range, stated, below: range.lowerBound < -huge, above: range.upperBound > huge) else {
      return nil
    }
    record(number, stated, unit, path)
    return ParameterSetting(value: number, source: stated.source, grade: stated.grade)
  }

  /// A number as it is written, before it is read.
  private struct Stated {
    var node: ScenarioNode
    var path: String
    var source = ScenarioReader.notStated
    var grade = Grade.assumed
  }

  private func stated(_ node: ScenarioNode, _ path: String, unit: Unit) -> Stated? {
    guard node.entries != nil else { return Stated(node: node, path: path) }
    let inner = child(node, path: path)
    let (source, grade) = inner.provenance()
    let value = inner.required("value")
    if let found = inner.optionalString("unit"), found != unit.symbol {
      inner.report(ScenarioFaults.wrongUnit, ["expected": unit.symbol, "found": found], at: "unit")
      return nil
    }
    return value.map { Stated(node: $0, path: inner.path(of: "value"), source: source, grade: grade) }
  }

  private func isInside<Value: Comparable>(
    _ value: Value, _ range: ClosedRange<Value>, _ stated: Stated, below isOpenBelow: Bool, above isOpenAbove: Bool
  ) -> Bool {
    if range.contains(value) { return true }
    let kind =
      isOpenBelow ? ScenarioFaults.above : isOpenAbove ? ScenarioFaults.below : ScenarioFaults.outside
    fail(
      kind, stated.node, stated.path,
      ["low": Self.written(range.lowerBound), "high": Self.written(range.upperBound), "found": Self.written(value)])
    return false
  }

  private func record(_ value: Double, _ stated: Stated, _ unit: Unit, _ path: String) {
    let setting = ParameterSetting(value: value, source: stated.source, grade: stated.grade)
    reading.quantities.append(StatedQuantity(keyPath: path, unit: unit, setting: setting))
  }

  private func standIn(in range: ClosedRange<Int>) -> Int { min(max(0, range.lowerBound), range.upperBound) }

  private func standIn(in range: ClosedRange<Double>) -> Double { min(max(0, range.lowerBound), range.upperBound) }

  /// `1` and not `1.0`.
  private static func written(_ value: some Comparable) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
