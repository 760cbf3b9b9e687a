import Declarations
import Interventions

extension Submodel {
  /// The county government, its campaign, and who verifies the register.
  static let government = [
    Submodel(
      DeadlinePressure.self,
      Text(
        "A county government that has vowed a target by a month is pressed for recorded exits (S2).",
        zh: "立下军令状的县政府随期限临近而面临退出登记的压力(S2)。"),
      [
        Text(
          "pressure = nearness · unmet; nearness = 1 − (deadline − month)/`government.lead`; unmet = (still registered/registered at month 0 − (1 − target))/target, each within 0 … 1",
          zh: "压力 = 临近程度 · 未完成程度;临近程度 = 1 − (期限 − 当月)/`government.lead`;未完成程度 = (仍在册/第 0 月在册 − (1 − 目标))/目标,均限于 0 … 1")
      ], DeadlinePressure.parameters),
    Submodel(
      CadreStrain.self,
      Text(
        "What the cadres of a village bear, what it does to them, and what training and relief spare them (S0).",
        zh: "村干部的工作量与压力、其后果以及培训与疏导的作用(S0)。"),
      [
        Text(
          "workload = (`cadres.hours-per-household` · registered + `cadres.reporting` · (1 + `cadres.reporting-rise` · pressure))/(cadres · `cadres.hours` · attention)",
          zh:
            "工作量 = (`cadres.hours-per-household` · 在册户 + `cadres.reporting` · (1 + `cadres.reporting-rise` · 期限压力))/(干部数 · `cadres.hours` · 精力占比)"
        ),
        Text(
          "strain = `cadres.load-weight` · max(0, workload − 1) + `cadres.deadline-weight` · pressure; aim = (1 − exp(−strain)) · (1 − `cadres.relief` · capability)",
          zh:
            "负担 = `cadres.load-weight` · max(0, 工作量 − 1) + `cadres.deadline-weight` · 期限压力;水平 = (1 − exp(−负担)) · (1 − `cadres.relief` · 能力)"
        ),
        Text(
          "stress' = stress + `cadres.adjustment` · (aim − stress); capability' = capability · (1 − `cadres.wear` · stress')",
          zh: "压力' = 压力 + `cadres.adjustment` · (水平 − 压力);能力' = 能力 · (1 − `cadres.wear` · 压力')"),
      ], CadreStrain.parameters),
    Submodel(
      CampaignAdministration.self,
      Text(
        "What a programme that officials and resident teams deliver costs beside its services, and the friction that it raises (S2).",
        zh: "由干部与驻村工作队实施的项目的行政费用及其引发的矛盾(S2)。"),
      [
        Text(
          "in month 0 `administration.share` of the budget and `administration.team-cost` for each member and month move to the line of administration, which is spent evenly",
          zh: "第 0 月将预算的 `administration.share` 与每名队员每月 `administration.team-cost` 转入行政费用,并逐月均匀支出"),
        Text(
          "trust falls by `administration.friction` · (1 − professionalism) · 4 s (1 − s) a month, s = share of the registered that are served",
          zh: "信任每月下降 `administration.friction` · (1 − 专业性) · 4 s (1 − s),s = 在册户中受助者比例"),
      ], CampaignAdministration.parameters),
    Submodel(
      Verification.self,
      Text(
        "A third party judges a sample of the register again: whose exit was real, who is on it wrongly, who is missing (S2).",
        zh: "第三方对名册抽样复核:退出是否真实、谁被错纳、谁被遗漏(S2)。"),
      [
        Text(
          "a judgement is wrong with the chance of error; an unwelcome finding is left out with chance `verification.shading` · (1 − independence), independence by relation in `verification.independence.*`",
          zh:
            "判断以误差概率出错;不利发现以 `verification.shading` · (1 − 独立性) 的概率被隐去,独立性按关系取 `verification.independence.*`"),
        Text(
          "of the false exits reported, the share that the plan corrects is registered again in the month after",
          zh: "报告的虚假退出按计划的纠正比例于次月重新登记"),
      ], Verification.parameters),
  ]
}
