public import Declarations
public import Evaluation
public import Experiments
import Interventions
import Quantities
import Scenarios

/// The table that a comparison ends with: exits and returns by phase, the paired difference, and what an exit costs.
///
/// One path beside `none` has its limits and errors in full; more of them stand side by side, and are ranked.
public struct Headline {
  let tables: RunTables
  let language: Language
  private let group: Group
  private let none: Int

  public init(_ result: ComparisonResult, language: Language) {
    tables = RunTables(result)
    self.language = language
    group = tables.headlineGroup
    none = result.scenario.nonePath ?? 0
  }

  private var scenario: Scenario { tables.result.scenario }

  public var text: String {
    let treated = scenario.paths.indices.filter { $0 != none }
    if treated.count > 1, scenario.comparesPaths { return comparison }
    var parts = [introduction(of: treated.first ?? none)]
    for path in treated.isEmpty ? [none] : treated { parts.append(rates(of: path).text) }
    // One path alone: what it spent, and nothing to compare it with.
    if treated.isEmpty, !scenario.paths[none].programmes.isEmpty {
      parts.append(CostText(tables, path: none, none: none, group: group, language).spent)
    }
    for path in treated { parts.append(CostText(tables, path: path, none: none, group: group, language).text) }
    if let indices = IndexText(tables, language: language) { parts.append(indices.text) }
    if !tables.result.otherCells.isEmpty { parts.append(RankingText(tables, language).text) }
    return (parts + [legend(treated.isEmpty ? HeadlineTexts.legendOfOne : HeadlineTexts.legend)]).joined(
      separator: "\n\n")
  }

  /// Who comes first at each budget and in each world, as the comparison says it.
  public var ranking: String { RankingText(tables, language).text }

  private var comparison: String {
    let paths = PathsTable(tables: tables, none: none, language: language)
    var parts = [introduction(of: scenario.clockPath ?? none)] + paths.rates()
    parts += [paths.accounts(), RankingText(tables, language).text]
    if let indices = IndexText(tables, language: language) { parts.append(indices.text) }
    if scenario.paths.contains(where: { !$0.isRanked }) { parts.append(PathsTexts.unranked[language]) }
    return (parts + [legend(PathsTexts.legend)]).joined(separator: "\n\n")
  }

  private func legend(_ texts: [Text]) -> String {
    texts.map { "  " + $0.rendered(language, conventions) }.joined(separator: "\n")
  }

  /// The numbers that the scenario sets for how exits are counted.
  private var conventions: [String: String] {
    [
      "confirm": "\(scenario.poverty.confirmMonths)", "lag": "\(scenario.evaluation.phaseLag)",
      "lasting": "\(scenario.evaluation.lastingMonths)",
      "clock": scenario.clockPath.map { scenario.paths[$0].name } ?? "–",
    ]
  }

  /// - Parameter path: whose group it is.
  private func introduction(of path: Int) -> String {
    let members = RateEstimate(
      meanOf: tables.result.path(path).map { path in Double(path.groupSizes[group.rawValue]) })
    let first = scenario.title
    let second = HeadlineTexts.size.rendered(
      language,
      [
        "households": NumberText.grouped(Double(scenario.householdCount)),
        "villages": NumberText.grouped(Double(scenario.villageCount)), "replicates": "\(scenario.replicates)",
        "months": "\(scenario.months)", "start": "\(scenario.calendar.startYear)", "seed": "\(scenario.seed)",
      ])
    let third = HeadlineTexts.group.rendered(
      language, ["group": group.name[language], "count": NumberText.limits(members, 0)])
    return [first, second, third].joined(separator: "\n")
  }

  private func rates(of path: Int) -> TextTable {
    var table = TextTable()
    let name = scenario.paths[path].name
    let paired = path != none
    var header = [HeadlineTexts.rate[language], name]
    if paired {
      header += ["none", "\(name) − none"] + [HeadlineTexts.paired, HeadlineTexts.unpaired].map { $0[language] }
    }
    table.rows.append(header)
    for (measure, title) in HeadlineTexts.measures {
      table.heading(title[language])
      let clocked = scenario.clockPath.map { scenario.paths[$0].programmes.isEmpty } == false
      let phases: [Phase?] = clocked ? Phase.allCases + [nil] : [nil]
      for phase in phases { append(measure, phase, path, paired, to: &table) }
    }
    return table
  }

  private func append(_ measure: RateMeasure, _ phase: Phase?, _ path: Int, _ paired: Bool, to table: inout TextTable) {
    let cell = RateCell(phase: phase, group: group, unit: .households, definition: .personTime)
    let rate = tables.rate(measure, path: path, in: cell)
    guard rate.estimate != nil else { return }
    let label = phase.map { $0 == Phase.none ? HeadlineTexts.before : $0.name } ?? HeadlineTexts.allPhases
    var fields = ["  " + label.rendered(language, conventions), NumberText.limits(rate, scale: 100)]
    if paired, let row = tables.difference(measure, path: path, none: none, in: cell) {
      fields += [
        NumberText.limits(tables.rate(measure, path: none, under: path, in: cell), scale: 100),
        NumberText.limits(row.difference, scale: 100, signed: true),
        NumberText.fixed(row.paired.standardError.map { $0 * 100 }, 2),
        NumberText.fixed(row.paired.standardErrorUnpaired.map { $0 * 100 }, 2),
      ]
    }
    table.rows.append(fields)
  }
}

extension Group {
  /// As a person reads it.
  public var name: Text {
    switch self {
    case .all: Text("all households", zh: "全部住户")
    case .registered: Text("registered households", zh: "建档立卡户")
    case .eligible:
      Text("eligible households (registered at month 0 in the served villages)", zh: "合格住户(第 0 月项目村在册贫困户)")
    case .served: Text("served households", zh: "服务对象")
    case .members: Text("members of associations", zh: "协会成员")
    case .notServed: Text("eligible households not served", zh: "合格但未被服务的住户")
    }
  }
}
