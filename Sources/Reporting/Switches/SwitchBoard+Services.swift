import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// What is delivered, in which phase, by which method.
  static let services: [Switch] = [
    Switch(
      "M11", Text("policy outreach is given", zh: "政策宣讲的提供"), off: services(without: "policy-outreach"),
      moves: .takenUp(.policyOutreach)),
    Switch(
      "M11", Text("child support is given", zh: "儿童服务的提供"), off: services(without: "child-support"),
      moves: .takenUp(.childSupport)),
    Switch(
      "M11", Text("casework is given", zh: "个案工作的提供"), off: services(without: "casework"),
      moves: .takenUp(.casework)),
    Switch(
      "M11", Text("group work is given", zh: "小组工作的提供"), off: services(without: "group-work"),
      moves: .takenUp(.groupWork)),
    Switch(
      "M11", Text("livelihood training is given", zh: "生计能力培训的提供"), off: services(without: "livelihood-training"),
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M11", Text("job link is given", zh: "就业链接的提供"), off: services(without: "job-link"), moves: .takenUp(.jobLink)),
    Switch(
      "M11", Text("relief in kind and visits is given", zh: "慰问与实物救助的提供"), off: services(without: "relief-visits"),
      moves: .takenUp(.reliefVisits)),
    Switch(
      "M11", Text("culture and library is given", zh: "社区文化与流动图书馆的提供"), off: services(without: "culture-library"),
      moves: .takenUp(.cultureLibrary)),
    Switch(
      "M11", Text("crisis support is given", zh: "危机介入的提供"), off: services(without: "crisis-support"),
      moves: .takenUp(.crisisSupport)),
    Switch(
      "M11", Text("start-up and finance coaching is given", zh: "创业与理财辅导的提供"),
      off: ["every_programme.services=[policy-outreach]"], on: ["every_programme.services=[start-up-coaching]"],
      moves: .takenUp(.startUpCoaching)),
    Switch(
      "M11", Text("a market channel is built", zh: "销售渠道的建设"), off: services(without: "market-channel"),
      moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M11", Text("policy outreach raises incomes", zh: "政策宣讲提高收入"),
      in: SwitchPlace(with: services(without: "child-support")),
      off: ["parameters.effect.policy-outreach.information=0"], moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("casework raises incomes", zh: "个案工作提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.casework.motivation=0", "parameters.effect.casework.information=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("group work raises incomes", zh: "小组工作提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.group-work.social=0", "parameters.effect.group-work.motivation=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("livelihood training raises incomes", zh: "生计能力培训提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.livelihood-training.human=0", "parameters.effect.livelihood-training.information=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("start-up and finance coaching raises incomes", zh: "创业与理财辅导提高收入"),
      in: SwitchPlace(with: ["every_programme.services=[start-up-coaching]"]),
      off: ["parameters.effect.start-up-coaching.human=0", "parameters.effect.start-up-coaching.motivation=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("relief in kind and visits raises incomes", zh: "慰问与实物救助提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.relief-visits.social=0", "parameters.effect.relief-visits.motivation=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M11", Text("culture and library raises incomes", zh: "社区文化与流动图书馆提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.culture-library.information=0", "parameters.effect.culture-library.social=0"],
      moves: .yearly(.incomePerHead, .served),
      unless: Text(
        "64 household-months of it in a run: by this error some fifty replicates would show it",
        zh: "每次运行仅 64 户月:按此误差约需五十次重复")),
    Switch(
      "M11", Text("crisis support raises incomes", zh: "危机介入提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.effect.crisis-support.health=0", "parameters.effect.crisis-support.motivation=0"],
      moves: .yearly(.incomePerHead, .registered),
      unless: Text(
        "19 household-months of it in a run: by this error some thirty-five replicates would show it",
        zh: "每次运行仅 19 户月:按此误差约需三十五次重复")),
    Switch(
      "M11", Text("a market channel raises incomes", zh: "销售渠道提高收入"),
      in: SwitchPlace(with: services(without: "policy-outreach")),
      off: [
        "parameters.place.channel.business=0", "parameters.place.brand.business=0",
        "parameters.place.quality.business=0",
      ],
      moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M11", Text("job link finds jobs", zh: "就业链接带来岗位"), in: SwitchPlace(with: services(without: "policy-outreach")),
      off: ["parameters.employment.job-link=0"], moves: .flow(.wages)),
    Switch(
      "M11", Text("child support adds to human capital", zh: "儿童服务提高人力资本"),
      in: SwitchPlace(with: services(without: "policy-outreach")), off: ["parameters.effect.child-support.human=0"],
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
      "M9", Text("phases overlap in their tasks", zh: "阶段任务重叠"), on: ["parameters.phase.overlap=1"],
      moves: .takenUp(.groupWork),
      unless: Text(
        "one supposes that what is given earlier is missing later, for hours and money stay the same; not examined",
        zh: "推测:工时与资金不变,提前提供的服务此后减少;未作检验")),
    Switch(
      "M9", Text("a gate at the end of empowerment", zh: "增权阶段的门槛"),
      in: SwitchPlace(with: ["parameters.uptake.base=-4", "parameters.phase.empowerment.longest=4"]),
      off: ["parameters.phase.empowerment.taking-part=0"], on: ["parameters.phase.empowerment.taking-part=1"],
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
      in: SwitchPlace(with: ["every_programme.services=[start-up-coaching]", "every_programme.loans={bank: on}"]),
      off: ["parameters.complement.coaching-finance=0"], on: ["parameters.complement.coaching-finance=2"],
      moves: .takenUp(.startUpCoaching)),
  ]
}
