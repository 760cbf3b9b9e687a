import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// What is delivered, in which phase, by which method.
  static let services: [Switch] = [
    Switch(
      "M11", Text("policy outreach", zh: "政策宣讲"), off: services(without: "policy-outreach"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("child support keeps children at school", zh: "儿童服务让孩子留在学校"),
      in: SwitchPlace(with: ["demography=on"]), off: services(without: "child-support"),
      moves: .total("school_years")),
    Switch(
      "M11", Text("casework", zh: "个案工作"), off: services(without: "casework"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("group work", zh: "小组工作"), off: services(without: "group-work"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("livelihood training", zh: "生计能力培训"), off: services(without: "livelihood-training"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("job link", zh: "就业链接"), off: services(without: "job-link"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("start-up and finance coaching", zh: "创业与理财辅导"), off: services(without: "start-up-coaching"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("relief in kind and visits", zh: "慰问与实物救助"), off: services(without: "relief-visits"),
      moves: .flow(.programmeGifts)),
    Switch(
      "M11", Text("culture and library", zh: "社区文化与流动图书馆"), off: services(without: "culture-library"),
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M11", Text("crisis support", zh: "危机介入"), off: services(without: "crisis-support"),
      moves: .flow(.programmeGifts)),
    Switch(
      "M11", Text("market channel", zh: "销售渠道"), off: services(without: "market-channel"),
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("groups with children", zh: "儿童小组"), on: services(and: "child-groups"),
      moves: .takenUp(.childSupport)),
    Switch(
      "M11", Text("reading events", zh: "阅读活动"), on: services(and: "reading-events"),
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M11", Text("relief for cadres", zh: "干部情绪疏导"), in: SwitchPlace(with: ["government={cadres: 1}"]),
      off: services(without: "policy-outreach"), on: services(without: "policy-outreach", and: "cadre-relief"),
      moves: .register("cadre_stress")),
    Switch(
      "M9", Text("phases overlap in their tasks", zh: "阶段任务重叠"), on: ["parameters.phase.overlap=0.5"],
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M9", Text("a gate at the end of empowerment", zh: "增权阶段的门槛"),
      off: ["parameters.phase.empowerment.taking-part=0"], on: ["parameters.phase.empowerment.taking-part=0.9"],
      moves: .count(.repetitions)),
    Switch(
      "M12", Text("a personal plan in casework", zh: "个案计划"), on: ["parameters.method.casework.plan=1"],
      moves: .takenUp(.casework)),
    Switch(
      "M12", Text("support in groups with one cause", zh: "同因小组的相互支持"), on: ["parameters.method.groupwork.support=1"],
      moves: .takenUp(.groupWork)),
    Switch(
      "M12", Text("community work reaches everybody", zh: "社区工作惠及全村"),
      on: ["parameters.method.communitywork.spread=0.5"], moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M11", Text("training beside a market channel", zh: "培训与渠道互补"),
      off: ["parameters.complement.training-channel=0"], on: ["parameters.complement.training-channel=0.5"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("coaching beside a loan", zh: "辅导与贷款互补"),
      in: SwitchPlace(with: ["every_programme.loans={bank: on}"]), off: ["parameters.complement.coaching-finance=0"],
      on: ["parameters.complement.coaching-finance=2"], moves: .takenUp(.startUpCoaching)),
    Switch(
      "M11", Text("the able take up more", zh: "能者多得"), off: ["parameters.uptake.ability=0"],
      on: ["parameters.uptake.ability=2"], moves: .takenUp(.livelihoodTraining)),
  ]
}
