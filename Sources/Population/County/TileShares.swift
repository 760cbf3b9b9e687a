import Dispatch
import Synchronization

/// The threads that share the tiles of a county, each a run of neighbouring ones. Nothing depends on them but time.
public struct TileShares: Sendable, Hashable {
  public let threads: Int

  /// Tiles that are worth a thread where a household takes a few nanoseconds.
  public static let tilesToLookThrough = 16

  public init(threads: Int = 1) { self.threads = max(1, threads) }

  /// The number of shares that `count` items are cut into: one for each thread, but none of fewer than `smallest` items.
  public func number(of count: Int, atLeast smallest: Int) -> Int { max(1, min(threads, count / smallest)) }

  /// What `body` finds in each share of `0 ..< count`, in the order of the shares.
  ///
  /// - Parameters:
  ///   - smallest: items whose work takes longer than starting a thread.
  ///   - body: gets the number of the share and its items; it is called at the same time for different shares.
  public func map<Value: Sendable>(
    _ count: Int, atLeast smallest: Int, _ body: @Sendable (_ share: Int, _ items: Range<Int>) -> Value
  ) -> [Value] {
    let shares = number(of: count, atLeast: smallest)
    guard shares > 1 else { return [body(0, 0..<count)] }
    let values = Mutex([Value?](repeating: nil, count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { share in
      let value = body(share, count * share / shares..<count * (share + 1) / shares)
      values.withLock { $0[share] = value }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
