public import Declarations
import Foundation
import Storage

/// A scenario with everything in its place: the file, what it extends, and what the command line sets.
public struct ScenarioDocument: Sendable {
  public static let largestFile = 16 << 20

  /// A map.
  public var root: ScenarioNode
  /// Every file that was read, the scenario itself first.
  public private(set) var files: [String]

  /// Reads the scenario at `path` with all that it extends, and applies `settings` of the form `key.path=value`.
  public static func read(_ path: String, settings: [String] = []) throws(Faults) -> ScenarioDocument {
    var loader = ScenarioLoader()
    let root = try loader.load(path, chain: [], from: nil)
    return try ScenarioDocument(root: root, files: loader.files, settings: settings)
  }

  /// Reads a scenario from `text`; `file` names it in faults, and what it extends is looked for beside it.
  public init(text: String, file: String = "scenario.yaml", settings: [String] = []) throws(Faults) {
    var loader = ScenarioLoader()
    let root = try loader.resolve(text, file: file, chain: [ScenarioLoader.identity(of: file)])
    try self.init(root: root, files: [file] + loader.files, settings: settings)
  }

  private init(root: ScenarioNode, files: [String], settings: [String]) throws(Faults) {
    self.root = root
    self.files = files
    let faults = FaultCollector()
    for setting in settings {
      if setting.hasPrefix("extends=") {
        // Inheritance is resolved when the file is read; a setting comes too late for it.
        faults.add(ScenarioFaults.badSet(["text": setting], at: Location(file: "--set \(setting)")))
        continue
      }
      do throws(Faults) {
        self.root = try ScenarioSetting(setting).applied(to: self.root).withFlatParameters()
      } catch {
        faults.add(error)
      }
    }
    try faults.throwIfAny()
  }

  /// The whole document read by `map`; throws every fault that was found, in the order of their places.
  ///
  ///     let clock = try document.read { root in root.map("clock").month("start") }
  public func read<Value>(_ map: (ScenarioReader) throws(Faults) -> Value) throws(Faults) -> Value {
    let reader = ScenarioReader(self)
    let value = try map(reader)
    try reader.finishAndThrow()
    return value
  }
}

/// Reads a file and, before it, the files that it extends.
struct ScenarioLoader {
  private(set) var files: [String] = []

  mutating func load(_ path: String, chain: [String], from place: Location?) throws(Faults) -> ScenarioNode {
    let identity = Self.identity(of: path)
    if chain.contains(identity) {
      let names = (chain + [identity]).map { URL(fileURLWithPath: $0).lastPathComponent }
      throw Faults([ScenarioFaults.extendsCycle(["chain": names.joined(separator: " → ")], at: place)])
    }
    let text: String
    do throws(Fault) {
      text = try InputFile.text(of: path, limit: ScenarioDocument.largestFile)
    } catch {
      // A file that another one names is missing there, at its `extends`.
      var fault = error
      if fault.location?.line == nil, let place { fault.location = place }
      throw Faults([fault])
    }
    files.append(path)
    return try resolve(text, file: path, chain: chain + [identity])
  }

  mutating func resolve(_ text: String, file: String, chain: [String]) throws(Faults) -> ScenarioNode {
    guard let root = try YAMLComposer.compose(text, file: file), !root.isNull else {
      throw Faults([ScenarioFaults.emptyFile(at: Location(file: file, line: 1))])
    }
    guard var entries = root.entries else {
      throw Faults([ScenarioFaults.notAMap(["found": root.shown], at: root.place)])
    }
    entries = try withPathFiles(entries, file: file, chain: chain)
    entries = try withWeightFile(entries, file: file, chain: chain)
    let own = try ScenarioNode(.map(entries), at: root.place).withFlatParameters()
    guard let index = entries.firstIndex(where: { $0.key == "extends" }) else { return own }
    let base = entries[index].node
    var place = base.place
    place.keyPath = "extends"
    guard case .scalar(let name, _) = base.content, !base.isNull else {
      throw Faults([ScenarioFaults.notAWord(["found": base.shown], at: place)])
    }
    let inherited = try load(Self.path(of: name, beside: file), chain: chain, from: place)
    entries = own.entries ?? []
    entries.removeAll { $0.key == "extends" }
    return inherited.overlaid(with: ScenarioNode(.map(entries), at: root.place))
  }

  /// The entries with every file that `paths` names replaced by the path that it holds.
  private mutating func withPathFiles(
    _ entries: [ScenarioNode.Entry], file: String, chain: [String]
  ) throws(Faults) -> [ScenarioNode.Entry] {
    guard let index = entries.firstIndex(where: { $0.key == "paths" }),
      case .list(var list) = entries[index].node.content
    else { return entries }
    for (place, node) in list.enumerated() {
      guard case .scalar(let name, _) = node.content, name.hasSuffix(".yaml") else { continue }
      var here = node.place
      here.keyPath = "paths[\(place)]"
      list[place] = try load(Self.path(of: name, beside: file), chain: chain, from: here)
    }
    var entries = entries
    entries[index].node = ScenarioNode(.list(list), at: entries[index].node.place)
    return entries
  }

  /// The entries with the file that `indices.weights` names replaced by what it holds.
  private mutating func withWeightFile(
    _ entries: [ScenarioNode.Entry], file: String, chain: [String]
  ) throws(Faults) -> [ScenarioNode.Entry] {
    guard let index = entries.firstIndex(where: { $0.key == "indices" }), var section = entries[index].node.entries,
      let weights = section.firstIndex(where: { $0.key == "weights" }),
      case .scalar(let name, _) = section[weights].node.content, name.hasSuffix(".yaml")
    else { return entries }
    var here = section[weights].node.place
    here.keyPath = "indices.weights"
    section[weights].node = try load(Self.path(of: name, beside: file), chain: chain, from: here)
    var entries = entries
    entries[index].node = ScenarioNode(.map(section), at: entries[index].node.place)
    return entries
  }

  /// `name` as it is meant in `file`: relative to the folder of `file`.
  static func path(of name: String, beside file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  /// One name for one file, however it is reached.
  static func identity(of path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
