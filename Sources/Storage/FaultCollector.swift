public import Declarations

/// Gathers faults while an input is read, so that its author sees all of them at once.
///
/// All faults are counted; the first thousand are kept, and `printing` of those shown, in the order of their location.
public final class FaultCollector {
  /// How many faults have been added.
  public private(set) var count = 0
  private let limit: Int
  private var kept: [Fault] = []

  public init(printing limit: Int = 50) { self.limit = limit }

  public var isEmpty: Bool { count == 0 }

  public func add(_ fault: Fault) {
    count += 1
    if kept.count < max(1000, limit) { kept.append(fault) }
  }

  /// Counts faults of which nothing but their number was kept.
  package func add(notKept count: Int) { self.count += count }

  public func add(_ faults: Faults) { for fault in faults.all { add(fault) } }

  /// The faults by file, line and column, faults without a place last; then one that says how many are not shown.
  public var faults: Faults {
    // Sorting pairs with their position keeps faults of one place in the order in which they were found.
    let ordered = kept.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let p?, let q?): p < q || (!(q < p) && a.offset < b.offset)
      case (nil, nil): a.offset < b.offset
      case (let p, _): p != nil
      }
    }
    var shown = ordered.prefix(limit).map(\.element)
    if count > shown.count { shown.append(StorageFaults.moreFaults(["count": String(count - shown.count)])) }
    return Faults(shown)
  }

  /// Throws everything that was gathered; returns when there is nothing.
  public func throwIfAny() throws(Faults) {
    if count > 0 { throw faults }
  }
}
