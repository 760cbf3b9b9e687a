import Foundation
import PovertyPaths
import Testing

/// What was sealed comes back as it was, or not at all.
@Suite struct SealedFolderTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  @Test(arguments: [0, 1, 100_000]) func bytesComeBack(count: Int) throws {
    let folder = SealedFolder(scratch.path + "/a/b")
    try folder.create()
    try folder.create()
    let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(!folder.contains("x"))
    try folder.seal(body, in: "x")
    #expect(folder.contains("x"))
    #expect(try folder.opened("x") == body)
    try folder.write("half", to: ".x.1-2.partial")
    #expect(folder.names == [".x.1-2.partial", "x"])
    try folder.sweep()
    folder.removeIfEmpty()
    #expect(folder.names == ["x"])
    try folder.remove("x")
    try folder.remove("x")
    folder.removeIfEmpty()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  /// Every byte counts: heading, digest, line break and body.
  @Test func anyChangedByteIsFound() throws {
    let folder = SealedFolder(scratch.path)
    try folder.seal([1, 2, 3], in: "x")
    let whole = try InputFile.bytes(of: folder.location(of: "x"), limit: 1000)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 4
      try Data(bytes).write(to: URL(filePath: folder.location(of: "x")))
      #expect(try folder.opened("x") == nil, "byte \(place)")
    }
    for count in whole.indices {
      try Data(whole.prefix(count)).write(to: URL(filePath: folder.location(of: "x")))
      #expect(try folder.opened("x") == nil, "\(count) bytes")
    }
    #expect(throws: Fault.self) { try folder.opened("y") }
  }
}
