import Declarations
import Foundation
public import Scenarios
import Storage

/// The units of a run on disk, each in a file of its own that appears whole or not at all.
///
///     run.json         what run they are parts of
///     scenario.yaml    the scenario, so that the folder can be read anywhere
///     000017.part      what unit 17 left
///
/// A part begins with a line of its own digest, so that what a disk or a copy did to it is found. Parts hold the counts
/// from which tables are made, exactly, and neither spells nor panels.
public struct PartFolder: Sendable {
  public let path: String
  public let identity: PartIdentity

  private static let heading = "povertypaths part 1 "
  private static let largest = 1 << 31
  private static let description = "run.json"

  /// Opens `path` for the parts of a run, creating it when it is not there.
  ///
  /// - Parameter resuming: whether parts that are there already are to be used.
  /// - Throws: `parts-of-another-run`, `parts-there`, and what the file system answers.
  public init(
    _ path: String, identity: PartIdentity, document: ScenarioDocument, resuming: Bool
  ) throws {
    self.path = path
    self.identity = identity
    if let found = try? Self.identity(of: path) {
      if let difference = identity.difference(from: found) {
        throw PartFaults.foreign(difference)(["folder": path])
      }
      if resuming { return }
      throw PartFaults.notEmpty(["folder": path])
    }
    try RunFolder.create(path)
    try ScenarioCopy(document).write { try AtomicFile.write($1, to: path + "/" + $0) }
    // Last, since a folder without it holds no parts.
    try AtomicFile.write(try JSONText.encode(identity), to: path + "/" + Self.description)
  }

  /// Opens a folder of parts that is there.
  ///
  /// - Throws: `no-parts`.
  public init(reading path: String) throws {
    self.path = path
    identity = try Self.identity(of: path)
  }

  private static func identity(of path: String) throws(Fault) -> PartIdentity {
    let file = path + "/" + description
    guard let text = try? InputFile.text(of: file, limit: 1 << 24),
      let identity = try? JSONText.decode(PartIdentity.self, from: text, file: file)
    else { throw PartFaults.noParts(["folder": path]) }
    return identity
  }

  private func file(_ unit: Int) -> String {
    let digits = String(unit)
    return path + "/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".part"
  }

  func contains(_ unit: Int) -> Bool { InputFile.isRegular(file(unit)) }

  /// What a unit left: paths at each budget; `nil` when it is not there.
  ///
  /// - Throws: `damaged-part`.
  func read(_ unit: Int) throws -> [[PathResult]]? {
    let name = file(unit)
    guard contains(unit) else { return nil }
    let bytes = try InputFile.bytes(of: name, limit: Self.largest)
    let heading = Array((Self.heading).utf8)
    let start = heading.count + 65
    guard bytes.count > start, bytes.starts(with: heading), bytes[start - 1] == UInt8(ascii: "\n"),
      String(decoding: bytes[heading.count..<start - 1], as: UTF8.self) == SHA256.digest(of: Array(bytes[start...])),
      let part = try? PropertyListDecoder().decode(Part.self, from: Data(bytes[start...])), part.unit == unit
    else { throw PartFaults.damaged(["file": name], at: Location(file: name)) }
    return part.budgets
  }

  func write(_ budgets: [[PathResult]], _ unit: Int) throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let body = [UInt8](try encoder.encode(Part(unit: unit, budgets: budgets)))
    let file = try AtomicFile(file(unit))
    try file.write(Self.heading + SHA256.digest(of: body) + "\n")
    try file.write(body)
    try file.commit()
  }

  private struct Part: Codable {
    let unit: Int
    let budgets: [[PathResult]]
  }

  /// Removes the parts and the folder, when their run is whole.
  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
