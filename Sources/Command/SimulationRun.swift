import PovertyPaths

/// A checked scenario on its way to results: memory, progress, Ctrl-C and the run folder.
struct SimulationRun {
  let scenario: Scenario
  let threads: Int
  let kept: Manifest.Options
  let isQuiet: Bool

  /// - Throws: `not-enough-memory`.
  ///
  /// - Parameter isShard: whether results go to disk as they come.
  func checkMemory(isShard: Bool = false) throws(Fault) {
    try MemoryNeed(scenario, threads: threads, options: kept, isShard: isShard).check()
  }

  /// All replicates of all paths, and how long they took.
  ///
  /// - Parameter parts: where finished parts are kept and found.
  func result(keeping parts: PartFolder? = nil) throws -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try watched(parts) { comparison, progress in
      try comparison.run(progress: progress.unit, isCancelled: { Self.isCancelled(progress) })
    }
    guard let result else { throw CommandFaults.stoppedEarly() }
    return Result(comparison: result, seconds: (clock.now - start) / .seconds(1))
  }

  /// Runs some units into a folder of parts.
  func run(_ units: Range<Int>, into parts: PartFolder) throws {
    let isWhole = try watched(parts, units: units.count) { comparison, progress in
      try comparison.run(units, progress: progress.unit, isCancelled: { Self.isCancelled(progress) })
    }
    if !isWhole { throw CommandFaults.stoppedEarly() }
  }

  private func watched<Outcome>(
    _ parts: PartFolder?, units: Int? = nil, _ body: (Comparison, Progress) throws -> Outcome
  ) throws -> Outcome {
    let progress = Progress(scenario, units: units, isQuiet: isQuiet)
    Interruption.shared.isResumable = parts != nil
    defer { progress.finish() }
    var comparison = Comparison(society: try Society(scenario), threads: threads)
    comparison.kept = kept.kept
    comparison.parts = parts
    let outcome = try body(comparison, progress)
    try Interruption.shared.check()
    return outcome
  }

  private static func isCancelled(_ progress: Progress) -> Bool {
    progress.month()
    return Interruption.shared.isRequested
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
