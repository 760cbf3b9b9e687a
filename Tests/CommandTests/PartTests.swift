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

  /// Killed without warning, at whatever moments a second of a run has.
  @Test func aKilledRunIsResumed() async throws {
    let line = "run two.yaml --replicates 1000 --months 60 --out run --quiet"
    for option in ["--checkpoint", "--resume"] {
      let running = try povertypaths.start("\(line) \(option)")
      try await running.untilItListens()
      running.kill()
      let status = try await running.answer().status
      // Where a second was enough for all, there was nothing to kill.
      if status == 0 { break }
      #expect(!povertypaths.names.contains("run") && povertypaths.names.contains("run.parts"))
    }
    if povertypaths.names.contains("run.parts") {
      let again = try await povertypaths(line + " --checkpoint")
      #expect(again.status == 64 && again.error.contains("[parts-there]"), "\(again.error)")
      let resumed = try await povertypaths(line + " --resume")
      #expect(resumed.status == 0, "\(resumed.error)")
    }
    #expect(!povertypaths.names.contains("run.parts"))
    _ = try await povertypaths(line.replacing("--out run", with: "--out whole --no-evaluation"))
    #expect(try povertypaths.digests("run") == povertypaths.digests("whole"))
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
