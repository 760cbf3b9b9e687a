import Declarations

extension Method {
  static let survivalEvents: [Method] = [
    .aalenJohansen, .grayTest, .meanCumulativeFunction, .coxRegression,
    .proportionality,
  ]

  public static let aalenJohansen = Method(
    "cumulative-incidence", Text("Cumulative incidence of competing ways out", zh: "竞争性退出途径的累积发生率"),
    answers: Text(
      "What share has left poverty by each way — own production, wages, transfers, migration — a given time after the "
        + "origin?",
      zh: "自起点起经过一定时间后，通过各种途径（自营生产、工资、转移收入、外出迁移等）脱贫的比例各是多少？"),
    formula: "F_j(t) = Σ_{u ≤ t} S(u−) d_j/n;  V = Σ S(u−)²/n² · (d_j c_j (1 − b)² + d_o c_o b²), "
      + "b = (F_j(t) − F_j(u))/S(u), c = 1 − (d − 1)/(n − 1);  by cluster: infinitesimal jackknife",
    assumptions: Text(
      "Each row leaves by one way at most; censoring tells nothing about the risks. One minus Kaplan–Meier of one way "
        + "alone is not this share: it says what would happen if the other ways were closed and nothing else changed. "
        + "With weights from sampling or several spells a household, use the variance by cluster. Limits are undefined "
        + "where F = 0.",
      zh: "每条记录至多通过一种途径退出；删失与风险无关。单一途径的 1 − Kaplan–Meier 并非该比例，"
        + "它表示其他途径全部关闭而其余不变时的情形。使用抽样权重或一户多期时，应采用按群计算的方差。F = 0 时置信限无定义。"),
    reference: "Aalen & Johansen 1978; Kalbfleisch & Prentice 2002, doi:10.1002/9781118032985",
    authority: .program(
      "R survival 3.5-3 (survfit, many states), R cmprsk 2.2-11 (cuminc)",
      data: "mgus2 (weights, clusters), 120 rows of simulated whole periods (late entry, ties)", agreement: 1e-12))

  public static let grayTest = Method(
    "gray-test", Text("Gray's test of cumulative incidence", zh: "累积发生率的 Gray 检验"),
    answers: Text(
      "Do groups differ in how many leave poverty by one way?", zh: "各组通过某一途径脱贫的比例是否不同？"),
    formula: "U_g = Σ_t d_1g − R_g d_1/Σ R,  R_g = n_g (1 − F_g(t−))/S_g(t−);  χ² = Uᵀ V⁻¹ U, k − 1 degrees of freedom",
    assumptions: Text(
      "Independent rows observed from the origin on, without weights; else undefined. Those who left by another way stay "
        + "at risk as far as censoring would have let them. Tie corrections of the variance as in cmprsk.",
      zh: "各记录相互独立、自起点起观察且不加权，否则无定义。通过其他途径退出者在未被删失的意义上仍处于风险集中。"
        + "方差的同时事件校正与 cmprsk 相同。"),
    reference: "Gray 1988, doi:10.1214/aos/1176350951",
    authority: .program(
      "R cmprsk 2.2-11 (cuminc)", data: "mgus2 (strata), 120 rows of simulated whole periods (three groups, ties)",
      agreement: 1e-12))

  public static let meanCumulativeFunction = Method(
    "mean-cumulative-function", Text("Mean cumulative number of events", zh: "平均累积事件数"),
    answers: Text(
      "How many returns (or exits) has a household had on average, a given time after the origin?",
      zh: "自起点起经过一定时间后，平均每户发生过多少次返贫（或脱贫）？"),
    formula: "M(t) = Σ_{u ≤ t} d(u)/n(u);  V = Σ_households (Σ_{u ≤ t} w (dN − [at risk] d/n)/n)²",
    assumptions: Text(
      "The end of observation tells nothing about later events. Events of one household may depend on each other in any "
        + "way. Limits M exp(± z se/M).",
      zh: "观察的终止与其后的事件无关。同一家庭的事件之间可任意相关。置信限为 M exp(± z se/M)。"),
    reference: "Nelson 2003, doi:10.1137/1.9780898718454; Lawless & Nadeau 1995, doi:10.1080/00401706.1995.10484300",
    authority: .program(
      "R survival 3.5-3 (survfit, cumulative hazard by id)", data: "bladder2, cgd", agreement: 1e-12))

  public static let coxRegression = Method(
    "cox-regression",
    Text(
      "Cox regression; Andersen–Gill model of repeated events",
      zh: "Cox 回归；重复事件的 Andersen–Gill 模型"),
    answers: Text(
      "By what factor does a characteristic or a programme change the rate of leaving poverty, or of returning?",
      zh: "某一特征或项目使脱贫（或返贫）的速率变为原来的多少倍？"),
    formula: "h(t|x) = h₀ₛ(t) exp(xβ);  partial likelihood with Efron's or Breslow's ties;  "
      + "V = I⁻¹ or by cluster I⁻¹ (Σ_c U_c U_cᵀ) I⁻¹",
    assumptions: Text(
      "Hazards are proportional within strata; censoring tells nothing. With several rows a household use errors by "
        + "cluster: no correction for few clusters is made. The fit says when it did not converge, when a covariate "
        + "adds nothing (singular), and when a coefficient runs to infinity (separation); then it gives no errors.",
      zh: "层内风险成比例；删失与风险无关。一户有多条记录时应采用按群计算的误差（不作小样本群数校正）。"
        + "若未收敛、某协变量冗余（奇异）或系数趋于无穷（完全分离），结果会说明，且不给出误差。"),
    reference: "Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Andersen & Gill 1982, doi:10.1214/aos/1176345976; "
      + "Efron 1977, doi:10.1080/01621459.1977.10480613; Lin & Wei 1989, doi:10.1080/01621459.1989.10478874",
    authority: .program(
      "R survival 3.5-3 (coxph, basehaz)",
      data: "lung (weights), veteran (strata), bladder, bladder2 and cgd (repeated events)", agreement: 1e-12))

  public static let proportionality = Method(
    "proportional-hazards-test", Text("Test of proportional hazards", zh: "比例风险检验"),
    answers: Text(
      "Is the effect of a characteristic or a programme on the rate the same early and late in a spell?",
      zh: "某一特征或项目对速率的影响在贫困期的早期与晚期是否相同？"),
    formula: "score test of θ = 0 in β_j(t) = β_j + θ_j g(t), g(t) = 1 − S(t−) (Kaplan–Meier of all rows)",
    assumptions: Text(
      "As for the Cox model, with independent rows. Undefined where the fit did not converge. A small p says that one "
        + "hazard ratio does not tell the whole story; stratify or let the effect change with time.",
      zh: "与 Cox 模型相同，且各记录独立。拟合未收敛时无定义。p 值小说明单一风险比不足以概括影响，应分层或允许影响随时间变化。"),
    reference: "Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515",
    authority: .program(
      "R survival 3.5-3 (cox.zph)",
      data: "lung (weights), veteran (strata), bladder, bladder2 and cgd (repeated events)", agreement: 1e-12))
}
