public import Evaluation
import Interventions
import Population
public import Quantities
import Randomness
import Scenarios
import Simulation

/// What one path leaves of one replicate, under the comparison's phase clock.
public struct PathResult: Sendable {
  public var counts: [PovertyStatus: PhaseCounts]
  public var survival: SpellSurvival
  public var outcomes: OutcomeSums
  /// Fen by month and flow, and totals by month.
  public var flows: [[Int64]]
  public var totals: [[Int64]]
  /// Public and foundation money paid out, in yuan of month 0; what a programme did not pay out is no cost.
  public var cost: Money
  /// Whether no fen appeared or was lost in any month, and the households' account is what they hold at the end.
  public var isBalanced: Bool
  /// Units of service planned and taken up, summed over programmes.
  public var delivery: Delivery
  /// Spells of true and recorded status; kept only when asked for.
  public var spells: [PovertyStatus: [Spell]]

  public struct Delivery: Sendable, Hashable {
    public var planned: [Double]
    public var delivered: [Double]
    public var takenUp: [Double]
    public var served: Int
    public var crisisCases: Int
    public var repetitions: Int
    public var members: Int
  }
}

/// One replicate: a burn-in, run once, and every path from the state that it leaves, on the same luck.
public struct Replicate {
  let society: Society
  let number: Int
  let keepSpells: Bool

  /// - Parameter number: counts from 0; the draws are keyed by the scenario's seed and this number.
  public init(society: Society, number: Int, keepSpells: Bool = false) {
    self.society = society
    self.number = number
    self.keepSpells = keepSpells
  }

  /// The results in the order of the scenario's paths; `nil` when `isCancelled` asked to stop.
  public func run(isCancelled: () -> Bool = { false }) throws -> [PathResult]? {
    let scenario = society.scenario
    let draws = Draws(key: DrawKey(seed: scenario.seed, replicate: number))
    var burnIn = Simulation(state: society.founded(), world: society.world(.none), draws: draws)
    guard try burnIn.run(until: 0, isCancelled: isCancelled) else { return nil }
    let start = society.started(burnIn.state)
    var runs: [FinishedRun] = []
    for path in scenario.paths {
      guard let run = try finish(path, from: start, draws: draws, isCancelled: isCancelled) else { return nil }
      runs.append(run)
    }
    let clock = scenario.clockPath ?? 0
    let frame = runs[clock].frame(served: scenario.servedVillages, start: start.county)
    return runs.map { result($0, frame: $0.settled(frame), calendar: runs[clock].recorder.calendar) }
  }

  private func finish(
    _ path: PathPlan, from start: Simulation.State, draws: Draws, isCancelled: () -> Bool
  ) throws -> FinishedRun? {
    var state = start.copy()
    path.openProgrammes(in: &state.county)
    var simulation = Simulation(state: state, world: society.world(path), draws: draws)
    let recorder = RunRecorder(
      villages: state.county.villages.count, months: society.scenario.months, assessment: society.assessment)
    guard try simulation.run(until: society.scenario.months, observers: [recorder], isCancelled: isCancelled) else {
      return nil
    }
    recorder.finish(simulation.county, month: society.scenario.months)
    return FinishedRun(recorder: recorder, county: simulation.county)
  }

