import Declarations
import Foundation
import Storage
import Testing

@Suite struct RunFolderTests {
  let scratch: ScratchFolder
  var path: String { scratch.path + "/runs/first" }

  init() throws { scratch = try ScratchFolder() }

  private func run(_ text: String, replacing: Bool = false) throws {
    let folder = try RunFolder(path, replacing: replacing)
    try folder.write(text, to: "manifest.json")
    try folder.write("abc", to: "evaluation/measures.csv")
    try folder.commit()
  }

  @Test func resultsAppearTogether() throws {
    let folder = try RunFolder(path)
    try folder.write("abc", to: "evaluation/measures.csv")
    #expect(!FileManager.default.fileExists(atPath: path))
    let entries = try folder.entries()
    #expect(entries.map(\.name) == ["evaluation/measures.csv"])
    #expect(entries.map(\.bytes) == [3])
    #expect(entries.first?.sha256.hasPrefix("ba7816bf") == true)
    try folder.commit()
    #expect(try scratch.text("runs/first/evaluation/measures.csv") == "abc")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/runs") == ["first"])
  }

  @Test func withoutACommitNothingIsLeft() throws {
    do {
      let folder = try RunFolder(path)
      try folder.write("abc", to: "a.csv")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/runs") == [])
  }

  @Test func anEarlierRunIsReplacedOnlyWhenAsked() throws {
    try run("1")
    let fault = #expect(throws: Fault.self) { try run("2") }
    #expect(fault?.kind.code == "folder-not-empty")
    #expect(try scratch.text("runs/first/manifest.json") == "1")
    try run("3", replacing: true)
    #expect(try scratch.text("runs/first/manifest.json") == "3")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/runs") == ["first"])
  }

  @Test func aFolderThatIsNoRunIsNeverReplaced() throws {
    _ = try scratch.write("mine", to: "diary.txt")
    let fault = #expect(throws: Fault.self) { try RunFolder(scratch.path, replacing: true) }
    #expect(fault?.kind.code == "not-a-run-folder")
    #expect(scratch.names == ["diary.txt"])
  }

  @Test func aFileInTheWayIsAFault() throws {
    let file = try scratch.write("mine", to: "diary.txt")
    #expect(throws: Fault.self) { try RunFolder(file, replacing: true) }
    #expect(throws: Fault.self) { try RunFolder(file + "/run") }
    #expect(try scratch.text("diary.txt") == "mine")
  }

  @Test func jsonComesBackAndItsKeysAreInOrder() throws {
    let value: [String: Double] = ["b": 0.1, "a": .infinity]
    let text = try JSONText.encode(value)
    #expect(text == "{\n  \"a\" : \"inf\",\n  \"b\" : 0.1\n}\n")
    #expect(try JSONText.decode([String: Double].self, from: text, file: "m.json") == value)
    let fault = #expect(throws: Fault.self) { try JSONText.decode([String: Double].self, from: "{", file: "m.json") }
    #expect(fault?.location?.file == "m.json")
  }
}

/// Places for runs, and ends that nobody planned.
@Suite struct RunFolderPlaceTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func aNewRunGetsANumber() throws {
    let path = scratch.path + "/run"
    #expect(RunFolder.firstFree(path) == path)
    for expected in ["run", "run-2", "run-3"] {
      let place = RunFolder.firstFree(path)
      #expect(place == scratch.path + "/" + expected)
      let folder = try RunFolder(place)
      try folder.write("{}", to: "manifest.json")
      try folder.commit()
    }
  }

  @Test func aCheckLeavesNothing() throws {
    try RunFolder.check(scratch.path + "/a/run", replacing: false)
    #expect(scratch.names == ["a"])
    _ = try scratch.write("", to: "file")
    #expect(throws: Fault.self) { try RunFolder.check(self.scratch.path + "/file", replacing: true) }
  }

  @Test func whatIsAbandonedCannotBeCommitted() throws {
    let path = scratch.path + "/run"
    let folder = try RunFolder(path)
    try folder.write("{}", to: "manifest.json")
    RunFolder.abandon(path)
    #expect(scratch.names == [])
    #expect(throws: Fault.self) { try folder.commit() }
    #expect(scratch.names == [])
  }

  @Test func anAbandonedReplacementKeepsTheOlderRun() throws {
    let path = scratch.path + "/run"
    let old = try RunFolder(path)
    try old.write("{\"old\": 1}", to: "manifest.json")
    try old.commit()
    let new = try RunFolder(path, replacing: true)
    try new.write("{}", to: "manifest.json")
    // As if the end came in the middle of the commit: the older run has stepped aside.
    #expect(rename(path, new.staging + ".old") == 0)
    RunFolder.abandon(path)
    #expect(scratch.names == ["run"])
    #expect(try scratch.text("run/manifest.json") == "{\"old\": 1}")
  }
}
