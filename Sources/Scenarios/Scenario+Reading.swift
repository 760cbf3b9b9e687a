public import Declarations
import Evaluation
import Interventions
import Mechanisms
import Population
import Quantities
import Simulation
import Storage

extension Scenario {
  /// Reads and checks the scenario at `path`, with `settings` of the form `key.path=value` laid over it.
  ///
  /// - Throws: every fault of the file and of what it names, in the order of their places.
  public static func read(_ path: String, settings: [String] = []) throws(Faults) -> (Scenario, ScenarioDocument) {
    let document = try ScenarioDocument.read(path, settings: settings)
    return (try mapped(document), document)
  }

  /// The scenario that a document means.
  ///
  /// - Throws: every fault, in the order of places.
  public static func mapped(_ document: ScenarioDocument) throws(Faults) -> Scenario {
    try document.read { (root) throws(Faults) in ScenarioMapping(root).scenario() }
  }
}

/// The sections of a scenario file, turned into values one after another.
struct ScenarioMapping {
  let root: ScenarioReader

  init(_ root: ScenarioReader) { self.root = root }

  func scenario() -> Scenario {
    _ = root.optionalString("extends")
    var values = root.parameters(declared: ParameterRegistry.all)
    let title = root.string("title")
    let about = root.string("about", default: "")
    let county = root.string("county", default: "county")
    let clock = root.map("clock")
    let population = PopulationMapping(root.map("population"))
    let counties = CountyMapping(root).plan()
    let villages = population.villages(
      counties.villages == nil ? root.list("villages", isRequired: true) : [], in: counties)
    let source = population.source(&values, villages: villages.map(\.name))
    let plans = population.counted(villages, in: source)
    var scenario = Scenario(
      title: title, calendar: clock.month("start"), villages: plans, population: source)
    scenario.about = about
    scenario.county = county
    scenario.counties = counties
    if counties.count > 1, case .register = source { root.report(CountyMapping.oneRegister, at: "counties") }
    scenario.months = clock.integer("months", in: 1...1200, default: 72, unit: .months)
    // A register says how households stand at month 0; months before that would be simulated over it.
    var usual = 120
    if case .register = source { usual = 0 }
    scenario.burnIn = clock.integer("burn_in", in: 0...1200, default: usual, unit: .months)
    let start = clock.optionalString("start").flatMap { Calendar(parsing: $0) }
    scenario.poverty = poverty(root.mapOrEmpty("poverty"), year: start?.startYear)
    scenario.background = root.choice("background", among: ["on", "off"], default: "on") == "on"
    scenario.centralFunds = centralFunds(root.optionalMap("central_funds"))
    scenario.demography = root.choice("demography", among: ["on", "off"], default: "off") == "on"
    checkSizes(scenario)
    scenario.paths = PathMapping(
      root, villages: plans.map(\.name), start: scenario.calendar, run: scenario.months
    ).paths()
    scenario.organisations = root.optionalMap("organisations").map(DockingMapping.organisations)
    checkOffers(scenario)
    scenario.indices = root.optionalMap("indices").map { IndexMapping(section: $0).plan() }
    for path in scenario.paths.indices { scenario.paths[path].indices = scenario.indices }
    scenario.evaluation = evaluation(root.mapOrEmpty("evaluation"), paths: scenario.paths)
    scenario.parameters = values
    ComparisonMapping(root).lay(on: &scenario)
    checkStays(values)
    scenario.seed = UInt64(root.integer("seed", in: 0...Int.max, default: 1))
    scenario.replicates = root.integer("replicates", in: 1...1_000_000, default: 100)
    return scenario
  }

  /// With demography every member has an age, and a household has places for eight.
  private func checkSizes(_ scenario: Scenario) {
    guard scenario.demography, case .register(let drafts, _) = scenario.population else { return }
    for draft in drafts where draft.composition.members > Family.places {
      root.report(
        MappingFaults.tooMany,
        ["household": "\(draft.id)", "members": "\(draft.composition.members)", "limit": "\(Family.places)"],
        at: "demography")
    }
  }

