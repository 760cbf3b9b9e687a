import Declarations

extension Method {
  public static let leastSquares = Method(
    "least-squares", Text("Least squares with robust errors", zh: "最小二乘与稳健标准误"),
    answers: Text(
      "How an outcome moves with its regressors, with errors that hold under unequal variances or within clusters.",
      zh: "结果如何随解释变量变化;标准误在异方差或群内相关时仍然成立。"),
    formula: "β = argmin Σ w (y − x β)², V = c B (Σ s s') B, B = (Σ w x x')⁻¹, s = Σ in cluster of w x e; "
      + "HC1: c = n / (n − K), CR1: c = G / (G − 1) · (n − 1) / (n − K)",
    assumptions: Text(
      "Independent observations (HC1) or clusters (CR1), of which there should be many. Observations of weight 0 are left "
        + "out; no fit for linearly dependent columns; no errors for a single cluster.",
      zh: "各观测独立(HC1)或各群独立(CR1),且数目应足够多。权重为0的观测不计入;各列线性相关时无解;只有一个群时无标准误。"),
    reference: "MacKinnon & White 1985, doi:10.1016/0304-4076(85)90158-7; Liang & Zeger 1986, "
      + "doi:10.1093/biomet/73.1.13",
    authority: .program(
      "statsmodels 0.15.0, OLS and WLS, cov_type HC1 and cluster", data: wagePanelData, agreement: 1e-13))

  public static let beforeAfter = Method(
    "before-after", Text("Before and after", zh: "前后对比"),
    answers: Text(
      "By how much the outcome of those treated changed between two periods.", zh: "受益者的结果在两期之间变化了多少。"),
    formula: "Δ = Σ w (y₁ − y₀) / Σ w, over households seen in both periods",
    assumptions: Text(
      "An effect only if nothing else would have changed; poverty seldom holds still, and those chosen when their income "
        + "was low would have recovered in part anyway. Undefined when nobody is seen twice.",
      zh: "只有在其他一切不变时才等于项目效果;因收入一时偏低而入选的家庭,本来就会部分回升。无人两期均被观测时无定义。"),
    reference: "Ravallion 2008, Handbook of Development Economics 4, ch. 59, doi:10.1016/S1573-4471(07)04059-4",
    authority: .program(
      "statsmodels 0.15.0, WLS on a constant, cov_type cluster", data: wagePanelData, agreement: 1e-13))

  public static let differenceInDifferences = Method(
    "difference-in-differences", Text("Difference in differences", zh: "双重差分"),
    answers: Text(
      "By how much the treated changed more than the others.", zh: "受益者的变化比未受益者多多少。"),
    formula: "δ = (ȳ₁₁ − ȳ₁₀) − (ȳ₀₁ − ȳ₀₀), weighted means by group and period; errors by cluster (CR1)",
    assumptions: Text(
      "Untreated, both groups would have changed alike; the programme leaves the others alone. No answer when one of the "
        + "four groups is empty.",
      zh: "若无项目,两组的变化应当相同(平行趋势);项目不影响未受益者。四组中任一组为空时无解。"),
    reference: "Card & Krueger 1994, American Economic Review 84 (4), 772–793; Bertrand, Duflo & Mullainathan 2004, "
      + "doi:10.1162/003355304772839588",
    authority: .program("statsmodels 0.15.0, OLS and WLS, cov_type cluster", data: wagePanelData, agreement: 1e-13))

  public static let twoWayFixedEffects = Method(
    "two-way-fixed-effects", Text("Two-way fixed effects", zh: "双向固定效应"),
    answers: Text(
      "The effect of a treatment that comes and goes, net of what is fixed in a household and common to a period.",
      zh: "在剔除家庭固定差异和各期共同变化之后,处理(可进可退)的效果。"),
    formula:
      "y_it = α_i + λ_t + x_it β + u_it; CR1 with K = regressors + periods, and households too where clusters divide them",
    assumptions: Text(
      "Parallel trends, and one effect for everybody and every period: else β is a mixture with weights that may be "
        + "negative. Unbalanced panels are swept exactly. No answer when nobody changes status.",
      zh: "平行趋势;效果对所有家庭、各期相同,否则β是权重可能为负的混合值。非平衡面板按精确的组内变换处理。无人改变状态时无解。"),
    reference: "Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, ch. 10; Goodman-Bacon 2021, "
      + "doi:10.1016/j.jeconom.2021.03.014",
    authority: .program(
      "linearmodels 7.1, PanelOLS (clustered, debiased, group_debias)", data: wagePanelData, agreement: 1e-13))

  public static let eventStudy = Method(
    "event-study", Text("Event study", zh: "事件研究"),
    answers: Text(
      "How the effect builds up and fades with the periods since treatment, and whether groups moved alike before it.",
      zh: "效果如何随处理后的期数增强或消退,以及处理之前两组是否同步变化。"),
    formula: "y_it = α_i + λ_t + Σ over e ≠ −1 of β_e 1(t − g_i = e) + u_it; the window's ends gather what lies beyond",
    assumptions: Text(
      "Parallel trends; the same path of effects in every group. Needs households that are never treated. A lead that is "
        + "not 0 speaks against parallel trends.",
      zh: "平行趋势;各批次的效果路径相同。需要有从未受益的家庭。若处理前系数不为0,则平行趋势存疑。"),
    reference: "Sun & Abraham 2021, doi:10.1016/j.jeconom.2020.09.006",
    authority: .program(
      "linearmodels 7.1, PanelOLS (clustered, debiased, group_debias)", data: wagePanelData, agreement: 1e-13))
}
