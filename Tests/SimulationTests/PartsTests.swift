import Foundation
import PovertyPaths
import Synchronization
import TestSupport
import Testing

/// Parts of a run on disk: they add up to the run, whoever ran them, and however often it was stopped.
@Suite struct PartsTests {
  private let folder: TemporaryFolder
  private let scenario: Scenario
  private let document: ScenarioDocument

  init() throws {
    folder = try TemporaryFolder()
    document = try ScenarioDocument(
      text: """
        title: parts
        clock: {start: 2018-01, months: 14, burn_in: 6}
        counties: {count: 3}
        population: {synthetic: {households_per_village: 40}}
        villages: [{name: A}, {name: B}]
        programmes: [{name: p, budget: 20000, months: 12, villages: [A], serve: {households: 5}}]
        budgets: [1, 2]
        worlds: [no-threshold, asset-threshold]
        paths: [p, none]
        replicates: 2
        """)
    scenario = try Scenario.mapped(document)
  }

  private func identity(_ options: Manifest.Options = Manifest.Options()) throws -> PartIdentity {
    try PartIdentity(scenario, document: document, command: "compare", options: options)
  }

  private func parts(_ name: String, _ earlier: PartFolder.Earlier = .refused) throws -> PartFolder {
    try PartFolder(folder.path + "/" + name, identity: try identity(), document: document, earlier: earlier)
  }

  /// What a comparison made of its base case and of its other worlds and budgets.
  private struct Outcome {
    let replicates: [[PathResult]]
    let cells: [ComparisonCell]
  }

  private func outcome(_ parts: PartFolder? = nil, threads: Int = 1) throws -> Outcome {
    var comparison = Comparison(society: try Society(scenario), threads: threads)
    comparison.parts = parts
    let result = try #require(try comparison.run())
    return Outcome(replicates: result.replicates, cells: result.otherCells)
  }

