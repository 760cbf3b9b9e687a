import Population
import Quantities
import Scenarios
import Simulation

/// What yearly outcomes and panels take from every household, before anyone knows whom a programme will reach.
struct December: Sendable {
  let year: Int
  /// The consumer price, 1 in month 0.
  let price: Double
  /// The poverty line in fen per head and year, at the prices of the month.
  let line: Int64
  /// One entry a row of the county in each: the income of the last twelve months in fen, at the prices of the month.
  private(set) var incomes: [Int64] = []
  private(set) var isPoor: [Bool] = []
  private(set) var isRecordedPoor: [Bool] = []
  /// Zero where nobody lives.
  private(set) var members: [UInt8] = []
  private(set) var guarantees: [Guarantees.RawValue] = []
  private(set) var reach: [Reach.RawValue] = []

  init(_ county: borrowing County, _ month: MonthContext) {
    year = month.calendar.year(of: month.month)
    price = month.prices.consumer
    line = month.line
    for tile in county.tiles {
      for row in 0..<tile.count {
        incomes.append(tile.incomeSum[row])
        isPoor.append(tile.status[row].isPoor)
        isRecordedPoor.append(tile.recorded[row].isPoor)
        members.append(tile.members[row])
        guarantees.append(tile.guarantees[row])
        reach.append(tile.reach[row])
      }
    }
  }

  /// A household's income in whole fen of month 0.
  func constantIncome(_ household: Int) -> Int64 {
    Int64((Double(incomes[household]) / price).rounded(.toNearestOrEven))
  }
}

/// Keeps the Decembers of a burn-in whose twelve months were all lived through: the years before a programme.
final class DecemberRecorder: Observer {
  private(set) var decembers: [December] = []
  private let first: Month

  /// - Parameter start: the first month of the burn-in.
  init(start: Month) { first = start + HouseholdTile.window - 1 }

  func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    guard month.isDecember, month.month >= first else { return }
    // Only the last are asked for.
    if decembers.count == KeptResults.yearsBefore { decembers.removeFirst() }
    decembers.append(December(county, month))
  }
}

extension Scenario {
  /// Decembers of the burn-in at whose end twelve months have been lived through.
  var wholeYearsBefore: Int {
    (-burnIn..<0).count { calendar.isDecember($0) && $0 >= HouseholdTile.window - 1 - burnIn }
  }
}
