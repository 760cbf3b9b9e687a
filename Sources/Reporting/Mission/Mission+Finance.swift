import Declarations

extension Mission {
  /// What programmes do with money.
  static let finance = [
    MissionRow(
      "M3", Text("the fund balance of mutual-aid associations", zh: "互助协会的资金余额"),
      keys: ["fund", "fund.loan", "fund.misuse"],
      source: "Interventions/Finance/RevolvingFunds.swift", test: "RevolvingFundsTests.aFundDiesWithItsAssociation",
      command: "povertypaths compare scenarios/mutual-fund.yaml --households 700 --replicates 1"),
    MissionRow(
      "M14", Text("four ways to tie households to an industry", zh: "产业带动农户的四种方式"),
      keys: ["industry", "channel.industry"], source: "Interventions/Industry/CommunityIndustry.swift",
      test: "CommunityIndustryTests.householdsProduceByHand",
      command:
        "povertypaths compare scenarios/industry.yaml --paths direct,employment,shares,mixed --households 700 --replicates 1",
      remark: Text("jobs at the base are paid by employers outside", zh: "基地岗位由外部雇主支付工资")),
    MissionRow(
      "M15", Text("grants, bank loans and revolving funds", zh: "资助、银行贷款与互助资金"),
      keys: ["fund", "loans", "channel.loans"], source: "Interventions/Finance/Lending.swift",
      test: "RevolvingFundsTests.aLoanByHand",
      command:
        "povertypaths compare scenarios/industry.yaml --paths asset-building --households 700 --replicates 1"
    ),
    MissionRow(
      "M16", Text("origin of the industry, conditions of its plan, intensity of work", zh: "产业来源、计划条件与劳动强度"),
      keys: ["industry", "plan.bar", "industry.introduced-risk"], source: "Interventions/Industry/PlanCondition.swift",
      test: "PlanConditionTests.aPlanBelowTheBarIsRepeated",
      command:
        "povertypaths compare scenarios/industry.yaml --paths mixed --households 700 --replicates 1",
      remark: Text("the formulas of the seven scores are assumed", zh: "七项得分的公式为假定")),
    MissionRow(
      "M20", Text("funds become shares, farmers become shareholders", zh: "三变改革:资金变股金、农民变股东"),
      keys: ["industry", "industry.dividend", "industry.land-rent"],
      source: "Interventions/Industry/CommunityIndustry+Money.swift", test: "CommunityIndustryTests.dividendsByHand",
      command: "povertypaths compare scenarios/industry.yaml --paths shares --households 700 --replicates 1"),
    MissionRow(
      "M21", Text("trademark, e-commerce, quality control, pairing", zh: "商标、电商、质量监督与结对"),
      keys: ["building", "building.e-commerce.gain.channel"], source: "Interventions/Industry/BuildingMeasure.swift",
      test: "AssetBuildingTests.rulesComeWithThePlan",
      command: "povertypaths compare scenarios/industry.yaml --paths mixed --households 700 --replicates 1"),
    MissionRow(
      "M42", Text("asset building: coaching, matched savings, lasting assets", zh: "资产建设:理财辅导、配套储蓄与持久资产"),
      keys: ["asset_building", "asset-building.match", "asset_transfer"],
      source: "Interventions/Finance/AssetBuilding.swift",
      test: "AssetBuildingTests.matchesByHand",
      command: "povertypaths compare scenarios/industry.yaml --paths asset-building --households 700 --replicates 1"),
  ]
}
