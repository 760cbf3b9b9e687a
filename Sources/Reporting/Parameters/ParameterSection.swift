public import Declarations
import Interventions
import Mechanisms
import Population
import Scenarios
import Simulation

/// Parameters that belong together, in the order in which a reader of the model meets them.
public struct ParameterSection: Sendable {
  public let title: Text
  public let parameters: [Parameter]

  /// Every parameter of `ParameterRegistry`, each in one section; what no section claims stands in a last one.
  public static let all: [ParameterSection] = {
    let claimed = Set(known.flatMap { $0.parameters.map(\.name) })
    let rest = ParameterRegistry.all.filter { !claimed.contains($0.name) }
    return rest.isEmpty ? known : known + [ParameterSection(title: Text("Others", zh: "其他"), parameters: rest)]
  }()

  private static let known: [ParameterSection] = world + programmes + deliverers

  private static let world = [
    ParameterSection(title: Text("Population", zh: "人口"), parameters: PopulationParameters.all),
    ParameterSection(title: Text("Prices and growth", zh: "价格与增长"), parameters: Economy.parameters),
    ParameterSection(
      title: Text("Villages", zh: "村庄"), parameters: VillageFailure.parameters + PlaceMemory.parameters),
    ParameterSection(title: Text("Livelihood events", zh: "生计事件"), parameters: LivelihoodEvents.parameters),
    ParameterSection(title: Text("The row of a household", zh: "住户行向量"), parameters: RowAssembly.parameters),
    ParameterSection(title: Text("Shocks", zh: "冲击"), parameters: ShockCovariance.parameters),
    ParameterSection(
      title: Text("Θ: how households move", zh: "Θ:住户如何变化"), parameters: HouseholdDynamics.parameters),
    ParameterSection(title: Text("Incomes", zh: "收入"), parameters: Livelihood.parameters),
    ParameterSection(title: Text("Standing system", zh: "常设保障"), parameters: StandingSystem.parameters),
    ParameterSection(title: Text("Necessities", zh: "医疗与教育支出"), parameters: Necessities.parameters),
    ParameterSection(title: Text("Household budget", zh: "家庭收支"), parameters: HouseholdBudget.parameters),
    ParameterSection(title: Text("Registration", zh: "建档立卡"), parameters: Registration.parameters),
    ParameterSection(title: Text("Central funds", zh: "中央扶贫资金"), parameters: CentralFunds.parameters),
    ParameterSection(title: Text("Relocation", zh: "易地搬迁"), parameters: RelocationTerms.parameters),
    ParameterSection(
      title: Text("Demography", zh: "人口动态"),
      parameters: Demography.parameters + Migration.parameters + NextGeneration.parameters),
  ]

  private static let programmes = [
    ParameterSection(
      title: Text("Needs assessment and targeting", zh: "需求评估与瞄准"), parameters: NeedsAssessment.parameters),
    ParameterSection(title: Text("Agency", zh: "社工机构"), parameters: Agency.parameters),
    ParameterSection(title: Text("Phases and gates", zh: "阶段与门槛"), parameters: PhaseProgress.parameters),
    ParameterSection(title: Text("Services", zh: "服务"), parameters: ServiceCatalogue.parameters),
    ParameterSection(title: Text("Uptake", zh: "服务接受"), parameters: Uptake.parameters),
    ParameterSection(title: Text("Complements", zh: "互补"), parameters: ServiceDelivery.parameters),
    ParameterSection(title: Text("Crisis cases", zh: "危机个案"), parameters: CrisisCases.parameters),
    ParameterSection(title: Text("Incubation", zh: "协会孵化"), parameters: Incubation.parameters),
    ParameterSection(title: Text("Life of associations", zh: "协会运行"), parameters: AssociationLife.parameters),
    ParameterSection(
      title: Text("Θ: how programmes reach households", zh: "Θ:项目如何影响住户"), parameters: ServiceEffects.parameters),
    ParameterSection(title: Text("Cash to households", zh: "到户现金"), parameters: CashTransfers.parameters),
    ParameterSection(title: Text("Loans", zh: "贷款"), parameters: Lending.parameters + BankLoans.parameters),
    ParameterSection(title: Text("Revolving funds", zh: "互助资金"), parameters: RevolvingFunds.parameters),
    ParameterSection(title: Text("Community industry", zh: "社区产业"), parameters: CommunityIndustry.parameters),
    ParameterSection(title: Text("Building a brand", zh: "营造品牌与渠道"), parameters: BuildingMeasure.parameters),
    ParameterSection(title: Text("Asset building", zh: "资产建设"), parameters: AssetBuilding.parameters),
    ParameterSection(title: Text("Deadline of the government", zh: "政府期限"), parameters: DeadlinePressure.parameters),
    ParameterSection(title: Text("Cadres", zh: "干部"), parameters: CadreStrain.parameters),
    ParameterSection(
      title: Text("Administrative campaign", zh: "运动式扶贫"), parameters: CampaignAdministration.parameters),
    ParameterSection(title: Text("Verification", zh: "第三方评估"), parameters: Verification.parameters),
    ParameterSection(
      title: Text("Organisations", zh: "社会组织"),
      parameters: OrganisationGenerator.parameters + OrganisationReview.parameters),
    ParameterSection(title: Text("Needs", zh: "需求"), parameters: OpenNeeds.parameters),
    ParameterSection(title: Text("Docking", zh: "需求对接"), parameters: Docking.parameters),
    ParameterSection(title: Text("Help of docked organisations", zh: "对接帮扶"), parameters: DockedHelp.parameters),
    ParameterSection(title: Text("Satisfaction", zh: "满意度"), parameters: Satisfaction.parameters),
  ]

  private static let deliverers = [
    ParameterSection(title: Text("Contract and supervision", zh: "契约与监督"), parameters: Contract.parameters),
    ParameterSection(title: Text("Workforce and acting together", zh: "人力与协同"), parameters: Workforce.parameters),
    ParameterSection(title: Text("Life of agencies", zh: "机构运行"), parameters: AgencyLife.parameters),
    ParameterSection(title: Text("Volunteers", zh: "志愿者"), parameters: Volunteering.parameters),
    ParameterSection(title: Text("General process", zh: "通用过程"), parameters: GeneralProcess.parameters),
    ParameterSection(title: Text("Monitoring and early help", zh: "监测与早期帮扶"), parameters: Monitoring.parameters),
    ParameterSection(title: Text("Succession", zh: "接续"), parameters: Succession.parameters),
    ParameterSection(title: Text("Diffusion", zh: "辐射"), parameters: Diffusion.parameters),
    ParameterSection(title: Text("Three methods", zh: "三大方法"), parameters: MethodEffects.parameters),
  ]
}
