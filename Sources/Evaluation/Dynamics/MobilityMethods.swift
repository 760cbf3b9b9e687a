import Declarations

extension Method {
  static let mobility = [
    quantileClasses, transitionRates, shorrocksMobility, praisExitTime, eigenvalueMobility, determinantMobility,
    immobilityRatio, fieldsOk, rankCorrelation,
  ]

  private static let wages = "wages of 200 people in 7 years (Wages of plm), some years removed, with ties and strata"
  private static let surveyProgram = "R 4.2.2, survey 4.1.1"
  private static let giddy = "giddy 2.3.8"

  private static let markovRules = Text(
    "A state that nobody was in has no rates; the index is then undefined. Moves across a gap do not count.",
    zh: "无人处于的状态没有转移率,此时指数无定义。跨越观测中断的转移不计入。")

  public static let quantileClasses = Method(
    "quantile-classes", Text("Quantile classes", zh: "分位组"),
    answers: Text("In which fifth (tenth, …) of the people is each household?", zh: "每个家庭处于人口的第几个五等分(十等分……)组?"),
    formula: "class = ⌊k · F⁻(y)⌋, F⁻(y) = share of weight strictly below y",
    assumptions: Text(
      """
      Tie rule: equal values are in one class, the lowest that any of them would be in; classes may then be unequal or \
      empty. Each date has its own cuts. Values that are not numbers are in no class.
      """,
      zh: "并列规则:相等的值同属一组,取其中任何一个本应处于的最低组;各组因此可能不等或为空。每一时点各有其分界。缺失值不属于任何组。"),
    reference: """
      Hyndman and Fan 1996 (type 1), The American Statistician 50, 361–365, doi:10.1080/00031305.1996.10473566
      """,
    authority: .program("R 4.2.2, quantile(type = 1)", data: wages, agreement: 1e-15))

  public static let transitionRates = Method(
    "transition-rates", Text("Transition rates between states", zh: "状态间转移率"),
    answers: Text("Of those in a state, what share is in each state a period later?", zh: "处于某状态者,一期之后在各状态的比例是多少?"),
    formula: "p_jk = Σ w 1(from j, to k) / Σ w 1(from j)",
    assumptions: Text(
      """
      Pooled over periods. Standard errors are linearised ratios with households (or what they are clustered in) as \
      clusters, so that moves of one household need not be independent. Rates from a state that nobody was in are \
      undefined; moves across a gap do not count.
      """,
      zh: "各期合并。标准误为线性化的比率,以家庭(或其所属群组)为群,故同一家庭的多次转移不必独立。无人处于的状态没有转移率;跨越观测中断的转移不计入。"),
    reference: "Anderson and Goodman 1957, Annals of Mathematical Statistics 28, 89–110, doi:10.1214/aoms/1177707039",
    authority: .program("\(surveyProgram), markovchain 0.9.1", data: wages, agreement: 1e-14))

  public static let shorrocksMobility = Method(
    "shorrocks-mobility", Text("Shorrocks's mobility index", zh: "Shorrocks流动性指数"),
    answers: Text(
      "How much moving between states is there, from 0 (nobody moves) to 1 (where one was tells nothing)?",
      zh: "状态之间的流动有多大?0为无人流动,1为原来的状态不起作用。"),
    formula: "(k − tr P) / (k − 1)", assumptions: markovRules,
    reference: "Shorrocks 1978, Econometrica 46, 1013–1024",
    authority: .program("\(giddy); error: \(surveyProgram)", data: wages, agreement: 1e-14))

  public static let praisExitTime = Method(
    "prais-exit-time", Text("Mean exit time (Prais)", zh: "平均离开时间(Prais)"),
    answers: Text("How many periods does a stay in a state last on average?", zh: "在某状态中平均停留多少期?"),
    formula: "1 / (1 − p_jj)",
    assumptions: Text(
      "The chance of leaving is the same in each period of the stay. Undefined for a state that nobody was in or left.",
      zh: "停留期间每期离开的概率相同。无人处于或无人离开的状态没有定义。"),
    reference: "Prais 1955, Journal of the Royal Statistical Society A 118, 56–66",
    authority: .program("\(giddy); error: \(surveyProgram)", data: wages, agreement: 1e-13))

  public static let eigenvalueMobility = Method(
    "eigenvalue-mobility", Text("Eigenvalue mobility", zh: "特征值流动性"),
    answers: Text("How fast does the distribution over states forget where it began?", zh: "各状态的分布多快忘记其起点?"),
    formula: "1 − |λ₂|, λ₂ = eigenvalue of P with the second largest modulus", assumptions: markovRules,
    reference: "Sommers and Conlisk 1979, Journal of Mathematical Sociology 6, 253–276",
    authority: .program(giddy, data: wages, agreement: 1e-14))

  public static let determinantMobility = Method(
    "determinant-mobility", Text("Determinant mobility", zh: "行列式流动性"),
    answers: Text("How far is the transition matrix from one that keeps everybody in place?", zh: "转移矩阵离“人人原地不动”有多远?"),
    formula: "1 − |det P|", assumptions: markovRules,
    reference: "Shorrocks 1978, Econometrica 46, 1013–1024",
    authority: .program(giddy, data: wages, agreement: 1e-14))

  public static let immobilityRatio = Method(
    "immobility-ratio", Text("Immobility ratio", zh: "不流动比率"),
    answers: Text("What share of people is in the same state before and after?", zh: "前后处于同一状态的人占多大比例?"),
    formula: "Σ w 1(from = to) / Σ w", assumptions: markovRules,
    reference: "Formby, Smith and Zheng 2004, Journal of Econometrics 120, 181–205, doi:10.1016/S0304-4076(03)00211-2",
    authority: .program(surveyProgram, data: wages, agreement: 1e-14))

  public static let fieldsOk = Method(
    "fields-ok", Text("Movement of incomes (Fields and Ok)", zh: "收入变动(Fields–Ok)"),
    answers: Text(
      "By how much does the income of people change, how much of it is growth, and how much others' loss?",
      zh: "人们的收入变动多大?其中多少来自增长,多少来自此得彼失?"),
    formula: """
      movement = mean |f(y₁) − f(y₀)|; direction = mean (f(y₁) − f(y₀)); growth = |direction|; \
      transfer = movement − growth; f = identity or ln
      """,
    assumptions: Text(
      "Constant prices. In logarithms, households with an income of zero or below at either date do not count.",
      zh: "按不变价格计算。取对数时,任一时点收入为零或负的家庭不计入。"),
    reference: """
      Fields and Ok 1996, Journal of Economic Theory 71, 349–377, doi:10.1006/jeth.1996.0125; 1999, Economica 66, \
      455–471
      """,
    authority: .program(surveyProgram, data: wages, agreement: 1e-13))

  public static let rankCorrelation = Method(
    "rank-correlation", Text("Rank correlation (Spearman)", zh: "秩相关(Spearman)"),
    answers: Text("How far do people keep their place in the order of incomes?", zh: "人们在收入排序中的位置保持到什么程度?"),
    formula: "Pearson's correlation of mid-ranks, r_i = Σ w 1(y < y_i) + ½ Σ w 1(y = y_i)",
    assumptions: Text(
      "Ties share their mid-rank. Undefined when all are equal at either date; pairs with a missing value do not count.",
      zh: "并列者取中间秩。任一时点全部相等时无定义;有缺失值的配对不计入。"),
    reference: "Spearman 1904, American Journal of Psychology 15, 72–101, doi:10.2307/1412159",
    authority: .program("R 4.2.2, cor(method = \"spearman\")", data: wages, agreement: 1e-14))
}
