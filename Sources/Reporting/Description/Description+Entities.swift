import Declarations
import Experiments
import Interventions
import Population
import Scenarios

extension Description {
  /// Who and what is in this scenario: those that every scenario has, then those that it switches on.
  var entities: [[String]] {
    let programmes = scenario.paths.flatMap(\.programmes)
    let most = { (count: (ProgrammePlan) -> Int) in
      scenario.paths.map { $0.programmes.reduce(0) { $0 + count($1) } }.max() ?? 0
    }
    let always: [(Text, String, Text)] = [
      (EntityTexts.county, "1", EntityTexts.countyState),
      (EntityTexts.village, "\(scenario.villages.count)", EntityTexts.villageState),
      (EntityTexts.household, NumberText.grouped(Double(society.households.count)), EntityTexts.householdState),
      (EntityTexts.association, "\(most { $0.associations.count })", EntityTexts.associationState),
      (EntityTexts.programme, "\(most { _ in 1 })", EntityTexts.programmeState),
    ]
    let optional: [(Text, Int, Text)] = [
      (
        EntityTexts.agency, most { [$0.delivery?.agency, $0.delivery?.handInHand].count { $0 != nil } },
        EntityTexts.agencyState
      ),
      (EntityTexts.government, scenario.paths.contains { $0.government != nil } ? 1 : 0, EntityTexts.governmentState),
      (
        EntityTexts.organisation, programmes.contains { $0.docking != nil } ? organisations : 0,
        EntityTexts.organisationState
      ),
      (EntityTexts.needs, most { $0.docking == nil ? 0 : 1 }, EntityTexts.needsState),
      (
        EntityTexts.fund,
        most { plan in
          plan.finance?.lendsThroughFunds == true ? plan.associations.count { $0.kind == .revolvingFund } : 0
        }, EntityTexts.fundState
      ),
      (
        EntityTexts.enterprise, most { $0.finance?.industry == nil ? 0 : $0.villages.count },
        EntityTexts.enterpriseState
      ),
    ]
    let rows = always + optional.filter { $0.1 > 0 }.map { ($0.0, NumberText.grouped(Double($0.1)), $0.2) }
    return rows.map { [$0.0[language], $0.1, $0.2.rendered(language, counts)] }
  }

  private var organisations: Int {
    scenario.organisations.map { $0.count + $0.enterprises + $0.individuals } ?? 0
  }

  private var counts: [String: String] {
    let comma = language == .english ? ", " : "、"
    func names(_ names: [Text]) -> String { names.map { $0[language] }.joined(separator: comma) }
    return [
      "accounts": "\(Account.allCases.count)", "flows": "\(Flow.allCases.count)",
      "states": names(VillageState.allCases.map(\.name)), "capitals": names(Capital.allCases.map(\.name)),
      "kinds": names(AssociationKind.allCases.map(\.name)), "lines": "\(BudgetLine.allCases.count)",
      "ways": names(HelpWay.allCases.map(\.name)), "organisationKinds": names(OrganisationKind.allCases.map(\.name)),
    ]
  }
}

enum EntityTexts {
  static let columns = [Text("Entity", zh: "实体"), Text("Number", zh: "数量"), Text("State variables", zh: "状态变量")]
  static let county = Text("County", zh: "县")
  static let countyState = Text(
    "{accounts} accounts and {flows} kinds of money flow, exact to the fen; their sum never changes",
    zh: "{accounts} 个账户与 {flows} 类资金流,精确到分;各账户总和不变")
  static let village = Text("Village", zh: "村庄")
  static let villageState = Text(
    "industry, remoteness, phase, months that a harvest or price failure still lasts, what a place has for an industry (environment, sights, skills, market), workload and stress of its cadres; states that outlive a programme: {states}",
    zh: "产业、偏远程度、阶段、歉收或跌价剩余月数、产业条件(生态、旅游、技能、市场)、村干部的工作量与压力;项目结束后仍存续的状态:{states}")
  static let household = Text("Household", zh: "住户")
  static let householdState = Text(
    "eight livelihood capitals ({capitals}), money, people, status clocks, guarantees, causes of poverty; see below",
    zh: "八项生计资本({capitals})、资金、人口、贫困状态时钟、保障、致贫原因;详见下表")
  static let association = Text("Mutual-aid association", zh: "互助协会")
  static let associationState = Text(
    "kind ({kinds}), stage of incubation, cohesion, leaders and leadership, activity, ties to others, members",
    zh: "类别({kinds})、孵化阶段、凝聚力、带头人与领导力、活动、与其他协会的联系、成员")
  static let programme = Text("Programme", zh: "项目")
  static let programmeState = Text(
    "money left in {lines} budget lines, households served, progress and months in phase of each village, crisis cases, units planned, delivered and taken up; effort, goodwill and volunteers of who delivers",
    zh: "{lines} 个预算科目的余额、服务对象、各村阶段进度与所处月数、危机个案、计划、提供与接受的服务量;实施方的努力、情谊与志愿者")
  static let agency = Text("Social-work agency", zh: "社会工作机构")
  static let agencyState = Text(
    "origin, staff, competence, name, contracts, months that an interruption of its funds still lasts",
    zh: "来源、人员、能力、品牌、合同数、资金中断剩余月数")
  static let government = Text("County government", zh: "县政府")
  static let governmentState = Text(
    "officials, their attention and professionalism, pressure of its deadline; reports of verifiers and cases sent back",
    zh: "干部及其精力与专业性、期限压力;核查报告与退回案例")
  static let organisation = Text("Organisation, enterprise or donor", zh: "社会组织、企业或个人")
  static let organisationState = Text(
    "kind ({organisationKinds}), trade, jurisdiction, home town, yearly capacity by way of helping ({ways}), willingness, competence, rating, needs taken on, suspension",
    zh: "类型({organisationKinds})、行业、辖区、所在乡镇、各帮扶方式的年度能力({ways})、意愿、能力、评级、已承接需求、暂停")
  static let needs = Text("List of needs", zh: "需求清单")
  static let needsState = Text(
    "open needs, kept by hand or by a platform: whose, of which kind, since when, visible or not, false or not, and who meets them until when",
    zh: "待对接需求(人工或平台管理):归属、类别、起始月、是否可见、是否虚假,以及由谁帮扶、到何时")
  static let fund = Text("Revolving fund", zh: "互助资金")
  static let fundState = Text(
    "balance, seed capital, members' shares, loans with their guarantors, losses, costs; open, closing or closed",
    zh: "余额、本金、社员股金、贷款及担保户、损失、费用;运行、清算或关闭")
  static let enterprise = Text("Community industry", zh: "社区产业")
  static let enterpriseState = Text(
    "plan and its scores, stage, participants, shares, land lent, capital, profit, price of what it sells",
    zh: "计划及其评分、阶段、参与户、股份、流转土地、资本、利润、产品价格")
}
