import Declarations

extension Method {
  static let trainingData = "MatchIt's lalonde (614 men)"

  public static let propensityScore = Method(
    "propensity-score", Text("Propensity score", zh: "倾向得分"),
    answers: Text(
      "How probable it was, given covariates, that a household would be in the programme.",
      zh: "在给定协变量下,一个家庭进入项目的概率有多大。"),
    formula: "p = 1 / (1 + exp(−(b₀ + x b))), Σ w (1, x) (d − p) = 0",
    assumptions: Text(
      "A logit with a constant. Says so instead of a number when covariates separate the groups, are linearly dependent, or "
        + "one group is empty.",
      zh: "含常数项的logit模型。若协变量完全区分两组、线性相关或某组为空,则给出原因而不给数值。"),
    reference: "Rosenbaum & Rubin 1983, doi:10.1093/biomet/70.1.41",
    authority: .program("statsmodels 0.15.0, Logit", data: trainingData, agreement: 1e-13))

  public static let inverseProbabilityWeighting = Method(
    "inverse-probability-weighting", Text("Inverse probability weighting", zh: "逆概率加权"),
    answers: Text(
      "The effect on the treated, or on everybody, comparing groups weighted to look alike.",
      zh: "通过加权使两组相似后,项目对受益者(或对所有人)的效果。"),
    formula: "θ = Σ a y / Σ a − Σ b y / Σ b; everybody: a = w d / p, b = w (1 − d) / (1 − p); treated: a = w d, "
      + "b = w (1 − d) p / (1 − p)",
    assumptions: Text(
      "Among households of the same covariates treatment came by chance, and each could have been in either group. The "
        + "error counts the estimation of p. Nothing is trimmed: look at the effective numbers and the common support.",
      zh: "协变量相同的家庭中,是否受益是随机的,且每户都有可能进入任一组。标准误已计入p的估计误差。不做截尾:请查看有效样本量和共同支持域。"),
    reference: "Hirano, Imbens & Ridder 2003, doi:10.1111/1468-0262.00442; Lunceford & Davidian 2004, "
      + "doi:10.1002/sim.1903",
    authority: .program(
      "statsmodels 0.15.0, TreatmentEffect.ipw (its errors to 1e-4); csdid 0.4.3, std_ipw_did_panel",
      data: trainingData,
      agreement: 1e-13))

  public static let nearestNeighbourMatching = Method(
    "nearest-neighbour-matching", Text("Nearest-neighbour matching", zh: "最近邻匹配"),
    answers: Text(
      "The effect on the treated, each compared with the untreated household most like it.",
      zh: "将每个受益家庭与最相似的未受益家庭比较,得到项目对受益者的效果。"),
    formula: "ATT = Σ w (y − y of the match) / Σ w; greedy on the propensity score, largest first, ties by position",
    assumptions: Text(
      "As for weighting. Without replacement the error is that of pair differences, with replacement that of Abadie & "
        + "Imbens; both take the score as known. With a caliper the effect is on those matched only.",
      zh: "与逆概率加权相同。不放回匹配的标准误为配对差的标准误,放回匹配用Abadie与Imbens的标准误,两者均视得分为已知。"
        + "设卡尺时效果只针对匹配成功者。"),
    reference: "Rubin 1973, doi:10.2307/2529684; Abadie & Imbens 2006, doi:10.1111/j.1468-0262.2006.00655.x; "
      + "Abadie & Spiess 2022, doi:10.1080/01621459.2020.1840383",
    authority: .program(
      "a search through all controls in numpy; with replacement scikit-learn 1.9.1 and Matching 4.10.8, Var.calc = 1 "
        + "(not MatchIt 4.5.1 as Debian packages it: 105 of its 185 pairs were not the nearest, and it kept to no caliper)",
      data: trainingData, agreement: 1e-13))

  public static let balance = Method(
    "balance", Text("Balance", zh: "协变量平衡"),
    answers: Text(
      "How alike the treated and the others are, before and after weighting or matching.",
      zh: "加权或匹配前后,受益组与对照组有多相似。"),
    formula: "SMD = (x̄₁ − x̄₀) / sd of all treated before adjustment; variance ratio s₁² / s₀²",
    assumptions: Text(
      "A description, not a test: below 0.1 is usually called balanced. Undefined when the treated do not vary.",
      zh: "是描述而非检验:通常以小于0.1为平衡。受益组无变异时无定义。"),
    reference: "Austin 2009, doi:10.1002/sim.3697",
    authority: .program(
      "MatchIt 4.5.1, summary (which has no n / (n − 1) in the deviation of a covariate of zeros and ones)",
      data: trainingData,
      agreement: 1e-13))
}
