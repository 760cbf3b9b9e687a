public import Declarations
public import Population
public import Quantities

/// How status is judged.
public enum PovertyRule: String, Sendable, CaseIterable, Codable {
  /// Income of the last twelve months below the line.
  case income
  /// Income less own medical and schooling payments below the line.
  case afterNecessities = "after-necessities"
  /// Income below the line, or a guarantee missing.
  case guarantees
}

/// True status, every month: the last twelve months against the line, confirmed after `confirm_months`.
public struct Assessment: HouseholdMechanism {
  public let name = Text("assessment of true status", zh: "真实贫困状态判定")
  public let reads = Text("incomes, necessities, guarantees, members", zh: "收入、必需支出、保障、成员")
  public let writes = Text("status", zh: "状态")

  public let rule: PovertyRule
  public let confirmMonths: UInt8

  public init(rule: PovertyRule, confirmMonths: Int) {
    self.rule = rule
    self.confirmMonths = UInt8(confirmMonths)
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let line = month.line
    let (incomes, necessities) = (tile.incomeSum.pointer, tile.necessitySum.pointer)
    let (members, guarantees, status) = (tile.members.pointer, tile.guarantees.pointer, tile.status.pointer)
    let share: Int64 = rule == .afterNecessities ? 1 : 0
    let asked: UInt8 = rule == .guarantees ? Guarantees.all.rawValue : 0
    for i in 0..<tile.count {
      let poor =
        incomes[i] - share * necessities[i] < line * Int64(members[i]) || guarantees[i] & asked != asked
      // Most months change nothing: leave before touching the clock.
      if poor == status[i].isPoor, status[i].pending == 0 { continue }
      let before = status[i]
      if status[i].observe(poor: poor, month: Int16(month.month), confirmMonths: confirmMonths) {
        scratch.transitions.append(
          Transition(
            kind: .actual, household: scratch.first + HouseholdIndex(i), from: before, to: status[i]))
      }
    }
  }

  /// Is this household below the line on its last twelve months?
  ///
  /// - Parameter members: the size to judge by, where it is not the present one.
  public func isPoor(_ tile: HouseholdTile, _ row: Int, line: Int64, members: Int? = nil) -> Bool {
    let heads = members.map(Int64.init) ?? Int64(tile.members[row])
    let share: Int64 = rule == .afterNecessities ? 1 : 0
    let asked: UInt8 = rule == .guarantees ? Guarantees.all.rawValue : 0
    return tile.incomeSum[row] - share * tile.necessitySum[row] < line * heads
      || tile.guarantees[row] & asked != asked
  }

  /// Sets every household's state from its twelve-month sums, with no spell before `month`.
  public func initialise(_ county: borrowing County, line: Int64, month: Month) {
    for tile in county.tiles {
      for row in 0..<tile.count {
        let state: StatusClock.State = isPoor(tile, row, line: line) ? .poor : .neverPoor
        tile.status[row] = StatusClock(state: state, start: Int16(month))
      }
    }
  }
}