  /// Docking without anybody who offers would be a programme that never does what it is paid for.
  private func checkOffers(_ scenario: Scenario) {
    let plan = scenario.organisations
    guard (plan?.count ?? 0) + (plan?.enterprises ?? 0) + (plan?.individuals ?? 0) == 0 else { return }
    for programme in scenario.paths.flatMap(\.programmes) where (programme.docking?.mode ?? .off) != .off {
      root.report(MappingFaults.nobodyOffers, ["name": programme.name], at: "organisations")
    }
  }

  /// A phase whose longest stay is shorter than its shortest would be repeated for ever.
  private func checkStays(_ values: ParameterValues) {
    for (shortest, longest) in zip(PhaseProgress.shortest, PhaseProgress.longest)
    where values[longest] < values[shortest] {
      root.report(
        MappingFaults.stays, ["shortest": "\(shortest.name)", "longest": "\(longest.name)"], at: "parameters")
    }
  }

  private func centralFunds(_ section: ScenarioReader?) -> CentralFunds.Plan? {
    guard let section else { return nil }
    let persons = section.quantity("rural_persons", unit: .persons, in: 1...1e10)
    var funds: [Int: Double] = [:]
    for entry in section.list("years", isRequired: true) {
      let year = entry.integer("year", in: 1900...2200)
      if funds[year] != nil { entry.report(MappingFaults.twice, ["name": "\(year)"], at: "year") }
      funds[year] = entry.quantity("funds", unit: .yuan, in: 0...1e14).value
    }
    return CentralFunds.Plan(ruralPersons: persons.value, yuanByYear: funds)
  }

  private func poverty(_ section: ScenarioReader, year: Int?) -> PovertyPlan {
    var plan = PovertyPlan()
    plan.rule = section.choice("rule", among: PovertyRule.self, default: .afterNecessities)
    plan.confirmMonths = section.integer("confirm_months", in: 1...24, default: 3, unit: .months)
    var isNamed = !section.has("line")
    if case .scalar(PovertyLine.standard2010, _)? = section.node("line")?.content { isNamed = true }
    if isNamed {
      // Without a year of its own the clock has its fault already.
      guard let year else { return plan }
      guard let line = PovertyLine.of(year: year) else {
        section.report(MappingFaults.noLine, ["year": "\(year)"], at: "line")
        return plan
      }
      plan.line = line
    } else {
      let line = section.quantity("line", unit: .yuanPerYear, in: 1...1_000_000)
      plan.line = Money(yuan: line.value) ?? plan.line
    }
    return plan
  }

  private func evaluation(_ section: ScenarioReader, paths: [PathPlan]) -> EvaluationPlan {
    var plan = EvaluationPlan()
    plan.phaseLag = section.integer("phase_lag_months", in: 0...60, default: 6, unit: .months)
    plan.lastingMonths = section.integer("lasting_months", in: 1...120, default: 12, unit: .months)
    plan.group = section.choice(
      "group", among: ["all", "registered", "eligible", "served", "members", "not_served"], default: "eligible")
    plan.rankBy = section.choice("rank_by", among: RankMeasure.self, default: .lastingExits)
    let clocks = paths.filter { !$0.programmes.isEmpty }.map(\.name)
    if section.has("phase_clock") { plan.phaseClock = section.choice("phase_clock", among: clocks + ["none"]) }
    return plan
  }
}

/// The national poverty line of 2010, current yuan a head and year (National Bureau of Statistics; facts A1).
enum PovertyLine {
  static let standard2010 = "china-2010-standard"
  private static let yuan: [Int: Int64] = [
    2010: 2300, 2011: 2536, 2012: 2625, 2013: 2736, 2014: 2800, 2015: 2855, 2016: 2952, 2017: 2952, 2018: 2995,
    2019: 3218, 2020: 3315,
  ]

  static func of(year: Int) -> Money? { yuan[year].map { Money(fen: $0 * 100) } }
}

