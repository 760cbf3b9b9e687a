import Dispatch
import Interventions
import Scenarios
import Synchronization

/// Runs switches: the same seed and replicates, off and on. What several switches share is run once.
public struct SwitchTrial: Sendable {
  public let replicates: Int
  public let threads: Int

  public init(replicates: Int, threads: Int) {
    self.replicates = replicates
    self.threads = max(1, threads)
  }

  /// - Parameter file: the place of a scenario, by its name.
  /// - Returns: one result for each of `items`, in their order, whatever the threads.
  /// - Throws: the faults of a scenario, or of a run.
  public func run(_ items: [Switch], file: (String) -> String) throws -> [SwitchResult] {
    var wanted: [Run: Set<SwitchOutcome>] = [:]
    var order: [Run] = []
    for item in items {
      for run in runs(item, file) {
        if wanted[run] == nil { order.append(run) }
        wanted[run, default: []].insert(item.outcome)
      }
    }
    let found = try finish(order, wanted)
    return items.map { item in
      let (off, on) = (found[runs(item, file)[0]]!, found[runs(item, file)[1]]!)
      return SwitchResult(
        off: off.values[item.outcome]!, on: on.values[item.outcome]!, isBalanced: off.isBalanced && on.isBalanced)
    }
  }

  private struct Run: Hashable {
    var file: String
    var path: String
    var settings: [String]
  }

  private struct Finding {
    /// By outcome, replicate by replicate.
    var values: [SwitchOutcome: [Double?]]
    var isBalanced: Bool
  }

  /// Off and on.
  private func runs(_ item: Switch, _ file: (String) -> String) -> [Run] {
    [item.off, item.on].map {
      Run(
        file: file(item.scenario), path: item.path,
        settings: item.with + ["replicates=\(replicates)", "select=[\"\(item.path)\"]"] + $0)
    }
  }

  /// One run a thread: a small world is drawn and run faster than its replicates are shared out.
  private func finish(_ runs: [Run], _ wanted: [Run: Set<SwitchOutcome>]) throws -> [Run: Finding] {
    let next = Atomic(0)
    let findings = Mutex<[Run: Result<Finding, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: min(threads, runs.count)) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < runs.count else { return }
        let finding = Result { try find(wanted[runs[number]] ?? [], in: runs[number]) }
        findings.withLock { $0[runs[number]] = finding }
      }
    }
    // In the order of the runs, so that of several faults it is always the first that is told.
    return try findings.withLock { found in
      try Dictionary(uniqueKeysWithValues: runs.map { ($0, try found[$0]!.get()) })
    }
  }

  private func find(_ outcomes: Set<SwitchOutcome>, in run: Run) throws -> Finding {
    var (scenario, _) = try Scenario.read(run.file, settings: run.settings)
    scenario.paths.removeAll { $0.name != run.path }
    let replicates = try Comparison(society: try Society(scenario), threads: 1).run()?.path(0) ?? []
    return Finding(
      values: Dictionary(
        uniqueKeysWithValues: outcomes.map { outcome in (outcome, replicates.map { outcome.value(of: $0) }) }),
      isBalanced: replicates.allSatisfy(\.isBalanced))
  }
}
