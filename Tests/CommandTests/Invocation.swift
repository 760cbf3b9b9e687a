import Foundation
import PovertyPaths
import TestSupport

/// The command in a folder of its own, as a user types it.
final class Invocation: Sendable {
  let folder: TemporaryFolder

  struct Answer {
    var output: String
    var error: String
    var status: Int32
    var faults: [Substring] { error.split(separator: "\n").filter { $0.contains(" [") } }
  }

  /// Two villages of sixty households for two years: a fraction of a second.
  static let scenario = """
    title: Two villages
    clock: {start: 2018-01, months: 24, burn_in: 24}
    population:
      synthetic: {households_per_village: 60}
    villages:
      - {name: East}
      - {name: West}
    programmes:
      - name: helper
        villages: [East]
        budget: {value: 20000, unit: yuan, source: chosen, grade: assumed}
        months: 12
        serve: {households: 10, of: registered}
      - name: other
        villages: [East]
        budget: {value: 10000, unit: yuan, source: chosen, grade: assumed}
        months: 6
    paths: [helper, none]
    seed: 7
    replicates: 4
    """

  init() throws {
    folder = try TemporaryFolder()
    try write(Self.scenario, to: "two.yaml")
  }

  func write(_ text: String, to name: String) throws { try AtomicFile.write(text, to: folder.path + "/" + name) }

  func text(_ name: String) throws -> String {
    try InputFile.text(of: folder.path + "/" + name, limit: 1 << 28)
  }

  /// Files and folders here, hidden ones included.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// Digests of the files of a run folder, without the manifest.
  func digests(_ run: String) throws -> [String: String] {
    var digests: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/" + run)
    where name != "manifest.json" && name != "evaluation" {
      digests[name] = try SHA256.digest(ofFile: "\(folder.path)/\(run)/\(name)").sha256
    }
    return digests
  }

  /// Runs `povertypaths` with `line` split at blanks.
  func callAsFunction(_ line: String, language: String = "en_US.UTF-8") async throws -> Answer {
    try await start(line, language: language).answer()
  }

  func start(_ line: String, language: String = "en_US.UTF-8") throws -> Running {
    try Running(line.split(separator: " ").map(String.init), in: folder.path, language: language)
  }

  /// A command that has not ended yet.
  final class Running {
    private let process = Process()
    private let output = Pipe()
    private let error = Pipe()

    init(_ arguments: [String], in folder: String, language: String) throws {
      process.executableURL = BuiltProgram.url
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: folder)
      process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": language]) { $1 }
      process.standardOutput = output
      process.standardError = error
      try process.run()
    }

    /// Waits until the command takes Ctrl-C itself, and a little for its work to begin.
    func untilItListens() async throws {
      for _ in 0..<400 {
        try await Task.sleep(for: .milliseconds(50))
        // Linux shows which signals a process takes itself; elsewhere time has to do.
        let status = (try? InputFile.text(of: "/proc/\(process.processIdentifier)/status", limit: 1 << 16)) ?? ""
        let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(separator: "\t").last
        if let signals = caught.flatMap({ UInt64($0, radix: 16) }), signals >> UInt64(SIGINT - 1) & 1 == 1 { break }
      }
      try await Task.sleep(for: .milliseconds(500))
    }

    func interrupt() { process.interrupt() }

    /// Ends it at once, without a chance to tidy up.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func answer() async throws -> Answer {
      // Both at once: a full pipe would stop the command.
      let (first, second) = (output, error)
      async let output = Self.text(of: first)
      async let error = Self.text(of: second)
      let (said, complained) = (await output, await error)
      process.waitUntilExit()
      return Answer(output: said, error: complained, status: process.terminationStatus)
    }

    private static func text(of pipe: Pipe) async -> String {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          let bytes = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
          continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }
}
