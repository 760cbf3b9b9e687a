import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// What is delivered, in which phase, by which method.
  static let services: [Switch] = [
    given(.policyOutreach), given(.childSupport), given(.casework), given(.groupWork), given(.livelihoodTraining),
    given(.jobLink), given(.reliefVisits), given(.cultureLibrary), given(.crisisSupport),
    // With the others beside it hardly any hours are left for it.
    given(
      .startUpCoaching, off: ["every_programme.services=[policy-outreach]"],
      on: ["every_programme.services=[start-up-coaching]"]),
    Switch(
      "M11", Text("a market channel is built", zh: "销售渠道的建设"), off: services(without: "market-channel"),
      moves: .yearly(.incomePerHead, .all)),
    raises(.policyOutreach, by: [.information], beside: services(without: "child-support")),
    raises(.casework, by: [.motivation, .information]),
    raises(.groupWork, by: [.social, .motivation]),
    raises(.livelihoodTraining, by: [.human, .information]),
    raises(
      .startUpCoaching, by: [.human, .motivation], beside: ["every_programme.services=[start-up-coaching]"]),
    raises(.reliefVisits, by: [.social, .motivation]),
    raises(
      .cultureLibrary, by: [.information, .social],
      unless: Text("few households of the small world take it up", zh: "小世界中接受该服务的住户很少")),
    raises(
      .crisisSupport, by: [.health, .motivation], of: .registered,
      unless: Text("few households of the small world meet a crisis", zh: "小世界中遭遇危机的住户很少")),
    raises(.childSupport, by: [.human]),
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

  /// Whether a service is taken up where it is on the list.
  private static func given(_ service: Service, off: [String]? = nil, on: [String] = []) -> Switch {
    Switch(
      "M11", Text("\(service.name.english) is given", zh: "\(service.name.chinese)的提供"),
      off: off ?? services(without: service.key), on: on, moves: .takenUp(service))
  }

  /// Whether what a service adds to capitals ends in incomes.
  private static func raises(
    _ service: Service, by capitals: [Capital], of group: Group = .served,
    beside offered: [String] = services(without: "policy-outreach"), unless excuse: Text? = nil
  ) -> Switch {
    Switch(
      "M11", Text("\(service.name.english) raises incomes", zh: "\(service.name.chinese)提高收入"),
      in: SwitchPlace(with: offered), off: capitals.map { "parameters.effect.\(service.key).\($0.key)=0" },
      moves: .yearly(.incomePerHead, group), unless: excuse)
  }
}
