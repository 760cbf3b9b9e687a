import Foundation
import PovertyPaths
import TestSupport
import Testing

/// `--shard`, `collect`, `--checkpoint` and `--resume` as they are typed.
@Suite struct PartTests {
  let povertypaths: Invocation

  init() throws {
    povertypaths = try Invocation()
    try povertypaths.write(
      Invocation.scenario.replacing("villages:\n", with: "counties: {count: 2}\nvillages:\n"), to: "nation.yaml")
  }

  @Test(arguments: ["two.yaml", "nation.yaml"]) func shardsAreTheRun(file: String) async throws {
    _ = try await povertypaths("compare \(file) --out whole --keep replicate --quiet")
    for shard in 1...3 {
      let answer = try await povertypaths("compare \(file) --shard \(shard)/3 --out part\(shard) --keep replicate")
      #expect(answer.status == 0 && answer.output == "", "\(answer.error)")
    }
    let collected = try await povertypaths("collect part2 part3 part1 --out together --format csv")
    #expect(collected.status == 0 && collected.error == "wrote together\n", "\(collected.error)")
    #expect(try povertypaths.digests("together") == povertypaths.digests("whole"))
    let same = try await povertypaths("reproduce together")
    #expect(same.output == "identical\n", "\(same.error)")
    let missing = try await povertypaths("collect part2 part1 --out less")
    #expect(missing.status == 65 && missing.error.contains("[parts-missing]"), "\(missing.error)")
    #expect(!povertypaths.names.contains("less"))
  }

  /// Killed without warning, when some of it is done.
  @Test func aKilledRunIsResumed() async throws {
    let line = "run two.yaml --replicates 1500 --months 60 --out run/ --quiet"
    let running = try povertypaths.start(line + " --checkpoint")
    let parts = povertypaths.folder.path + "/run.parts"
    // Without giving the thread away: the run must not end before it is looked at again.
    for _ in 0..<100_000 {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? []
      if names.contains(where: { $0.hasSuffix(".part") && !$0.hasPrefix(".") }) { break }
      usleep(2_000)
    }
    running.kill()
    #expect(try await running.answer().status == SIGKILL)
    #expect(!povertypaths.names.contains("run") && povertypaths.names.contains("run.parts"))
    let again = try await povertypaths(line + " --checkpoint")
    #expect(again.status == 64 && again.error.contains("[parts-there]"), "\(again.error)")
    let resumed = try await povertypaths(line + " --resume")
    #expect(resumed.status == 0, "\(resumed.error)")
    #expect(!povertypaths.names.contains("run.parts"))
    _ = try await povertypaths(line.replacing("--out run/", with: "--out whole --no-evaluation"))
    #expect(try povertypaths.digests("run") == povertypaths.digests("whole"))
  }

  /// A register travels with the parts, wherever the scenario had it.
  @Test func aRegisterIsCut() async throws {
    var register = "household,village,members,workers,income_per_head\n"
    for household in 1...40 {
      register += "\(household),\(household % 2 == 0 ? "East" : "West"),3,2,\(1_500 + 100 * household)\n"
    }
    try FileManager.default.createDirectory(
      atPath: povertypaths.folder.path + "/data", withIntermediateDirectories: false)
    try povertypaths.write(register, to: "data/list.csv")
    try povertypaths.write(
      Invocation.scenario.replacing("  synthetic: {households_per_village: 60}", with: "  from: data/list.csv")
        .replacing(", burn_in: 24", with: ""), to: "listed.yaml")
    for file in ["listed.yaml", "listed.yaml --set population.from=data/list.csv"] {
      let out = file.contains("set") ? "b" : "a"
      let whole = try await povertypaths("compare \(file) --out \(out)whole --quiet")
      #expect(whole.status == 0, "\(whole.error)")
      for shard in 1...2 {
        let answer = try await povertypaths("compare \(file) --shard \(shard)/2 --out \(out)\(shard) --quiet")
        #expect(answer.status == 0, "\(answer.error)")
      }
      let collected = try await povertypaths("collect \(out)2 \(out)1 --out \(out)together --quiet")
      #expect(collected.status == 0, "\(collected.error)")
      #expect(try povertypaths.digests("\(out)together") == povertypaths.digests("\(out)whole"))
    }
  }

  /// Without a name of its own, a resumed run finds its parts, and another run leaves them alone.
  @Test func partsHaveNoNeedOfAName() async throws {
    _ = try await povertypaths("compare two.yaml --replicates 1 --quiet")
    let running = try povertypaths.start("compare two.yaml --months 600 --replicates 300 --checkpoint")
    try await running.untilItListens()
    running.interrupt()
    #expect(try await running.answer().status == 75)
    let runs = { try FileManager.default.contentsOfDirectory(atPath: povertypaths.folder.path + "/runs").sorted() }
    #expect(try runs() == ["two", "two-2.parts"])
    _ = try await povertypaths("compare two.yaml --replicates 1 --quiet")
    #expect(try runs() == ["two", "two-2.parts", "two-3"])
    let other = try await povertypaths("compare two.yaml --months 600 --replicates 301 --resume")
    #expect(other.status == 65 && other.error.contains("[parts-of-another-run]"), "\(other.error)")
    #expect(try runs() == ["two", "two-2.parts", "two-3"])
  }

  @Test func ctrlCSaysThatPartsAreKept() async throws {
    let running = try povertypaths.start("run two.yaml --out run --months 600 --replicates 5000 --checkpoint")
    try await running.untilItListens()
    running.interrupt()
    let answer = try await running.answer()
    #expect(answer.status == 75 && answer.error.contains("--resume"), "\(answer.error)")
    #expect(povertypaths.names.contains("run.parts"))
  }

  @Test(arguments: [
    ("--shard 0/3", 64, "bad-shard"), ("--shard 4/3", 64, "bad-shard"), ("--shard 2", 64, "bad-shard"),
    ("--shard 1/1000", 64, "too-many-shards"), ("--shard 1/2 --keep spells", 64, "households-in-parts"),
    ("--checkpoint --keep panel", 64, "households-in-parts"), ("--resume --evaluation", 64, "households-in-parts"),
  ])
  func whatCannotBeCutIsRefused(options: String, status: Int32, code: String) async throws {
    let answer = try await povertypaths("compare two.yaml \(options) --out x")
    #expect(answer.status == status && answer.error.contains("[\(code)]"), "\(answer.error)")
    #expect(answer.output == "" && answer.faults.count == 1)
    #expect(povertypaths.names == ["nation.yaml", "two.yaml"])
  }

  /// The whole nation is what `--households` counts.
  @Test func householdsOfANation() async throws {
    for (households, status) in [(60, 0), (61, 64)] {
      let answer = try await povertypaths(
        "run nation.yaml --households \(households) --replicates 1 --out n\(households)")
      #expect(answer.status == status, "\(answer.error)")
      #expect(status == 0 ? answer.output.contains("60 households in 4 villages") : answer.error.contains("[uneven-"))
    }
  }
}
