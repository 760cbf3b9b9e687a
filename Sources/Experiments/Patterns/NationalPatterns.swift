import Declarations
import Evaluation
import Interventions
import Mechanisms
import Population
import Quantities
import Randomness
import Scenarios
import Simulation

/// What was observed of rural China from 2014 to 2019, beside what `china-2014.yaml` gives for it.
public struct NationalPatterns: Sendable {
  private let result: ComparisonResult
  private let hazards: (exit: SpellHazards, back: SpellHazards)
  private let transient: Double?

  /// Runs the scenario's first path in all its replicates; `nil` when cancelled.
  ///
  /// - Throws: what a run throws.
  public init?(_ society: Society, threads: Int) throws {
    var comparison = Comparison(society: society, threads: threads)
    comparison.kept.spells = true
    guard let result = try comparison.run() else { return nil }
    self.result = result
    let end = society.scenario.months
    var exit = SpellHazards([], of: .poor, years: 5, end: end)
    var back = SpellHazards([], of: .exited, years: 4, end: end)
    for path in result.path(0) {
      exit.merge(SpellHazards(path.spells[.actual] ?? [], of: .poor, years: 5, end: end))
      back.merge(SpellHazards(path.spells[.actual] ?? [], of: .exited, years: 4, end: end))
    }
    hazards = (exit, back)
    transient = try Self.transientShare(society)
  }

  /// Over one replicate: the sample is large.
  private static func transientShare(_ society: Society) throws -> Double? {
    let draws = Draws(key: DrawKey(seed: society.scenario.seed, replicate: 0))
    var burnIn = Simulation(state: society.founded(), world: society.world(.none), draws: draws)
    _ = try burnIn.run(until: 0)
    var run = Simulation(
      state: society.started(burnIn.state), world: society.world(society.scenario.paths[0]), draws: draws)
    let years = YearlyIncomes()
    _ = try run.run(until: society.scenario.months, observers: [years])
    return years.transientShare
  }

  public var rows: [PatternRow] { incidence + returns + dynamics + structure }

  private var scenario: Scenario { result.scenario }
  private static let percent = Text("%", zh: "%")

  /// 1 · persons below the line, National Bureau of Statistics (facts A1).
  private var incidence: [PatternRow] {
    [(2014, 7.2), (2015, 5.7), (2016, 4.5), (2017, 3.1), (2018, 1.7), (2019, 0.6)].map { year, target in
      PatternRow(
        1, Text("persons below the line in {year}", zh: "{year} 年贫困发生率").of(year: year), unit: Self.percent,
        target: target,
        simulated: yearly(.headcount, year, .all).map { 100 * $0 }, tolerance: 0.1 * target,
        source: "facts A1")
    }
  }

  /// 2 · persons registered again after a recorded exit (facts A2, recalled), for the whole rural population.
  private var returns: [PatternRow] {
    [(2016, 68.4), (2017, 20.8), (2018, 5.8), (2019, 0.54)].map { year, target in
      PatternRow(
        2, Text("registered persons who returned in {year}", zh: "{year} 年返贫人口(登记)").of(year: year),
        unit: Text("10,000 persons", zh: "万人"), target: target, simulated: recordedReturns(in: year),
        tolerance: 0.5 * target, source: "facts A2, unverified")
    }
  }

  /// 3 · hazards that fall with duration (CFPS), and the transient share (facts B1).
  private var dynamics: [PatternRow] {
    [
      PatternRow(
        3, Text("of the newly poor, those who leave in their first year", zh: "新致贫者第一年脱贫比例"), unit: Self.percent,
        target: 37.2, simulated: hazards.exit.hazard(year: 0).map { 100 * $0 }, tolerance: 5, source: "facts B1"),
      PatternRow(
        3, Text("of those poor for four years, those who leave in the fifth", zh: "贫困满四年者第五年脱贫比例"), unit: Self.percent,
        target: 8.6, simulated: hazards.exit.hazard(year: 4).map { 100 * $0 }, tolerance: 5, source: "facts B1"),
      PatternRow(
        3, Text("of those who left, returned within four years", zh: "脱贫后四年内返贫比例"), unit: Self.percent, target: 15,
        simulated: hazards.back.share(within: 4).map { 100 * $0 }, tolerance: 5, source: "facts B1"),
      PatternRow(
        3, Text("transient share of the squared poverty gap, yearly incomes", zh: "贫困深度平方中的暂时性份额(年收入)"),
        unit: Self.percent, target: 49, simulated: transient.map { 100 * $0 }, tolerance: 10,
        source: "facts B1, unverified; four southern provinces, 1985–90"),
    ]
  }

