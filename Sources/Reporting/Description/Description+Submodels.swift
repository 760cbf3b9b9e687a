import Declarations
import Evaluation
import Experiments
import Interventions
import Quantities
import Scenarios
import Simulation

extension Description {
  func submodels(_ page: inout MarkdownPage) {
    page.heading(3, "3.4", SubmodelTexts.title)
    page.paragraph(SubmodelTexts.introduction)
    var seen: Set<String> = []
    for path in scenario.paths {
      for (line, mechanism) in society.world(path).schedule.mechanisms
      where seen.insert(line.name.english).inserted {
        submodel(line, mechanism, &page)
      }
    }
    page.heading(4, SubmodelTexts.poverty[language])
    poverty(&page)
    page.heading(4, SubmodelTexts.evaluation[language])
    evaluation(&page)
  }

  private func submodel(_ line: Schedule.Line, _ mechanism: Any, _ page: inout MarkdownPage) {
    page.heading(4, line.name[language].capitalisedFirst)
    guard let submodel = Submodel.of(mechanism) else {
      page.paragraph(
        SubmodelTexts.added,
        [
          "type": String(describing: type(of: mechanism)), "reads": line.reads[language],
          "writes": line.writes[language],
        ])
      return
    }
    page.paragraph(submodel.meaning)
    if !submodel.lines.isEmpty { page.list(submodel.lines.map { $0[language] }) }
    let sets = submodel.parameters.filter { scenario.parameters.settings[$0.name] != nil }
    page.paragraph(
      SubmodelTexts.type,
      [
        "type": submodel.type, "count": "\(submodel.parameters.count)",
        "set": sets.isEmpty ? "–" : sets.map { "`\($0.name)`" }.joined(separator: language == .english ? ", " : "、"),
      ])
    if mechanism is MatrixStep { matrix(&page) }
    if mechanism is ServiceDelivery { services(&page) }
  }

  private func poverty(_ page: inout MarkdownPage) {
    page.paragraph(
      SubmodelTexts.rule,
      [
        "rule": scenario.poverty.rule.rawValue, "line": NumberText.grouped(scenario.poverty.line.yuan),
        "confirm": "\(scenario.poverty.confirmMonths)",
      ])
    page.list(SubmodelTexts.rules.map { "`\($0.rule.rawValue)`: \($0.text[language])" })
  }

