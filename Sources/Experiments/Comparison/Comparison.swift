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

/// Runs the units of a comparison on several threads, and one unit on several where they are fewer than the threads;
/// results stand in the order of units, whatever the threads.
public struct Comparison: Sendable {
  public let society: Society
  public let threads: Int
  public var kept = KeptResults()
  /// Where units are kept as they end, and taken from if they are there.
  public var parts: PartFolder?

  public init(society: Society, threads: Int) {
    self.society = society
    self.threads = max(1, threads)
  }

  /// Runs the scenario's world and budgets, then the other worlds that it names.
  ///
  /// A world's units are folded into tables as soon as all of them are there, so that one world's counts, not the whole
  /// grid's, fill the memory.
  ///
  /// - Parameters:
  ///   - progress: called with the number of finished units of all worlds, from any thread.
  ///   - isCancelled: asked at every month.
  /// - Returns: `nil` when cancelled.
  /// - Throws: the fault of the first unit that failed.
  public func run(
    progress: @Sendable (Int) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> ComparisonResult? {
    let grid = try ComparisonGrid(society)
    let units = 0..<grid.units.count
    forEach(units, progress: progress, isCancelled: isCancelled) { index in
      let result = Result { try results(of: index, grid, units, isCancelled) }
      if grid.take(result, of: index) { return .failed }
      return (try? result.get()) == nil ? .stopped : .finished
    }
    return try grid.result()
  }

  /// Runs some units into `parts` and keeps nothing of them in memory. Returns whether all were run.
  ///
  /// - Precondition: there is a folder of parts.
  public func run(
    _ units: Range<Int>, progress: @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Bool {
    precondition(parts != nil)
    let grid = try ComparisonGrid(society)
    let failure = Mutex<(any Error)?>(nil)
    let finished = forEach(units, progress: progress, isCancelled: isCancelled) { index in
      do {
        return try results(of: index, grid, units, isCancelled) == nil ? .stopped : .finished
      } catch {
        failure.withLock { $0 = $0 ?? error }
        return .failed
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return finished == units.count
  }

  /// From disk if an earlier run left it there; else run, and left there for a later one.
  private func results(
    of index: Int, _ grid: ComparisonGrid, _ units: Range<Int>, _ isCancelled: () -> Bool
  ) throws -> ComparisonGrid.Budgets? {
    if let known = try parts?.read(index) { return known }
    // Units need nothing of each other and come first; threads beyond them share the households of each.
    let atOnce = atOnce(units)
    let results = try grid.run(
      grid.units[index], atOnce: atOnce, threads: threads / atOnce, kept: kept, isCancelled: isCancelled)
    if let results { try parts?.write(results, index) }
    return results
  }

  private func atOnce(_ units: Range<Int>) -> Int { max(1, min(threads, units.count)) }

  /// What became of a unit: `stopped` was cut short and left nothing.
  private enum Ending { case finished, stopped, failed }

  /// Returns how many units were finished.
  @discardableResult
  private func forEach(
    _ units: Range<Int>, progress: @Sendable (Int) -> Void, isCancelled: @Sendable () -> Bool,
    _ run: @Sendable (Int) -> Ending
  ) -> Int {
    let next = Atomic(units.lowerBound)
    let finished = Atomic(0)
    let failed = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: atOnce(units)) { _ in
      while !failed.load(ordering: .relaxed), !isCancelled() {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < units.upperBound else { return }
        switch run(index) {
        case .finished: progress(finished.add(1, ordering: .relaxed).newValue)
        case .stopped: return
        case .failed: failed.store(true, ordering: .relaxed)
        }
      }
    }
    return finished.load(ordering: .relaxed)
  }
}
