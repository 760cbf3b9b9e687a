import Declarations
import Interventions
import Population

extension Submodel {
  /// How needs meet offers, in the order of the month.
  static let docking = [
    Submodel(
      OpenNeeds.self,
      Text(
        "Needs of households and villages open, come onto the list, and close (S0, S3).", zh: "住户与村庄的需求产生、登记与关闭(S0、S3)。"
      ),
      [
        Text(
          "a household of the circle without a need opens one with chance `need.opening`; way k in proportion to `need.weight.base` where it could use it + `need.weight.state` where cause or state calls for it",
          zh: "范围内无需求的住户当月以 `need.opening` 的概率产生需求;方式 k 的权重为 `need.weight.base`(可用时)+ `need.weight.state`(原因或现状需要时)"),
        Text(
          "visible if u < information (`docking.information.*` or the programme's); false with chance `need.false-share`, found with chance `docking.verification`",
          zh: "u < 信息完整度(`docking.information.*` 或项目自定)时可见;以 `need.false-share` 的概率为虚假,以 `docking.verification` 的概率被识别"),
        Text(
          "on a platform P(applies) = logistic(`docking.application.base` + `docking.application.information` · information + `docking.application.motivation` · motivation); staff apply for hours · `agency.docking-share`/`docking.delegation-hours` more, the oldest needs first",
          zh:
            "平台上 P(自主申请) = logistic(`docking.application.base` + `docking.application.information` · 信息 + `docking.application.motivation` · 动力);工作人员另代办 工时 · `agency.docking-share`/`docking.delegation-hours` 件,先办最早者"
        ),
        Text(
          "an unmet need closes after `need.patience` months; a village asks for a market with chance `need.village`",
          zh: "未获回应的需求在 `need.patience` 个月后关闭;村庄以 `need.village` 的概率提出销售渠道需求"),
      ], OpenNeeds.parameters),
    Submodel(
      Docking.self,
      Text(
        "Open needs of a kind and organisations that have help of that kind left are brought together once a month. Organisations are drawn once for the seed: kind, trade, jurisdiction, home town, yearly capacity by way, willingness, competence.",
        zh: "每月将同类待对接需求与尚有余力的组织相匹配。组织按种子一次性抽取:类型、行业、辖区、所在乡镇、各方式年度能力、意愿与能力。"),
      [
        Text(
          "offers after k of 12 months = ⌊capacity · willingness · reach · k/12 + phase⌋ less what is docked",
          zh: "年内第 k 月可提供 = ⌊能力 · 意愿 · 可及比例 · k/12 + 相位⌋ 减已承接"),
        Text(
          "score = needs · offersᵀ = `docking.weight.willingness` · willingness + `docking.weight.severity` · missing share of the line · competence · grade + `docking.weight.waiting` · time waited + `docking.weight.trust` · trust − `docking.weight.distance` · remoteness (twice from outside) + `docking.weight.trade` for the same trade",
          zh:
            "得分 = 需求 · 供给ᵀ = `docking.weight.willingness` · 意愿 + `docking.weight.severity` · 收入缺口 · 能力 · 评级 + `docking.weight.waiting` · 等待时间 + `docking.weight.trust` · 信任 − `docking.weight.distance` · 偏远(外部加倍)+ `docking.weight.trade`(行业相同)"
        ),
        Text(
          "blind: each organisation takes the best of what it sees in its own town, so that a need may be met twice; agency: hours · competence/`docking.pair-hours` links a month, the neediest first; platform: an auction with increment `docking.epsilon`, at most that a match below the best sum of scores",
          zh:
            "各自为政:各组织在本乡镇所见需求中自选最优,可能重复帮扶;机构对接:每月 工时 · 能力/`docking.pair-hours` 对,先急后缓;平台:增量为 `docking.epsilon` 的竞价分配,每对得分损失不超过该增量"
        ),
        Text(
          "a platform costs `docking.platform-cost` a month and `docking.match-cost` a match, from the budget line platform; a government reaches `docking.outside-reach` of outside organisations",
          zh:
            "平台每月 `docking.platform-cost`,每次对接 `docking.match-cost`,由预算项 platform 支付;政府可动员外部组织的 `docking.outside-reach`"
        ),
      ], Docking.parameters + OrganisationGenerator.parameters),
    Submodel(
      DockedHelp.self,
      Text("What a met need does, month by month, until help ends.", zh: "需求对接后逐月产生的作用,直至帮扶结束。"),
      [
        Text(
          "consumption: `docking.premium` · min(`docking.purchase`, `docking.output` · land/12) a month, as income",
          zh: "消费:每月 `docking.premium` · min(`docking.purchase`, `docking.output` · 土地/12),计入收入"),
        Text(
          "employment: job-link dose competence · (1 − `docking.displaced`); technology: extension dose competence; pairing: casework, visits and market channel, dose competence",
          zh: "就业:就业链接剂量 = 能力 ·(1 − `docking.displaced`);技术:推广剂量 = 能力;结对:个案、走访与销售渠道剂量 = 能力"),
        Text(
          "money: `docking.donation` once, of which `docking.donation-income` counts as income, times `channel.gifts`",
          zh: "资金:一次性 `docking.donation`,其中 `docking.donation-income` 计入收入,乘以 `channel.gifts`"),
        Text(
          "village: price and channel + `docking.village-channel` · competence a month",
          zh: "村庄:价格与渠道每月 + `docking.village-channel` · 能力"),
        Text(
          "all times `channel.docking`; worth counted at its amount, or `docking.shadow-price` a month; wasted where false or given twice",
          zh: "均乘以 `channel.docking`;价值按金额或每月 `docking.shadow-price` 计;虚假或重复者计为浪费"),
      ], DockedHelp.parameters),
    Submodel(
      OrganisationReview.self,
      Text(
        "What a year does to organisations: assessment, feedback on what became of a gift, rating with elimination.",
        zh: "年度对组织的影响:评估、捐助去向反馈、评级与动态淘汰。"),
      [
        Text(
          "willingness' = w + (`organisation.assessment` + `organisation.feedback` · u)(1 − w) − `organisation.discouragement` · (1 − u) · w; grade' = g + `organisation.grading` · (u · competence − g); u = useful share of the year's docks",
          zh:
            "意愿' = w + (`organisation.assessment` + `organisation.feedback` · u)(1 − w) − `organisation.discouragement` ·(1 − u)· w;评级' = g + `organisation.grading` ·(u · 能力 − g);u 为当年有效对接比例"
        ),
        Text(
          "a platform suspends for a year below `organisation.elimination`; idle ones join with chance `organisation.mobilisation` · mean u",
          zh: "平台对评级低于 `organisation.elimination` 者暂停一年;闲置组织以 `organisation.mobilisation` · 平均 u 的概率加入"),
      ], OrganisationReview.parameters),
  ]
}
