import Declarations

extension Method {
  public static let growthRedistribution = Method(
    "growth-redistribution", Text("Growth and redistribution (Datt–Ravallion)", zh: "增长与分配分解(Datt–Ravallion)"),
    answers: Text(
      "How much of the change of poverty comes from the growth of the mean, how much from who has which share?",
      zh: "贫困的变化有多少来自平均收入增长,多少来自收入分配的变化?"),
    formula: "ΔP = [P(μ₁, L₀) − P(μ₀, L₀)] + [P(μ₀, L₁) − P(μ₀, L₀)] + residual",
    assumptions: Text(
      """
      One line, that of the first period, which is also the period of reference; incomes at constant prices and of \
      positive mean. The residual is what both changes do together. Undefined where the measure is in one of the four \
      worlds.
      """,
      zh: "贫困线取基期值,以基期为参照;收入按不变价计,均值为正。残差为两种变化的共同作用。四种情形中任一情形指数无定义,则分解无定义。"),
    reference: "Datt & Ravallion 1992, Journal of Development Economics 38, 275–295, doi:10.1016/0304-3878(92)90001-P",
    authority: formulas)

  public static let growthRedistributionShapley = Method(
    "growth-redistribution-shapley", Text("Growth, redistribution and line (Shapley)", zh: "增长、分配与贫困线的沙普利分解"),
    answers: Text(
      "The same without residual, with the part that comes from moving the line.", zh: "同上但没有残差,并单列贫困线调整的影响。"),
    formula: "φ_k = average over the 6 orders of (P with factor k moved − P before), Σ_k φ_k = ΔP",
    assumptions: Text(
      "Positive means and lines. Undefined where the measure is in one of the eight worlds.",
      zh: "均值和贫困线为正。八种情形中任一情形指数无定义,则分解无定义。"),
    reference: "Shorrocks 2013, doi:10.1007/s10888-011-9214-z; Kakwani 2000", authority: formulas)

  public static let giniBySource = Method(
    "gini-by-source", Text("Gini coefficient by income source", zh: "基尼系数的收入来源分解"),
    answers: Text(
      "Which sources of income make incomes unequal, which make them more equal?", zh: "哪些收入来源扩大不平等,哪些缩小不平等?"),
    formula: "Shapley: v(S) = G with the sources outside S shared equally;  natural: G = Σ_k s_k C_k",
    assumptions: Text(
      """
      The sources add up to total income, whose mean is positive; a source may be negative. At most 16 sources for \
      Shapley. Both add up to the coefficient; they answer different questions and differ.
      """,
      zh: "各来源之和为总收入,其均值为正;单个来源可为负。沙普利法至多 16 个来源。两种分解之和均等于基尼系数,但回答的问题不同,数值也不同。"),
    reference: "Shorrocks 2013, doi:10.1007/s10888-011-9214-z; Lerman & Yitzhaki 1985, doi:10.2307/1928447",
    authority: formulas)

  private static let formulas = Authority.program(
    "R laeken 0.5.2 (head counts and Gini) and the formulas order by order in R",
    data: "eusilc (synthetic EU-SILC of Austria), 300 households, in two made periods", agreement: 1e-12)

  public static let decomposition: [Method] = [growthRedistribution, growthRedistributionShapley, giniBySource]
}
