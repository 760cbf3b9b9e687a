import Declarations
import Evaluation
import Experiments
import Interventions
import Quantities
import Scenarios

/// Many paths at a glance: a table for each rate with paths as rows and phases as columns, and what each path cost.
struct PathsTable {
  let tables: RunTables
  let none: Int
  let language: Language
  private var scenario: Scenario { tables.result.scenario }
  private var treated: [Int] { scenario.paths.indices.filter { $0 != none } }

  /// Exits and returns by true, then by recorded status.
  func rates() -> [String] {
    PovertyStatus.allCases.flatMap { status in
      [PathsTexts.status(status)[language]]
        + [RateMeasure.exitRate, .returnRate].map { rates($0, status).text }
    }
  }

  private static let phases: [Phase?] = [.intervention, .empowerment, .building, .after, nil]

  private func rates(_ measure: RateMeasure, _ status: PovertyStatus) -> TextTable {
    var table = TextTable()
    table.rows.append([PathsTexts.title(of: measure)[language]])
    table.rows.append(
      [PathsTexts.path[language]] + Self.phases.map { ($0?.name ?? HeadlineTexts.allPhases)[language] })
    for path in [none] + treated {
      table.rows.append([name(of: path)] + Self.phases.map { rate(measure, status, $0, path) })
    }
    return table
  }

  /// `12.3 (+1.4)`: the rate, and how much more it is than without a programme; `12.3 (=)` when it is the very same.
  private func rate(_ measure: RateMeasure, _ status: PovertyStatus, _ phase: Phase?, _ path: Int) -> String {
    let cell = RateCell(phase: phase, group: tables.headlineGroup)
    let rate = tables.rate(measure, path: path, status: status, in: cell).estimate
    let text = NumberText.fixed(rate.map { $0 * 100 })
    guard path != none, rate != nil,
      let difference = tables.difference(measure, path: path, none: none, status: status, in: cell)?.difference.estimate
    else { return text }
    return "\(text) (\(difference == 0 ? "=" : NumberText.signed(difference * 100)))"
  }

  /// A path that is not ranked bears a mark.
  private func name(of path: Int) -> String {
    scenario.paths[path].name + (scenario.paths[path].isRanked ? "" : " *")
  }

  /// Money, households, and exits that last.
  func accounts() -> String {
    var table = TextTable()
    table.rows.append([PathsTexts.accounts.rendered(language, ["months": "\(scenario.evaluation.lastingMonths)"])])
    table.rows.append(PathsTexts.accountColumns.map { $0[language] })
    for path in treated {
      let account = tables.account(of: path, none: none, group: tables.headlineGroup)
      let count = Double(max(1, account.cost.count))
      let cell = RateCell(phase: nil, group: tables.headlineGroup)
      let extra = tables.lastingExits(path, none, in: cell)
      table.rows.append([
        name(of: path), NumberText.grouped(account.cost.reduce(0) { $0 + $1.yuan } / count),
        NumberText.fixed(account.delivery.reduce(0) { $0 + Double($1.served) } / count, 0),
        NumberText.limits(extra, signed: true), price(account.price),
      ])
    }
    return table.text
  }

  private func price(_ price: CostPerLastingExit) -> String {
    switch price {
    case .estimate(let value):
      let limits = [value.low, value.high].compactMap { $0.map(NumberText.grouped) }
      let middle = value.estimate.map(NumberText.grouped) ?? "–"
      return limits.count == 2 ? "\(middle) (\(limits[0]) … \(limits[1]))" : middle
    case .unbounded(let estimate, let atLeast):
      return "\(NumberText.grouped(estimate)) (\(atLeast.map(NumberText.grouped) ?? "–") … ∞)"
    case .notEffective: return PathsTexts.notEffective[language]
    case .undetermined: return "–"
    }
  }
}

enum PathsTexts {
  static let path = Text("path", zh: "路径")
  static let unranked = Text("* shown, but not ranked", zh: "* 仅列出,不参与排名")

  static func status(_ status: PovertyStatus) -> Text {
    switch status {
    case .actual:
      Text(
        "TRUE status: judged every month on the income of twelve months. In brackets: the path less none, the same households.",
        zh: "真实状态:每月按近十二个月收入判定。括号内:该路径减去无项目,同一批住户。")
    case .recorded:
      Text(
        "RECORDED status: what government wrote down, once a year, with its errors. In brackets: the path less none.",
        zh: "登记状态:政府每年一次的记录,含其误差。括号内:该路径减去无项目。")
    }
  }

  static func title(of measure: RateMeasure) -> Text {
    measure == .returnRate
      ? Text(
        "  Returns to poverty, per 100 household-years lived out of poverty after an exit", zh: "  返贫率,每百个脱贫户年")
      : Text("  Exits from poverty, per 100 household-years lived poor", zh: "  脱贫率,每百个贫困户年")
  }

  static let accounts = Text(
    "What each path spent and what came of it (exits of {months} months and more, true status, a run)",
    zh: "各路径的支出与结果(稳定 {months} 个月以上的脱贫,真实状态,每次重复)")
  static let accountColumns = [
    path, Text("spent, yuan", zh: "支出(元)"), Text("households served", zh: "服务户数"),
    Text("more lasting exits than none (95 % limits)", zh: "比无项目多的稳定脱贫(95% 区间)"),
    Text("yuan for one more lasting exit (limits of the mean)", zh: "每新增一次稳定脱贫的成本(元,均值区间)"),
  ]
  static let notEffective = Text("no more exits", zh: "没有新增")

  /// What each number means, one line each.
  static let legend: [Text] = [
    Text("What the numbers mean", zh: "数字的含义"),
    Text(
      "rate       events for every 100 years that households live in the state that they leave; a change counts after {confirm} months",
      zh: "比率      住户在所离开状态中每生活百年发生的次数;变化持续 {confirm} 个月后成立"),
    Text(
      "=  –       the very same as without a programme; nobody lived in that state in such months",
      zh: "=  –      与无项目完全相同;该阶段没有处于该状态的住户"),
    Text(
      "phase      what the village was in {lag} months before, by the calendar of {clock}, laid over every path",
      zh: "阶段      事件发生前 {lag} 个月村庄所处阶段;各路径一律采用 {clock} 的阶段日历"),
    Text(
      "limits     where 95 % of further worlds with other luck and villages of the same kind would fall; for yuan, Fieller's limits of the mean",
      zh: "区间      在其他运气和同类村庄下,95% 的结果所在范围;成本为均值的费勒区间"),
    Text(
      "lasting    {lasting} months in a row out of poverty; exits are counted, not households: one may leave twice",
      zh: "稳定      连续 {lasting} 个月未返贫;统计的是次数而非户数,一户可多次脱贫"),
    Text(
      "better     share of replicates, all paths with the same luck in each, ties half; what is assumed is not in it",
      zh: "更优      各路径运气相同的重复中所占比例,相等计一半;不含假设的不确定性"),
  ]
}
