import Declarations

extension Method {
  public static let alkireFoster = Method(
    "alkire-foster", Text("Multidimensional poverty (Alkire–Foster)", zh: "多维贫困(Alkire–Foster 双界线法)"),
    answers: Text(
      "How many are poor in several respects at once, how many deprivations do they bear, and which count most?",
      zh: "有多少人同时在多方面受剥夺?他们承受多少剥夺?哪些剥夺最重要?"),
    formula: """
      c_i = Σ_j v_j 1(deprived in j); poor if c_i ≥ k; H = share poor, A = mean c among the poor, M0 = H A; \
      contribution of j = v_j h_j(k) / M0
      """,
    assumptions: Text(
      """
      Weights are nested (dimensions, then indicators inside each) and sum to 1; 0 < k ≤ 1 and a score equal to k is poor, \
      equal within 10⁻⁹. An observation with an unknown indicator is dropped or counts as not deprived, as the argument \
      says. Errors are those of means and ratios; dropped observations lie outside a subpopulation. A and the \
      contributions are undefined when nobody is poor, everything without weight.
      """,
      zh: """
        权重分层(先维度,再维度内指标),总和为 1;0 < k ≤ 1,得分等于 k 即为贫困(10⁻⁹ 以内视为相等)。\
        指标缺失的观测按参数剔除或视为未受剥夺。标准误按均值和比率计算,被剔除的观测视为子总体之外。\
        无人贫困时 A 与贡献份额无定义;总权重为零时全部无定义。
        """),
    reference: "Alkire & Foster 2011, doi:10.1016/j.jpubeco.2010.11.006",
    authority: .program(
      "R survey 4.1.1", data: "eusilc (synthetic EU-SILC of Austria, R laeken 0.5.2), 300 households",
      agreement: 1e-12))

  public static let deprivation: [Method] = [alkireFoster]
}
