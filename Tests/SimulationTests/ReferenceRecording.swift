import PovertyPaths
import Reference
import TestSupport
import Testing

/// A month of a run as it was when households took their turn, as it was after, and the luck of both: what the plain
/// month is given and held against.
struct ReferenceRecording {
  let before: CountyProbe<County>
  let after: CountyProbe<County>
  /// Uniforms of events and normals of shocks, household by household.
  let luck: TileProbe<[(events: [Double], shocks: [Double])]>

  init() {
    before = CountyProbe { county, _ in county.copy() }
    after = CountyProbe { county, _ in county.copy() }
    luck = TileProbe { tile, scratch, _ in
      var rows: [(events: [Double], shocks: [Double])] = []
      for row in 0..<tile.count {
        var (events, shocks): ([Double], [Double]) = ([], [])
        for k in 0..<4 { events.append(scratch.uniform(k)[row]) }
        for k in 0..<8 { shocks.append(scratch.column(.shock(k))[row]) }
        rows.append((events, shocks))
      }
      return rows
    }
  }

  func watching(_ world: Simulation.World) -> Simulation.World {
    var world = world
    world.schedule = world.schedule
      .inserting(luck, before: MatrixStep.self)
      .surroundingHouseholds(before: before, after: after)
    return world
  }

  /// What outside brought every household in `month`.
  func inputs(of month: Month, draws: Draws) throws -> [ReferenceInputs] {
    let county = try #require(before[month])
    let luck = luck[month].flatMap { $0 }
    var inputs = zip(county.tiles.flatMap(\.id.values), luck).map { id, luck in
      // The purposes of a bill and of the standing system: addresses are part of what a seed means.
      let standing = draws.uniform4(at: Address(id: id, month: month, purpose: Purpose(rawValue: 35)))
      return ReferenceInputs(
        events: luck.events, shocks: luck.shocks,
        bill: draws.uniform(at: Address(id: id, month: month, purpose: Purpose(rawValue: 34))),
        standing: [standing[0], standing[1]])
    }
    for dose in county.doses { inputs[Int(dose.household)].doses[dose.service.rawValue] += dose.amount }
    for payment in county.payments {
      let household = Int(payment.household)
      if payment.flow.countsAsIncome {
        inputs[household].earned += payment.gain
      } else {
        inputs[household].received += payment.gain
      }
      inputs[household].payments[payment.flow, default: 0] += payment.fen
    }
    return inputs
  }
}

extension ReferenceSociety {
  init(_ county: County) {
    self.init(
      households: county.tiles.flatMap { tile in (0..<tile.count).map { ReferenceHousehold(tile, $0) } },
      villages: county.villages.map {
        Village(states: $0.states, isFailing: $0.failureMonths > 0, remoteness: $0.remoteness)
      },
      associations: county.associations.filter { $0.stage.isActive && !$0.members.isEmpty }.map {
        Association(cohesion: $0.cohesion, ties: $0.ties, members: $0.members.map(Int.init))
      })
  }
}

extension ReferenceHousehold {
  init(_ tile: HouseholdTile, _ row: Int) {
    self.init(
      village: Int(tile.village[row]),
      people: People(
        members: Int(tile.members[row]), workers: Int(tile.workers[row]), children: Int(tile.children[row]),
        elders: Int(tile.elders[row]), employed: Int(tile.employed[row]), illMonths: Int(tile.illMonths[row])),
      traits: Traits(
        ability: Double(tile.ability[row]), schooling: Double(tile.schooling[row]),
        dependency: Double(tile.dependency[row]), land: Double(tile.land[row]), isChronic: tile.chronic[row] == 1,
        trend: Double(tile.trend[row])),
      capitals: tile.capitals.map { $0[row] }, status: ReferenceStatus(tile.status[row]))
    savings = tile.savings[row]
    debt = tile.debt[row]
    assets = tile.assets[row]
    incomes = tile.incomes.map { Int64($0[row]) }
    necessities = tile.necessities.map { Int64($0[row]) }
    guarantees = Guarantees(rawValue: tile.guarantees[row])
    isRegistered = tile.recorded[row].isPoor
    let reach = Reach(rawValue: tile.reach[row])
    isListedForDibao = reach.contains(.dibaoListed)
    holdsPost = reach.contains(.publicPost)
  }
}

extension ReferenceStatus {
  init(_ clock: StatusClock) {
    let state: State =
      switch clock.state {
      case .neverPoor: .neverPoor
      case .poor: .poor
      case .exited: .exited
      }
    self.init(state: state, since: Int(clock.start), monthsOtherwise: Int(clock.pending))
  }
}

extension ReferenceMonth {
  /// The plain month of a scenario.
  init(_ scenario: Scenario, month: Month) {
    let rule: Rule =
      switch scenario.poverty.rule {
      case .income: .income
      case .afterNecessities: .afterNecessities
      case .guarantees: .guarantees
      }
    self.init(
      parameters: ReferenceParameters(scenario),
      poverty: Poverty(rule: rule, line: scenario.poverty.line.fen, confirm: scenario.poverty.confirmMonths),
      background: scenario.background, month: month)
  }
}

extension ReferenceParameters {
  init(_ scenario: Scenario) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: ParameterRegistry.all.map { ($0.name, scenario.parameters[$0]) }))
  }
}
