import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Money: cash, loans, shares, matched savings.
  static let finance: [Switch] = [
    Switch(
      "M15", Text("equal cash", zh: "等额现金"),
      in: SwitchPlace(with: ["every_programme.split={staff: 0.5, livelihood: 0.2, cash: 0.3}"]),
      on: ["every_programme.cash={}"], moves: .flow(.cashTransfers)),
    Switch(
      "M15", Text("cash counts as income", zh: "现金计入收入"),
      in: SwitchPlace(path: "cash", with: ["every_programme.months=48"]), off: ["parameters.cash.counts-as-income=0"],
      moves: .yearly(.incomePerHead, .served)),
    Switch(
      "M15", Text("bank loans through a programme", zh: "项目银行贷款"), on: ["every_programme.loans={bank: on}"],
      moves: .flow(.bankLending)),
    Switch(
      "M15", Text("a subsidy of interest", zh: "贴息"), in: SwitchPlace(with: ["every_programme.loans={bank: on}"]),
      off: ["parameters.bank.subsidy=0"], on: ["parameters.bank.subsidy=1"], moves: .flow(.interestSubsidies)),
    Switch(
      "M3", Text("guarantors and pressure prevent default", zh: "联保与熟人约束减少违约"),
      in: SwitchPlace(with: [
        "every_programme.fund=on",
        "every_programme.associations=[{village: Mowan, kind: revolving-fund, name: one}, {village: Liqiao, kind: revolving-fund, name: two}]",
        "parameters.loan.default.base=0.5", "parameters.fund.demand=0.5",
      ]),
      off: ["parameters.loan.default.pressure=0", "parameters.loan.default.guarantor=0"],
      moves: .flow(.fundRepayment)),
    Switch(
      "M3", Text("misuse closes funds", zh: "挪用导致互助资金关闭"),
      in: SwitchPlace(with: [
        "every_programme.fund=on",
        "every_programme.associations=[{village: Mowan, kind: revolving-fund, name: one}, {village: Liqiao, kind: revolving-fund, name: two}, {village: Shibu, kind: revolving-fund, name: three}]",
      ]),
      off: ["parameters.fund.misuse=0"], on: ["parameters.fund.misuse=0.9"], moves: .flow(.fundReturn)),
    Switch(
      "M42", Text("matched savings and coaching in money", zh: "配套储蓄与理财"),
      in: SwitchPlace(with: ["every_programme.services=[start-up-coaching]"]),
      on: ["every_programme.asset_building=on"],
      moves: .flow(.matchedSavings)),
    Switch(
      "M14", Text("households produce for an industry", zh: "产业带动:直接生产"),
      on: ["every_programme.industry={tie: direct, origin: local}"], moves: .flow(.sales)),
    Switch(
      "M14", Text("jobs at the base of an industry", zh: "产业带动:就业"),
      on: ["every_programme.industry={tie: employment, origin: local}"], moves: .flow(.wages)),
    Switch(
      "M14", Text("shares in an industry", zh: "产业带动:入股"),
      on: ["every_programme.industry={tie: shares, origin: local}"], moves: .flow(.dividends)),
    Switch(
      "M14", Text("produce, jobs and shares", zh: "产业带动:混合"),
      on: ["every_programme.industry={tie: mixed, origin: local}"], moves: .flow(.dividends)),
    Switch(
      "M16", Text("an introduced industry instead of a local one", zh: "引进产业代替本地产业"),
      off: ["every_programme.industry={tie: shares, origin: local}"],
      on: ["every_programme.industry={tie: shares, origin: introduced}"], moves: .flow(.enterpriseInvestment)),
    Switch(
      "M16", Text("light work for those who stayed", zh: "留守者轻体力劳动"),
      off: ["every_programme.industry={tie: direct, labour: full}"],
      on: ["every_programme.industry={tie: direct, labour: light}"], moves: .flow(.sales)),
    Switch(
      "M16", Text("a bar for the plan", zh: "产业计划门槛"),
      in: SwitchPlace(with: ["every_programme.industry={tie: direct, origin: introduced}"]),
      off: ["parameters.plan.bar=0"], on: ["parameters.plan.bar=0.5"], moves: .flow(.sales)),
    Switch(
      "M20", Text("dividends that float with profit", zh: "浮动分红"),
      off: ["every_programme.industry={tie: shares, dividend: fixed}"],
      on: ["every_programme.industry={tie: shares, dividend: floating}"], moves: .flow(.dividends)),
    Switch(
      "M20", Text("land lent for rent", zh: "土地入股"),
      in: SwitchPlace(with: ["every_programme.industry={tie: shares}"]), off: ["parameters.industry.land-rent=0"],
      moves: .flow(.dividends)),
    Switch(
      "M14", Text("price falls with the village’s output", zh: "产量增加压低价格"),
      in: SwitchPlace(with: ["every_programme.industry={tie: direct}", "parameters.industry.market=2000"]),
      off: ["parameters.industry.price-elasticity=0"], on: ["parameters.industry.price-elasticity=-1"],
      moves: .flow(.priceLosses)),
    Switch(
      "M14", Text("a guaranteed purchase price", zh: "保底收购价"),
      in: SwitchPlace(with: ["every_programme.industry={tie: direct}"]), off: ["parameters.industry.premium=0"],
      on: ["parameters.industry.premium=0.3"], moves: .flow(.purchasePremiums)),
    Switch(
      "M21", Text("a trademark", zh: "商标"), in: SwitchPlace(with: services(without: "child-support")),
      on: ["every_programme.building=[trademark]"], moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M21", Text("an e-commerce platform", zh: "电商平台"), in: SwitchPlace(with: services(without: "child-support")),
      on: ["every_programme.building=[e-commerce]"], moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M21", Text("quality control", zh: "质量监督"), in: SwitchPlace(with: services(without: "child-support")),
      on: ["every_programme.building=[quality-control]"], moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M21", Text("pairing with an enterprise", zh: "企业结对"),
      in: SwitchPlace(with: services(without: "child-support")), on: ["every_programme.building=[pairing]"],
      moves: .yearly(.incomePerHead, .all)),
    Switch(
      "M35", Text("wear of the environment", zh: "生态损耗"),
      in: SwitchPlace(with: ["every_programme.industry={tie: direct}", "parameters.industry.ecology-weight=1"]),
      off: ["parameters.industry.ecology-wear=0"], on: ["parameters.industry.ecology-wear=0.5"],
      moves: .flow(.sales)),
  ]
}
