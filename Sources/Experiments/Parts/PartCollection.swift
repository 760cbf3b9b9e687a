import Declarations
import Foundation
public import Scenarios

/// Shards of one run brought together: the same tables as of the run in one piece.
public struct PartCollection: Sendable {
  private let folders: [PartFolder]
  public let scenario: Scenario
  public let document: ScenarioDocument

  public var identity: PartIdentity { folders[0].identity }

  /// Whether all parts come from processors that give the same bits.
  public var isOfOneMachine: Bool { folders.allSatisfy { $0.identity.isSameMachine(as: identity) } }

  /// - Parameter paths: at least one.
  /// - Throws: `no-parts`, `parts-of-another-run`, `parts-missing`, and what is wrong with the scenario.
  public init(_ paths: [String]) throws {
    folders = try paths.map { try PartFolder(reading: $0) }
    for folder in folders.dropFirst() {
      if let difference = folder.identity.difference(from: folders[0].identity) {
        throw PartFaults.foreign(difference)(["folder": folder.path])
      }
    }
    let (read, document) = try Scenario.read(folders[0].path + "/scenario.yaml")
    self.document = document
    scenario = read.with(paths: folders[0].identity.paths)
    let known = try PartIdentity(
      scenario, document: document, command: identity.command, options: identity.options)
    // The digest is that of the scenario as it stands there: nobody may have edited it since, nor run it elsewhere.
    if let difference = known.difference(from: identity) {
      throw PartFaults.foreign(difference)(["folder": folders[0].path])
    }
    let units = 0..<identity.units
    let missing = units.filter { unit in !folders.contains { $0.contains(unit) } }
    if let first = missing.first {
      throw PartFaults.missing(["missing": "\(missing.count)", "units": "\(units.count)", "first": "\(first + 1)"])
    }
  }

  /// - Throws: `damaged-part`.
  public func result() throws -> ComparisonResult? {
    let grid = try ComparisonGrid(try Society(scenario))
    for unit in 0..<identity.units {
      guard let folder = folders.first(where: { $0.contains(unit) }) else { return nil }
      _ = grid.take(Result { try folder.read(unit) }, of: unit)
    }
    return try grid.result()
  }
}
