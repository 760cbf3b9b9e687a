import Population

/// One thread's share of a pass: a run of neighbouring tiles, and the working memory for one of them.
final class TileWorker: @unchecked Sendable {
  private var scratch = TileScratch()
  private var fault: (any Error)?

  /// Tiles that are worth a thread: their month takes longer than starting it.
  static let smallestShare = 8

  /// One for each share of the tiles.
  static func team(_ shares: TileShares, tiles: Int) -> [TileWorker] {
    (0..<shares.number(of: tiles, atLeast: smallestShare)).map { _ in TileWorker() }
  }

  func run(_ pass: HouseholdPass, over range: Range<Int>) {
    do { try step(pass, range, &scratch) } catch { fault = error }
  }

  private func step(_ pass: HouseholdPass, _ range: Range<Int>, _ scratch: inout TileScratch) throws {
    let capacity = HouseholdIndex(HouseholdTile.capacity)
    let first = HouseholdIndex(range.lowerBound) * capacity
    var doses = pass.doses[pass.doses.firstPlace { $0.household >= first }...]
    var payments = pass.payments[pass.payments.firstPlace { $0.household >= first }...]
    scratch.surroundings = pass.surroundings
    for index in range {
      let tile = pass.tiles[index]
      let next = index + 1 < range.upperBound ? pass.tiles[index + 1] : tile
      let end = HouseholdIndex(index + 1) * capacity
      scratch.first = HouseholdIndex(index) * capacity
      scratch.doses = doses.prefix { $0.household < end }
      scratch.payments = payments.prefix { $0.household < end }
      doses = doses.dropFirst(scratch.doses.count)
      payments = payments.dropFirst(scratch.payments.count)
      for (part, mechanism) in pass.mechanisms.enumerated() {
        // The next tile comes out of memory while this one is worked on, a part beside each mechanism.
        next.prefetch(part: part, of: pass.mechanisms.count)
        try mechanism.step(tile, &scratch, pass.month)
      }
    }
  }

  /// Hands over what the pass left, and forgets it.
  ///
  /// - Throws: what a mechanism threw.
  func leave(in ledger: inout Ledger, _ log: inout MonthLog) throws {
    if let fault { throw fault }
    for purpose in Flow.allCases where scratch.flows[purpose.rawValue] != 0 {
      ledger.post(purpose, fen: scratch.flows[purpose.rawValue])
      scratch.flows[purpose.rawValue] = 0
    }
    log.transitions += scratch.transitions
    scratch.transitions.removeAll(keepingCapacity: true)
    // What is shared with the county is let go, so that the county may change it in place.
    scratch.surroundings = Surroundings()
    (scratch.doses, scratch.payments) = ([], [])
  }
}

extension Array {
  /// Where the first element is that `isPast`, in an array in which all behind it are as well.
  fileprivate func firstPlace(_ isPast: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isPast(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
