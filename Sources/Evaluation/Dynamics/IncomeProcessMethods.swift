import Declarations

extension Method {
  static let incomeProcess = [
    permanentTransitory, pooledAutoregression, withinAutoregression, arellanoBond, vulnerability,
  ]

  private static let firms = "employment, wages and capital of 140 firms in 9 years (EmplUK of plm, unbalanced)"
  private static let plm = "R 4.2.2, plm 2.6.2; weights and errors: survey 4.1.1"

  private static let autoregressionRules = Text(
    """
    A period counts where y, last period's y and all covariates were observed. Standard errors are clustered by household. \
    Too few observations or dependent regressors give no numbers but the reason.
    """,
    zh: "仅当本期与上期的y及全部协变量均被观测时,该期才计入。标准误按家庭聚类。观测过少或回归变量线性相关时不给数字,只说明原因。")

  public static let permanentTransitory = Method(
    "permanent-transitory-variances", Text("Permanent and transitory variances", zh: "持久性方差与暂时性方差"),
    answers: Text(
      "How much of the change in households' incomes from period to period lasts, and how much is undone again?",
      zh: "家庭收入逐期变动中,多少会持续下去,多少会复原?"),
    formula: "var(u_t) = cov(Δy_t, Δy_{t−1} + Δy_t + Δy_{t+1}); var(e_t) = −cov(Δy_t, Δy_{t+1})",
    assumptions: Text(
      """
      The logarithm of income less what is foreseen is a random walk plus noise without memory. Covariances have divisor \
      Σw, over the households observed in all periods needed; negative estimates are shown as they are.
      """,
      zh: "对数收入扣除可预见部分后为随机游走加无记忆噪声。协方差除数为Σw,只用所需各期均被观测的家庭;负的估计值照原样给出。"),
    reference: "Meghir and Pistaferri 2004, Econometrica 72, 1–32, doi:10.1111/j.1468-0262.2004.00476.x",
    authority: .program(
      "R 4.2.2, survey 4.1.1", data: "log wages of 250 people in 7 years (Wages of plm)", agreement: 1e-14))

  public static let pooledAutoregression = Method(
    "pooled-autoregression", Text("Persistence by pooled least squares", zh: "混合最小二乘的持续性"),
    answers: Text(
      "How closely does income follow last period's (an upper bound of persistence)?",
      zh: "收入与上期收入有多接近(持续性的上界)?"),
    formula: "y_it = ρ y_{i,t−1} + xβ + c + ε_it by least squares", assumptions: autoregressionRules,
    reference: "Bond 2002, Portuguese Economic Journal 1, 141–162, doi:10.1007/s10258-002-0009-9",
    authority: .program(plm, data: firms, agreement: 1e-14))

  public static let withinAutoregression = Method(
    "within-autoregression", Text("Persistence within households", zh: "家庭内部的持续性(固定效应)"),
    answers: Text(
      "How closely does income follow last period's around each household's own mean (a lower bound of persistence)?",
      zh: "围绕各家庭自身均值,收入与上期收入有多接近(持续性的下界)?"),
    formula: "least squares of deviations from household means; bias of ρ about −(1 + ρ) / (T − 1)",
    assumptions: autoregressionRules,
    reference: "Nickell 1981, Econometrica 49, 1417–1426, doi:10.2307/1911408",
    authority: .program(plm, data: firms, agreement: 1e-14))

  public static let arellanoBond = Method(
    "arellano-bond", Text("Persistence by the method of moments (Arellano and Bond)", zh: "矩方法的持续性(Arellano–Bond)"),
    answers: Text(
      "How much of a change in income is still there a period later, households' own levels set aside?",
      zh: "剔除家庭自身水平后,收入的变动一期之后还剩多少?"),
    formula: "Δy_t = ρ Δy_{t−1} + Δxβ + Δε_t; E[y_s Δε_t] = 0 for s ≤ t − 2; one step, weights (Σ Zᵀ H Z)⁻¹",
    assumptions: Text(
      """
      ε has no serial correlation (tested at orders 1 and 2); covariates are strictly exogenous; the moments do not \
      contradict each other (Hansen's test). The lags used can be limited. Errors are robust; they carry the n / (n − 1) \
      of the survey design, which plm leaves out. plm's mtest of a one-step fit is not followed: it puts the variance where \
      Arellano and Bond have (XᵀZAZᵀX)⁻¹. Weak when ρ is near 1.
      """,
      zh: """
        ε无序列相关(检验一阶与二阶),协变量严格外生,各矩条件互不矛盾(Hansen检验)。可限制所用滞后阶数。标准误为稳健标准误,含抽样设计的n / (n − 1)(plm不含)。plm对一步估计的mtest未被采用:\
        它在Arellano–Bond公式的(XᵀZAZᵀX)⁻¹处用了方差。ρ接近1时工具变量较弱。
        """),
    reference: "Arellano and Bond 1991, Review of Economic Studies 58, 277–297, doi:10.2307/2297968",
    authority: .program("R 4.2.2, plm 2.6.2 (pgmm, vcovHC, sargan)", data: firms, agreement: 1e-12))

  public static let vulnerability = Method(
    "vulnerability", Text("Vulnerability as expected poverty (Chaudhuri)", zh: "作为预期贫困的脆弱性(Chaudhuri)"),
    answers: Text("How likely is it that a household of this kind is poor next period?", zh: "这类家庭下一期贫困的可能性有多大?"),
    formula: "v = Φ((ln z − xβ̂) / √(xθ̂)), β̂ and θ̂ by three-step feasible generalised least squares",
    assumptions: Text(
      """
      Logarithms of income are normal given the covariates, and their spread between like households stands for the spread \
      over time. Incomes of zero or below do not enter the fit. A household whose fitted variance is not positive has no \
      probability, and their number is told. Errors take the fit as given.
      """,
      zh: """
        给定协变量,对数收入服从正态,同类家庭之间的离散代表随时间的离散。零或负收入不进入拟合。拟合方差不为正的家庭没有概率,其数目另行报告。标准误视拟合为已知。
        """),
    reference: """
      Chaudhuri, Jalan and Suryahadi 2002, Columbia University, doi:10.7916/D85149GF; Chaudhuri 2003, Assessing \
      vulnerability to poverty; Amemiya 1977, Journal of Econometrics 6, 365–370
      """,
    authority: .program(
      "statsmodels 0.15.0", data: "spending on food of 235 households in 1857 (engel)", agreement: 1e-11))
}
