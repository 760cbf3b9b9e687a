import Declarations

extension Mission {
  /// The paths to compare; those of deliverers stand with them.
  static let paths: [MissionRow] = [
    MissionRow(
      "M24", Text("no intervention, with the standing system", zh: "无干预(常设制度照常)"), keys: ["paths", "background"],
      source: "Interventions/Paths/ProgrammePlan.swift", test: "ProgrammePlanTests.aPathWithoutProgrammesAddsNothing",
      command: MissionCommand.shows(
        "M24", "shou-county", " --paths none --months 12", in: "ledger", "none,all,11,.*pensions",
        "none,all,11,.*dibao", "none,all,11,.*publicPosts")),
    MissionRow(
      "M25", Text("the administrative campaign", zh: "运动式行政扶贫"),
      keys: [
        "delivered_by", "serve.by", "work_teams", "government.deadline", "targeting.capture", "targeting.impostors",
        "targeting.paper", "targeting.mismatch", "administration.share", "administration.friction", "relocation.cost",
      ], source: "Interventions/Government/CampaignAdministration.swift",
      test: "TargetingTests.impostorsTakePlacesWhereOfficialsDeliver",
      command: MissionCommand.shows(
        "M25", "eight-paths", MissionCommand.eight("campaign, xuri"), in: "verification",
        ",2020,.*_exits", ",2020,false_exit_share,", ",2018,programme_"),
      remark: Text(
        "moving the better-off first (搬富不搬穷) is the order of `services: [housing]`; dependence on policy is the fall of motivation with relief",
        zh: "“搬富不搬穷”体现于 `services: [housing]` 的搬迁次序;政策依赖表现为救济降低内生动力")),
    MissionRow(
      "M28", Text("the third path that S2 announces", zh: "S2 预告的第三条路径"), keys: ["ranked", "paths"],
      source: "Scenarios/Mapping/PathMapping.swift", test: "ShippedPathTests.theTemplateIsNotRanked",
      command: "povertypaths compare scenarios/third-path.yaml --households 1400 --replicates 1 --quiet",
      remark: Text("template, source cut off", zh: "模板,原文残缺")),
    MissionRow(
      "M29", Text("the 'Internet+' platform", zh: "“互联网+”平台"), keys: ["docking.mode", "docking.match-cost"],
      source: "Interventions/Docking/OfferAuction.swift", test: "DockingRunTests.onlyAloneNeedsAreMetTwice",
      command: MissionCommand.shows(
        "M29", "eight-paths", MissionCommand.eight("platform, xuri, campaign") + " --months 24", size: 5_600,
        in: "series", "all,11,.*,needs_met", "all,11,.*help_wasted")),
    MissionRow(
      "M30", Text("Xuri: from inside and from outside", zh: "旭日模式:内部发展与外部链接"),
      keys: ["associations", "docking.mode", "crisis_cases", "books", "diffusion"],
      source: "Interventions/Paths/InterventionParameters.swift", test: "ShippedPathTests.xuriIsTheProjectOfS0",
      command: MissionCommand.shows(
        "M30", "eight-paths", MissionCommand.eight("xuri"), in: "series", "xuri,all,11,.*association",
        "xuri,all,11,.*helped_by_", "xuri,all,11,.*linked_hours")),
    MissionRow(
      "M31", Text("the optimised path with feedback", zh: "优化路径与反馈"),
      keys: ["feedback.strength", "synergy", "monitoring", "succession", "indices.every"],
      source: "Interventions/Indices/PlanningFeedback+Repair.swift", test: "FeedbackTests.hoursMoveAsStated",
      command: MissionCommand.shows(
        "M31", "eight-paths", MissionCommand.eight("optimised"), in: "indices", "optimised.*,synergy,"),
      remark: Text(
        "feedback shifts hours and which associations are supported; it does not change the budget's split",
        zh: "反馈调整工时与受支持的协会,不改变预算分配")),
  ]
}