  private func evaluation(_ page: inout MarkdownPage) {
    let plan = scenario.evaluation
    let group = Group.allCases.first { $0.key == plan.group } ?? .eligible
    let clock = scenario.clockPath.map { "`\(scenario.paths[$0].name)`" } ?? "–"
    let arguments = [
      "group": group.name[language], "clock": clock, "lag": "\(plan.phaseLag)", "lasting": "\(plan.lastingMonths)",
      "unconfirmed": "\(scenario.poverty.confirmMonths - 1)", "replicates": "\(scenario.replicates)",
      "worlds": scenario.gridWorlds.map { "`\($0.rawValue)`" }.joined(separator: language == .english ? ", " : "、"),
      "budgets": scenario.gridBudgets.sorted().map(NumberText.plain).joined(
        separator: language == .english ? ", " : "、"),
      "measure": "`\(scenario.evaluation.rankBy.key)`",
    ]
    page.list(SubmodelTexts.conventions.map { $0.rendered(language, arguments) })
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

enum SubmodelTexts {
  static let title = Text("Submodels", zh: "子模型")
  static let introduction = Text(
    "One for each line of the schedule. Words in `this type` with a point are parameters; their values stand in section 4. u is a uniform and z a standard normal draw, addressed as said above.",
    zh: "调度表每一行对应一个子模型。`这样` 标出且带点的词为参数,取值见第 4 节。u 为均匀抽取,z 为标准正态抽取,按前述方式带地址。")
  static let type = Text(
    "Code: `{type}`; parameters: {count}; set by this scenario: {set}.", zh: "代码:`{type}`;参数 {count} 个;本场景设定:{set}。")
  static let added = Text(
    "A mechanism added to the schedule: `{type}`; reads {reads}; writes {writes}.",
    zh: "加入调度的机制:`{type}`;读取 {reads};写入 {writes}。")
  static let poverty = Text("Poverty rules", zh: "贫困判定规则")
  static let rule = Text(
    "This scenario judges by `{rule}` at {line} yuan a head and year in month 0; a change counts after {confirm} months in a row.",
    zh: "本场景按 `{rule}` 判定,第 0 月贫困线为每人每年 {line} 元;变化连续 {confirm} 个月后成立。")
  static let rules: [(rule: PovertyRule, text: Text)] = [
    (.income, Text("income of the last twelve months below the line", zh: "近十二个月收入低于贫困线")),
    (
      .afterNecessities,
      Text("income less own medical and schooling payments below the line", zh: "收入扣除自付医疗与教育支出后低于贫困线")
    ),
    (.guarantees, Text("income below the line, or a guarantee missing", zh: "收入低于贫困线,或缺少任一保障")),
  ]
  static let evaluation = Text("Evaluation", zh: "评估")
  static let conventions = [
    Text("Headline group: {group}; the same households under every path.", zh: "主要群体:{group};各路径为同一批住户。"),
    Text(
      "Phase clock: the calendar of {clock} is laid over every path, so that the same village-months are compared.",
      zh: "阶段时钟:以 {clock} 的阶段日历覆盖各路径,比较相同的村庄与月份。"),
    Text(
      "Served, members and not served are the households that a path itself reaches; `none` is counted for the same ones, so that every difference is paired.",
      zh: "服务对象、协会成员与未被服务者为各路径自身所及的住户;`none` 按同一批住户计数,故差异均为配对。"),
    Text(
      "Paths are compared in the worlds {worlds} at {budgets} times their budgets (money, staff, households, cases and books scale; months and villages do not) and ranked by {measure}.",
      zh: "各路径在 {worlds} 世界中、按预算的 {budgets} 倍比较(资金、人员、服务户数、个案与图书随之缩放,时间与村庄不变),按 {measure} 排名。"),
    Text(
      "Exit rate = exits / household-years poor; return rate = returns / household-years out of poverty after an exit; entry rate = first entries / household-years never poor. Events and time at risk are booked to the phase {lag} months before.",
      zh: "脱贫率 = 脱贫次数 / 贫困户年;返贫率 = 返贫次数 / 脱贫后户年;致贫率 = 首次致贫次数 / 从未贫困户年。事件与风险时间计入 {lag} 个月前的阶段。"),
    Text(
      "An exit is lasting after {lasting} months in a row out of poverty. Changes in the last {unconfirmed} months and exits with too little follow-up cannot be judged and are censored.",
      zh: "连续 {lasting} 个月未返贫为稳定脱贫。末尾 {unconfirmed} 个月内的变化与随访不足的脱贫无法判定,作删失处理。"),
    Text(
      "Limits hold 95 % of draws that take a replicate and resample villages: where one further world would fall. Standard errors are those of the mean difference over {replicates} replicates, paired and as if unpaired. Garwood's limits for one replicate are as if households were independent.",
      zh: "区间为取一次重复并对村庄重抽样所得结果的 95%,即另一个世界可能落入的范围。标准误为 {replicates} 次重复平均差的标准误,分配对与非配对。单次重复的 Garwood 区间假定住户相互独立。"),
    Text(
      "Cost is public and foundation money spent, unspent money returned; the cost of one more lasting exit is the ratio of sums over replicates against `none`, with Fieller's limits.",
      zh: "成本为支出的公共与基金会资金,未用资金已退还;每新增一次稳定脱贫的成本为各次重复合计之比(相对 `none`),区间用 Fieller 法。"),
  ]
}
