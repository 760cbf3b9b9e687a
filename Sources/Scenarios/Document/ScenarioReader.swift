public import Declarations
import Storage

/// A cursor on a map of a scenario: values are asked for by key and type, and faults are gathered.
///
/// A getter never throws. After a fault it returns a stand-in, so that reading goes on and one pass shows everything
/// that is wrong; no value may be used before `finish` and the check of faults, which `ScenarioDocument.read` does.
/// Keys that nobody asked for are faults.
///
///     let clock = reader.map("clock")
///     let start = clock.month("start")
///     let months = clock.integer("months", in: 1...1200, default: 72)
public final class ScenarioReader {
  /// Where the map stands in the document: `programmes[0]`; empty for the root.
  public let keyPath: String
  /// File, line and column of the map.
  public let place: Location
  /// A stand-in for a map that is missing or is none: it answers without faults.
  let isStandIn: Bool
  let reading: Reading
  private let entries: [ScenarioNode.Entry]
  private let positions: [String: Int]
  private var asked: [String] = []
  private var isAsked: Set<String> = []
  private var children: [String: ScenarioReader] = [:]
  private var isFinished = false

  /// What all readers of one document share.
  final class Reading {
    let faults = FaultCollector()
    var quantities: [StatedQuantity] = []
  }

  public convenience init(_ document: ScenarioDocument) {
    self.init(document.root, keyPath: "", reading: Reading(), isStandIn: false)
  }

  init(_ node: ScenarioNode, keyPath: String, reading: Reading, isStandIn: Bool) {
    self.keyPath = keyPath
    self.reading = reading
    self.isStandIn = isStandIn
    place = node.place
    entries = node.entries ?? []
    positions = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All keys that the map has, in order; for maps whose keys are data.
  public var keys: [String] { entries.map(\.key) }

  /// Whether `key` is given; asking counts as reading it.
  public func has(_ key: String) -> Bool { node(key) != nil }

  /// Every number with a unit that was read so far in the whole document, with its source and grade.
  public var statedQuantities: [StatedQuantity] { reading.quantities }

  /// Reports, here and in all readers handed out by this one, every key that nobody asked for.
  ///
  /// A second call does nothing.
  public func finish() {
    guard !isFinished else { return }
    isFinished = true
    for child in children.values { child.finish() }
    guard !isStandIn else { return }
    for entry in entries where !isAsked.contains(entry.key) {
      var arguments = ["key": entry.key, "keys": asked.joined(separator: ", ")]
      let free = asked.filter { positions[$0] == nil }
      arguments["suggestion"] =
        Suggestion.nearest(to: entry.key, in: free) ?? Suggestion.nearest(to: entry.key, in: asked)
      let kind = arguments["suggestion"] == nil ? ScenarioFaults.unknownKey : ScenarioFaults.mistypedKey
      reading.faults.add(kind(arguments, at: located(entry.place, path(of: entry.key))))
    }
  }

  /// Finishes and throws every fault of the document, in the order of their places.
  public func finishAndThrow() throws(Faults) {
    finish()
    try reading.faults.throwIfAny()
  }

  /// Notes a fault that only the caller can see, at `key` or at the map itself.
  public func report(_ kind: FaultKind, _ arguments: [String: String] = [:], at key: String? = nil) {
    if !isStandIn { reading.faults.add(kind(arguments, at: key.map(location(of:)) ?? located(place, keyPath))) }
  }

  /// Notes faults found elsewhere, in a file that the scenario names for instance.
  public func report(_ faults: Faults) { reading.faults.add(faults) }

  /// Where the value of `key` stands; the key if it has none, or the map if it is not there.
  public func location(of key: String) -> Location {
    guard let entry = positions[key].map({ entries[$0] }) else { return located(place, path(of: key)) }
    return located(entry.node.isNull ? entry.place : entry.node.place, path(of: key))
  }

  // What follows serves the getters.

  /// Notes a fault in the word `key` itself and not in its value.
  func reportName(_ kind: FaultKind, _ arguments: [String: String], of key: String) {
    reading.faults.add(kind(arguments, at: located(positions[key].map { entries[$0].place } ?? place, path(of: key))))
  }

  /// What is given for `key`, `null` counting as nothing.
  func node(_ key: String) -> ScenarioNode? {
    if isAsked.insert(key).inserted { asked.append(key) }
    guard let position = positions[key], !entries[position].node.isNull else { return nil }
    return entries[position].node
  }

  /// As `node`, and a fault when there is nothing.
  func required(_ key: String) -> ScenarioNode? {
    if let node = node(key) { return node }
    report(ScenarioFaults.missingKey, ["key": key], at: key)
    return nil
  }

  func path(of key: String) -> String { keyPath.isEmpty ? key : "\(keyPath).\(key)" }

  func fail(_ kind: FaultKind, _ node: ScenarioNode, _ path: String, _ arguments: [String: String] = [:]) {
    reading.faults.add(
      kind(arguments.merging(["found": node.shown]) { given, _ in given }, at: located(node.place, path)))
  }

  /// The reader of the map `node`, finished with this one; the same reader each time, so that it knows what was asked.
  func child(_ node: ScenarioNode, path: String) -> ScenarioReader {
    if let child = children[path] { return child }
    let isMap = node.entries != nil
    if !isMap { fail(ScenarioFaults.notAMap, node, path) }
    let child = ScenarioReader(node, keyPath: path, reading: reading, isStandIn: !isMap)
    children[path] = child
    return child
  }

  func standIn(_ key: String) -> ScenarioReader {
    ScenarioReader(ScenarioNode(.map([]), at: place), keyPath: path(of: key), reading: reading, isStandIn: true)
  }

  private func located(_ place: Location, _ path: String) -> Location {
    var location = place
    location.keyPath = path
    return location
  }
}
