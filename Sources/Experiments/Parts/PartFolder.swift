import Declarations
import Foundation
public import Scenarios
import Storage

/// The units of a run on disk, each in a file of its own.
///
///     run.json         what run they are parts of
///     scenario.yaml    the scenario, so that the folder can be read anywhere
///     000017.part      what unit 17 left
///
/// Parts hold the counts from which tables are made, exactly, and neither spells nor panels.
public struct PartFolder: Sendable {
  public let identity: PartIdentity
  private let folder: SealedFolder

  private static let description = "run.json"
  private static let ending = ".part"

  public var path: String { folder.path }

  /// What stands in the way of parts that are there.
  public enum Earlier: Sendable {
    /// They are refused, used, or removed.
    case refused, used, replaced
  }

  /// Opens `path` for the parts of a run, creating it when it is not there.
  ///
  /// A folder with anything else in it is refused; nothing but what this type writes is ever removed.
  ///
  /// - Throws: `parts-of-another-run`, `parts-there`, `folder-not-empty`, and what the file system answers.
  public init(_ path: String, identity: PartIdentity, document: ScenarioDocument, earlier: Earlier) throws {
    folder = SealedFolder(path)
    self.identity = identity
    let found = try? Self.identity(of: folder)
    if let found {
      try folder.sweep()
      let hasParts = folder.names.contains { $0.hasSuffix(Self.ending) }
      switch (earlier, identity.difference(from: found)) {
      case (.replaced, _): try removeAll()
      case (_, let difference?) where hasParts: throw PartFaults.foreign(difference)(["folder": path])
      case (.used, nil): break
      case (.refused, _) where hasParts: throw PartFaults.notEmpty(["folder": path])
      // A run that failed before its first part leaves nothing worth a question.
      default: try removeAll()
      }
    }
    guard found != nil || folder.names.isEmpty else { throw PartFaults.otherFiles(["folder": path]) }
    try folder.create()
    // First, and the last to go: with it the folder is known as one of parts, however a run ended.
    try folder.write(try JSONText.encode(identity), to: Self.description)
    try ScenarioCopy(document).write { try folder.write($1, to: $0) }
  }

  /// Opens a folder of parts that is there.
  ///
  /// - Throws: `no-parts`.
  public init(reading path: String) throws {
    folder = SealedFolder(path)
    identity = try Self.identity(of: folder)
  }

  private static func identity(of folder: SealedFolder) throws(Fault) -> PartIdentity {
    guard let text = try? folder.text(of: description),
      let identity = try? JSONText.decode(PartIdentity.self, from: text, file: folder.location(of: description))
    else { throw PartFaults.noParts(["folder": folder.path]) }
    return identity
  }

  private func name(of unit: Int) -> String {
    let digits = String(unit)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + Self.ending
  }

  func contains(_ unit: Int) -> Bool { folder.contains(name(of: unit)) }

  /// What a unit left: paths at each budget; `nil` when it is not there.
  ///
  /// - Throws: `damaged-part`, and `parts-of-another-run` for a part that somebody put here.
  func read(_ unit: Int) throws -> [[PathResult]]? {
    let name = name(of: unit)
    guard folder.contains(name) else { return nil }
    let file = folder.location(of: name)
    guard let body = try folder.opened(name),
      let part = try? PropertyListDecoder().decode(Part.self, from: Data(body)), part.unit == unit
    else { throw PartFaults.damaged(["file": file], at: Location(file: file)) }
    guard part.run == identity.digest, part.budgets.count == identity.budgets,
      part.budgets.allSatisfy({ $0.count == identity.paths.count })
    else { throw PartFaults.foreign(.scenario)(["folder": path], at: Location(file: file)) }
    return part.budgets
  }

  func write(_ budgets: [[PathResult]], _ unit: Int) throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let part = Part(run: identity.digest, unit: unit, budgets: budgets)
    try folder.seal([UInt8](try encoder.encode(part)), in: name(of: unit))
  }

  private struct Part: Codable {
    /// The digest of the run's identity.
    let run: String
    let unit: Int
    let budgets: [[PathResult]]
  }

  /// Removes the parts, and the folder unless somebody else has put something there.
  public func removeAll() throws {
    try folder.sweep()
    for name in folder.names where name.hasSuffix(Self.ending) { try folder.remove(name) }
    for name in ScenarioCopy.names { try folder.remove(name) }
    // Last: while it is there, the folder is one of parts.
    try folder.remove(Self.description)
    folder.removeIfEmpty()
  }
}
