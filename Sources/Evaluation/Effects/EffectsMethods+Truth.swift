import Declarations

extension Method {
  static let villageData = "200 households in 20 villages, made by the script with a fixed seed"

  public static let spilloverEffects = Method(
    "spillover-effects", Text("Spill-over effects by exposure", zh: "按暴露类型估计溢出效应"),
    answers: Text(
      "What treatment does to the treated, to their associates, and to those who are both, when programmes spill over.",
      zh: "项目有溢出时,对受益者本人、对其关联家庭、对两者兼有者各有何效果。"),
    formula: "μ_e = Σ w y / π_e over Σ w / π_e among households of exposure e (own treatment × share of treated "
      + "associates ≥ threshold); effects are differences; errors by village or association (CR1)",
    assumptions: Text(
      "Treatment was drawn by a known lot, which gives the probability π of each exposure; only own treatment and the "
        + "threshold matter. Households without associates, or without a chance of either exposure, are left out and "
        + "counted.",
      zh: "受益名单由已知的抽签规则产生,由此得到各暴露类型的概率π;只有本人是否受益与阈值起作用。"
        + "无关联家庭者、或不可能处于所比较的任一暴露类型者不计入,并报告其数目。"),
    reference: "Aronow & Samii 2017, doi:10.1214/16-AOAS1005",
    authority: .program("statsmodels 0.15.0, WLS, cov_type cluster; networkx", data: villageData, agreement: 1e-13))

  public static let spilloverRegression = Method(
    "spillover-regression", Text("Spill-over effects by regression", zh: "溢出效应的回归估计"),
    answers: Text(
      "The same effects where treatment was not drawn by lot but covariates account for it.",
      zh: "受益名单不是抽签产生、但可由协变量解释时的同类效果。"),
    formula: "y = a + b₁ direct + b₂ indirect + b₃ both + x c + u; errors by village or association (CR1)",
    assumptions: Text(
      "Given covariates exposure came by chance; the number of associates belongs among them. No answer when an exposure "
        + "has nobody.",
      zh: "给定协变量后暴露类型是随机的;关联家庭数应列入协变量。任一暴露类型无人时无解。"),
    reference: "Leung 2020, doi:10.1162/rest_a_00818",
    authority: .program("statsmodels 0.15.0, OLS, cov_type cluster; networkx", data: villageData, agreement: 1e-13))

  public static let trueEffects = Method(
    "true-effects", Text("True effects", zh: "真实效果"),
    answers: Text(
      "Who left poverty because of the programme, who would have left anyway, who was harmed, and who stayed poor.",
      zh: "谁因项目而脱贫,谁本来也会脱贫,谁反受其害,谁始终贫困。"),
    formula: "persons by (poor with, poor without): because = (no, yes), anyway = (no, no), harmed = (yes, no), "
      + "stayed = (yes, yes); mean effect = (because − harmed) / persons",
    assumptions: Text(
      "The same household on the same luck with the programme and without it, which only a simulator has. Persons are "
        + "counted as whole numbers, so that replicates merge exactly. No share of nobody.",
      zh: "同一家庭在相同随机因素下有项目与无项目的两条路径,只有模拟才能得到。以整数人数计,各次重复可精确合并。无人时无比例。"),
    reference: "Rubin 1974, doi:10.1037/h0037350; Frangakis & Rubin 2002, doi:10.1111/j.0006-341X.2002.00021.x",
    authority: .byHand(test: "TrueEffectTests.workedByHand"))

  public static let estimatorBias = Method(
    "estimator-bias", Text("Bias of an estimator", zh: "估计量的偏差"),
    answers: Text(
      "How far an estimator is from the truth on average, and how often its limits hold it.",
      zh: "一个估计量平均偏离真值多少,其置信区间覆盖真值的频率是多少。"),
    formula: "bias = mean of θ̂ − θ, error = sd(θ̂ − θ) / √R, z = bias / error; coverage = share of θ̂ ± z s that hold θ",
    assumptions: Text(
      "Independent replicates. Those without an estimate or a truth are left out and counted: an estimator that fails often "
        + "looks better than it is.",
      zh: "各次重复相互独立。缺估计值或真值的重复不计入并报告其数目:经常无解的估计量会显得比实际更好。"),
    reference: "Morris, White & Crowther 2019, doi:10.1002/sim.8086",
    authority: .byHand(test: "TrueEffectTests.biasWorkedByHand"))
}
