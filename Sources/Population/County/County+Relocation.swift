extension County {
  /// Households that live at a resettlement site.
  public var relocated: Int64 {
    tiles.reduce(0) { sum, tile in
      sum + (0..<tile.count).reduce(0) { $0 + (tile.reach[$1] & Reach.relocated.rawValue == 0 ? 0 : 1) }
    }
  }

  /// Moves a household out of its village to a resettlement site: a safe house with water, for good.
  ///
  /// It stays on its village's lists, as people who are moved do, but lives at the site; what that does to its livelihood
  /// is the business of mechanisms.
  public func relocate(_ household: HouseholdIndex) {
    with(household) { tile, row in
      tile.reach[row] |= Reach.relocated.rawValue
      tile.guarantees[row] |= Guarantees([.housing, .water]).rawValue
    }
  }
}
