import Declarations

extension Method {
  static let survivalTests: [Method] = [.logRank, .clusteredLogRank]

  public static let logRank = Method(
    "log-rank", Text("Log-rank test of k groups, with strata", zh: "k 组对数秩检验（可分层）"),
    answers: Text(
      "Do groups leave poverty (or return) at different rates?", zh: "各组的脱贫（或返贫）速度是否不同？"),
    formula: "U_g = Σ W (d_g − d n_g/n), W = S(u−)^ρ;  V_gh = Σ W² d(n − d)/(n − 1) · n_g/n · ([g = h] − n_h/n);  "
      + "χ² = Uᵀ V⁻¹ U, k − 1 degrees of freedom",
    assumptions: Text(
      "Rows are independent, and censoring runs alike in all groups of a stratum or tells nothing. Ties as in the "
        + "hypergeometric law (the score test of the exact Cox likelihood). Weights are numbers of equal rows. ρ = 0 is "
        + "best against proportional hazards, ρ = 1 (Peto's Wilcoxon) against early differences. A group that expects no "
        + "event is left out; undefined with fewer than two others.",
      zh: "各记录相互独立，且同层内各组删失规律相同或与风险无关。同时发生的事件按超几何分布处理（即精确 Cox 似然的得分检验）。"
        + "权重视为相同记录的数目。ρ = 0 对比例风险的差异最有效，ρ = 1（Peto–Wilcoxon）对早期差异最有效。"
        + "期望事件数为零的组不参与；其余不足两组时无定义。"),
    reference: "Peto & Peto 1972, doi:10.2307/2344317; Harrington & Fleming 1982, doi:10.1093/biomet/69.3.553",
    authority: .program(
      "R survival 3.5-3 (survdiff; coxph, ties = \"exact\")", data: "aml, veteran, lung (strata), heart (late entry)",
      agreement: 1e-12))

  public static let clusteredLogRank = Method(
    "log-rank-clustered", Text("Log-rank test by cluster", zh: "按群稳健的对数秩检验"),
    answers: Text(
      "Do groups leave poverty at different rates, when households have several spells or share a village?",
      zh: "当一户有多个贫困期或多户同处一村时，各组的脱贫速度是否不同？"),
    formula: "χ² = Uᵀ (Σ_c U_c U_cᵀ)⁻¹ U,  U_c = Σ_{i in c} w_i × score residuals of a Cox model "
      + "with Breslow ties at β = 0",
    assumptions: Text(
      "Clusters are independent; inside a cluster anything goes. U is the observed less the expected of the log-rank "
        + "test. Takes sampling weights. Needs many clusters, and more than degrees of freedom; else undefined.",
      zh: "各群相互独立，群内可任意相关。U 为对数秩检验中的观察数减期望数。可使用抽样权重。需要较多的群，"
        + "且群数须大于自由度，否则无定义。"),
    reference: "Lin & Wei 1989, doi:10.1080/01621459.1989.10478874",
    authority: .program(
      "R survival 3.5-3 (coxph, robust score test, ties = \"breslow\")",
      data: "veteran (weights), lung (weights, strata), heart (late entry)", agreement: 1e-12))
}
