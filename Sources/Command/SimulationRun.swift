import PovertyPaths

/// A checked scenario on its way to results: memory, progress, Ctrl-C and the run folder.
struct SimulationRun {
  let scenario: Scenario
  let threads: Int
  let kept: Manifest.Options
  let isQuiet: Bool

  /// - Throws: `not-enough-memory`.
  func checkMemory() throws(Fault) { try MemoryNeed(scenario, threads: threads, options: kept).check() }

  /// All replicates of all paths, and how long they took.
  func result() throws -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(scenario, isQuiet: isQuiet)
    defer { progress.finish() }
    let society = try Society(scenario)
    var comparison = Comparison(society: society, threads: threads)
    comparison.kept = kept.kept
    let result = try comparison.run(progress: progress.replicate) {
      progress.month()
      return Interruption.shared.isRequested
    }
    try Interruption.shared.check()
    guard let result else { throw CommandFaults.stoppedEarly() }
    return Result(comparison: result, seconds: (clock.now - start) / .seconds(1))
  }

  struct Result {
    let comparison: ComparisonResult
    let seconds: Double
  }

  /// Writes the run folder; a signal that comes while it does leaves none, and an older one as it was.
  func write(_ result: Result, document: ScenarioDocument, command: String, to folder: String, replacing: Bool) throws {
    var writer = RunWriter(result.comparison, document: document)
    writer.command = command
    writer.options = kept
    writer.threads = threads
    writer.seconds = result.seconds
    Interruption.shared.protect(folder)
    try writer.write(to: folder, replacing: replacing)
    Interruption.shared.finish()
  }
}
