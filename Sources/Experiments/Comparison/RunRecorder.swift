import Evaluation
import Population
import Quantities
import Simulation

/// Watches one run of one path: spells, the phase calendar, flows, monthly totals, and every December.
///
/// Spells are written when a change is confirmed, so that the months between cost nothing.
final class RunRecorder: Observer {
  private(set) var spells: [PovertyStatus: [Spell]] = [.actual: [], .recorded: []]
  private(set) var calendar: PhaseCalendar
  /// Fen by month and `Flow`.
  private(set) var flows: [[Int64]] = []
  private(set) var totals: [[Int64]] = []
  private(set) var decembers: [December] = []
  private(set) var registers: [RegisterYear] = []
  /// Programme spending so far in fen of month 0: what was paid, divided by the consumer price of its month.
  private(set) var constantCost = 0.0
  /// Whether the sum of all accounts has been the same in every month seen so far.
  private(set) var isBalanced = true
  private var sumOfAccounts: Int64?

  private let assessment: Assessment
  /// The first month in which a household that split off was seen.
  private var founded: [HouseholdIndex: Month] = [:]

  init(villages: Int, months: Int, assessment: Assessment) {
    self.assessment = assessment
    calendar = PhaseCalendar(villages: villages, months: months)
  }

  func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    for split in (county.demography?.splits ?? []).dropFirst(founded.count) { founded[split.household] = split.month }
    for departure in log.departures {
      let route: SpellRoute = departure.cause == .death ? .death : .migration
      end(departure.household, .actual, departure.status, at: month.month, route: route)
      end(departure.household, .recorded, departure.recorded, at: month.month, route: route)
    }
    for transition in log.transitions {
      spells[transition.kind.status, default: []].append(
        Spell(
          household: Int(transition.household), state: transition.from.state.spellState,
          months: Int(transition.from.start)..<Int(transition.to.start), isCensored: false,
          observedFrom: founded[transition.household], route: route(of: transition, county, month)))
    }
    isBalanced = isBalanced && county.ledger.total == sumOfAccounts ?? county.ledger.total
    sumOfAccounts = county.ledger.total
    guard month.month >= 0 else { return }
    for (village, place) in county.villages.enumerated() { calendar[village, month.month] = place.phase }
    flows.append(county.ledger.flows)
    let paid = Flow.allCases.reduce(0) { $0 + ($1.isProgrammeCost ? county.ledger[$1] : 0) }
    constantCost += Double(paid) / month.prices.consumer
    totals.append(MonthlyTotal.values(in: county))
    guard month.isDecember else { return }
    decembers.append(December(county, month))
    let year = month.calendar.year(of: month.month)
    registers.append(county.registerYear(year, month: month.month, isFirst: registers.isEmpty))
  }

  /// Ends every spell that is still running.
  func finish(_ county: borrowing County, month: Month) {
    var household: HouseholdIndex = 0
    for tile in county.tiles {
      for row in 0..<tile.count {
        if tile.members[row] > 0 {
          end(household, .actual, tile.status[row], at: month, route: nil)
          end(household, .recorded, tile.recorded[row], at: month, route: nil)
        }
        household += 1
      }
    }
  }

  /// Cuts a spell off before `month`.
  private func end(
    _ household: HouseholdIndex, _ status: PovertyStatus, _ clock: StatusClock, at month: Month, route: SpellRoute?
  ) {
    spells[status, default: []].append(
      Spell(
        household: Int(household), state: clock.state.spellState,
        months: Int(clock.start)..<max(Int(clock.start), month),
        isCensored: true, observedFrom: founded[household], route: route))
  }

  /// `demographic` when the household would stand on the other side of the line with as many members as before the last
  /// December's changes. Which of the four incomes moved it is not kept, so other routes stay empty.
  private func route(of transition: Transition, _ county: borrowing County, _ month: MonthContext) -> SpellRoute? {
    guard transition.kind == .actual, let sizes = county.demography?.sizesBefore, !sizes.isEmpty else { return nil }
    let before = Int(sizes[Int(transition.household)])
    return county.with(transition.household) { tile, row in
      guard before > 0, before != Int(tile.members[row]) else { return nil }
      let otherwise = assessment.isPoor(tile, row, line: month.line, members: before)
      return otherwise != transition.to.isPoor ? .demographic : nil
    }
  }
}

/// A total over the county that `series.csv` holds for every month; what docking and institutions count only where
/// there is any.
enum MonthlyTotal: CaseIterable, Hashable {
  case county(CountyTotal)
  case docking(DockingCount)
  case people(PeopleTotal)
  case institution(InstitutionTotal)
  case village(VillageMean)

  static let allCases: [MonthlyTotal] =
    CountyTotal.allCases.map(MonthlyTotal.county) + DockingCount.allCases.map(MonthlyTotal.docking)
    + PeopleTotal.allCases.map(MonthlyTotal.people) + InstitutionTotal.allCases.map(MonthlyTotal.institution)
    + VillageMean.allCases.map(MonthlyTotal.village)

  /// By the name that it has in tables; `nil` for another word.
  init?(rawValue: String) {
    guard let total = Self.allCases.first(where: { $0.key == rawValue }) else { return nil }
    self = total
  }

  var key: String {
    switch self {
    case .county(let total): total.rawValue
    case .docking(let count): count.key
    case .people(let total): total.rawValue
    case .institution(let total): total.rawValue
    case .village(let mean): mean.key
    }
  }

  /// In the order of `allCases`; people are counted only where they age.
  static func values(in county: borrowing County) -> [Int64] {
    let counted = CountyTotal.allCases.map { $0.value(in: county) }
    let docked = DockingCount.allCases.map { count in county.docking.reduce(Int64(0)) { $0 + $1[count] } }
    let people = PeopleTotal.values(in: county)
    let institutions =
      InstitutionTotal.allCases.map { $0.value(in: county) } + VillageMean.allCases.map { $0.value(in: county) }
    return counted + docked + (people.isEmpty ? PeopleTotal.allCases.map { _ in 0 } : people) + institutions
  }
}

/// What `series.csv` says of a county under every path.
enum CountyTotal: String, CaseIterable {
  case poorHouseholds = "poor_households"
  case recordedPoorHouseholds = "recorded_poor_households"
  case income12Months = "income_12_months_fen"
  case savings = "savings_fen"
  case debt = "debt_fen"
  case assets = "productive_assets_fen"
  case doses = "doses"
  case associationMembers = "association_members"

  func value(in county: borrowing County) -> Int64 {
    switch self {
    case .doses: Int64(county.doses.count)
    case .associationMembers: county.associations.reduce(0) { $0 + Int64($1.members.count) }
    case .poorHouseholds: sum(county) { $0.status[$1].isPoor ? 1 : 0 }
    case .recordedPoorHouseholds: sum(county) { $0.recorded[$1].isPoor ? 1 : 0 }
    case .income12Months: sum(county) { $0.incomeSum[$1] }
    case .savings: sum(county) { $0.savings[$1] }
    case .debt: sum(county) { $0.debt[$1] }
    case .assets: sum(county) { $0.assets[$1] }
    }
  }

  private func sum(_ county: borrowing County, _ value: (HouseholdTile, Int) -> Int64) -> Int64 {
    var total: Int64 = 0
    for tile in county.tiles { for row in 0..<tile.count { total += value(tile, row) } }
    return total
  }
}

extension Transition.Kind {
  var status: PovertyStatus { self == .actual ? .actual : .recorded }
}

extension StatusClock.State {
  var spellState: SpellState {
    switch self {
    case .neverPoor: .neverPoor
    case .poor: .poor
    case .exited: .exited
    }
  }
}
