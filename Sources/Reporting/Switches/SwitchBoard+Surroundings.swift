import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// The world without a programme, and every channel from a programme to households.
  static let surroundings: [Switch] = [
    Switch(
      "M41", Text("the standing system", zh: "常设保障体系"), off: ["background=off"], on: ["background=on"],
      moves: .yearly(.householdHeadcount, .all)),
    Switch(
      "M41", Text("dibao", zh: "低保"), off: ["parameters.standing.dibao-adequacy=0"], moves: .flow(.dibao)),
    Switch(
      "M41", Text("central funds", zh: "中央资金"),
      on: [
        "central_funds={rural_persons: 975000000, years: [{year: 2018, funds: 106100000000}, {year: 2019, funds: 126100000000}]}"
      ],
      moves: .flow(.centralTransfers)),
    Switch(
      "M41", Text("central funds move households", zh: "中央资金搬迁住户"),
      in: SwitchPlace(with: [
        "central_funds={rural_persons: 975000000, years: [{year: 2018, funds: 106100000000}, {year: 2019, funds: 126100000000}]}"
      ]),
      off: ["parameters.central.relocation=0"], on: ["parameters.central.relocation=0.2"],
      moves: .total("households_relocated")),
    Switch(
      "M1", Text("people age, marry, move and die", zh: "人口变动"), off: ["demography=off"], on: ["demography=on"],
      moves: .yearly(.householdHeadcount, .all)),
    Switch(
      "M2", Text("workers go away", zh: "外出务工"), in: SwitchPlace(with: ["demography=on"]),
      off: ["parameters.migration.going=0"], on: ["parameters.migration.going=0.1"], moves: .flow(.remittances)),
    Switch(
      "M2", Text("local jobs keep workers at home", zh: "本地就业留住劳动力"), in: SwitchPlace(with: ["demography=on"]),
      off: ["parameters.channel.migration=0"], on: ["parameters.channel.migration=1"], moves: .total("went_away")),
    Switch(
      "M40", Text("children drop out", zh: "辍学"), in: SwitchPlace(with: ["demography=on"]),
      off: ["parameters.school.drop-out=0"], on: ["parameters.school.drop-out=0.05"], moves: .total("drop_outs")),
    Switch(
      "M40", Text("a poor household takes children from school", zh: "贫困使子女离校"),
      in: SwitchPlace(with: ["demography=on"]), off: ["parameters.school.poverty=0"],
      on: ["parameters.school.poverty=5"], moves: .total("school_years")),
    Switch(
      "M40", Text("child support against dropping out", zh: "儿童服务防止辍学"),
      in: SwitchPlace(with: [
        "demography=on", "every_programme.services=[child-support, child-groups]", "parameters.school.support=5",
      ]),
      off: ["parameters.channel.schooling=0"], on: ["parameters.channel.schooling=1"],
      moves: .total("school_leavers"),
      unless: Text("few children of the served are of an age to leave", zh: "服务对象中到离校年龄的孩子很少")),
    Switch(
      "–", Text("a world with an asset threshold", zh: "资产门槛世界"), off: ["world=no-threshold"],
      on: ["world=asset-threshold"], moves: .yearly(.householdHeadcount, .all)),
    Switch(
      "–", Text("a world with ability regimes", zh: "能力分层世界"), off: ["world=asset-threshold"],
      on: ["world=ability-regimes"], moves: .yearly(.householdHeadcount, .all)),
    Switch(
      "–", Text("channel: effects of services", zh: "渠道:服务效应"), off: ["parameters.channel.services=0"],
      on: ["parameters.channel.services=1"], moves: .yearly(.incomePerHead, .served)),
    Switch(
      "–", Text("channel: effects of village states", zh: "渠道:村庄状态效应"), off: ["parameters.channel.village=0"],
      on: ["parameters.channel.village=1"], moves: .yearly(.incomePerHead, .served)),
    Switch(
      "–", Text("channel: money and goods that programmes give", zh: "渠道:项目赠予"),
      off: ["parameters.channel.gifts=0"], on: ["parameters.channel.gifts=1"], moves: .flow(.programmeGifts)),
    Switch(
      "–", Text("channel: what programmes do to employment", zh: "渠道:项目对就业的作用"),
      in: SwitchPlace(with: services(without: "policy-outreach")), off: ["parameters.channel.jobs=0"],
      on: ["parameters.channel.jobs=1"], moves: .flow(.wages)),
    Switch(
      "–", Text("channel: what programmes do to recorded status", zh: "渠道:项目对登记状态的作用"),
      off: ["parameters.channel.records=0"], on: ["parameters.channel.records=1"],
      moves: .register("exclusion_error")),
    Switch(
      "–", Text("channel: loans through programmes", zh: "渠道:项目贷款"),
      in: SwitchPlace(with: ["every_programme.loans={bank: on}"]), off: ["parameters.channel.loans=0"],
      on: ["parameters.channel.loans=1"], moves: .flow(.bankLending)),
    Switch(
      "–", Text("channel: what industries give households", zh: "渠道:产业到户收益"),
      in: SwitchPlace(with: ["every_programme.industry={tie: mixed}"]), off: ["parameters.channel.industry=0"],
      on: ["parameters.channel.industry=1"], moves: .flow(.sales)),
    Switch(
      "–", Text("channel: what industries do to prices", zh: "渠道:产业对价格的作用"),
      in: SwitchPlace(with: ["every_programme.industry={tie: direct}"]), off: ["parameters.channel.prices=0"],
      on: ["parameters.channel.prices=1"], moves: .flow(.purchasePremiums)),
  ]
}
