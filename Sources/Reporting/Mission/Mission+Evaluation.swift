import Declarations

extension Mission {
  private static func judged(_ id: String, _ index: String) -> String {
    MissionCommand.shows(id, "indices", " --paths feedback --months 24", in: "indices", "feedback,.*:[^,]*,\(index),")
  }

  /// How paths are judged, and what stays the same under all.
  static let evaluation: [MissionRow] = [
    MissionRow(
      "M33", Text("third-party verification", zh: "第三方评估(脱真贫、真脱贫)"),
      keys: ["verification.every", "verification.sample", "verification.error", "verification.corrects"],
      source: "Interventions/Government/Verification.swift",
      test: "VerificationTests.aFullSampleWithoutErrorIsTheTruth",
      command: MissionCommand.shows(
        "M33", "eight-paths", MissionCommand.eight("campaign"), in: "verification", "campaign,.*false_exit_share",
        "campaign,.*inclusion_error")),
    MissionRow(
      "M34", Text("synergy index, fed back", zh: "协同指数及其反馈"), keys: ["indices.weights", "feedback.strength"],
      source: "Evaluation/Indices/IndexDefinition+Programmes.swift", test: "FeedbackTests.aReviewRecordsAndFeedsBack",
      command: judged("M34", "synergy"),
      remark: Text(
        "economic benefit is before and after, not an effect; integration counts docked help and the hours of partners and volunteers",
        zh: "经济效益为前后之差而非效应;资源整合计入对接帮扶与伙伴、志愿者工时")),
    MissionRow(
      "M35", Text("sustainability in six dimensions, classes and actions", zh: "可持续性六维、分类与对应措施"),
      keys: ["indices.weights"], source: "Evaluation/Indices/IndexDefinition.swift",
      test: "IndexDefinitionTests.classesAtTheirBounds", command: judged("M35", "sustainability"),
      remark: Text(
        "ecological benefit is known only where the programme has an industry; the action that a class calls for is advice that nobody carries out",
        zh: "仅在项目有产业时才有生态效益分项;各类对应措施只作建议,不自动执行")),
    MissionRow(
      "M36", Text("capability of organisations, grades, elimination", zh: "组织能力、评级与动态淘汰"),
      keys: ["indices.elimination", "organisation.elimination"],
      source: "Evaluation/Indices/IndexDefinition+Carriers.swift",
      test: "IndexDefinitionTests.eliminationNeedsRoundsInARow", command: judged("M36", "capability"),
      remark: Text(
        "organisations that give are judged by kind, and a platform suspends single ones by their own grade (M5)",
        zh: "提供帮扶的组织按类型评价,平台依各自评级暂停个别组织(M5)")),
    MissionRow(
      "M39", Text("satisfaction of those served", zh: "服务对象满意度"),
      keys: ["satisfaction.expectation", "satisfaction.disconfirmation", "indices"],
      source: "Interventions/Indices/Satisfaction.swift", test: "SatisfactionTests.aRoundByHand",
      command: judged("M39", "satisfaction")),
    MissionRow(
      "M40", Text("the next generation: schooling and the income it promises", zh: "下一代:受教育年数与所预示的收入"),
      keys: ["demography", "school.return", "school.support", "channel.schooling"],
      source: "Mechanisms/People/NextGeneration.swift", test: "NextGenerationTests.throughSchool",
      command: MissionCommand.differs(
        "M40", "shou-county",
        " --paths xuri --months 36" + MissionCommand.set("demography=on")
          + MissionCommand.set("programmes[0].services=[child-groups]")
          + MissionCommand.set("programmes[0].serve.households=300")
          + MissionCommand.set("parameters.school.support=5"),
        size: 4_200, off: MissionCommand.set("parameters.channel.schooling=0"), in: "series",
        "xuri,all,35,.*school_years", "xuri,all,35,.*promised_income"),
      remark: Text(
        "promised, not earned: nobody at school becomes a worker with a better wage within a run",
        zh: "仅为预示而非实得:运行期内在校者不会因学历获得更高工资")),
    MissionRow(
      "M41", Text("standing protection and the national programme in the background", zh: "背景中的常设保障与国家计划"),
      keys: ["background", "central_funds", "standing.pension", "central.relocation", "relocation.site"],
      source: "Mechanisms/Surroundings/CentralFunds.swift",
      test: "CentralFundsTests.aShareMovesThoseWhoLiveFarAway",
      command: MissionCommand.shows(
        "M41", "china-2014", " --months 60", in: "ledger", "none,all,11,.*dibao", "none,all,11,.*pensions",
        "none,all,11,.*publicPosts", "none,all,11,.*central", "none,all,11,.*medicalReimbursement")
        + " && grep -e 'none,all,59,.*households_relocated' runs/mission-M41/series.csv",
      remark: Text(
        "who is moved stays on the lists of the village that was left; the household's own share of the cost and debts for it are not modelled",
        zh: "搬迁户仍在原村名册;住户自筹费用及相应债务未建模")),
    MissionRow(
      "M44", Text("the agency's relation to government", zh: "机构与政府的关系"),
      keys: ["verification.relation", "verification.by", "verification.independence.dependence"],
      source: "Interventions/Government/VerificationPlan.swift", test: "VerificationTests.independenceOnlyAdds",
      command: MissionCommand.differs(
        "M44", "eight-paths", MissionCommand.eight("campaign"),
        off: MissionCommand.set("verification={sample: 1, by: independent}"),
        on: MissionCommand.set("verification={sample: 1, by: agency, relation: dependence}"), in: "verification",
        "campaign,.*false_exit_share_reported", "campaign,.*,inclusion_error_reported"),
      remark: Text(
        "the relation changes what is reported and who is sent back, not what the agency delivers",
        zh: "关系只影响报告内容与退回名单,不影响机构的服务")),
  ]
}
