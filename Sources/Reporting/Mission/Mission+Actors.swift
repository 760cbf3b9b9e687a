import Declarations

extension Mission {
  /// Who there is: households, villages, organisations, government, platform, cadres.
  static let actors: [MissionRow] = [
    MissionRow(
      "M1", Text("households and what they choose", zh: "农户及其自主选择"),
      keys: ["demography", "population.synthetic", "uptake.base", "uptake.motivation"],
      source: "Population/Household/HouseholdTile.swift", test: "UptakeTests.theChanceIsALogisticOfWhoIsAsked",
      command: MissionCommand.differs(
        "M1", "eight-paths", MissionCommand.eight("xuri") + " --months 12",
        off: MissionCommand.set("parameters.uptake.base=-5"), in: "series", "xuri,all,[79],.*,doses,",
        "xuri,all,11,.*left_behind_women", "xuri,all,11,.*empty_nest_elders"),
      remark: Text(
        "ages and sexes need demography; a household's causes are drawn once, and its needs are listed only where a programme docks them",
        zh: "年龄与性别需开启 demography;致贫原因只抽取一次,需求仅在有对接的项目中列出")),
    MissionRow(
      "M2", Text("villages: profile, shocks, outflow of the young", zh: "村庄:概况、协变冲击与青壮年外流"),
      keys: ["villages.remoteness", "villages.skills", "villages.market_access", "failure.hazard", "migration.going"],
      source: "Population/County/Village.swift", test: "VillageFailureTests.householdsOfAFailingVillageSeeIt",
      command: MissionCommand.differs(
        "M2", "eight-paths", " --paths none --budget 1 --worlds no-threshold --months 24",
        off: MissionCommand.set("parameters.failure.hazard=0"),
        in: "series", "none,all,23,.*income_12_months", "none,all,23,.*,away,"),
      remark: Text(
        "ecology, tourism, skills and market access count only where a programme runs an industry; the original industry is a label that trades are matched by",
        zh: "生态、旅游、技能与市场只在项目经营产业时起作用;原有产业仅为行业匹配用的标签")),
    MissionRow(
      "M5", Text("organisations, enterprises and individuals that give", zh: "社会组织、爱心企业与个人"),
      keys: ["organisations.count", "organisation.assessment", "organisation.feedback", "organisation.mobilisation"],
      source: "Interventions/Docking/OrganisationReview.swift",
      test: "OrganisationReviewTests.willingnessFollowsWhatBecameOfHelp",
      command: MissionCommand.shows(
        "M5", "eight-paths", MissionCommand.eight("platform, campaign") + " --months 24", size: 5_600, in: "series",
        "platform,all,23,.*offers_", "campaign,all,23,.*offers_", "platform,all,23,.*help_",
        "campaign,all,23,.*help_"),
      remark: Text(
        "reputation is the grade from an organisation's own record; what it offers follows its kind and willingness, not demand",
        zh: "声誉即由自身记录得出的评级;所提供的帮扶取决于类型与意愿,不随需求调整")),
    MissionRow(
      "M6", Text("county government: budget, border, attention, deadline", zh: "县政府:预算、辖区、注意力与军令状"),
      keys: [
        "government.deadline", "government.target", "government.attention", "government.professionalism",
        "government.budget", "government.jurisdiction",
      ], source: "Interventions/Government/DeadlinePressure.swift", test: "DeadlinePressureTests.pressureBuildsUp",
      command: MissionCommand.shows(
        "M6", "eight-paths", MissionCommand.eight("campaign"), in: "verification", "campaign,.*deadline_pressure",
        "campaign,.*recorded_exits", "none,.*recorded_exits"),
      remark: Text(
        "one county government that pays, delivers and presses as the scenario says; it does not choose its policy",
        zh: "仅一个县政府,按场景出资、实施与施压,不自行制定政策")),
    MissionRow(
      "M7", Text("the platform and its register of five kinds of actors", zh: "平台及其五类主体的登记"),
      keys: ["docking.mode", "docking.carries_on", "docking.application.base", "organisation.elimination"],
      source: "Interventions/Docking/OpenNeeds.swift", test: "OpenNeedsTests.staffApplyForOthers",
      command: MissionCommand.shows(
        "M7", "eight-paths", MissionCommand.eight("platform") + MissionCommand.set("government={officials: 5}"),
        in: "series", "platform,all,11,.*actors_",
        "platform,all,11,.*needs_"),
      remark: Text(
        "the five kinds are counted month by month; experience is shared through grades alone, and a government is an actor only where the path has one",
        zh: "五类主体逐月计数;经验只通过评级共享;路径设有政府时才计入政府")),
    MissionRow(
      "M8", Text("village cadres: workload, stress, what they know of policy", zh: "扶贫干部:工作量、压力与政策理解"),
      keys: ["services", "cadres.relief", "service.policy-outreach.cadres.gain.cadre", "cadres.wear"],
      source: "Interventions/Government/CadreStrain.swift", test: "CadreStrainTests.trainingRelieves",
      command: MissionCommand.differs(
        "M8", "eight-paths", MissionCommand.eight("campaign"),
        off: MissionCommand.set("parameters.service.policy-outreach.cadres.gain.cadre=0"), in: "verification",
        "campaign,all,201[89],cadre_"),
      remark: Text("workload and stress need a government", zh: "工作量与压力需路径设有政府")),
    MissionRow(
      "M13", Text("five ways in which organisations help", zh: "五种帮扶方式"),
      keys: ["docking.mode", "docking.purchase", "docking.donation", "docking.premium"],
      source: "Interventions/Docking/DockedHelp.swift", test: "DockedHelpTests.workBecomesDoses",
      command: MissionCommand.shows(
        "M13", "eight-paths", MissionCommand.eight("platform"), in: "series", "platform,all,11,.*helped_by_")),
    MissionRow(
      "M17", Text("four resources: money, people, technology, information", zh: "四类资源:资金、人力、技术与信息"),
      keys: ["docking.led_by", "docking.outside-reach", "docking.information", "volunteers"],
      source: "Interventions/Docking/DockingMarket.swift", test: "DockingTests.aGovernmentReachesItsOwnOrganisations",
      command: MissionCommand.shows(
        "M17", "eight-paths", MissionCommand.eight("xuri, campaign") + " --months 24", size: 5_600, in: "series",
        "[xc][ua][rm].*,all,11,.*linked_hours", "[xc][ua][rm].*,all,11,.*helped_by_",
        "[xc][ua][rm].*,all,11,.*needs_seen",
        "[xc][ua][rm].*,all,11,.*help_given", "[xc][ua][rm].*,all,11,.*help_from_outside"),
      remark: Text(
        "people are hours of partners and volunteers (`linked_hours`) and pairing, technology is help by that way, information is the needs that can be seen; they are not traded for each other",
        zh: "人力为伙伴与志愿者工时(`linked_hours`)及结对,技术为技术帮扶,信息为可获知的需求;四类资源之间不互换")),
  ]
}
