import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Register, deadline, campaign, verification, cadres.
  static let government: [Switch] = [
    Switch(
      "M6", Text("a deadline for leaving the register", zh: "脱贫期限"), on: ["government={deadline: 2019-12}"],
      moves: .register("false_exit_share")),
    Switch(
      "M25", Text("pressure lowers the bar for an exit", zh: "压力降低退出标准"),
      in: SwitchPlace(with: ["government={deadline: 2019-12}"]), off: ["parameters.registration.pressure-leniency=0"],
      on: ["parameters.registration.pressure-leniency=0.6"], moves: .register("false_exit_share")),
    Switch(
      "M25", Text("whole villages are examined in one go", zh: "整村批量退出"),
      in: SwitchPlace(with: ["government={deadline: 2019-12}", "parameters.registration.review=0.2"]),
      off: ["parameters.registration.pressure-batch=0", "parameters.registration.pressure-review=0"],
      on: ["parameters.registration.pressure-batch=1", "parameters.registration.pressure-review=0"],
      moves: .register("recorded_exits")),
    Switch(
      "M25", Text("officials deliver instead of an agency", zh: "由政府实施"),
      in: SwitchPlace(with: ["government={officials: 20}"]),
      on: ["every_programme.delivered_by=government", "every_programme.payer=county-government"],
      moves: .register("programme_inclusion_error")),
    Switch(
      "M43", Text("resident work teams", zh: "驻村工作队"),
      in: SwitchPlace(with: [
        "government={officials: 5}", "every_programme.delivered_by=government",
        "every_programme.payer=county-government",
      ]),
      on: ["every_programme.work_teams={teams: 6, members: 3}"], moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M6", Text("attention of officials", zh: "干部精力"),
      in: SwitchPlace(with: ["every_programme.delivered_by=government", "every_programme.payer=county-government"]),
      off: ["government={officials: 5, attention: 0.02}"], on: ["government={officials: 5, attention: 0.5}"],
      moves: .average("doses")),
    Switch(
      "M25", Text("places go to all alike", zh: "名额平均分配"), off: ["every_programme.serve.by=needs"],
      on: ["every_programme.serve.by=even"], moves: .register("programme_inclusion_error")),
    Switch(
      "M25", Text("places go by quota", zh: "名额按指标分配"), off: ["every_programme.serve.by=needs"],
      on: ["every_programme.serve.by=quota"], moves: .register("programme_inclusion_error"),
      unless: Text(
        "the villages of the small world are alike, so a quota for each differs little from need",
        zh: "小世界各村相似,按村分配的指标与按需差别很小")),
    Switch(
      "M25", Text("places go by connections", zh: "名额按关系分配"), off: ["every_programme.serve.by=needs"],
      on: ["every_programme.serve.by=connections"], moves: .register("programme_inclusion_error")),
    Switch(
      "M25", Text("the weight of standing", zh: "地位的权重"),
      in: SwitchPlace(with: ["every_programme.serve.by=connections"]), off: ["parameters.targeting.capture=0"],
      on: ["parameters.targeting.capture=5"], moves: .register("programme_inclusion_error")),
    Switch(
      "M25", Text("impostors among those served", zh: "冒名顶替"),
      in: SwitchPlace(with: [
        "every_programme.delivered_by=government", "every_programme.payer=county-government",
        "government={officials: 20}",
      ]),
      off: ["parameters.targeting.impostors=0"], on: ["parameters.targeting.impostors=0.5"],
      moves: .register("programme_inclusion_error")),
    Switch(
      "M25", Text("places on paper only", zh: "纸面名额"),
      in: SwitchPlace(with: [
        "every_programme.delivered_by=government", "every_programme.payer=county-government",
        "government={officials: 20}",
      ]),
      off: ["parameters.targeting.paper=0"], on: ["parameters.targeting.paper=0.5"],
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M25", Text("services for another cause lose part of their effect", zh: "服务与致贫原因错配"),
      in: SwitchPlace(with: [
        "every_programme.delivered_by=government", "every_programme.payer=county-government",
        "every_programme.serve.by=even", "every_programme.services=[casework]", "government={officials: 20}",
      ]),
      off: ["parameters.targeting.mismatch=0"], on: ["parameters.targeting.mismatch=1"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M25", Text("moving to resettlement sites", zh: "易地搬迁"),
      in: SwitchPlace(with: ["every_programme.split={livelihood: 0.5, relocation: 0.5}"]),
      off: ["every_programme.services=[policy-outreach]"], on: ["every_programme.services=[policy-outreach, housing]"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M25", Text("the better-off are moved first", zh: "搬富不搬穷"),
      in: SwitchPlace(with: [
        "every_programme.split={livelihood: 0.8, relocation: 0.2}",
        "every_programme.services=[policy-outreach, housing]",
        "every_programme.serve.by=connections",
      ]),
      off: ["parameters.targeting.capture=0"], on: ["parameters.targeting.capture=0.5"],
      moves: .total("households_moved_poor")),
    Switch(
      "M7", Text("applicants instead of the registered", zh: "申请者代替登记者"),
      off: ["every_programme.serve.of=registered"], on: ["every_programme.serve.of=applicants"],
      moves: .register("programme_inclusion_error")),
    Switch(
      "M10", Text("all the poor instead of the registered", zh: "全部贫困者代替登记者"),
      off: ["every_programme.serve.of=registered"], on: ["every_programme.serve.of=all-poor"],
      moves: .register("programme_inclusion_error"),
      unless: Text("presumably most who look poor are registered; not examined", zh: "推测:看似贫困者多已登记;未作检验")),
    Switch(
      "M25", Text("capture of the register by connections", zh: "关系户登记"), off: ["parameters.registration.capture=0"],
      on: ["parameters.registration.capture=2"], moves: .register("inclusion_error")),
    Switch(
      "M25", Text("the badly connected are overlooked", zh: "缺少关系者被遗漏"), off: ["parameters.registration.neglect=0"],
      on: ["parameters.registration.neglect=2"], moves: .register("exclusion_error")),
    Switch(
      "M44", Text("verification by the agency itself, which depends on government", zh: "由依附政府的机构自行评估"),
      off: ["verification={every: 12, sample: 1, by: independent}"],
      on: ["verification={every: 12, sample: 1, by: agency, relation: dependence}"],
      moves: .register("false_exit_share_reported")),
    Switch(
      "M33", Text("verified exits are sent back", zh: "评估发现的错退被纠正"),
      off: ["verification={every: 12, sample: 1, corrects: 0}"],
      on: ["verification={every: 12, sample: 1, corrects: 1}"], moves: .register("recorded_exits")),
    Switch(
      "M8", Text("stress of cadres", zh: "干部压力"),
      in: SwitchPlace(with: ["government={cadres: 1, deadline: 2020-12}"]),
      off: ["parameters.cadres.load-weight=0", "parameters.cadres.deadline-weight=0"],
      moves: .register("cadre_stress")),
    Switch(
      "M8", Text("stressed cadres see less", zh: "压力使干部看得更少"),
      in: SwitchPlace(with: ["government={cadres: 1, deadline: 2020-12}"]),
      off: ["parameters.registration.stress-error=0"], on: ["parameters.registration.stress-error=5"],
      moves: .register("exclusion_error")),
    Switch(
      "M8", Text("trained cadres see more", zh: "受训干部看得更准"), off: ["parameters.registration.cadre-gain=0"],
      on: ["parameters.registration.cadre-gain=1"], moves: .register("exclusion_error")),
  ]
}
