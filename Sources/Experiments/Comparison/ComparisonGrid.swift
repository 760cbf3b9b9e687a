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

/// The results of a comparison's units, as they come in, and what becomes of them when a world is whole.
final class ComparisonGrid: Sendable {
  let units: RunUnits
  let societies: CountySocieties
  private let scenario: Scenario
  private let budgets: [Double]
  private let state: Mutex<State>

  /// Of one unit: paths at each budget.
  typealias Budgets = [[PathResult]]

  private struct State {
    /// World by world: what its units left so far.
    var slots: [[Result<Budgets?, any Error>?]]
    var missing: [Int]
    var base: [[PathResult]]?
    var cells: [[ComparisonCell]]
  }

  /// - Throws: what is wrong with the society in one of the other worlds.
  init(_ society: Society) throws {
    scenario = society.scenario
    budgets = scenario.gridBudgets
    units = RunUnits(scenario)
    societies = try CountySocieties(society)
    state = Mutex(
      State(
        slots: Array(repeating: Array(repeating: nil, count: units.perWorld), count: units.worlds),
        missing: Array(repeating: units.perWorld, count: units.worlds),
        cells: Array(repeating: [], count: units.worlds)))
  }

  /// Runs a unit; `nil` when cancelled. A nation's counties come back collapsed.
  ///
  /// - Parameters:
  ///   - atOnce: units that are run at one time.
  ///   - threads: how many share the households of the unit.
  func run(_ unit: RunUnit, atOnce: Int, threads: Int, kept: KeptResults, isCancelled: () -> Bool) throws -> Budgets? {
    let multiples = budgets.map {
      (factor: $0, keeping: isBase(unit.world, $0) ? Replicate.Keeping.everything : .differences)
    }
    let results = try societies.with(unit, atOnce: atOnce) {
      try Replicate(society: $0, number: unit.replicate, kept: kept, threads: threads)
        .run(budgets: multiples, isCancelled: isCancelled)
    }
    return units.counties > 1 ? results?.map { $0.map { $0.collapsed() } } : results
  }

  /// Takes in what a unit left; the thread that brings a world's last one makes the world's tables. Returns whether it
  /// failed.
  func take(_ result: Result<Budgets?, any Error>, of index: Int) -> Bool {
    let (world, number) = (index / units.perWorld, index % units.perWorld)
    let finished: [Budgets]? = state.withLock { state in
      state.slots[world][number] = result
      state.missing[world] -= 1
      guard state.missing[world] == 0 else { return nil }
      let all = state.slots[world].compactMap { try? $0?.get() }
      guard all.count == units.perWorld else { return nil }
      state.slots[world] = []
      return all
    }
    if let finished { fold(finished, world) }
    if case .failure = result { return true }
    return false
  }

  private func isBase(_ world: Int, _ budget: Double) -> Bool { world == 0 && budget == 1 }

  private func fold(_ results: [Budgets], _ world: Int) {
    var cells: [ComparisonCell] = []
    for (index, budget) in budgets.enumerated() {
      let replicates = replicates(results.map { $0[index] })
      if isBase(world, budget) {
        state.withLock { $0.base = replicates }
      } else {
        cells.append(
          ComparisonCell(
            RunTables(ComparisonResult(society: societies.first[world], budget: budget, replicates: replicates))))
      }
    }
    state.withLock { [cells] in $0.cells[world] = cells }
  }

  /// Counties of a replicate together, in the order of their numbers whatever the order in which they were run.
  private func replicates(_ results: [[PathResult]]) -> [[PathResult]] {
    guard units.counties > 1 else { return results }
    let places = (0..<units.counties).map { CountyPlace(scenario.county($0)) }
    return (0..<scenario.replicates).map { replicate in
      let counties = places.indices.map { results[$0 * scenario.replicates + replicate] }
      return counties[0].indices.map { path in .joined(counties.map { $0[path] }, places: places) }
    }
  }

  /// The base case with everything; `nil` when a unit is missing.
  func result() throws -> ComparisonResult? {
    let (slots, base, cells, isWhole) = state.withLock { state in
      (state.slots, state.base, state.cells, state.missing.allSatisfy { $0 == 0 })
    }
    for slot in slots.joined() { if case .failure(let error)? = slot { throw error } }
    // A world whose units were cut short keeps its slots.
    guard isWhole, slots.allSatisfy(\.isEmpty), let base else { return nil }
    return ComparisonResult(society: societies.first[0], replicates: base, otherCells: Array(cells.joined()))
  }
}
