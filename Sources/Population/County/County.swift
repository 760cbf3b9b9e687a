public import Foundation

/// An unbroken range of villages with their households, associations, programmes and accounts.
///
/// Nothing crosses a county's border during a run but addressed national draws.
public struct County: Sendable {
  public let name: String
  public var villages: [Village]
  public private(set) var tiles: [HouseholdTile]
  public var associations: [Association]
  public var programmes: [ProgrammeState]
  /// Organisations that offer help, and what each programme knows of needs.
  public var organisations: [Organisation]
  public var docking: [DockingState]
  public var agencies: [AgencyState] = []
  public var ledger: Ledger
  public var finance: FinanceState
  public var government: Government
  /// What this month's decisions give households; emptied when the month begins.
  public var doses: [Dose]
  public var payments: [Payment]
  /// Sum over each village's households of the capitals that neighbours pass on, in the order of `passedOn`.
  public var villageSums: [[Double]]
  /// What reviews at the ends of rounds have found so far; empty in a run without them.
  public var indices: [IndexRecord] = []
  /// What is remembered of births, deaths, splits and schooling; `nil` where nobody ages.
  public var demography: DemographyRecord?

  /// The capitals that peers pass on.
  public static let passedOn: [Capital] = [.information, .human, .motivation, .social]

  public init(name: String, villages: [Village], tiles: [HouseholdTile]) {
    self.name = name
    self.villages = villages
    self.tiles = tiles
    associations = []
    programmes = []
    organisations = []
    docking = []
    ledger = Ledger()
    finance = FinanceState()
    government = Government()
    doses = []
    payments = []
    villageSums = villages.map { _ in Array(repeating: 0, count: Self.passedOn.count) }
    ledger.open(householdSavings: householdSavings)
  }

  public var householdCount: Int { tiles.reduce(0) { $0 + $1.count } }

  /// The sum of all savings, counted household by household.
  public var householdSavings: Int64 {
    var sum: Int64 = 0
    for tile in tiles { for row in 0..<tile.count { sum += tile.savings[row] } }
    return sum
  }

  /// A county that shares no state with this one: what a path branches off from.
  public func copy() -> County {
    var twin = self
    twin.tiles = tiles.map { $0.copy() }
    return twin
  }

  /// Where a household stands.
  @inlinable
  public func place(of household: HouseholdIndex) -> (tile: Int, row: Int) {
    let (tile, row) = Int(household).quotientAndRemainder(dividingBy: HouseholdTile.capacity)
    return (tile, row)
  }

  /// The tile and row of `household`.
  @inlinable
  public func with<Result>(_ household: HouseholdIndex, _ body: (HouseholdTile, Int) -> Result) -> Result {
    let place = place(of: household)
    return body(tiles[place.tile], place.row)
  }

  /// Sums the capitals that neighbours pass on, each village's in the order of its households, whatever the shares.
  public mutating func sumVillages(_ shares: TileShares = TileShares()) {
    let (villages, tiles) = (villages, tiles)
    let sums = shares.map(villages.count, atLeast: Self.villagesWorthAThread) { _, range in
      range.map { Self.sum(of: villages[$0].rows, in: tiles) }
    }
    for (village, sum) in sums.joined().enumerated() {
      for k in Self.passedOn.indices { villageSums[village][k] = sum[k] }
    }
  }

  private static let villagesWorthAThread = 4

  private static func sum(of village: Range<HouseholdIndex>, in tiles: [HouseholdTile]) -> SIMD4<Double> {
    var sum = SIMD4<Double>.zero
    var next = Int(village.lowerBound)
    while next < village.upperBound {
      let (index, first) = next.quotientAndRemainder(dividingBy: HouseholdTile.capacity)
      let tile = tiles[index]
      let end = min(first + Int(village.upperBound) - next, tile.count)
      let columns = passedOn.map { tile.capitals[$0.rawValue].pointer }
      let (a, b, c, d) = (columns[0], columns[1], columns[2], columns[3])
      let members = tile.members.pointer
      // Four chains of additions side by side, each in the order of households.
      for row in first..<end where members[row] > 0 { sum += SIMD4(a[row], b[row], c[row], d[row]) }
      next += end - first
    }
    return sum
  }
}

/// A county as bytes: everything that the next month depends on.
public struct CountyImage: Codable, Sendable, Equatable {
  public var name: String
  public var villages: [Village]
  public var tileCounts: [Int]
  public var tiles: [Data]
  public var associations: [Association]
  public var programmes: [ProgrammeState]
  public var organisations: [Organisation]
  public var docking: [DockingState]
  public var agencies: [AgencyState]
  public var ledger: Ledger
  public var finance: FinanceState
  public var government: Government
  public var villageSums: [[Double]]
  public var indices: [IndexRecord]
  public var demography: DemographyRecord?

  public init(_ county: County) {
    name = county.name
    villages = county.villages
    tileCounts = county.tiles.map(\.count)
    tiles = county.tiles.map(\.bytes)
    associations = county.associations
    programmes = county.programmes
    organisations = county.organisations
    docking = county.docking
    agencies = county.agencies
    ledger = county.ledger
    finance = county.finance
    government = county.government
    villageSums = county.villageSums
    indices = county.indices
    demography = county.demography
  }

  /// The county that this image was made from; `nil` when the bytes do not fit.
  public var county: County? {
    guard tileCounts.count == tiles.count else { return nil }
    var blocks: [HouseholdTile] = []
    for (count, bytes) in zip(tileCounts, tiles) {
      guard let tile = HouseholdTile(count: count, bytes: bytes) else { return nil }
      blocks.append(tile)
    }
    var county = County(name: name, villages: villages, tiles: blocks)
    county.associations = associations
    county.programmes = programmes
    county.organisations = organisations
    county.docking = docking
    county.agencies = agencies
    county.ledger = ledger
    county.finance = finance
    county.government = government
    county.villageSums = villageSums
    county.indices = indices
    county.demography = demography
    return county
  }
}