  private func result(_ run: FinishedRun, frame: HouseholdFrame, calendar: PhaseCalendar) -> PathResult {
    let plan = society.scenario.evaluation
    let window = RiskWindow(
      months: society.scenario.months, confirmMonths: society.scenario.poverty.confirmMonths,
      lagMonths: plan.phaseLag, lastingMonths: plan.lastingMonths)
    var counts: [PovertyStatus: PhaseCounts] = [:]
    for (status, spells) in run.recorder.spells {
      // Recorded status changes once a year and stands when written: nothing is left to confirm.
      let confirmed = status == .recorded ? 1 : window.confirmMonths
      let judged = RiskWindow(
        months: window.months, confirmMonths: confirmed, lagMonths: window.lagMonths,
        lastingMonths: window.lastingMonths)
      var meter = PhaseRateMeter(frame: frame, calendar: calendar, window: judged)
      meter.add(spells)
      counts[status] = meter.counts
    }
    var survival = SpellSurvival(frame: frame, calendar: calendar, window: window)
    survival.add(run.recorder.spells[.actual] ?? [])
    return PathResult(
      counts: counts, survival: survival, outcomes: run.outcomes(frame), flows: run.recorder.flows,
      totals: run.recorder.totals, cost: run.cost,
      isBalanced: run.isBalanced, delivery: run.delivery,
      spells: keepSpells ? run.recorder.spells : [:])
  }
}

/// A path that has been run to its end.
private struct FinishedRun {
  let recorder: RunRecorder
  let county: County

  /// Who belongs to which group: registration at month 0, before any path differs, and what this run's programmes
  /// reached. Sizes are those of month 0; rows that are empty then belong to nobody.
  func frame(served villages: Set<Int>, start: County) -> HouseholdFrame {
    var frame = HouseholdFrame(village: [], members: [], groups: [])
    for (tile, first) in zip(county.tiles, start.tiles) {
      for row in 0..<tile.count {
        let reach = Reach(rawValue: tile.reach[row])
        let village = Int(tile.village[row])
        var groups: Groups = .all
        if reach.contains(.registeredAtStart) { groups.insert(.registered) }
        if reach.contains(.served) { groups.insert(.served) }
        if reach.contains(.member) { groups.insert(.members) }
        if reach.contains(.registeredAtStart), villages.isEmpty || villages.contains(village) {
          groups.insert(.eligible)
          if !reach.contains(.served) { groups.insert(.notServed) }
        }
        frame.append(village: village, members: Int(first.members[row]), groups: groups)
      }
    }
    return frame
  }

  /// The frame with the households that split off in this run: each belongs to the groups of the household that it comes
  /// from, whichever row it took here.
  func settled(_ frame: HouseholdFrame) -> HouseholdFrame {
    var frame = frame
    for split in county.demography?.splits ?? [] where split.month >= 0 {
      frame.settle(Int(split.household), from: Int(split.parent), members: split.members)
    }
    return frame
  }

  /// Persons are those of the December.
  func outcomes(_ frame: HouseholdFrame) -> OutcomeSums {
    let years = recorder.decembers.map(\.year)
    var sums = OutcomeSums(villages: county.villages.count, years: (years.first ?? 0)..<(years.last ?? -1) + 1)
    for december in recorder.decembers {
      for household in 0..<frame.count where december.members[household] > 0 {
        sums.add(
          HouseholdOutcome(
            village: Int(frame.village[household]), groups: frame.groups[household],
            members: Int(december.members[household]), isPoor: december.isPoor[household],
            isRecordedPoor: december.isRecordedPoor[household], income: december.incomes[household]),
          year: december.year)
      }
    }
    return sums
  }

  var isBalanced: Bool {
    recorder.isBalanced && county.ledger[.households] == county.householdSavings
  }

  var cost: Money { Money(fen: Int64(recorder.constantCost.rounded(.toNearestOrEven))) }

  var delivery: PathResult.Delivery {
    func sum(_ units: (ProgrammeState) -> [Double]) -> [Double] {
      Service.allCases.map { service in county.programmes.reduce(0) { $0 + units($1)[service.rawValue] } }
    }
    return PathResult.Delivery(
      planned: sum(\.planned), delivered: sum(\.delivered), takenUp: sum(\.takenUp),
      served: county.programmes.reduce(0) { $0 + $1.served.count },
      crisisCases: county.programmes.reduce(0) { $0 + $1.crisisCases },
      repetitions: county.programmes.reduce(0) { $0 + $1.repetitions },
      members: county.associations.reduce(0) { $0 + $1.members.count })
  }
}
