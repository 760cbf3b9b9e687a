import Dispatch
import Synchronization

/// Values for 0 ..< count, computed at the same time and returned in their order.
enum ThreadedMap {
  static func values<Value: Sendable>(
    _ count: Int, threads: Int, _ value: @Sendable (Int) -> Value
  ) -> [Value] {
    let next = Atomic(0)
    let found = Mutex([Int: Value]())
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = value(index)
        found.withLock { $0[index] = result }
      }
    }
    return found.withLock { found in (0..<count).compactMap { found[$0] } }
  }
}
