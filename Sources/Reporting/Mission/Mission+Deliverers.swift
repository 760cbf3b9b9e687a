import Declarations

extension Mission {
  private static func shown(_ paths: String) -> String {
    "povertypaths compare scenarios/deliverers.yaml --set select=[\(paths)] --households 1400 --replicates 2"
  }

  /// Who delivers, and how.
  static let deliverers: [MissionRow] = [
    MissionRow(
      "M4", Text("social-work agencies, outside and local, hand in hand", zh: "外来与本地社工机构、牵手计划"),
      keys: ["agencies", "hand_in_hand", "agency.contract-loss"], source: "Interventions/Agencies/AgencyLife.swift",
      test: "AgencyLifeTests.aLocalAgencyLearnsHandInHand", command: shown("hand-in-hand"),
      remark: Text(
        "an outside agency's own learning is not modelled; turnover acts on competence, not on numbers",
        zh: "未建模外来机构自身的学习;离职影响能力而非人数")),
    MissionRow(
      "M9", Text("overlap of the tasks of neighbouring phases", zh: "相邻阶段任务的重叠"),
      keys: ["phase.overlap"], source: "Interventions/Programme/PhaseProgress.swift",
      test: "ServiceDeliveryTests.aServiceIsGivenInItsPhasesOnly", command: shown("commission")),
    MissionRow(
      "M10", Text("the general process and three supervisions", zh: "通用过程与三方监督"),
      keys: ["process", "contract.supervision", "process.fit"], source: "Interventions/Programme/GeneralProcess.swift",
      test: "GeneralProcessTests.servicesWaitForSurveyAssessmentAndPlan", command: shown("commission")),
    MissionRow(
      "M11", Text("eight services", zh: "八项服务"), keys: ["services"],
      source: "Interventions/Services/ServiceCatalogue.swift", test: "DeliveryMappingTests.everythingIsRead",
      command: shown("commission")),
    MissionRow(
      "M12", Text("three methods", zh: "三大方法"),
      keys: ["method.casework.plan", "method.groupwork.support", "method.communitywork.spread"],
      source: "Interventions/Services/MethodEffects.swift", test: "MethodEffectsTests.methodsDifferByMechanism",
      command: shown("commission")),
    MissionRow(
      "M18", Text("five subjects acting together", zh: "五方主体协同"), keys: ["synergy"],
      source: "Interventions/Agencies/Workforce.swift", test: "WorkforceTests.coordinationLossesFollowTheLevers",
      command: shown("collaboration"),
      remark: Text("four levers scale losses of hours, quality and partners", zh: "四个杠杆缩放工时、质量与伙伴的损失")),
    MissionRow(
      "M19", Text("incubation and the life of associations", zh: "协会孵化与运行"),
      keys: ["incubation.wishes", "association.interest", "association.leader-loss"],
      source: "Interventions/Associations/AssociationBonds.swift", test: "AssociationBondsTests.associationsDieAsMutualFundsDid",
      command: shown("associations-carry-on")),
    MissionRow(
      "M22", Text("monitoring of those who left poverty, early help", zh: "脱贫监测与早期帮扶"),
      keys: ["monitoring", "monitoring.detection"], source: "Interventions/Programme/Monitoring.swift",
      test: "MonitoringTests.whoIsAtRiskIsFoundAndHelped", command: shown("monitored")),
    MissionRow(
      "M23", Text("withdrawal and who carries on", zh: "撤出与接续"), keys: ["succession"],
      source: "Interventions/Programme/Succession.swift", test: "SuccessionTests.aLocalAgencyCarriesOnWithWhatWasKept",
      command: shown("hand-in-hand,associations-carry-on")),
    MissionRow(
      "M26", Text("commission–agent", zh: "委托—代理"), keys: ["contract", "contract.slack"],
      source: "Interventions/Agencies/Contract.swift", test: "ContractTests.supervisionClosesTheSlack",
      command: shown("commission,unsupervised")),
    MissionRow(
      "M27", Text("collaboration–mutual aid", zh: "协作—互助"), keys: ["contract", "collaboration.looseness"],
      source: "Interventions/Agencies/Contract.swift", test: "ContractTests.goodwillSettles", command: shown("collaboration")),
    MissionRow(
      "M43", Text("volunteers beside social workers", zh: "两工联动"), keys: ["volunteers", "volunteers.recruitment"],
      source: "Interventions/Agencies/Volunteering.swift", test: "VolunteeringTests.membersOfAssociationsComeMoreOften",
      command: shown("collaboration")),
    MissionRow(
      "M45", Text("diffusion to other villages", zh: "向其他村辐射"), keys: ["diffusion", "diffusion.scale"],
      source: "Interventions/Programme/Diffusion.swift", test: "DiffusionTests.methodsSpreadToVillagesOutside",
      command: shown("commission"),
      remark: Text("village states spread, household by household information does not", zh: "辐射的是村庄状态,不逐户传递信息")),
  ]
}
