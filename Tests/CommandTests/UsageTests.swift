import Foundation
import PovertyPaths
import Testing

/// What the command answers when it is called wrongly, or with wrong data. The statuses are sysexits.h's.
@Suite struct UsageTests {
  let povertypaths: Invocation

  init() throws { povertypaths = try Invocation() }

  @Test func allFaultsOfAFileAreLocatedAndNothingIsWritten() async throws {
    let scenario = Invocation.scenario.replacing("months: 24", with: "months: 0")
      .replacing("name: West", with: "name: West, indutry: grain").replacing("replicates", with: "replicate")
    try povertypaths.write(scenario, to: "bad.yaml")
    let answer = try await povertypaths("run bad.yaml")
    #expect(answer.status == 65)
    #expect(answer.output == "")
    #expect(answer.faults.count == 3)
    #expect(answer.faults.first?.hasPrefix("bad.yaml:2:33 (clock.months): ") == true)
    #expect(answer.faults.dropFirst().first?.hasPrefix("bad.yaml:7:18 (villages[1].indutry): ") == true)
    #expect(answer.faults.last?.hasPrefix("bad.yaml:20:1 (replicate): ") == true)
    #expect(answer.faults.last?.contains("did you mean 'replicates'?") == true)
    #expect(povertypaths.names == ["bad.yaml", "two.yaml"])
  }

  @Test(arguments: [
    "run two.yaml --nonsense", "run", "frobnicate", "run two.yaml --format xml", "run two.yaml --threads many",
    "run two.yaml --replicates 0", "run two.yaml --replicates", "run two.yaml --replicates 1e9",
    "run two.yaml --seed x",
    "run two.yaml --threads 0", "run two.yaml --months 99999", "run two.yaml --households 1",
    "run two.yaml --path hlper",
    "run two.yaml --set clock.mnths=3", "run two.yaml --set nonsense", "run two.yaml --set villages[9].name=x",
    "run two.yaml --keep village", "run two.yaml --phase-clock none", "compare two.yaml two.yaml",
    "compare two.yaml --budget 0.5,x", "compare two.yaml --budget 0", "compare two.yaml --worlds flat",
    "compare two.yaml --paths ,", "compare two.yaml --paths helper,nobody", "parameters zzzzzz",
    "run two.yaml --panel annual",
  ])
  func wrongUsageEndsWith64(line: String) async throws {
    let answer = try await povertypaths(line)
    #expect(answer.status == 64, "\(answer.error)")
    #expect(answer.output == "" && !answer.error.isEmpty)
    #expect(povertypaths.names == ["two.yaml"])
  }

  @Test(arguments: [
    "run none.yaml", "run .", "compare .", "validate .", "reproduce .", "reproduce none",
    "run two.yaml --households 999999999999",
    "run two.yaml --months 1200 --replicates 1000000 --keep spells --households 100000",
  ])
  func badDataEndsWith65(line: String) async throws {
    let answer = try await povertypaths(line)
    #expect(answer.status == 65, "\(answer.error)")
    #expect(answer.faults.count == 1)
    #expect(povertypaths.names == ["two.yaml"])
  }

  @Test(arguments: ["--out two.yaml", "--out two.yaml/run"])
  func aPlaceThatCannotBeWrittenIsFoundBeforeTheRun(out: String) async throws {
    let answer = try await povertypaths("run two.yaml \(out)")
    #expect(answer.status == 70, "\(answer.error)")
    #expect(answer.output == "" && answer.faults.count == 1)
    #expect(povertypaths.names == ["two.yaml"])
  }

  @Test func namedOptionsAreNamedInFaults() async throws {
    let answer = try await povertypaths("run two.yaml --replicates 0")
    #expect(answer.error.hasPrefix("--replicates 0 (replicates): "))
  }

  @Test func theLanguageIsChosenOnce() async throws {
    #expect(try await povertypaths("run --help", language: "zh_CN.UTF-8").output.contains("场景文件"))
    #expect(
      try await povertypaths("run --help --language en", language: "zh_CN.UTF-8").output.contains("scenario file"))
    let refused = try await povertypaths("run two.yaml --nonsense --language zh")
    #expect(refused.error.hasPrefix("错误:未知的选项“--nonsense”"))
    #expect(try await povertypaths("run none.yaml --language=zh").error.contains("找不到文件"))
  }

  @Test(arguments: ["", "run ", "compare ", "validate ", "parameters ", "reproduce ", "evaluate ", "doctor "])
  func helpSpeaksChinese(command: String) async throws {
    let help = try await povertypaths("\(command)--help --language zh")
    #expect(help.status == 0)
    // What is left in Latin letters are names and the parser's own notation.
    for line in help.output.split(separator: "\n") where line.contains(/[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}/) {
      Issue.record("not Chinese: \(line)")
    }
  }
}