/// What can be wrong in what a scenario means, beyond its form.
public enum MappingFaults {
  static let noLine = FaultKind(
    "no-poverty-line",
    Text(
      "the 2010 standard has no line for {year}; it covers 2010 to 2020", zh: "2010 年标准没有 {year} 年的贫困线;覆盖 2010 至 2020 年"
    ),
    remedy: Text(
      "give the line as a number: line: {value: 3000, unit: yuan/year}",
      zh: "请直接给出数值:line: {value: 3000, unit: yuan/year}"))
  static let twice = FaultKind(
    "named-twice", Text("'{name}' is named twice", zh: "“{name}”重复出现"),
    remedy: Text("give every village and programme a name of its own", zh: "请为每个村庄和项目取不同的名称"))
  static let split = FaultKind(
    "budget-split",
    Text("the lines of the budget add up to {sum}, expected 1", zh: "预算各项之和为 {sum},应为 1"),
    remedy: Text("give the six lines as shares of one", zh: "请按比例给出六项,合计为 1"))
  static let runtime = FaultKind(
    "programme-too-long",
    Text("the programme lasts {months} months, the run {run}", zh: "项目持续 {months} 个月,而模拟只有 {run} 个月"),
    remedy: Text("lengthen clock.months or shorten the programme", zh: "请延长 clock.months 或缩短项目"))
  static let noVillages = FaultKind(
    "no-villages", Text("a scenario needs at least one village", zh: "场景至少需要一个村庄"),
    remedy: Text("list the villages: - {name: Mowan}", zh: "请列出村庄:- {name: Mowan}"))

  static let sameKind = FaultKind(
    "association-twice",
    Text("{village} has two associations of kind {kind}", zh: "{village} 有两个 {kind} 类协会"),
    remedy: Text("a village has at most one association of a kind: drop one", zh: "每村每类协会至多一个:请去掉其一"))
  static let unserved = FaultKind(
    "association-unserved",
    Text("no programme serves {village}, so nobody incubates its association", zh: "没有项目服务 {village},无人孵化其协会"),
    remedy: Text("add the village to a programme's villages", zh: "请把该村加入某个项目的 villages"))

  static let stays = FaultKind(
    "stays-contradict",
    Text("{longest} is less than {shortest}: the phase could never be left", zh: "{longest} 小于 {shortest}:该阶段永远无法结束"),
    remedy: Text("raise {longest} or lower {shortest}", zh: "请提高 {longest} 或降低 {shortest}"))

  static let nobodyToImitate = FaultKind(
    "nobody-to-imitate",
    Text("no programme or path with a budget of its own is called '{name}'", zh: "没有名为“{name}”且有自身预算的项目或路径"),
    remedy: Text("name one in cash.like, or give the programme a budget", zh: "请在 cash.like 中写出其名称,或为该项目给出预算"))

  static let order = FaultKind(
    "weights-order",
    Text("{count} things are to be weighted, {found} are given", zh: "应为 {count} 项定权,实有 {found} 项"),
    remedy: Text(
      "give one row and one column for each component, in the order of the index", zh: "请按指数分项的顺序,每项一行一列"))
  static let groups = FaultKind(
    "weights-groups",
    Text("the groups do not hold each component once: {components}", zh: "各组未恰好各含一次全部分项:{components}"),
    remedy: Text("put every component into one group", zh: "请把每个分项归入一组"))

  static let tooMany = FaultKind(
    "household-too-large",
    Text(
      "household {household} has {members} members; demography follows at most {limit}",
      zh: "住户 {household} 有 {members} 口人;人口动态最多跟踪 {limit} 口"),
    remedy: Text("enter it as two households, or switch demography off", zh: "请拆分为两户登记,或关闭 demography"))

  public static let all =
    [
      noLine, twice, split, runtime, noVillages, sameKind, unserved, stays, listedTwice, nobodyToImitate, nobodyOffers,
      nothingCarriesOn, order, groups, otherMethod, tooMany, transferTooLate, transferTooDear,
    ] + CountyMapping.all
}

extension ScenarioDocument {
  /// The register of households that the scenario names, if any, relative to the file that names it; what a setting names
  /// is where it says.
  public var register: String? {
    guard let node = root["population"]?["from"], case .scalar(let name, _) = node.content else { return nil }
    return node.place.line == nil ? name : ScenarioLoader.path(of: name, beside: node.place.file)
  }
}