  private func expectSame(_ a: Outcome, _ b: Outcome) {
    for (x, y) in zip(a.replicates.joined(), b.replicates.joined()) { #expect(x.differences(from: y) == []) }
    #expect(a.replicates.count == b.replicates.count && a.replicates.count == 2)
    #expect(a.cells.map(\.differences) == b.cells.map(\.differences))
    #expect(a.cells.count == 3)
  }

  @Test func everyUnitIsInOneShard() {
    let units = RunUnits(scenario)
    #expect(units.count == 2 * 3 * 2)
    for count in 1...units.count {
      let shards = (1...count).map { units.shard($0, of: count) }
      #expect(shards.flatMap(Array.init) == Array(0..<units.count))
      let sizes = shards.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test func shardsAreTheRun() throws {
    let whole = try outcome(threads: 2)
    let names = ["third", "first", "second"]
    for (name, number) in zip(names, [3, 1, 2]) {
      var comparison = Comparison(society: try Society(scenario), threads: 1)
      comparison.parts = try parts(name)
      #expect(try comparison.run(RunUnits(scenario).shard(number, of: 3)))
    }
    let collection = try PartCollection(names.map { folder.path + "/" + $0 })
    #expect(collection.isOfOneMachine)
    let collected = try #require(try collection.result())
    expectSame(Outcome(replicates: collected.replicates, cells: collected.otherCells), whole)
    #expect {
      try PartCollection([folder.path + "/first", folder.path + "/second"])
    } throws: { error in
      let fault = error as? Fault
      return fault?.kind.code == "parts-missing" && fault?.arguments["missing"] == "4"
        && fault?.arguments["first"] == "9"
    }
  }

  @Test func aStoppedRunGoesOn() throws {
    let whole = try outcome()
    // Stopped again and again, each time some months later.
    for months in [30, 100, 200] {
      var comparison = Comparison(society: try Society(scenario), threads: 1)
      comparison.parts = try parts("run", .used)
      let left = Atomic(months)
      let result = try comparison.run(isCancelled: { left.subtract(1, ordering: .relaxed).newValue < 0 })
      #expect(result == nil)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/run").count { $0.hasSuffix(".part") }
    #expect(kept > 0 && kept < RunUnits(scenario).count)
    expectSame(try outcome(try parts("run", .used), threads: 2), whole)
  }

  @Test func whatIsDamagedOrForeignIsRefused() throws {
    var comparison = Comparison(society: try Society(scenario), threads: 1)
    comparison.parts = try parts("run")
    #expect(try comparison.run(0..<1))
    let file = folder.path + "/run/000000.part"
    var bytes = try InputFile.bytes(of: file, limit: 1 << 24)
    for (place, code) in [(0, "heading"), (40, "digest"), (bytes.count - 9, "body")] {
      bytes[place] ^= 1
      try Data(bytes).write(to: URL(filePath: file))
      #expect(throws: Fault.self, "\(code)") { try comparison.run(0..<1) }
      bytes[place] ^= 1
    }
    try Data(bytes.dropLast(4)).write(to: URL(filePath: file))
    #expect { try comparison.run(0..<1) } throws: { ($0 as? Fault)?.kind.code == "damaged-part" }
    #expect {
      _ = try parts("run")
    } throws: { ($0 as? Fault)?.kind.code == "parts-there" }
    var options = Manifest.Options()
    options.replicates = true
    let other = try identity(options)
    #expect {
      try PartFolder(folder.path + "/run", identity: other, document: document, earlier: .used)
    } throws: { ($0 as? Fault)?.kind.code == "parts-of-another-run" }
    #expect { try PartCollection([folder.path]) } throws: { ($0 as? Fault)?.kind.code == "no-parts" }
  }

  /// A folder that is not one of parts is neither written to nor emptied.
  @Test func onlyItsOwnFilesAreTouched() throws {
    let name = folder.path + "/mine"
    try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: false)
    try AtomicFile.write("my own", to: name + "/scenario.yaml")
    for earlier in [PartFolder.Earlier.refused, .used, .replaced] {
      #expect { _ = try parts("mine", earlier) } throws: { ($0 as? Fault)?.kind.code == "folder-not-empty" }
    }
    #expect(try InputFile.text(of: name + "/scenario.yaml", limit: 100) == "my own")
    let opened = try parts("run")
    try AtomicFile.write("a note", to: opened.path + "/note.txt")
    try AtomicFile.write("half", to: opened.path + "/.000001.part.1-2.partial")
    _ = try parts("run", .replaced)
    var names = try FileManager.default.contentsOfDirectory(atPath: opened.path).sorted()
    #expect(names == ["note.txt", "run.json", "scenario.yaml"])
    try opened.removeAll()
    names = try FileManager.default.contentsOfDirectory(atPath: opened.path)
    #expect(names == ["note.txt"])
  }

  /// A part that was copied from another run is not taken for one of this.
  @Test func aPartKnowsItsRun() throws {
    var comparison = Comparison(society: try Society(scenario), threads: 1)
    comparison.parts = try parts("run")
    #expect(try comparison.run(0..<1))
    var options = Manifest.Options()
    options.replicates = true
    let other = try PartFolder(
      folder.path + "/other", identity: try identity(options), document: document, earlier: .refused)
    try FileManager.default.copyItem(
      atPath: folder.path + "/run/000000.part", toPath: folder.path + "/other/000000.part")
    comparison.parts = other
    #expect { try comparison.run(0..<1) } throws: { ($0 as? Fault)?.kind.code == "parts-of-another-run" }
  }

  /// What was cut short is not told as finished.
  @Test func onlyFinishedUnitsCount() throws {
    let comparison = Comparison(society: try Society(scenario), threads: 1)
    let told = Atomic(0)
    let left = Atomic(30)
    let result = try comparison.run(
      progress: { told.store($0, ordering: .relaxed) },
      isCancelled: { left.subtract(1, ordering: .relaxed).newValue < 0 })
    #expect(result == nil && told.load(ordering: .relaxed) == 0)
  }
}
