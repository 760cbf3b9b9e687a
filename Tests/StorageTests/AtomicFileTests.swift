import Declarations
import Foundation
import Storage
import Testing

@Suite struct AtomicFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func aFileAppearsWhenItIsCommitted() throws {
    _ = try folder.write("old", to: "f")
    let file = try AtomicFile(folder.path + "/f")
    try file.write("new")
    #expect(try folder.text("f") == "old")
    try file.commit()
    #expect(try folder.text("f") == "new")
    #expect(folder.names == ["f"])
  }

  @Test func aFailureLeavesNoPartialFile() throws {
    struct Failure: Error {}
    func failing() throws {
      let file = try AtomicFile(folder.path + "/f")
      try file.write("half")
      throw Failure()
    }
    #expect(throws: Failure.self) { try failing() }
    #expect(folder.names == [])
  }

  @Test func aRenameThatFailsLeavesNoPartialFile() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/f/g", withIntermediateDirectories: true)
    let fault = #expect(throws: Fault.self) { try AtomicFile.write("x", to: folder.path + "/f") }
    #expect(fault?.kind.code == "write-failed")
    #expect(folder.names == ["f"])
  }

  @Test func aMissingFolderIsAFault() {
    let fault = #expect(throws: Fault.self) { try AtomicFile(folder.path + "/none/f") }
    #expect(fault?.kind.code == "missing-folder")
  }

  #if os(Linux)
    @Test func aFullDiskIsAFault() {
      let descriptor = open("/dev/full", O_WRONLY)  // fails every write with ENOSPC, see full(4)
      defer { close(descriptor) }
      let fault = #expect(throws: Fault.self) { try AtomicFile.write([1], to: descriptor, path: "t.csv") }
      #expect(fault?.kind.code == "disk-full")
    }
  #endif

  @Test func textIsCheckedAndLosesItsByteOrderMark() throws {
    let path = try folder.write("\u{FEFF}a: 1\n", to: "a.yaml")
    #expect(try InputFile.text(of: path, limit: 100) == "a: 1\n")
    let tooLarge = #expect(throws: Fault.self) { try InputFile.text(of: path, limit: 5) }
    #expect(tooLarge?.kind.code == "file-too-large")
    let binary = try folder.write([0x61, 0x0A, 0xFF, 0xFE], to: "b.yaml")
    let fault = #expect(throws: Fault.self) { try InputFile.text(of: binary, limit: 100) }
    #expect(fault?.kind.code == "not-utf-8")
    #expect(fault?.location?.line == 2)
  }
}
