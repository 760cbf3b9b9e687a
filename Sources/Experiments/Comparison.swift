import Dispatch
public import Scenarios
import Synchronization

/// All replicates of a scenario's paths.
public struct ComparisonResult: Sendable {
  public let society: Society
  /// Replicate by replicate, paths in the order of the scenario.
  public let replicates: [[PathResult]]

  public var scenario: Scenario { society.scenario }

  /// One path over all replicates.
  public func path(_ index: Int) -> [PathResult] { replicates.map { $0[index] } }
}

/// Runs replicates on several threads; results stand in the order of replicates, whatever the threads.
public struct Comparison: Sendable {
  public let society: Society
  public let threads: Int
  public var keepSpells = false

  public init(society: Society, threads: Int) {
    self.society = society
    self.threads = max(1, threads)
  }

  /// - Parameters:
  ///   - progress: called with the number of finished replicates, from any thread.
  ///   - isCancelled: asked at every month.
  /// - Returns: `nil` when cancelled.
  /// - Throws: the fault of the lowest replicate that failed.
  public func run(
    progress: @Sendable (Int) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> ComparisonResult? {
    let count = society.scenario.replicates
    let slots = Mutex([Result<[PathResult]?, any Error>?](repeating: nil, count: count))
    let next = Atomic(0)
    let finished = Atomic(0)
    let failed = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while !failed.load(ordering: .relaxed), !isCancelled() {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        let replicate = Replicate(society: society, number: number, keepSpells: keepSpells)
        let result = Result { try replicate.run(isCancelled: isCancelled) }
        if case .failure = result { failed.store(true, ordering: .relaxed) }
        slots.withLock { $0[number] = result }
        progress(finished.add(1, ordering: .relaxed).newValue)
      }
    }
    var replicates: [[PathResult]] = []
    for slot in slots.withLock({ $0 }) {
      guard let result = try slot?.get() else { continue }
      replicates.append(result)
    }
    guard replicates.count == count else { return nil }
    return ComparisonResult(society: society, replicates: replicates)
  }
}
