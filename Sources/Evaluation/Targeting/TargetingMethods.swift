import Declarations

extension Method {
  /// Whom programmes and registers reach.
  public static let targeting = [
    confusionTable, targetingErrors, targetingDifferential, benefitLeakage, coadyGroshHoddinott,
    concentrationCoefficient,
  ]

  private static let surveyProgram = "R 4.2.2, survey 4.1.1"
  private static let eusilc = "600 households of eusilc (laeken 0.5.2), weighted by people, regions as strata"

  public static let confusionTable = Method(
    "confusion-table", Text("Recorded against true status", zh: "登记状态与真实状态对照"),
    answers: Text(
      "Of the exits that were recorded, how many are true, and of the true ones, how many were recorded?",
      zh: "登记的脱贫中有多少属实?真实的脱贫中有多少被登记?"),
    formula: """
      sensitivity = TP / (TP + FN); specificity = TN / (TN + FP); positive predictive value = TP / (TP + FP); negative \
      = TN / (TN + FN); cells are sums of weights
      """,
    assumptions: Text(
      "Weighted by people. The true status is known without error. A share among nobody is undefined.",
      zh: "按人口加权。真实状态无误差地已知。分母无人时比例无定义。"),
    reference: """
      Altman and Bland 1994, BMJ 308, 1552, doi:10.1136/bmj.308.6943.1552; 309, 102, doi:10.1136/bmj.309.6947.102
      """,
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))

  public static let targetingErrors = Method(
    "targeting-errors", Text("Exclusion and inclusion errors", zh: "排斥误差与纳入误差"),
    answers: Text(
      "What share of the poor is missed, and what share of those reached is not poor?",
      zh: "贫困人口中有多少被遗漏?受益人中有多少并不贫困?"),
    formula: """
      exclusion error = poor not reached / poor; inclusion error = reached, not poor / reached; coverage = reached \
      / all
      """,
    assumptions: Text(
      "Weighted by people. Poverty is measured without the benefit. A share among nobody is undefined.",
      zh: "按人口加权。贫困按未计该项补助的收入衡量。分母无人时比例无定义。"),
    reference: "Cornia and Stewart 1993, Journal of International Development 5, 459–496",
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))

  public static let targetingDifferential = Method(
    "targeting-differential", Text("Targeting differential", zh: "瞄准差"),
    answers: Text("How much more likely is a poor person to be reached than another?", zh: "穷人受益的概率比其他人高多少?"),
    formula: "TD = reached poor / poor − reached others / others",
    assumptions: Text(
      "Weighted by people. Undefined unless there are both poor people and others.", zh: "按人口加权。须同时有贫困与非贫困人口,否则无定义。"),
    reference: "Ravallion 2009, World Bank Research Observer 24, 205–231, doi:10.1093/wbro/lkp009",
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))

  public static let benefitLeakage = Method(
    "benefit-leakage", Text("Leakage of benefits", zh: "资金漏损"),
    answers: Text("What share of the money goes to people who are not poor?", zh: "资金中有多少流向非贫困人口?"),
    formula: "Σ w b 1(not poor) / Σ w b",
    assumptions: Text(
      "Benefits are a head, weighted by people. Undefined without benefits.", zh: "补助按人均计,按人口加权。没有补助时无定义。"),
    reference: "Cornia and Stewart 1993, Journal of International Development 5, 459–496",
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))

  public static let coadyGroshHoddinott = Method(
    "coady-grosh-hoddinott", Text("Coady-Grosh-Hoddinott ratio", zh: "CGH瞄准比"),
    answers: Text(
      "How much of the money goes to the poorest 40 %, compared with giving everybody the same?",
      zh: "与人人均等发放相比,流向最穷40%人口的资金是其几倍?"),
    formula: "(share of benefits that goes to the poorest q of people) / q, q = 0.4",
    assumptions: Text(
      """
      Who straddles the cut, or is tied with who does, counts in part, so that exactly q of the weight is below it. The \
      standard error takes the cut as given. Undefined without benefits.
      """,
      zh: "恰在分界处或与之并列者按部分计入,使分界以下的权重恰为q。标准误视分界为已知。没有补助时无定义。"),
    reference: "Coady, Grosh and Hoddinott 2004, World Bank Research Observer 19, 61–85, doi:10.1093/wbro/lkh016",
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))

  public static let concentrationCoefficient = Method(
    "concentration-coefficient", Text("Concentration coefficient of benefits", zh: "补助的集中系数"),
    answers: Text("Do benefits go to the poorer (below 0) or the richer (above 0)?", zh: "补助流向较穷者(小于0)还是较富者(大于0)?"),
    formula: "C = 2 Σ w b R / Σ w b − 1, R = mid-rank of welfare as a share of people",
    assumptions: Text(
      """
      Ties share their mid-rank. The standard error is linearised with the ranks as estimates too, as Kakwani, Wagstaff \
      and van Doorslaer (1997) do without weights. Undefined unless benefits total more than zero.
      """,
      zh: "并列者取中间秩。标准误按线性化计算,并计入秩本身的抽样误差(同Kakwani、Wagstaff与van Doorslaer 1997的不加权形式)。补助总额不大于零时无定义。"),
    reference: """
      Kakwani 1977, Econometrica 45, 719–728, doi:10.2307/1911684; Kakwani, Wagstaff and van Doorslaer 1997, Journal of \
      Econometrics 77, 87–103, doi:10.1016/S0304-4076(96)01807-6
      """,
    authority: .program(surveyProgram, data: eusilc, agreement: 1e-14))
}
