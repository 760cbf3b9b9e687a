import Population

/// A pass over the households: what all of its tiles are given alike.
struct HouseholdPass: Sendable {
  let mechanisms: [any HouseholdMechanism]
  let month: MonthContext
  let surroundings: Surroundings
  let tiles: [HouseholdTile]
  /// In the order of households.
  let doses: [Dose]
  let payments: [Payment]

  /// Shares the tiles out to the workers and waits for all of them.
  ///
  /// Households see nothing of each other within a pass. What they leave are flows in whole fen and transitions in the
  /// order of tiles, so the number of workers changes nothing.
  func run(by workers: [TileWorker], _ shares: TileShares) {
    _ = shares.map(tiles.count, atLeast: TileWorker.smallestShare) { workers[$0].run(self, over: $1) }
  }
}
