import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Mutual-aid associations, what members pass on.
  static let associations: [Switch] = [
    Switch(
      "M19", Text("a technical-exchange association", zh: "技术交流协会"), off: ["every_programme.associations=[]"],
      on: ["every_programme.associations=[{village: Mowan, kind: technical-exchange, name: one}]"],
      moves: .count(.members)),
    Switch(
      "M19", Text("a farmer volunteers’ association", zh: "农民志愿者协会"), off: ["every_programme.associations=[]"],
      on: ["every_programme.associations=[{village: Mowan, kind: volunteers, name: one}]"], moves: .count(.members)),
    Switch(
      "M19", Text("a production group", zh: "生产互助组"), off: ["every_programme.associations=[]"],
      on: ["every_programme.associations=[{village: Mowan, kind: production-group, name: one}]"],
      moves: .count(.members)),
    Switch(
      "M3", Text("a revolving fund", zh: "互助资金"), off: ["every_programme.associations=[]"],
      on: [
        "every_programme.associations=[{village: Mowan, kind: revolving-fund, name: one}]", "every_programme.fund=on",
      ],
      moves: .count(.members)),
    Switch(
      "M19", Text("members gain from their association", zh: "会员得益"),
      off: ["parameters.effect.association-activity.social=0", "parameters.effect.association-activity.information=0"],
      moves: .yearly(.incomePerHead, .members)),
    Switch(
      "M19", Text("leaders leave", zh: "领袖流失"), off: ["parameters.association.leader-loss=0"],
      on: ["parameters.association.leader-loss=0.5"], moves: .average("association_members")),
    Switch(
      "M19", Text("joint activities", zh: "联合活动"), off: ["parameters.association.joint-gain=0"],
      on: ["parameters.association.joint-gain=0.5"], moves: .average("association_members")),
    Switch(
      "M19", Text("crowding", zh: "成员过多"), in: SwitchPlace(with: ["parameters.association.comfort=10"]),
      off: ["parameters.association.crowding=0"], on: ["parameters.association.crowding=5"],
      moves: .average("association_members")),
    Switch(
      "M19", Text("the able join more readily", zh: "能者更愿入会"), off: ["parameters.uptake.ability=0"],
      on: ["parameters.uptake.ability=2"], moves: .yearly(.incomePerHead, .members),
      unless: Text(
        "idle hands join as well as able ones and hide them; docs/selection.md shows it",
        zh: "闲置劳动力同样入会,掩盖了能力的作用;见 docs/selection.md")),
    Switch(
      "M19", Text("members pass on what they know", zh: "会员互相传递"), off: ["parameters.channel.spillover=0"],
      on: ["parameters.channel.spillover=1"], moves: .yearly(.incomePerHead, .members)),
    Switch(
      "M45", Text("neighbours pass on what they know", zh: "邻里传递"),
      off: [
        "parameters.peers.neighbours-information.information=0", "parameters.peers.neighbours-human.human=0",
        "parameters.peers.neighbours-motivation.motivation=0", "parameters.peers.neighbours-social.social=0",
      ],
      moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M3", Text("a revolving fund lends", zh: "互助资金放贷"),
      in: SwitchPlace(with: [
        "every_programme.associations=[{village: Mowan, kind: revolving-fund, name: one}, {village: Liqiao, kind: revolving-fund, name: two}]"
      ]),
      on: ["every_programme.fund=on"], moves: .flow(.fundLending)),
  ]
}
