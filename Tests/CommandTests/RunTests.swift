import Foundation
import PovertyPaths
import TestSupport
import Testing

/// Runs from the command line: what is printed, what is written, and what stays.
@Suite struct RunTests {
  let povertypaths: Invocation

  init() throws { povertypaths = try Invocation() }

  @Test func threadsChangeNothing() async throws {
    for threads in [1, 2] {
      let answer = try await povertypaths(
        "compare two.yaml --threads \(threads) --out by\(threads) --keep replicate,spells --quiet")
      #expect(answer.status == 0 && answer.error == "")
    }
    let (one, two) = (try povertypaths.digests("by1"), try povertypaths.digests("by2"))
    #expect(one == two)
    #expect(Set(["spells.csv", "true_effects.csv"]).isSubset(of: one.keys) && one.count == 10)
  }

  @Test func aRunIsReproducedUntilItIsTamperedWith() async throws {
    _ = try await povertypaths("run two.yaml --out run --keep spells")
    let same = try await povertypaths("reproduce run --threads 1")
    #expect(same.output == "identical\n" && same.status == 0)
    let rates = try povertypaths.text("run/phase_rates.csv")
    try povertypaths.write(rates.replacing("eligible", with: "Eligible"), to: "run/phase_rates.csv")
    let changed = try await povertypaths("reproduce run")
    #expect(changed.status == 65 && changed.output == "")
    #expect(changed.error.hasPrefix("run/phase_rates.csv: ") && changed.error.contains("[damaged-run]"))
    try povertypaths.write("{", to: "run/manifest.json")
    #expect(try await povertypaths("reproduce run").status == 65)
  }

  /// A manifest that somebody made fit to a changed table is caught by running again.
  @Test func aForgedRunDiffers() async throws {
    _ = try await povertypaths("run two.yaml --out run")
    let rates = try povertypaths.text("run/phase_rates.csv")
    let forged = rates.replacing("eligible", with: "Eligible")
    try povertypaths.write(forged, to: "run/phase_rates.csv")
    let manifest = try povertypaths.text("run/manifest.json")
      .replacing(SHA256.digest(of: rates), with: SHA256.digest(of: forged))
      .replacing("\"version\" : \"\(Software.version)\"", with: "\"version\" : \"0.0.1\"")
    try povertypaths.write(manifest, to: "run/manifest.json")
    let answer = try await povertypaths("reproduce run")
    #expect(answer.status == 70)
    #expect(answer.output == "files that differ: 1\n  phase_rates.csv\n")
    #expect(answer.error.contains("0.0.1"))
  }

  /// Status 75: it stopped before its replicates were done, however busy the machine was.
  @Test func ctrlCLeavesNothingAndKeepsWhatWasThere() async throws {
    _ = try await povertypaths("run two.yaml --out run --quiet")
    let before = try povertypaths.digests("run")
    let running = try povertypaths.start("run two.yaml --out run --force --months 120 --replicates 5000")
    try await running.untilItListens()
    running.interrupt()
    let answer = try await running.answer()
    #expect(answer.status == 75 && answer.output == "")
    #expect(answer.error.contains("[stopped]"))
    #expect(try povertypaths.digests("run") == before)
    #expect(povertypaths.names == ["run", "two.yaml"])
  }

  /// A grid is in the scenario that travels with the run: it is run again from it, at any number of threads.
  @Test func aGridIsReproduced() async throws {
    let grid = "compare two.yaml --paths helper,other --budget 0.5,1 --worlds all --months 12 --replicates 2"
    let answer = try await povertypaths("\(grid) --threads 2 --out grid")
    #expect(answer.status == 0, "\(answer.error)")
    #expect(answer.output.matches(of: /World: .* × the budget/).count == 6)
    let again = try await povertypaths("reproduce grid --threads 1")
    #expect(again.output == "identical\n" && again.status == 0, "\(again.error)")
    let lines = try povertypaths.text("grid/comparison.csv").split(separator: "\r\n")
    for world in PovertyWorld.allCases {
      for budget in ["1.0", "0.5"] {
        #expect(lines.contains { $0.hasPrefix("helper-none,\(budget),\(world.rawValue),") }, "\(world) \(budget)")
        #expect(lines.contains { $0.hasPrefix("helper-other,\(budget),\(world.rawValue),") }, "\(world) \(budget)")
      }
    }
    // One path is run as it is, whatever the scenario compares.
    let alone = try await povertypaths("run grid/scenario.yaml --out alone --quiet")
    #expect(alone.status == 0 && !alone.output.contains("World:"))
  }

  @Test func anOlderRunIsReplacedOnlyByForce() async throws {
    _ = try await povertypaths("run two.yaml --out run")
    let before = try povertypaths.digests("run")
    let refused = try await povertypaths("run two.yaml --out run --seed 8")
    #expect(refused.status == 64 && refused.error.contains("[folder-not-empty]"))
    #expect(try povertypaths.digests("run") == before)
    #expect(try await povertypaths("run two.yaml --out run --seed 8 --force").status == 0)
    #expect(try povertypaths.digests("run") != before)
  }

  @Test func runsGetFoldersOfTheirOwn() async throws {
    #expect(try await povertypaths("run two.yaml").error == "wrote runs/two\n")
    #expect(try await povertypaths("compare two.yaml").error == "wrote runs/two-2\n")
  }

  @Test func settingsReachTheRun() async throws {
    let answer = try await povertypaths(
      "run two.yaml --path other --set programmes[1].budget=12345 --households 61 --months 6 --seed 9 --out run "
        + "--set programmes[0].months=6 --set programmes[1].months=6 --set parameters.illness.hazard=0.1")
    #expect(answer.status == 0, "\(answer.error)")
    #expect(answer.output.contains("61 households in 2 villages · 6 months from 2018 · 4 replicates · seed 9"))
    let (scenario, _) = try Scenario.read(povertypaths.folder.path + "/run/scenario.yaml")
    #expect(scenario.villages.map(\.households) == [31, 30])
    #expect(scenario.paths.map(\.name) == ["none", "other"] && scenario.months == 6)
    #expect(scenario.paths.last?.programmes.first?.budget == Money(yuan: 12345))
    #expect(try povertypaths.text("run/phase_rates.csv").contains("\nother,"))
    #expect(try !povertypaths.text("run/phase_rates.csv").contains("\nnone,"))
  }

  @Test func headlinesAreBilingualAndMachineReadable() async throws {
    #expect(try await povertypaths("compare two.yaml --language zh").output.contains("脱贫率"))
    let csv = try await povertypaths("compare two.yaml --format csv --paths helper,other")
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.first?.split(separator: ",").map(String.init) == ComparisonRow.columns)
    #expect(lines.contains { $0.hasPrefix("helper-none,") } && lines.contains { $0.hasPrefix("other-none,") })
    let json = try await povertypaths("run two.yaml --format json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.count == Phase.allCases.count && rows.allSatisfy { $0["path"] as? String == "helper" })
  }

  @Test func aReaderThatGoesAwayIsNoFault() async throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = URL(filePath: povertypaths.folder.path)
    shell.arguments = ["-c", "(\"$0\" parameters; echo $? >status) | :", BuiltProgram.url.path]
    try shell.run()
    shell.waitUntilExit()
    #expect(try povertypaths.text("status") == "0\n")
  }
}
