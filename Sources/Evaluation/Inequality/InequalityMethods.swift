import Declarations

extension Method {
  public static let gini = Method(
    "gini", Text("Gini coefficient", zh: "基尼系数"),
    answers: Text(
      "How far apart are the incomes of two people drawn at random, as a share of twice the mean?",
      zh: "随机抽取的两人,收入平均相差多少(占均值两倍的份额)?"),
    formula: "G = ΣΣ w_i w_j |y_i − y_j| / (2 W² μ)",
    assumptions: Text(
      """
      No factor n/(n − 1). Zero incomes count; negative ones are allowed while the mean is positive, and G may then exceed \
      1. Undefined when the mean is not positive.
      """,
      zh: "不乘 n/(n − 1)。零收入照计;均值为正时允许负收入,此时基尼系数可能大于 1。均值不为正时无定义。"),
    reference: "Gini 1912; error: Deville 1999, Survey Methodology 25, 193–203", authority: laeken)

  public static let generalisedEntropy = Method(
    "generalised-entropy", Text("Generalised entropy (Theil, mean log deviation)", zh: "广义熵指数(泰尔指数、平均对数离差)"),
    answers: Text(
      "How unequal are incomes, by a measure that splits exactly into inequality within and between groups?",
      zh: "收入有多不平等?所用指标可精确分解为组内与组间不平等。"),
    formula: "GE(α) = (mean(r^α) − 1)/(α(α − 1)), GE(1) = mean(r ln r), GE(0) = −mean(ln r), r = y/μ",
    assumptions: Text(
      """
      The mean is positive. Incomes of 0 are allowed for α > 0 (0 ln 0 = 0), negative ones for α = 2 only; otherwise \
      undefined.
      """,
      zh: "均值为正。α > 0 时允许零收入(0 ln 0 = 0),仅 α = 2 时允许负收入;其余情形无定义。"),
    reference: "Shorrocks 1980, doi:10.2307/1913126", authority: laeken)

  public static let entropyDecomposition = Method(
    "entropy-decomposition", Text("Inequality within and between groups", zh: "组内与组间不平等分解"),
    answers: Text(
      "How much of all inequality is between groups, and how much inside each?", zh: "全部不平等中,组间占多少,各组内部占多少?"),
    formula: "GE = Σ_g s_g (μ_g/μ)^α GE_g + GE_between",
    assumptions: Text(
      """
      As for generalised entropy. Errors are those of subpopulations: every cluster drawn counts. A group without income \
      has no inequality to contribute. Shares are undefined when there is no inequality.
      """,
      zh: "前提同广义熵。标准误按子总体计算,所有被抽中的群都计入。没有收入的组对不平等无贡献。不存在不平等时份额无定义。"),
    reference: "Shorrocks 1980, doi:10.2307/1913126", authority: laeken)

  public static let atkinson = Method(
    "atkinson", Text("Atkinson measure", zh: "阿特金森指数"),
    answers: Text(
      "Which share of all income could be given up at equal welfare if the rest were shared equally?",
      zh: "若平均分配,可放弃多大份额的总收入而社会福利不变?"),
    formula: "A(ε) = 1 − mean(r^(1−ε))^(1/(1−ε)), A(1) = 1 − exp(mean(ln r))",
    assumptions: Text(
      """
      ε ≥ 0, no negative income, positive mean; otherwise undefined. With an income of 0 and ε ≥ 1 it is 1, its limit, \
      without error.
      """,
      zh: "ε ≥ 0,无负收入,均值为正;否则无定义。有零收入且 ε ≥ 1 时取极限值 1,不给标准误。"),
    reference: "Atkinson 1970, doi:10.1016/0022-0531(70)90039-6", authority: laeken)

  public static let weightedQuantile = Method(
    "weighted-quantile", Text("Weighted quantiles and their ratios", zh: "加权分位数及分位数比"),
    answers: Text(
      "Below which income are p of the people, and how many times the lower quantile is the upper (p90/p10)?",
      zh: "比例为 p 的人口收入在多少以下?高分位数是低分位数的几倍(p90/p10)?"),
    formula: "Q(p) = min{y: F(y) ≥ p}, half-way to the next income where F = p;  u = −(1(y ≤ Q) − p)/(W f(Q))",
    assumptions: Text(
      """
      0 < p < 1. Where F = p exactly laeken takes the next income; this is the half-way rule of survey (hf2) and of R's \
      type 2. The density f is a Gaussian kernel estimate with Silverman's bandwidth and Kish's effective sample size. \
      In small samples (some hundred households) the error of a ratio of extreme quantiles can be a fifth too small; the \
      cluster bootstrap is better there. A ratio is undefined when the lower quantile is not positive; there is no error \
      when all incomes are equal.
      """,
      zh: """
        0 < p < 1。恰好 F = p 时 laeken 取下一个收入,此处取与下一个收入的中点(survey 的 hf2 规则,R 的第 2 类分位数)。\
        密度 f 用高斯核估计,Silverman 带宽,Kish 有效样本量。样本较小(数百户)时,\
        极端分位数之比的标准误可能偏小五分之一,宜用整群自助法。低分位数不为正时比值无定义;所有收入相等时没有标准误。
        """),
    reference: "Hyndman & Fan 1996 (type 2), doi:10.1080/00031305.1996.10473566; Deville 1999", authority: laeken)

  public static let quantileShareRatio = Method(
    "quantile-share-ratio", Text("Quantile share ratio (S80/S20)", zh: "收入份额比(S80/S20)"),
    answers: Text(
      "How much do the richest fifth have for one yuan of the poorest fifth?", zh: "最穷五分之一人口每有一元,最富五分之一人口有多少?"),
    formula: "R = Σ w y 1(y > Q(1 − p)) / Σ w y 1(y ≤ Q(p))",
    assumptions: Text(
      "0 < p ≤ 1/2. Undefined when the bottom has nothing or less. The error needs no density.",
      zh: "0 < p ≤ 1/2。底层收入合计不为正时无定义。标准误不需密度估计。"),
    reference: """
      Osier 2009, Survey Research Methods 3, 167–195; Langel & Tillé 2011, Journal of Statistical Planning and Inference \
      141, 2976–2985
      """,
    authority: laeken)

  public static let lorenzCurve = Method(
    "lorenz-curve", Text("Lorenz curve", zh: "洛伦兹曲线"),
    answers: Text("Which share of all income do the poorest p of the people have?", zh: "最穷的 p 比例人口拥有多大份额的总收入?"),
    formula: "L(p) = (Σ_{j<k} w_j y_j + (pW − Σ_{j<k} w_j) y_k) / T",
    assumptions: Text(
      """
      0 ≤ p ≤ 1, positive mean; otherwise undefined. Straight between observations. Starts below 0 with negative incomes.
      """,
      zh: "0 ≤ p ≤ 1,均值为正;否则无定义。观测之间为直线。有负收入时曲线起始段低于 0。"),
    reference: "Beach & Davidson 1983, Review of Economic Studies 50, 723–735, doi:10.2307/2297772", authority: laeken)

  private static let laeken = Authority.program(
    "R laeken 0.5.2, survey 4.1.1; PySAL inequality 1.1.2",
    data: "eusilc (synthetic EU-SILC of Austria), 300 households; ses (earnings), 300 persons", agreement: 1e-12)

  public static let inequality: [Method] = [
    gini, generalisedEntropy, entropyDecomposition, atkinson, weightedQuantile, quantileShareRatio, lorenzCurve,
  ]
}
