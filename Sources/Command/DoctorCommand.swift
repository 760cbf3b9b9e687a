import ArgumentParser
import Foundation
import PovertyPaths

/// `doctor`: the machine, what the program found on it, and a self-test of some seconds.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Text(
      "Describe this machine as the program sees it, and test that it computes correctly here.",
      zh: "说明程序所见的本机情况,并检验其在本机上计算是否正确。"
    ).spoken)

  @OptionGroup var language: LanguageOption

  func run() throws {
    let machine = Manifest.Machine(threads: ProcessInfo.processInfo.activeProcessorCount)
    let facts: [(Text, String)] = [
      (Text("software", zh: "软件"), Self.software),
      (Text("system", zh: "系统"), "\(machine.system), \(Self.architecture)"),
      (Text("processors", zh: "处理器"), "\(machine.processors)"),
      (Text("threads by default", zh: "默认线程数"), "\(machine.threads)"),
      (Text("memory that is free", zh: "可用内存"), MemoryNeed.free.map(MemoryNeed.text) ?? "–"),
      (Text("BLAS", zh: "BLAS"), machine.blas),
      (Text("vector kernels", zh: "向量内核"), machine.kernels),
      (
        Text("bytes a household", zh: "每户字节数"),
        Self.limit.spoken(["bytes": "\(machine.bytesPerHousehold)", "limit": "\(HouseholdTile.largestHousehold)"])
      ),
    ]
    try StandardStream.output.print(facts.map { Self.line($0.0, $0.1) }.joined(separator: "\n"))
    var isSound = true
    for test in SelfTest.all {
      let passes = (try? test.passes()) == true
      isSound = isSound && passes
      try StandardStream.output.print(Self.line(test.name, (passes ? Self.passed : Self.failed).spoken))
    }
    if !isSound { throw CommandFaults.selfTest() }
  }

  private static let limit = Text("{bytes}, at most {limit}", zh: "{bytes},上限 {limit}")
  private static let passed = Text("correct", zh: "正确")
  private static let failed = Text("WRONG", zh: "错误")

  private static var software: String {
    let commit = SourceRevision.near(CommandLine.arguments.first ?? "").map { " (\($0.prefix(12)))" } ?? ""
    return "\(Software.name) \(Software.version)\(commit)"
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "–"
    #endif
  }

  private static func line(_ name: Text, _ value: String) -> String {
    let space = max(1, 34 - name.spoken.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) })
    return name.spoken + String(repeating: " ", count: space) + value
  }
}