  /// 4 · income structure of poor areas in 2019 (facts A5; the sample is of all rural areas), the register's main cause,
  /// and what the registered earned.
  private var structure: [PatternRow] {
    let shares = incomeShares(in: 2019)
    let parts: [(Text, Double)] = [
      (Text("wages", zh: "工资性收入"), 35.3), (Text("net business income", zh: "经营净收入"), 36.0),
      (Text("property", zh: "财产净收入"), 1.4), (Text("net transfers", zh: "转移净收入"), 27.3),
    ]
    let rows = parts.enumerated().map { index, part in
      PatternRow(
        4,
        Text(
          "share of \(part.0.english) in income, 2019", zh: "2019 年\(part.0.chinese)占比"), unit: Self.percent,
        target: part.1, simulated: shares.map { 100 * $0[index] }, tolerance: 5, source: "facts A5, poor areas")
    }
    return rows + [
      PatternRow(
        4, Text("households registered at the start", zh: "初始建档立卡户占比"), unit: Self.percent, target: 9.1,
        simulated: registeredShare.map { 100 * $0 }, tolerance: 1,
        source: "facts A4, A10: 29.48 of 325 million households"),
      PatternRow(
        4, Text("registered households whose main cause is illness", zh: "在册户主因为疾病的比例"), unit: Self.percent,
        target: 42.4, simulated: illnessShare.map { 100 * $0 }, tolerance: 5, source: "facts A4"),
    ]
      + [(2015, 3416.0), (2019, 9808.0)].map { year, target in
        PatternRow(
          4, Text("income a head of those registered at the start, {year}", zh: "{year} 年初始在册户人均收入").of(year: year),
          unit: Text("yuan", zh: "元"), target: target, simulated: nominalIncome(in: year), tolerance: 0.1 * target,
          source: "facts A5")
      }
  }
}

extension NationalPatterns {
  private func yearly(_ measure: OutcomeMeasure, _ year: Int, _ group: Group) -> Double? {
    RateSample(result.path(0).map(\.outcomes), measure, year: year, group: group).pooled
  }

  private func recordedReturns(in year: Int) -> Double? {
    guard let nation = scenario.centralFunds?.ruralPersons else { return nil }
    var (returned, persons) = (0.0, 0.0)
    for path in result.path(0) {
      let frame = path.survival.frame
      persons += frame.members.reduce(0) { $0 + Double($1) }
      for spell in path.spells[.recorded] ?? []
      where spell.state == .exited && !spell.isCensored && scenario.calendar.year(of: Month(spell.end)) == year {
        returned += Double(frame.members[Int(spell.household)])
      }
    }
    return persons > 0 ? returned / persons * nation / 10_000 : nil
  }

  /// Wages, net business, property and transfers as shares of what all households earned.
  private func incomeShares(in year: Int) -> [Double]? {
    let parts: [[Flow]] = [
      [.wages], [.sales, .inputs], [.lettings],
      Flow.allCases.filter { $0.countsAsIncome && ![.wages, .sales, .inputs, .lettings].contains($0) },
    ]
    let sums = parts.map { flows in
      result.path(0).reduce(0.0) { sum, path in
        sum
          + path.flows.enumerated().reduce(0.0) { sum, entry in
            guard scenario.calendar.year(of: entry.offset) == year else { return sum }
            return sum
              + flows.reduce(0.0) { sum, flow in
                let fen = Double(entry.element[flow.rawValue])
                return sum + (flow.payer == .households ? -fen : fen)
              }
          }
      }
    }
    let total = sums.reduce(0, +)
    return total > 0 ? sums.map { $0 / total } : nil
  }

  private var registeredShare: Double? {
    let frames = result.path(0).map(\.survival.frame)
    let all = frames.reduce(0) { $0 + $1.groups.count { $0.contains(Group.all) } }
    guard all > 0 else { return nil }
    return Double(frames.reduce(0) { $0 + $1.groups.count { $0.contains(Group.registered) } }) / Double(all)
  }

  /// Of the first replicate: causes belong to the population, which all share.
  private var illnessShare: Double? {
    guard let frame = result.path(0).first?.survival.frame else { return nil }
    let drafts = result.society.households
    let registered = drafts.indices.filter { frame.groups[Int(result.society.rows[$0])].contains(Group.registered) }
    guard !registered.isEmpty else { return nil }
    return Double(registered.count { drafts[$0].mainCause == .illness }) / Double(registered.count)
  }

  /// Yearly outcomes are in yuan of month 0; the December's consumer price turns them back.
  private func nominalIncome(in year: Int) -> Double? {
    guard
      let month = (0..<scenario.months).first(where: { month in
        scenario.calendar.isDecember(month) && scenario.calendar.year(of: month) == year
      })
    else { return nil }
    let price = result.society.economy.prices(at: month).consumer
    return yearly(.incomePerHead, year, .registered).map { $0 * price }
  }
}

extension Text {
  fileprivate func of(year: Int) -> Text {
    Text(rendered(.english, ["year": "\(year)"]), zh: rendered(.chinese, ["year": "\(year)"]))
  }
}
