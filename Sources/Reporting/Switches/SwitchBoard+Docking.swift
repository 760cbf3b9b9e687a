import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Needs and offers.
  static let docking: [Switch] = [
    Switch(
      "M30", Text("docking: organisations pick alone", zh: "对接:组织各自挑选"),
      on: ["every_programme.docking={mode: blind}"], moves: .total("needs_met")),
    Switch(
      "M30", Text("docking: an agency links by hand", zh: "对接:机构人工对接"),
      on: ["every_programme.docking={mode: agency}"], moves: .total("needs_met")),
    Switch(
      "M29", Text("docking: a platform assigns", zh: "对接:平台匹配"), on: ["every_programme.docking={mode: platform}"],
      moves: .total("needs_met")),
    Switch(
      "M29", Text("a platform instead of linking by hand", zh: "平台代替人工对接"),
      off: ["every_programme.docking={mode: agency}"], on: ["every_programme.docking={mode: platform}"],
      moves: .total("needs_met")),
    Switch(
      "M7", Text("needs met twice where organisations pick alone", zh: "各自挑选造成重复帮扶"),
      off: ["every_programme.docking={mode: platform}"], on: ["every_programme.docking={mode: blind}"],
      moves: .total("needs_met_twice")),
    Switch(
      "M17", Text("a call that ends at the county’s border", zh: "号召止于县界"),
      off: ["every_programme.docking={mode: platform}"],
      on: ["every_programme.docking={mode: platform, led_by: government}"], moves: .total("offers_made")),
    Switch(
      "M23", Text("a platform carries on", zh: "平台持续运行"), off: ["every_programme.docking={mode: platform}"],
      on: ["every_programme.docking={mode: platform, carries_on: yes}"], moves: .total("needs_met")),
    Switch(
      "M7", Text("complete information", zh: "信息完整"),
      off: ["every_programme.docking={mode: platform, information: 0.3}"],
      on: ["every_programme.docking={mode: platform, information: 1}"], moves: .total("needs_seen")),
    Switch(
      "M7", Text("needs of everybody", zh: "所有人的需求"), off: ["every_programme.docking={mode: platform}"],
      on: ["every_programme.docking={mode: platform, needs_of: all}"], moves: .total("needs_opened")),
    Switch(
      "M5", Text("idle organisations are mobilised", zh: "动员闲置组织"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform, carries_on: yes}"]),
      off: ["parameters.organisation.mobilisation=0"], on: ["parameters.organisation.mobilisation=0.5"],
      moves: .total("offers_made")),
    Switch(
      "M36", Text("organisations of a low grade are suspended", zh: "评级低的组织暂停"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform, carries_on: yes}"]),
      off: ["parameters.organisation.elimination=0"], on: ["parameters.organisation.elimination=0.6"],
      moves: .total("offers_made")),
    Switch(
      "M5", Text("organisations hear of their results", zh: "结果反馈给组织"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform, carries_on: yes}"]),
      off: ["parameters.organisation.feedback=0", "parameters.organisation.discouragement=0"],
      on: ["parameters.organisation.feedback=1"], moves: .total("help_given_fen")),
    Switch(
      "M7", Text("false needs are found", zh: "核实虚假需求"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform}"]), off: ["parameters.docking.verification=0"],
      on: ["parameters.docking.verification=1"], moves: .total("false_needs_met")),
    Switch(
      "M7", Text("households apply by themselves", zh: "自主申请"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform}", "parameters.docking.delegation-hours=20"]),
      off: ["parameters.docking.application.base=-6"], on: ["parameters.docking.application.base=1"],
      moves: .total("needs_seen")),
    Switch(
      "M13", Text("help changes incomes", zh: "帮扶改变收入"),
      in: SwitchPlace(with: ["every_programme.docking={mode: platform}"]), off: ["parameters.channel.docking=0"],
      on: ["parameters.channel.docking=1"], moves: .flow(.purchases)),
  ]
}
