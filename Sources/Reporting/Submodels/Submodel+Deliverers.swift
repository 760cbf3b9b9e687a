import Declarations
import Interventions

extension Submodel {
  /// Who delivers, and how.
  static let deliverers = [
    Submodel(
      Contract.self,
      Text(
        "Commission–agent or collaboration–mutual aid (S2): supervision, instalments, goodwill.",
        zh: "委托—代理或协作—互助(S2):监督、分期拨款与情谊。"),
      [
        Text(
          "commission: effort = 1 − `contract.slack` · Π (1 − `supervision.*.power` · level); full levels cost `supervision.payer.cost` and `supervision.served.cost` a month from the administration line and `supervision.own.hours` of the hours",
          zh:
            "委托:努力 = 1 − `contract.slack` · Π (1 − `supervision.*.power` · 强度);充分监督每月自行政项支出 `supervision.payer.cost`、`supervision.served.cost`,并占用工时 `supervision.own.hours`"
        ),
        Text(
          "an instalment is withheld while 1 − level · (1 − delivered/owed) is below the bar",
          zh: "当 1 − 强度 · (1 − 已提供/应提供) 低于标准时暂扣拨款"),
        Text(
          "collaboration: effort = 1 − `collaboration.looseness` · (1 − goodwill); goodwill' = goodwill + `collaboration.goodwill-gain` · σ · (1 − goodwill) − `collaboration.goodwill-erosion` · (1 − σ) · goodwill, σ = (taken up/planned + reciprocity)/2",
          zh:
            "协作:努力 = 1 − `collaboration.looseness` · (1 − 情谊);情谊' = 情谊 + `collaboration.goodwill-gain` · σ · (1 − 情谊) − `collaboration.goodwill-erosion` · (1 − σ) · 情谊,σ = (接受/计划 + 互惠)/2"
        ),
      ], Contract.parameters),
    Submodel(
      Workforce.self,
      Text(
        "Who works this month: the agency, partners, volunteers, less losses of coordination (S1).",
        zh: "当月投入:机构、伙伴与志愿者,扣除协调损失(S1)。"),
      [
        Text(
          "staff = agency · (1 − own supervision) · (1 − `agency.teaching`) · (1 − `synergy.overlap` · (1 − communication)) · (1 − `synergy.waiting` · (1 − duties)) + goodwill · partners + volunteers' hours · their worth/`agency.hours`; a worker guides `volunteers.per-worker`",
          zh:
            "人员 = 机构 · (1 − 自身督导) · (1 − `agency.teaching`) · (1 − `synergy.overlap` · (1 − 沟通)) · (1 − `synergy.waiting` · (1 − 职责)) + 情谊 · 伙伴 + 志愿工时 · 价值/`agency.hours`;每名社工带领 `volunteers.per-worker` 名志愿者"
        ),
        Text(
          "competence = mean of agency and partners · effort · (1 − `synergy.disputes` · (1 − shared benefit)); partners and volunteers are missing in a month with chance `synergy.backing-out` · (1 − shared risk)",
          zh:
            "能力 = 机构与伙伴均值 · 努力 · (1 − `synergy.disputes` · (1 − 利益共享));伙伴与志愿者当月以 `synergy.backing-out` · (1 − 风险共担) 的概率缺席"
        ),
      ], Workforce.parameters),
    Submodel(
      AgencyLife.self,
      Text(
        "Agencies as actors (S4): contracts, turnover, funding, hand-in-hand learning, name.",
        zh: "机构作为主体(S4):合同、离职、资金、牵手学习与品牌。"),
      [
        Text(
          "quality = competence/(1 + `agency.contract-loss` · max(0, contracts/(`agency.contract-capacity` · governance) − 1))",
          zh: "质量 = 能力/(1 + `agency.contract-loss` · max(0, 合同数/(`agency.contract-capacity` · 治理) − 1))"),
        Text(
          "competence loses turnover · `agency.turnover-loss`; a local agency gains `agency.hand-in-hand` · (teacher − own); funds are interrupted with `agency.interruption` · Σ share² a year for `agency.interruption-months`; the name moves by `agency.brand-learning` and is worth `agency.brand-trust` of visible success",
          zh:
            "能力损失 离职率 · `agency.turnover-loss`;本地机构增加 `agency.hand-in-hand` · (带教方 − 自身);资金每年以 `agency.interruption` · Σ 比例² 的概率中断 `agency.interruption-months`;品牌按 `agency.brand-learning` 变化,相当于 `agency.brand-trust` 的可见成效"
        ),
      ], AgencyLife.parameters),
    Submodel(
      Volunteering.self,
      Text("Residents join social workers (两工联动) and leave again.", zh: "居民志愿者加入社工(两工联动)与退出。"),
      [
        Text(
          "P(comes) = `volunteers.recruitment` · (`volunteers.member-factor` for members) · P(taken up); P(leaves) = `volunteers.leaving`",
          zh: "P(加入) = `volunteers.recruitment` ·(会员乘 `volunteers.member-factor`)· P(接受);P(退出) = `volunteers.leaving`")
      ], Volunteering.parameters),
    Submodel(
      GeneralProcess.self,
      Text(
        "Needs survey → assessment → plan → implementation → evaluation → closing (S0).",
        zh: "需求调查 → 预估 → 计划 → 介入 → 评估 → 结案(S0)。"),
      [
        Text(
          "the first three take `process.*.hours` good hours a village; then doses are larger by `process.fit`; evaluation takes `process.evaluation` of the hours",
          zh: "前三环节每村需有效工时 `process.*.hours`;此后剂量增加 `process.fit`;评估占用工时 `process.evaluation`")
      ], GeneralProcess.parameters),
    Submodel(
      Monitoring.self,
      Text("Those who left poverty are watched, and those at risk helped early (S1).", zh: "监测脱贫户,对风险户早期帮扶(S1)。"),
      [
        Text(
          "at risk: income < `monitoring.income` · line, or ill, or debt > `monitoring.debt` · income; found with `monitoring.detection` a month; a case costs `monitoring.cost` + `monitoring.payment`, not again within `monitoring.interval`; quality is the agency's, later `monitoring.competence`",
          zh:
            "风险户:收入 < `monitoring.income` · 贫困线,或患病,或债务 > `monitoring.debt` · 收入;每月以 `monitoring.detection` 被发现;每例费用 `monitoring.cost` + `monitoring.payment`,`monitoring.interval` 内不重复;质量为机构质量,其后为 `monitoring.competence`"
        )
      ], Monitoring.parameters),
    Submodel(
      Diffusion.self,
      Text("What a programme builds spreads to villages that none serves (S0).", zh: "项目成效向未受服务的村庄辐射(S0)。"),
      [
        Text(
          "state' = state + rate/12 · mean[exp(−|remoteness − theirs|/`diffusion.scale`) · max(0, their state − own)]",
          zh: "状态' = 状态 + 速率/12 · 均值[exp(−|偏远度差|/`diffusion.scale`) · max(0, 对方状态 − 自身)]")
      ], Diffusion.parameters),
  ]
}
