import Declarations

extension Method {
  static let survivalEvents: [Method] = [.aalenJohansen, .grayTest]

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
}
