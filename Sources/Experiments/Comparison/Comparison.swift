import Dispatch
public import Scenarios
import Synchronization

/// All replicates of a scenario's paths in one world and at one budget, and what the other worlds and budgets gave.
public struct ComparisonResult: Sendable {
  public let society: Society
  /// Times the programmes' own budgets.
  public let budget: Double
  /// Replicate by replicate, paths in the order of the scenario.
  public let replicates: [[PathResult]]
  /// The other worlds and budgets of the comparison, world by world; what was counted there is not kept.
  public let otherCells: [ComparisonCell]

  init(society: Society, budget: Double = 1, replicates: [[PathResult]], otherCells: [ComparisonCell] = []) {
    self.society = society
    self.budget = budget
    self.replicates = replicates
    self.otherCells = otherCells
  }

  public var scenario: Scenario { society.scenario }

  /// One path over all replicates.
  public func path(_ index: Int) -> [PathResult] { replicates.map { $0[index] } }
}

/// Runs replicates on several threads, and one replicate on several where they are fewer than the threads; results stand in
/// the order of replicates, whatever the threads.
public struct Comparison: Sendable {
  public let society: Society
  public let threads: Int
  public var kept = KeptResults()

  public init(society: Society, threads: Int) {
    self.society = society
    self.threads = max(1, threads)
  }

  /// Runs the scenario's world and budgets, then the other worlds that it names.
  ///
  /// A world's replicates are folded into tables as soon as all of them are there, so that one world's counts, not the
  /// whole grid's, fill the memory.
  ///
  /// - Parameters:
  ///   - progress: called with the number of finished replicates of all worlds, from any thread.
  ///   - isCancelled: asked at every month.
  /// - Returns: `nil` when cancelled.
  /// - Throws: the fault of the first replicate that failed.
  public func run(
    progress: @Sendable (Int) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> ComparisonResult? {
    let grid = try ComparisonGrid(society)
    let next = Atomic(0)
    let finished = Atomic(0)
    let failed = Atomic(false)
    // Replicates need nothing of each other and come first; threads beyond them share the households of each.
    let atOnce = max(1, min(threads, grid.tasks))
    DispatchQueue.concurrentPerform(iterations: atOnce) { _ in
      while !failed.load(ordering: .relaxed), !isCancelled() {
        let task = next.add(1, ordering: .relaxed).oldValue
        guard task < grid.tasks else { return }
        let hasFailed = grid.run(task, threads: threads / atOnce, kept: kept, isCancelled: isCancelled)
        if hasFailed { failed.store(true, ordering: .relaxed) }
        progress(finished.add(1, ordering: .relaxed).newValue)
      }
    }
    return try grid.result()
  }
}
