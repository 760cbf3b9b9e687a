import Declarations
import Population
import Quantities
import Randomness
import Simulation

/// A handful of households in one village, and mechanisms run on them alone, month by month.
final class Hamlet {
  var county: County
  var scratch = TileScratch()
  var draws = Draws(key: DrawKey(seed: 11, replicate: 0))
  /// Wage, farm, transfer and consumer indices of every month.
  var prices = Prices(wages: 1, farm: 1, transfers: 1, consumer: 1)
  /// The poverty line in fen per head and year.
  var line: Int64 = 300_000
  /// What household mechanisms confirmed, in order.
  var transitions: [Transition] = []

  init(_ drafts: [HouseholdDraft]) {
    let village = Village(
      name: "hamlet", industry: "grain", remoteness: 0, households: 0..<HouseholdIndex(drafts.count))
    county = County(name: "county", villages: [village], households: drafts, start: 0)
  }

  /// Two members, one worker, no child: one elder.
  static func draft(
    _ id: UInt64 = 1, members: Int = 2, workers: Int = 1, children: Int = 0,
    _ change: (inout HouseholdDraft) -> Void = { _ in }
  ) -> HouseholdDraft {
    var draft = HouseholdDraft(
      id: id, village: 0, composition: Composition(members: members, workers: workers, children: children))
    change(&draft)
    return draft
  }

  /// `count` alike households, with identities from 1.
  static func alike(
    _ count: Int, members: Int = 2, workers: Int = 1, children: Int = 0,
    _ change: (inout HouseholdDraft) -> Void = { _ in }
  ) -> Hamlet {
    Hamlet((1...count).map { draft(UInt64($0), members: members, workers: workers, children: children, change) })
  }

  /// The first tile, which is the only one up to 256 households.
  var tile: HouseholdTile { county.tiles[0] }

  func context(_ month: Month) -> MonthContext {
    MonthContext(
      month: month, calendar: Calendar(startYear: 2018, startMonth: 1), prices: prices, line: line, draws: draws)
  }

  /// Runs household mechanisms over every tile; the month's flows are left in `scratch.flows`.
  ///
  /// `prepare` may fill the scratch memory of a tile as earlier mechanisms would have.
  func step(
    _ mechanisms: [any HouseholdMechanism], month: Month = 0,
    prepare: (HouseholdTile, inout TileScratch) -> Void = { _, _ in }
  ) throws {
    for k in scratch.flows.indices { scratch.flows[k] = 0 }
    scratch.transitions = []
    scratch.surroundings.update(from: county, tie: 0)
    for (index, tile) in county.tiles.enumerated() {
      scratch.first = HouseholdIndex(index * HouseholdTile.capacity)
      let last = scratch.first + HouseholdIndex(tile.count)
      scratch.doses = county.doses.filter { ($0.household >= scratch.first) && $0.household < last }[...]
      scratch.payments = county.payments.filter { ($0.household >= scratch.first) && $0.household < last }[...]
      prepare(tile, &scratch)
      for mechanism in mechanisms { try mechanism.step(tile, &scratch, context(month)) }
    }
    transitions = scratch.transitions
  }

  /// Runs a county mechanism for one month.
  func step(_ mechanism: some CountyMechanism, month: Month = 0) throws -> MonthLog {
    var log = MonthLog()
    try mechanism.step(&county, context(month), log: &log)
    return log
  }

  /// Rows of the first tile that an event befell in the month that was stepped last.
  func struck(by event: LivelihoodEvent) -> [Int] {
    (0..<tile.count).filter { scratch.column(.event(event))[$0] != 0 }
  }

  func flow(_ purpose: Flow) -> Int64 { scratch.flows[purpose.rawValue] }
}

extension TileScratch {
  /// Sets exp ℓ of every household, as the matrix step leaves it.
  func setProductivities(wage: Double, business: Double, property: Double) {
    result(.wage).update(repeating: wage, count: HouseholdTile.capacity)
    result(.business).update(repeating: business, count: HouseholdTile.capacity)
    result(.property).update(repeating: property, count: HouseholdTile.capacity)
  }

  /// Sets what this month has brought and taken so far.
  func setMoney(income: Int64, necessities: Int64 = 0) {
    self.income.update(repeating: income, count: HouseholdTile.capacity)
    self.necessities.update(repeating: necessities, count: HouseholdTile.capacity)
  }

  /// Sets an event of every household.
  func setEvent(_ event: LivelihoodEvent, _ happens: Bool) {
    column(.event(event)).update(repeating: happens ? 1 : 0, count: HouseholdTile.capacity)
  }
}
