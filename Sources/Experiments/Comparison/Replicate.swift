import Evaluation
import Interventions
import Population
import Quantities
import Randomness
import Scenarios
import Simulation

/// One replicate: a burn-in, run once, and every path at every budget from the state that it leaves, on the same luck.
public struct Replicate {
  let society: Society
  let number: Int
  let kept: KeptResults
  let threads: Int
  private var scenario: Scenario { society.scenario }

  /// - Parameters:
  ///   - number: counts from 0; the draws are keyed by the scenario's seed and this number.
  ///   - threads: how many share the households of this one replicate.
  public init(society: Society, number: Int, kept: KeptResults = KeptResults(), threads: Int = 1) {
    self.society = society
    self.number = number
    self.kept = kept
    self.threads = threads
  }

  /// What is kept of a budget's results: everything, or what differences of paths are made of.
  enum Keeping { case everything, differences }

  /// The results at the programmes' own budgets in the order of the scenario's paths; `nil` when `isCancelled` asked to
  /// stop.
  public func run(isCancelled: () -> Bool = { false }) throws -> [PathResult]? {
    try run(budgets: [(1, .everything)], isCancelled: isCancelled)?.first
  }

  /// The same for each of several multiples of the budgets. The burn-in and the path without a programme, which depend
  /// on no budget, are run once.
  func run(budgets: [(factor: Double, keeping: Keeping)], isCancelled: () -> Bool) throws -> [[PathResult]]? {
    let draws = Draws(key: DrawKey(seed: scenario.seed, replicate: number))
    var burnIn = Simulation(state: society.founded(), world: society.world(.none), draws: draws, threads: threads)
    let before = DecemberRecorder(start: -scenario.burnIn)
    guard try burnIn.run(until: 0, observers: kept.evaluation ? [before] : [], isCancelled: isCancelled) else {
      return nil
    }
    let start = society.started(burnIn.state)
    var idle: [Int: FinishedRun] = [:]
    var results: [[PathResult]] = []
    for (factor, keeping) in budgets {
      var runs: [FinishedRun] = []
      for (index, path) in scenario.paths.enumerated() {
        if let run = idle[index] {
          runs.append(run)
          continue
        }
        guard let run = try finish(path.scaled(by: factor), from: start, draws: draws, isCancelled: isCancelled) else {
          return nil
        }
        if path.programmes.isEmpty { idle[index] = run }
        runs.append(run)
      }
      results.append(evaluate(runs, before: before.decembers.suffix(KeptResults.yearsBefore), keeping))
    }
    return results
  }

  private func finish(
    _ path: PathPlan, from start: Simulation.State, draws: Draws, isCancelled: () -> Bool
  ) throws -> FinishedRun? {
    var state = start.copy()
    path.openProgrammes(in: &state.county)
    var simulation = Simulation(state: state, world: society.world(path), draws: draws, threads: threads)
    let recorder = RunRecorder(
      villages: state.county.villages.count, months: scenario.months, assessment: society.assessment)
    guard try simulation.run(until: scenario.months, observers: [recorder], isCancelled: isCancelled) else {
      return nil
    }
    recorder.finish(simulation.county, month: scenario.months)
    return FinishedRun(
      recorder: recorder, start: start.county, end: simulation.county, months: scenario.months)
  }

  /// Every path by its own groups under one calendar of phases; `none` also by the groups of every other path.
  private func evaluate(_ runs: [FinishedRun], before: ArraySlice<December>, _ keeping: Keeping) -> [PathResult] {
    let clock = scenario.clockPath ?? 0
    let calendar = runs[clock].recorder.calendar
    let villages = scenario.servedVillages
    let none = scenario.nonePath
    return runs.enumerated().map { index, run in
      let frame = runs[index == none ? clock : index].frame(comparedIn: villages)
      let settled = run.settled(frame)
      var result = self.result(run, settled, calendar, keeping)
      if keeping == .everything, kept.evaluation {
        let served = scenario.paths[index].programmes.isEmpty ? nil : run
        let before = Array(before)
        let known = none.flatMap {
          $0 == index || served == nil ? nil : KnownEffects(run, without: runs[$0], frame: frame, before: before)
        }
        result.evaluation = RunEvaluation(
          RunPanel(before: before, run: run, frame: settled, servedIn: served), known: known, keepPanel: kept.panel)
      }
      if let none, index != none {
        if keeping == .everything { result.effects = PathEffects(run, without: runs[none], frame: frame) }
        let settled = runs[none].settled(frame)
        result.counterfactual = .init(
          counts: counts(runs[none], settled, calendar, .programmeGroups), outcomes: runs[none].outcomes(settled))
      }
      return result
    }
  }

  private func result(
    _ run: FinishedRun, _ frame: HouseholdFrame, _ calendar: PhaseCalendar, _ keeping: Keeping
  ) -> PathResult {
    let isFull = keeping == .everything
    var survival = SpellSurvival(
      frame: isFull ? frame : HouseholdFrame(village: [], members: [], groups: []), calendar: calendar,
      window: window(.actual))
    if isFull { survival.add(run.recorder.spells[.actual] ?? []) }
    return PathResult(
      counts: counts(run, frame, calendar, isFull ? .full : .personTime), survival: survival,
      outcomes: run.outcomes(frame), registers: isFull ? run.recorder.registers : [],
      flows: isFull ? run.recorder.flows : [],
      totals: isFull ? run.recorder.totals : [], cost: run.cost, isBalanced: run.isBalanced, delivery: run.delivery,
      funds: isFull ? run.funds : [], indices: isFull ? run.indices : [], counterfactual: nil,
      spells: kept.spells && isFull ? run.recorder.spells : [:])
  }

  private func counts(
    _ run: FinishedRun, _ frame: HouseholdFrame, _ calendar: PhaseCalendar, _ detail: PhaseCounts.Detail
  ) -> [PovertyStatus: PhaseCounts] {
    var counts: [PovertyStatus: PhaseCounts] = [:]
    for (status, spells) in run.recorder.spells {
      var meter = PhaseRateMeter(frame: frame, calendar: calendar, window: window(status), detail: detail)
      meter.add(spells)
      counts[status] = meter.counts
    }
    return counts
  }

  private func window(_ status: PovertyStatus) -> RiskWindow {
    // Recorded status changes once a year and stands when written: nothing is left to confirm.
    RiskWindow(
      months: scenario.months, confirmMonths: status == .recorded ? 1 : scenario.poverty.confirmMonths,
      lagMonths: scenario.evaluation.phaseLag, lastingMonths: scenario.evaluation.lastingMonths)
  }
}
