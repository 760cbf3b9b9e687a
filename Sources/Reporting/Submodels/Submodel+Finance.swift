import Declarations
import Interventions

extension Submodel {
  /// What programmes do with money beside paying for services.
  static let finance = [
    Submodel(
      AssetTransfer.self,
      Text(
        "Every household served is given a productive asset once, as in graduation programmes (facts B3).",
        zh: "一次性赠予每个服务对象一份生产性资产,如毕业式项目(facts B3)。"),
      [
        Text(
          "assets' = assets + `channel.gifts` · value in the month of the transfer; a gift and an order of the same fen, no income",
          zh: "交付当月:资产' = 资产 + `channel.gifts` · 价值;由同额的赠予与购置两笔付款构成,不计收入"),
        Text(
          "paid from the line `assets`, as far as it reaches; the number given follows the households served, the value stays",
          zh: "由预算项 `assets` 支付,以其余额为限;份数随服务户数变动,单份价值不变"),
      ], [CrisisCases.channel]),
    Submodel(
      CashTransfers.self,
      Text(
        "The cash line is paid evenly over the programme's months, or the first of them, to the households served: with the whole budget in it, the benchmark of equal cash.",
        zh: "现金预算项在项目期内(或其前若干月)按月平均发给服务对象;全部预算列入此项时即为等额现金基准。"),
      [
        Text(
          "a month's payment = (1 − `cash.delivery-cost`) · line/months left, in equal parts to the fen; income when `cash.counts-as-income` is 1",
          zh: "当月发放 = (1 − `cash.delivery-cost`) · 余额/剩余月数,各户均分到分;`cash.counts-as-income` 为 1 时计入收入")
      ], CashTransfers.parameters),
    Submodel(
      BankLoans.self,
      Text(
        "Banks lend to those served without collateral at an interest that the programme subsidises (facts A8).",
        zh: "银行向服务对象发放免抵押贷款,由项目贴息(facts A8)。"),
      [
        Text(
          "P(takes a loan) = `bank.demand` · P(taken up), in empowerment and building; `bank.loan` for `bank.term` months",
          zh: "P(贷款) = `bank.demand` · P(接受),限增权与营造阶段;额度 `bank.loan`,期限 `bank.term` 个月"),
        Text(
          "the programme pays `bank.subsidy` of the interest from its funds line", zh: "项目以资金预算项承担利息的 `bank.subsidy`"),
      ], BankLoans.parameters + Lending.parameters),
    Submodel(
      RevolvingFunds.self,
      Text(
        "Associations of this kind lend seed capital and members' shares, repayments lend again, and a fund may die (S4, facts A7).",
        zh: "互助资金以本金与社员股金放款,回收后再借,也可能关闭(S4,facts A7)。"),
      [
        Text(
          "P(asks) = `fund.demand` · P(taken up) for a member with `fund.screening` of the loan of its own; `fund.guarantors` nearest members answer for it",
          zh: "P(申请) = `fund.demand` · P(接受),要求自有资金与资产达借款额的 `fund.screening`;由最近的 `fund.guarantors` 户社员担保"),
        Text(
          "`loan.asset-share` of a loan buys productive assets, the rest yields `loan.working-return` a year unless the harvest fails",
          zh: "贷款的 `loan.asset-share` 购置生产性资产,其余每年收益 `loan.working-return`,歉收时无收益"),
        Text(
          "P(unwilling) = `loan.default.base` · exp(`loan.default.illness` · ill + `loan.default.failure` · failure) · (1 − `loan.default.pressure` · cohesion) · (1 − `loan.default.guarantor`)^guarantors",
          zh:
            "P(不愿还) = `loan.default.base` · exp(`loan.default.illness` · 患病 + `loan.default.failure` · 歉收) · (1 − `loan.default.pressure` · 凝聚力) · (1 − `loan.default.guarantor`)^担保户数"
        ),
        Text(
          "able when savings and `loan.asset-sale` of assets reach; after `loan.grace` months guarantors pay `loan.guarantee`, the rest is lost",
          zh: "储蓄加 `loan.asset-sale` 的资产足够时可还;逾期 `loan.grace` 个月后担保户承担 `loan.guarantee`,其余为坏账"),
        Text(
          "closes with its association, below `fund.floor`, or with hazard `fund.misuse` · (1 − cohesion); then `fund.seed-returns` of what is left goes back to the payer",
          zh: "协会消亡、资本低于 `fund.floor` 或以 `fund.misuse` · (1 − 凝聚力) 的风险关闭;余额的 `fund.seed-returns` 退还出资方"),
        Text(
          "balance + outstanding = seed + shares + interest − losses − costs − returned − shared out, to the fen",
          zh: "余额 + 未还本金 = 本金 + 股金 + 利息 − 坏账 − 成本 − 退还 − 分配,精确到分"),
      ], RevolvingFunds.parameters + Lending.parameters),
    Submodel(
      CommunityIndustry.self,
      Text(
        "An industry in each village, tied to poor households by production, jobs, shares, or all of them (S4), once its plan is accepted.",
        zh: "计划获通过后,各村产业以直接生产、就业、入股或混合方式带动贫困户(S4)。"),
      [
        Text(
          "accepted when the weakest of wishes, goal, suitability, feasibility, acceptability, joint decision and coherence reaches `plan.bar`; else judged again after `plan.wait` months",
          zh: "愿望、目标、适用、可行、可接受、民主决策、整体七项中最弱者达到 `plan.bar` 即通过,否则 `plan.wait` 个月后再议"),
        Text(
          "output = `industry.output` · min(1, free workers), or `industry.light-output` for light work, · exp(ability) · (1 + `industry.skill-gain` · skills) · (1 + `industry.tourism-gain` · tourism) · (1 − `industry.ecology-weight` · (1 − ecology))",
          zh:
            "产出 = `industry.output` · min(1, 富余劳动力)(轻劳动为 `industry.light-output`)· exp(能力) · (1 + `industry.skill-gain` · 技能) · (1 + `industry.tourism-gain` · 旅游) · (1 − `industry.ecology-weight` · (1 − 生态))"
        ),
        Text(
          "price = (1 + output/(`industry.market` · (1 + access + channel)))^`industry.price-elasticity`; guaranteed purchase adds `industry.premium`",
          zh: "价格 = (1 + 产出/(`industry.market` · (1 + 市场 + 渠道)))^`industry.price-elasticity`;保底收购另加 `industry.premium`"),
        Text(
          "profit = `industry.margin` · output + `industry.return` · capital; dividends `industry.dividend` on money and `industry.land-rent` on idle land lent, or `industry.payout` of profit",
          zh:
            "利润 = `industry.margin` · 产出 + `industry.return` · 资本;资金分红 `industry.dividend`、闲置土地分红 `industry.land-rent`,或利润的 `industry.payout`"
        ),
        Text(
          "`industry.jobs` participants with an idle worker get `industry.job-dose` of job link",
          zh: "至多 `industry.jobs` 户有闲置劳动力的参与户获得 `industry.job-dose` 的就业链接"),
        Text(
          "fails with `industry.failure`, times `industry.introduced-risk` when introduced; the environment wears by `industry.ecology-wear` and recovers by `industry.ecology-recovery`",
          zh:
            "以 `industry.failure` 失败,引进产业乘 `industry.introduced-risk`;生态以 `industry.ecology-wear` 损耗、以 `industry.ecology-recovery` 恢复"
        ),
      ], CommunityIndustry.parameters),
    Submodel(
      AssetBuilding.self,
      Text(
        "Coaching in handling money, and savings that the programme matches (S2).", zh: "理财能力辅导与配套储蓄(S2)。"),
      [
        Text(
          "match = `asset-building.match` · rise of own savings above their highest, up to `asset-building.limit`; `asset-building.invested` of it buys productive assets",
          zh:
            "配套 = `asset-building.match` · 自有储蓄超过历史最高的部分,累计至多 `asset-building.limit`;其中 `asset-building.invested` 购置生产性资产"
        )
      ], AssetBuilding.parameters),
  ]
}
