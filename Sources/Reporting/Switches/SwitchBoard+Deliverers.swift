import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Who delivers, and on what terms.
  static let deliverers: [Switch] = [
    Switch(
      "M4", Text("a local agency learns hand in hand", zh: "本地机构牵手学习"),
      in: SwitchPlace(with: [
        "every_programme.hand_in_hand=Yanliu station",
        "every_programme.succession={by: local-agency, share: 0.5, months: 24}",
      ]),
      off: ["parameters.agency.hand-in-hand=0"], moves: .average("doses")),
    Switch(
      "M4", Text("teaching takes hours", zh: "带教占用工时"),
      in: SwitchPlace(with: ["every_programme.hand_in_hand=Yanliu station"]), off: ["parameters.agency.teaching=0"],
      on: ["parameters.agency.teaching=0.5"], moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M4", Text("more contracts than an agency can hold", zh: "合同过多"),
      in: SwitchPlace(with: ["agencies[0].other_contracts=8"]), off: ["parameters.agency.contract-loss=0"],
      on: ["parameters.agency.contract-loss=0.5"], moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M4", Text("staff leave the agency", zh: "机构人员流失"), on: ["agencies[0].turnover=0.5"],
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M4", Text("dependence on one source of funds", zh: "资金来源单一"),
      in: SwitchPlace(with: ["parameters.agency.interruption=0.9"]),
      off: ["agencies[0].funding={government: 0.25, gifts: 0.25, sales: 0.25, fees: 0.25}"],
      on: ["agencies[0].funding={government: 1}"], moves: .average("doses")),
    Switch(
      "M4", Text("the name of an agency", zh: "机构品牌"), off: ["agencies[0].brand=0"], on: ["agencies[0].brand=1"],
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M26", Text("commission without supervision", zh: "无监督的委托"),
      on: ["every_programme.contract={kind: commission}"], moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M26", Text("supervision by the payer, the agency and those served", zh: "出资方、机构与服务对象三方监督"),
      in: SwitchPlace(with: ["indices={method: equal, every: 6}"]),
      off: ["every_programme.contract={kind: commission, supervision: 0}"],
      on: ["every_programme.contract={kind: commission, supervision: 1}"], moves: .index(.satisfaction, "quality")),
    Switch(
      "M26", Text("instalments paid against results", zh: "按成效分期拨付"),
      off: ["every_programme.contract={kind: commission, instalments: 1, bar: 0.9}"],
      on: ["every_programme.contract={kind: commission, instalments: 8, bar: 0.9}"], moves: .cost),
    Switch(
      "M27", Text("collaboration without goodwill", zh: "缺乏善意的协作"),
      off: ["every_programme.contract={kind: collaboration, goodwill: 1, reciprocity: 1}"],
      on: ["every_programme.contract={kind: collaboration, goodwill: 0, reciprocity: 0}"],
      moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M27", Text("partners share staff", zh: "伙伴共享人员"), in: SwitchPlace(with: ["agencies[0].staff=2"]),
      off: ["every_programme.contract={kind: collaboration, goodwill: 0.5, reciprocity: 0.5}"],
      on: [
        "every_programme.contract={kind: collaboration, goodwill: 0.5, reciprocity: 0.5, partners: [{name: township office, staff: 2, competence: 0.4}]}"
      ],
      moves: .average("doses")),
    Switch(
      "M27", Text("linkage of the partners reaches households", zh: "伙伴的联系网络"),
      off: ["every_programme.contract={kind: collaboration, linkage: 0}"],
      on: ["every_programme.contract={kind: collaboration, linkage: 1}"], moves: .takenUp(.livelihoodTraining)),
    Switch(
      "M18", Text("acting together: communication and duties", zh: "五方协同:沟通与分工"),
      in: SwitchPlace(with: ["agencies[0].staff=2"]), off: ["every_programme.synergy={communication: 0, duties: 0}"],
      on: ["every_programme.synergy={communication: 1, duties: 1}"], moves: .average("doses")),
    Switch(
      "M18", Text("acting together: shared benefits", zh: "五方协同:利益共享"),
      in: SwitchPlace(with: ["indices={method: equal, every: 6}"]),
      off: ["every_programme.synergy={benefit_sharing: 0}"], on: ["every_programme.synergy={benefit_sharing: 1}"],
      moves: .index(.satisfaction, "quality")),
    Switch(
      "M18", Text("acting together: shared risks", zh: "五方协同:风险共担"),
      in: SwitchPlace(with: [
        "every_programme.contract={kind: collaboration, goodwill: 0.5, partners: [{name: township office, staff: 2, competence: 0.4}]}",
        "agencies[0].staff=2",
      ]),
      off: ["every_programme.synergy={risk_sharing: 0}"], on: ["every_programme.synergy={risk_sharing: 1}"],
      moves: .average("doses")),
    Switch(
      "M43", Text("volunteers beside social workers", zh: "两工联动"), in: SwitchPlace(with: ["agencies[0].staff=2"]),
      on: ["every_programme.volunteers={most: 20, hours: 10, competence: 0.4}"], moves: .average("doses")),
    Switch(
      "M10", Text("the general process: survey, assessment, plan", zh: "通用过程:调查、评估、计划"),
      on: ["every_programme.process={evaluation_months: 1}"], moves: .takenUp(.policyOutreach)),
    Switch(
      "M10", Text("evaluation takes hours", zh: "评估占用工时"), in: SwitchPlace(with: ["agencies[0].staff=2"]),
      off: ["every_programme.process={evaluation_months: 0}"],
      on: ["every_programme.process={evaluation_months: 12}"], moves: .average("doses")),
    Switch(
      "M22", Text("monitoring of those who left poverty, early help", zh: "脱贫监测与早期帮扶"),
      on: ["every_programme.monitoring={months: 24}"], moves: .flow(.programmeGifts)),
    Switch(
      "M22", Text("money that a household at risk is given", zh: "监测对象得到的资金"),
      in: SwitchPlace(with: ["every_programme.monitoring={months: 24}"]), off: ["parameters.monitoring.payment=0"],
      on: ["parameters.monitoring.payment=600"], moves: .flow(.programmeGifts)),
    Switch(
      "M23", Text("a local agency carries on", zh: "本地机构接续"),
      in: SwitchPlace(with: ["every_programme.agency=Yanliu station"]),
      on: ["every_programme.succession={by: local-agency, share: 0.5, months: 24}"], moves: .average("doses")),
    Switch(
      "M23", Text("associations carry on", zh: "协会接续"),
      on: ["every_programme.succession={by: associations, share: 0.5, months: 24}"], moves: .average("doses")),
    Switch(
      "M45", Text("diffusion to other villages", zh: "向其他村辐射"), on: ["every_programme.diffusion=1"],
      moves: .yearly(.incomePerHead, .all)),
  ]
}
