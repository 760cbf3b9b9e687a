/// One household as the generator or a register describes it, before it takes its place in a tile.
public struct HouseholdDraft: Sendable, Hashable {
  /// Never changes, and is the same under every path.
  public var id: UInt64
  public var village: Int
  public var composition: Composition
  /// Ages, sexes and marriages; of a household of more than eight, the first eight.
  public var family = Family()
  /// Land it works, in mu.
  public var land: Double
  /// Schooling of the head, in years.
  public var schooling: Double
  /// Somebody is ill for good or disabled.
  public var chronic: Bool
  /// Own yearly growth beside that of all, in log points.
  public var trend: Double
  /// Permanent ability, in log points of productivity.
  public var ability: Double
  /// The capitals that the matrix step moves, in the order of `Capital.moving`.
  public var capitals: [Double]
  /// Expected yearly income per head at the start, in yuan; what `ability` is fitted to.
  public var incomePerHead: Double
  public var savings: Int64
  public var debt: Int64
  public var assets: Int64
  public var employed: Int
  public var guarantees: Guarantees
  public var mainCause: Cause
  public var otherCauses: Set<Cause>
  public var reach: Reach
  /// What a register says; `nil` where the model decides.
  public var registered: Bool?
  /// What a register states; the generator keeps it and draws the rest.
  public var known = Known()

  /// Facts of a register, `nil` where it is silent.
  public struct Known: Sendable, Hashable {
    public var land: Double?
    public var schooling: Double?
    public var chronic: Bool?
    public var cause: Cause?
    /// Savings, debt and productive assets, in fen.
    public var money: [Int64?]

    public init(
      land: Double? = nil, schooling: Double? = nil, chronic: Bool? = nil, cause: Cause? = nil,
      money: [Int64?] = [nil, nil, nil]
    ) {
      self.land = land
      self.schooling = schooling
      self.chronic = chronic
      self.cause = cause
      self.money = money
    }
  }

  public init(id: UInt64, village: Int, composition: Composition) {
    self.id = id
    self.village = village
    self.composition = composition
    land = 0
    schooling = 0
    chronic = false
    trend = 0
    ability = 0
    capitals = Array(repeating: 0, count: Capital.moving.count)
    incomePerHead = 0
    savings = 0
    debt = 0
    assets = 0
    employed = 0
    guarantees = .all
    mainCause = .other
    otherCauses = []
    reach = []
    registered = nil
  }

  /// Dependants per member, the covariate of the matrix row.
  public var dependency: Double { 1 - Double(composition.workers) / Double(composition.members) }
}

extension County {
  /// A county of these households, which must be in the order of their villages.
  ///
  /// - Parameter start: the month that all spells are dated to: the first of the burn-in.
  public init(name: String, villages: [Village], households drafts: [HouseholdDraft], start: Int) {
    let rows = Self.rows(of: drafts, in: villages)
    let tiles = stride(from: 0, to: rows.count, by: HouseholdTile.capacity).map { first in
      let rows = rows[first..<min(first + HouseholdTile.capacity, rows.count)]
      let tile = HouseholdTile(count: rows.count)
      for (row, entry) in rows.enumerated() {
        if let index = entry.draft {
          tile.fill(row, with: drafts[index], start: start)
        } else {
          tile.clear(row)
          tile.village[row] = UInt16(entry.village)
        }
      }
      return tile
    }
    self.init(name: name, villages: villages, tiles: tiles)
    sumVillages()
  }

  /// The rows of the table: each village's households in their order, and behind them its room for more.
  private static func rows(of drafts: [HouseholdDraft], in villages: [Village]) -> [(village: Int, draft: Int?)] {
    var rows: [(village: Int, draft: Int?)] = []
    for (index, draft) in drafts.enumerated() {
      rows.append((draft.village, index))
      guard index + 1 == drafts.count || drafts[index + 1].village != draft.village else { continue }
      let room = villages[draft.village].rows.count - villages[draft.village].households.count
      rows += Array(repeating: (draft.village, nil), count: room)
    }
    return rows
  }
}

extension HouseholdTile {
  func fill(_ row: Int, with draft: HouseholdDraft, start: Int) {
    id[row] = draft.id
    village[row] = UInt16(draft.village)
    for (column, value) in zip(capitals, draft.capitals) { column[row] = value }
    savings[row] = draft.savings
    debt[row] = draft.debt
    assets[row] = draft.assets
    ability[row] = Float(draft.ability)
    schooling[row] = Float(draft.schooling)
    dependency[row] = Float(draft.dependency)
    land[row] = Float(draft.land)
    chronic[row] = draft.chronic ? 1 : 0
    trend[row] = Float(draft.trend)
    members[row] = UInt8(draft.composition.members)
    workers[row] = UInt8(draft.composition.workers)
    children[row] = UInt8(draft.composition.children)
    elders[row] = UInt8(draft.composition.elders)
    employed[row] = UInt8(draft.employed)
    ages[row] = draft.family.ages
    roles[row] = draft.family.roles
    marriages[row] = draft.family.marriages
    guarantees[row] = draft.guarantees.rawValue
    mainCause[row] = draft.mainCause.rawValue
    otherCauses[row] = draft.otherCauses.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    reach[row] = draft.reach.rawValue
    status[row] = StatusClock(start: Int16(start))
    recorded[row] = StatusClock(start: Int16(start))
  }
}
