/// Calls `body` for every unbroken run of rows of one village: a tile holds few of them.
@inlinable
public func forEachVillage(in tile: HouseholdTile, _ body: (Int, Range<Int>) -> Void) {
  var start = 0
  while start < tile.count {
    let village = tile.village[start]
    var end = start + 1
    while end < tile.count, tile.village[end] == village { end += 1 }
    body(Int(village), start..<end)
    start = end
  }
}
