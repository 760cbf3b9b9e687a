import Declarations
import Interventions
import Population
import Quantities
import Randomness
import Scenarios
import Simulation

/// What a graduation programme does to those whom it serves, after 24 and after 36 months, in standard deviations of the
/// same households without it; beside the published effects of six countries (facts B3, Banerjee et al. 2015).
///
/// Every served household has a twin: itself, on the same luck, where no programme was. So the mean of differences is what
/// the programme did, without a comparison's own error. Assets are those of the household in that month; income and
/// consumption are a head, over the last twelve months. Consumption follows from the accounts (`ConsumptionMeter`).
public struct GraduationPattern: Sendable {
  /// An outcome with the published effects at both ends and their standard error.
  enum Outcome: CaseIterable {
    case assets, income, consumption

    var name: Text {
      switch self {
      case .assets: Text("productive assets", zh: "生产性资产")
      case .income: Text("income", zh: "收入")
      case .consumption: Text("consumption", zh: "消费")
      }
    }

    var published: [Double] {
      switch self {
      case .assets: [0.258, 0.249]
      case .income: [0.383, 0.273]
      case .consumption: [0.122, 0.120]
      }
    }

    var errors: [Double] {
      switch self {
      case .income: [0.036, 0.029]
      case .assets, .consumption: [0.023, 0.024]
      }
    }
  }

  /// The programme's end, and a year later.
  static let months = [24, 36]

  private var effects: [Outcome: [PairedEffect]] = [:]

  /// Runs the scenario's first path with a programme and `none`, in all replicates.
  ///
  /// - Throws: what a run throws.
  public init(_ society: Society) throws {
    let scenario = society.scenario
    guard let path = scenario.paths.first(where: { !$0.programmes.isEmpty }) else { return }
    for outcome in Outcome.allCases { effects[outcome] = Self.months.map { _ in PairedEffect() } }
    for number in 0..<scenario.replicates {
      let draws = Draws(key: DrawKey(seed: scenario.seed, replicate: number))
      var burnIn = Simulation(state: society.founded(), world: society.world(.none), draws: draws)
      _ = try burnIn.run(until: 0)
      let start = society.started(burnIn.state)
      let under = try GraduationRun(path, society, from: start, draws)
      let without = try GraduationRun(.none, society, from: start, draws)
      for outcome in Outcome.allCases {
        for end in Self.months.indices {
          for household in under.served.map(Int.init) {
            effects[outcome]?[end].add(
              under.value(outcome, household, end), without: without.value(outcome, household, end))
          }
        }
      }
    }
  }

  /// What came out for an outcome at one of the two ends; `nil` where nobody is served or nobody differs.
  func effect(_ outcome: Outcome, _ end: Int) -> Double? { effects[outcome]?[end].standardised }

  /// Effects within two published standard errors, and the share that is left a year later within a tenth.
  public var rows: [PatternRow] {
    Outcome.allCases.flatMap { outcome -> [PatternRow] in
      let found = Self.months.indices.map { effect(outcome, $0) }
      let rows = Self.months.enumerated().map { end, month in
        PatternRow(
          6,
          Text(
            "effect on \(outcome.name.english) after \(month) months", zh: "\(month) 个月后对\(outcome.name.chinese)的效应"),
          unit: Text("s.d.", zh: "标准差"), target: outcome.published[end], simulated: found[end],
          tolerance: 2 * outcome.errors[end], source: "facts B3, unverified")
      }
      let left: Double? = if let first = found[0], let second = found[1], first != 0 { second / first } else { nil }
      return rows + [
        PatternRow(
          6,
          Text(
            "of it left a year after the programme, \(outcome.name.english)", zh: "项目结束一年后所余,\(outcome.name.chinese)"),
          unit: Text("ratio", zh: "比值"), target: outcome.published[1] / outcome.published[0], simulated: left,
          tolerance: 0.1, source: "facts B3, unverified")
      ]
    }
  }
}

/// One path of one replicate, looked at in the two months.
private struct GraduationRun {
  let served: [HouseholdIndex]
  private var values: [GraduationPattern.Outcome: [[Double]]] = [:]

  init(_ path: PathPlan, _ society: Society, from start: Simulation.State, _ draws: Draws) throws {
    var state = start.copy()
    path.openProgrammes(in: &state.county)
    let meter = ConsumptionMeter(values: society.scenario.parameters)
    var run = Simulation(state: state, world: meter.measuring(society.world(path)), draws: draws)
    for month in GraduationPattern.months {
      _ = try run.run(until: month, observers: [meter])
      let lastYear = meter.consumption.suffix(12)
      var household = 0
      var (assets, income, consumption): ([Double], [Double], [Double]) = ([], [], [])
      for tile in run.county.tiles {
        for row in 0..<tile.count {
          let heads = Double(max(1, tile.members[row]))
          assets.append(Double(tile.assets[row]))
          income.append(Double(tile.incomeSum[row]) / heads)
          consumption.append(Double(lastYear.reduce(0) { $0 + $1[household] }) / heads)
          household += 1
        }
      }
      values[.assets, default: []].append(assets)
      values[.income, default: []].append(income)
      values[.consumption, default: []].append(consumption)
    }
    served = run.county.programmes.first?.served.map(\.household) ?? []
  }

  func value(_ outcome: GraduationPattern.Outcome, _ household: Int, _ end: Int) -> Double {
    values[outcome]?[end][household] ?? 0
  }
}
