public import PovertyPaths

/// One column of the household table as bytes, by name: what "the same bit for bit" means.
public struct HouseholdColumn: Sendable {
  public let name: String
  /// The bytes of every household of a tile, and how many one household takes.
  public let bytes: @Sendable (HouseholdTile) -> [UInt8]
  public let width: Int

  init<Element: BitwiseCopyable>(_ name: String, _ column: @escaping @Sendable (HouseholdTile) -> Column<Element>) {
    self.name = name
    bytes = { tile in column(tile).values.withUnsafeBytes { Array($0) } }
    width = MemoryLayout<Element>.stride
  }

  /// Every column of a tile.
  public static let all: [HouseholdColumn] =
    [HouseholdColumn("id") { $0.id }, HouseholdColumn("village") { $0.village }]
    + Capital.moving.map { capital in HouseholdColumn(capital.key) { $0.capitals[capital.rawValue] } }
    + [
      HouseholdColumn("savings") { $0.savings }, HouseholdColumn("debt") { $0.debt },
      HouseholdColumn("assets") { $0.assets },
    ]
    + (0..<HouseholdTile.window).flatMap { slot in
      [
        HouseholdColumn("incomes \(slot)") { $0.incomes[slot] },
        HouseholdColumn("necessities \(slot)") { $0.necessities[slot] },
      ]
    }
    + [
      HouseholdColumn("incomeSum") { $0.incomeSum }, HouseholdColumn("necessitySum") { $0.necessitySum },
      HouseholdColumn("ability") { $0.ability }, HouseholdColumn("schooling") { $0.schooling },
      HouseholdColumn("dependency") { $0.dependency }, HouseholdColumn("land") { $0.land },
      HouseholdColumn("chronic") { $0.chronic }, HouseholdColumn("trend") { $0.trend },
      HouseholdColumn("members") { $0.members }, HouseholdColumn("workers") { $0.workers },
      HouseholdColumn("children") { $0.children }, HouseholdColumn("elders") { $0.elders },
      HouseholdColumn("employed") { $0.employed }, HouseholdColumn("illMonths") { $0.illMonths },
      HouseholdColumn("guarantees") { $0.guarantees }, HouseholdColumn("mainCause") { $0.mainCause },
      HouseholdColumn("otherCauses") { $0.otherCauses }, HouseholdColumn("status") { $0.status },
      HouseholdColumn("recorded") { $0.recorded }, HouseholdColumn("enrolments") { $0.enrolments },
      HouseholdColumn("memberships") { $0.memberships }, HouseholdColumn("reach") { $0.reach },
      HouseholdColumn("ages") { $0.ages }, HouseholdColumn("roles") { $0.roles },
      HouseholdColumn("marriages") { $0.marriages },
    ]

  /// The columns that say what programmes have to do with a household, and nothing of how it lives.
  public static let ofProgrammes: Set<String> = ["enrolments", "memberships", "reach"]

  /// The first household, counted over the county, whose bits differ between the two; `nil` when none does.
  public func firstDifference(_ a: borrowing County, _ b: borrowing County) -> Int? {
    guard a.tiles.map(\.count) == b.tiles.map(\.count) else { return 0 }
    var first = 0
    for (left, right) in zip(a.tiles, b.tiles) {
      let (x, y) = (bytes(left), bytes(right))
      if x != y { return first + (x.indices.first { x[$0] != y[$0] } ?? 0) / width }
      first += left.count
    }
    return nil
  }
}
