public import Evaluation
import Scenarios
import Synchronization

/// What a comparison leaves of one world and budget beside its base case: differences, and who comes first.
public struct ComparisonCell: Sendable {
  public let world: String
  public let budget: Double
  public let differences: [ComparisonRow]
  public let ranking: Ranking

  init(_ tables: RunTables) {
    world = tables.result.society.worldName
    budget = tables.result.budget
    differences = tables.differences()
    ranking = tables.ranking()
  }
}

/// The worlds × budgets × replicates of a comparison as tasks: a task is one replicate of one world at all budgets.
final class ComparisonGrid: Sendable {
  private let societies: [Society]
  private let budgets: [Double]
  private let replicates: Int
  private let state: Mutex<State>

  private typealias Budgets = [[PathResult]]

  private struct State {
    /// World by world: what its replicates left so far.
    var slots: [[Result<Budgets?, any Error>?]]
    var missing: [Int]
    var base: [[PathResult]]?
    var cells: [[ComparisonCell]]
  }

  var tasks: Int { societies.count * replicates }

  /// - Throws: what is wrong with the society in one of the other worlds.
  init(_ society: Society) throws {
    let scenario = society.scenario
    societies =
      try [society]
      + scenario.gridWorlds.dropFirst().map { try Society(scenario.placed(in: $0), adding: society.added) }
    budgets = scenario.gridBudgets
    replicates = scenario.replicates
    let worlds = societies.count
    state = Mutex(
      State(
        slots: Array(repeating: Array(repeating: nil, count: replicates), count: worlds),
        missing: Array(repeating: replicates, count: worlds), cells: Array(repeating: [], count: worlds)))
  }

  /// Runs a task; the thread that ends a world's last replicate makes the world's tables. Returns whether it failed.
  ///
  /// - Parameter threads: how many share the households of the task.
  func run(_ task: Int, threads: Int, kept: KeptResults, isCancelled: () -> Bool) -> Bool {
    let (world, number) = (task / replicates, task % replicates)
    let replicate = Replicate(society: societies[world], number: number, kept: kept, threads: threads)
    let kept = budgets.map { (factor: $0, keeping: isBase(world, $0) ? Replicate.Keeping.everything : .differences) }
    let result = Result { try replicate.run(budgets: kept, isCancelled: isCancelled) }
    let finished: [Budgets]? = state.withLock { state in
      state.slots[world][number] = result
      state.missing[world] -= 1
      guard state.missing[world] == 0 else { return nil }
      let all = state.slots[world].compactMap { try? $0?.get() }
      guard all.count == replicates else { return nil }
      state.slots[world] = []
      return all
    }
    if let finished { fold(finished, world) }
    if case .failure = result { return true }
    return false
  }

  private func isBase(_ world: Int, _ budget: Double) -> Bool { world == 0 && budget == 1 }

  private func fold(_ replicates: [Budgets], _ world: Int) {
    var cells: [ComparisonCell] = []
    for (index, budget) in budgets.enumerated() {
      let results = replicates.map { $0[index] }
      if isBase(world, budget) {
        state.withLock { $0.base = results }
      } else {
        cells.append(
          ComparisonCell(
            RunTables(ComparisonResult(society: societies[world], budget: budget, replicates: results))))
      }
    }
    state.withLock { [cells] in $0.cells[world] = cells }
  }

  /// The base case with everything; `nil` when a replicate is missing.
  func result() throws -> ComparisonResult? {
    let (slots, base, cells, isWhole) = state.withLock { state in
      (state.slots, state.base, state.cells, state.missing.allSatisfy { $0 == 0 })
    }
    for slot in slots.joined() { if case .failure(let error)? = slot { throw error } }
    // A world whose replicates were cut short keeps its slots.
    guard isWhole, slots.allSatisfy(\.isEmpty), let base else { return nil }
    return ComparisonResult(society: societies[0], replicates: base, otherCells: Array(cells.joined()))
  }
}
