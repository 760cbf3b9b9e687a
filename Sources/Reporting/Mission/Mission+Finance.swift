import Declarations

extension Mission {
  /// What programmes do with money.
  static let finance = [
    MissionRow(
      "M3", Text("mutual-aid associations of four kinds: members, leaders, cohesion, funds", zh: "四类互助协会:成员、骨干、凝聚力与资金"),
      keys: ["associations", "fund", "fund.loan", "association.capacity"],
      source: "Interventions/Finance/RevolvingFunds.swift", test: "RevolvingFundsTests.aFundDiesWithItsAssociation",
      command: MissionCommand.shows(
        "M3", "mutual-fund", " --months 36", in: "funds", "members", "capital", "turnover")),
    MissionRow(
      "M14", Text("four ways to tie households to an industry", zh: "产业带动农户的四种方式"),
      keys: ["industry", "channel.industry"], source: "Interventions/Industry/CommunityIndustry.swift",
      test: "CommunityIndustryTests.householdsProduceByHand",
      command: MissionCommand.shows(
        "M14", "industry", " --paths direct,employment,shares,mixed --months 24", in: "ledger",
        "all,20,.*enterpriseProfit", "all,20,.*dividends", "all,20,.*wages"),
      remark: Text("jobs at the base are paid by employers outside", zh: "基地岗位由外部雇主支付工资")),
    MissionRow(
      "M15", Text("grants, bank loans and revolving funds", zh: "资助、银行贷款与互助资金"),
      keys: ["fund", "loans", "channel.loans"], source: "Interventions/Finance/Lending.swift",
      test: "RevolvingFundsTests.aLoanByHand",
      command: MissionCommand.shows(
        "M15", "mutual-fund", " --months 36", in: "ledger", "fund,all,3[2-5],.*fundLending",
        "fund,all,3[2-5],.*fundRepayment", "fund,all,3[2-5],.*programmeServices")
    ),
    MissionRow(
      "M16", Text("origin of the industry, conditions of its plan, intensity of work", zh: "产业来源、计划条件与劳动强度"),
      keys: ["industry", "plan.bar", "industry.introduced-risk"], source: "Interventions/Industry/PlanCondition.swift",
      test: "PlanConditionTests.aPlanBelowTheBarIsRepeated",
      command: MissionCommand.differs(
        "M16", "industry", " --paths mixed --months 24", on: MissionCommand.set("parameters.plan.bar=0.5"),
        in: "ledger", "mixed,.*enterpriseInvestment"),
      remark: Text("the formulas of the seven scores are assumed", zh: "七项得分的公式为假定")),
    MissionRow(
      "M20", Text("funds become shares, farmers become shareholders", zh: "三变改革:资金变股金、农民变股东"),
      keys: ["industry", "industry.dividend", "industry.land-rent"],
      source: "Interventions/Industry/CommunityIndustry+Money.swift", test: "CommunityIndustryTests.dividendsByHand",
      command: MissionCommand.shows(
        "M20", "industry", " --paths shares,mixed --months 24", in: "ledger", ",shareCapital,", "all,2[0-3],.*dividends"
      )),
    MissionRow(
      "M21", Text("trademark, e-commerce, quality control, pairing", zh: "商标、电商、质量监督与结对"),
      keys: ["building", "building.e-commerce.gain.channel"], source: "Interventions/Industry/BuildingMeasure.swift",
      test: "AssetBuildingTests.rulesComeWithThePlan",
      command: MissionCommand.differs(
        "M21", "industry", " --paths mixed --months 24", off: MissionCommand.set("programmes[3].building=[]"),
        in: "series", "mixed,all,23,.*village_brand", "mixed,all,23,.*village_channel", "mixed,all,23,.*village_quality"
      )),
    MissionRow(
      "M42", Text("asset building: coaching, matched savings, lasting assets", zh: "资产建设:理财辅导、配套储蓄与持久资产"),
      keys: ["asset_building", "asset-building.match", "asset_transfer"],
      source: "Interventions/Finance/AssetBuilding.swift",
      test: "AssetBuildingTests.matchesByHand",
      command: MissionCommand.shows(
        "M42", "industry", " --paths asset-building --months 24", in: "ledger", "asset-building,.*matchedSavings",
        "asset-building,all,23,.*bankLending")),
  ]
}
