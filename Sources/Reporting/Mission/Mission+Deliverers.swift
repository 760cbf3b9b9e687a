import Declarations

extension Mission {
  /// Who delivers, and how.
  static let deliverers: [MissionRow] = [
    MissionRow(
      "M4", Text("social-work agencies, outside and local, hand in hand", zh: "外来与本地社工机构、牵手计划"),
      keys: ["agencies", "hand_in_hand", "agency.contract-loss"], source: "Interventions/Agencies/AgencyLife.swift",
      test: "AgencyLifeTests.aLocalAgencyLearnsHandInHand",
      command: MissionCommand.shows(
        "M4", "deliverers", MissionCommand.set("select=[commission, hand-in-hand]"), in: "series",
        "all,1*[05],.*local_agency_competence", "all,11,.*outside_agency_competence"),
      remark: Text(
        "an outside agency's own learning is not modelled; turnover acts on competence, not on numbers",
        zh: "未建模外来机构自身的学习;离职影响能力而非人数")),
    MissionRow(
      "M9", Text("three phases with gates, per village", zh: "各村三个阶段及其门槛"),
      keys: ["phase.intervention.*", "phase.empowerment.*", "phase.overlap"],
      source: "Interventions/Programme/PhaseProgress.swift",
      test: "PhaseProgressTests.workAndTheShortestStayOpenTheGates",
      command: MissionCommand.shows(
        "M9", "shou-county", " --paths xuri", in: "series", "xuri,all,[048],.*villages_in_",
        "xuri,all,1[12],.*villages_in_"),
      remark: Text(
        "gates are hours of work, a shortest and a longest stay, and taking part; building ends with the programme, not with a gate",
        zh: "门槛为工时、最短与最长停留及参与率;营造阶段随项目结束而非经由门槛")),
    MissionRow(
      "M10", Text("the general process and three supervisions", zh: "通用过程与三方监督"),
      keys: ["process", "contract.supervision", "process.fit"], source: "Interventions/Programme/GeneralProcess.swift",
      test: "GeneralProcessTests.servicesWaitForSurveyAssessmentAndPlan",
      command: MissionCommand.shows(
        "M10", "deliverers", MissionCommand.set("select=[commission, unsupervised]"), in: "series",
        "all,[0-5],.*,doses,"),
      remark: Text(
        "the process is one clock for a programme, not for each household; closing only ends it",
        zh: "过程以项目为单位而非逐户推进;结案仅表示结束")),
    MissionRow(
      "M11", Text("eight services", zh: "八项服务"), keys: ["services"],
      source: "Interventions/Services/ServiceCatalogue.swift", test: "ServiceCatalogueTests.theEightServicesOfS0",
      command: MissionCommand.differs(
        "M11", "shou-county", " --paths xuri --months 12", off: MissionCommand.set("programmes[0].services=[casework]"),
        in: "ledger", "xuri,.*programmeServices"),
      remark: Text("docking of organisations is a key of its own, `docking`", zh: "组织对接另用 `docking` 键")),
    MissionRow(
      "M12", Text("three methods", zh: "三大方法"),
      keys: ["method.casework.plan", "method.groupwork.support", "method.communitywork.spread"],
      source: "Interventions/Services/MethodEffects.swift", test: "MethodEffectsTests.methodsDifferByMechanism",
      command: MissionCommand.differs(
        "M12", "shou-county", " --paths xuri --months 12",
        on: MissionCommand.set("parameters.method.communitywork.spread=0.05"), in: "series", "xuri,all,[0-9],.*,doses,")
    ),
    MissionRow(
      "M18", Text("five subjects acting together", zh: "五方主体协同"), keys: ["synergy"],
      source: "Interventions/Agencies/Workforce.swift", test: "WorkforceTests.coordinationLossesFollowTheLevers",
      command: MissionCommand.differs(
        "M18", "deliverers", MissionCommand.set("select=[commission]") + " --months 12",
        on: MissionCommand.set("every_programme.synergy={communication: 0, duties: 0}"), in: "series",
        "commission,all,11,.*agency_hours"),
      remark: Text("four levers scale losses of hours, quality and partners", zh: "四个杠杆缩放工时、质量与伙伴的损失")),
    MissionRow(
      "M19", Text("incubation and the life of associations", zh: "协会孵化与运行"),
      keys: ["incubation.wishes", "association.interest", "association.leader-loss"],
      source: "Interventions/Associations/Incubation.swift",
      test: "IncubationTests.stagesFollowOneByOneForHoursAndMoney",
      command: MissionCommand.differs(
        "M19", "shou-county", " --paths xuri", off: MissionCommand.set("parameters.incubation.wishes=1000"),
        in: "series", "xuri,all,[1-3]1,.*active_associations", "xuri,all,[1-3]1,.*association_members",
        "xuri,all,[1-3]1,.*association_cohesion")),
    MissionRow(
      "M22", Text("monitoring of those who left poverty, early help", zh: "脱贫监测与早期帮扶"),
      keys: ["monitoring", "monitoring.detection"], source: "Interventions/Programme/Monitoring.swift",
      test: "MonitoringTests.whoIsAtRiskIsFoundAndHelped",
      command: MissionCommand.differs(
        "M22", "deliverers", MissionCommand.set("select=[commission, monitored]"),
        off: MissionCommand.set("parameters.monitoring.detection=0"), in: "ledger",
        "monitored,all,1[2-9],.*programmeGifts")),
    MissionRow(
      "M23", Text("withdrawal and who carries on", zh: "撤出与接续"), keys: ["succession"],
      source: "Interventions/Programme/Succession.swift", test: "SuccessionTests.aLocalAgencyCarriesOnWithWhatWasKept",
      command: MissionCommand.shows(
        "M23", "deliverers", MissionCommand.set("select=[commission, hand-in-hand, associations-carry-on]"),
        in: "series", "all,2[0-3],.*,doses,", "all,23,.*agency_hours")),
    MissionRow(
      "M26", Text("commission–agent", zh: "委托—代理"), keys: ["contract", "contract.slack"],
      source: "Interventions/Agencies/Contract.swift", test: "ContractTests.supervisionClosesTheSlack",
      command: MissionCommand.shows(
        "M26", "deliverers", MissionCommand.set("select=[commission, unsupervised]"), in: "series",
        "all,[5-7],.*agency_effort")),
    MissionRow(
      "M27", Text("collaboration–mutual aid", zh: "协作—互助"), keys: ["contract", "collaboration.looseness"],
      source: "Interventions/Agencies/Contract.swift", test: "ContractTests.goodwillSettles",
      command: MissionCommand.shows(
        "M27", "deliverers", MissionCommand.set("select=[commission, collaboration]"), in: "series",
        "collaboration,all,.,.*partners_goodwill", "collaboration,all,11,.*linked_hours")),
    MissionRow(
      "M43", Text("volunteers beside social workers", zh: "两工联动"), keys: ["volunteers", "volunteers.recruitment"],
      source: "Interventions/Agencies/Volunteering.swift", test: "VolunteeringTests.membersOfAssociationsComeMoreOften",
      command: MissionCommand.differs(
        "M43", "deliverers", MissionCommand.set("select=[commission, collaboration]") + " --months 12",
        off: MissionCommand.set("parameters.volunteers.recruitment=0"), in: "series",
        "collaboration,all,11,.*,volunteers,", "collaboration,all,11,.*linked_hours"),
      remark: Text(
        "resident work teams are the key `work_teams` of a government; the link of community, organisation and worker is `contract.linkage`",
        zh: "驻村工作队见政府的 `work_teams` 键;三社联动见 `contract.linkage`")),
    MissionRow(
      "M45", Text("diffusion to other villages", zh: "向其他村辐射"), keys: ["diffusion", "diffusion.scale"],
      source: "Interventions/Programme/Diffusion.swift", test: "DiffusionTests.methodsSpreadToVillagesOutside",
      command: MissionCommand.differs(
        "M45", "shou-county", " --paths xuri --months 12", on: MissionCommand.set("programmes[0].diffusion=0.5"),
        in: "series", "xuri,all,11,.*village_trust", "xuri,all,11,.*,outside_[cpt][a-z]*_per"),
      remark: Text("village states spread, household by household information does not", zh: "辐射的是村庄状态,不逐户传递信息")),
  ]
}
