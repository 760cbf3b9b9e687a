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

  public var path: String { folder.path }

  /// Opens `path` for the parts of a run, creating it when it is not there.
  ///
  /// - Parameter resuming: whether parts that are there already are to be used.
  /// - Throws: `parts-of-another-run`, `parts-there`, and what the file system answers.
  public init(
    _ path: String, identity: PartIdentity, document: ScenarioDocument, resuming: Bool
  ) throws {
    let folder = SealedFolder(path)
    self.folder = folder
    self.identity = identity
    if let found = try? Self.identity(of: folder) {
      if let difference = identity.difference(from: found) {
        throw PartFaults.foreign(difference)(["folder": path])
      }
      if resuming { return }
      throw PartFaults.notEmpty(["folder": path])
    }
    try folder.create()
    try ScenarioCopy(document).write { try folder.write($1, to: $0) }
    // Last, since a folder without it holds no parts.
    try folder.write(try JSONText.encode(identity), to: Self.description)
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
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".part"
  }

  func contains(_ unit: Int) -> Bool { folder.contains(name(of: unit)) }

  /// What a unit left: paths at each budget; `nil` when it is not there.
  ///
  /// - Throws: `damaged-part`.
  func read(_ unit: Int) throws -> [[PathResult]]? {
    let name = name(of: unit)
    guard folder.contains(name) else { return nil }
    guard let body = try folder.opened(name),
      let part = try? PropertyListDecoder().decode(Part.self, from: Data(body)), part.unit == unit
    else {
      let file = folder.location(of: name)
      throw PartFaults.damaged(["file": file], at: Location(file: file))
    }
    return part.budgets
  }

  func write(_ budgets: [[PathResult]], _ unit: Int) throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    try folder.seal([UInt8](try encoder.encode(Part(unit: unit, budgets: budgets))), in: name(of: unit))
  }

  private struct Part: Codable {
    let unit: Int
    let budgets: [[PathResult]]
  }

  /// Removes the parts and the folder, when their run is whole.
  public func remove() { folder.remove() }
}
