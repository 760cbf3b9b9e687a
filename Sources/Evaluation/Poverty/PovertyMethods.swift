import Declarations

extension Method {
  public static let fosterGreerThorbecke = Method(
    "foster-greer-thorbecke", Text("Foster–Greer–Thorbecke measures", zh: "FGT 贫困指数"),
    answers: Text(
      "How many are poor (α = 0), how far below the line (1), with how much weight on the poorest (2)?",
      zh: "有多少人贫困(α = 0,贫困发生率)?离贫困线有多远(1,贫困深度)?对最穷者加重后又如何(2,贫困强度)?"),
    formula: "P_α = Σ w 1(y < z) ((z − y)/z)^α / Σ w",
    assumptions: Text(
      """
      Poor is below the line, not at it. A negative income is a gap above 1. The line is positive and known, one for all \
      or one for each observation; or a share of the weighted median or mean, whose own error is then included through \
      ∂P/∂z (the density of incomes at the line for α = 0: Gaussian kernel, Silverman's bandwidth with Kish's effective \
      sample size). 0 when nobody is poor; undefined without weight.
      """,
      zh: """
        收入低于贫困线为贫困,等于贫困线不算。负收入的缺口大于 1。贫困线为正且已知,可全体同线或一户一线;\
        也可取加权中位数或均值的一定比例,此时通过 ∂P/∂z 计入贫困线自身的误差\
        (α = 0 时为贫困线处的收入密度:高斯核,Silverman 带宽,Kish 有效样本量)。无人贫困时为 0;总权重为零时无定义。
        """),
    reference: "Foster, Greer & Thorbecke 1984, doi:10.2307/1913475; Deville 1999, Survey Methodology 25, 193–203",
    authority: laekenAndSurvey)

  public static let incomeGapRatio = Method(
    "income-gap-ratio", Text("Income gap ratio", zh: "收入缺口率"),
    answers: Text("How far below the line are the poor on average?", zh: "贫困者平均低于贫困线多少?"),
    formula: "I = P_1 / P_0",
    assumptions: Text(
      "As for the Foster–Greer–Thorbecke measures. Undefined when nobody is poor.", zh: "同 FGT 指数。无人贫困时无定义。"),
    reference: "Sen 1976, doi:10.2307/1912718", authority: laekenAndSurvey)

  public static let watts = Method(
    "watts", Text("Watts measure", zh: "沃茨(Watts)贫困指数"),
    answers: Text(
      "By what share, in logarithms, would the incomes of the poor have to grow to reach the line, averaged over all?",
      zh: "按对数计,贫困者的收入须增长多少才能达到贫困线(对全体人口平均)?"),
    formula: "W = Σ_poor w ln(z/y) / Σ w",
    assumptions: Text(
      """
      Incomes of the poor are positive, or a floor is given as which lower incomes count; without a floor an income of 0 \
      or less leaves the measure undefined. 0 when nobody is poor.
      """,
      zh: "贫困者的收入须为正,或给定下限,低于下限的收入按下限计;未给下限而有收入不大于 0 者,指数无定义。无人贫困时为 0。"),
    reference: "Watts 1968, in Moynihan (ed.), On Understanding Poverty, 316–329", authority: laekenAndSurvey)

  public static let sen = Method(
    "sen", Text("Sen measure", zh: "森(Sen)贫困指数"),
    answers: Text(
      "How bad is poverty when the number of the poor, their gaps and the inequality among them all count?",
      zh: "同时考虑贫困人数、缺口和贫困者内部不平等时,贫困有多严重?"),
    formula: """
      S = H (I + (1 − I) G_p) = (W_p − 2T + A/W_p)/W, T = Σ_poor w y/z, A = ΣΣ_poor w_i w_j max(y_i/z_i, y_j/z_j)
      """,
    assumptions: Text(
      """
      The replication-invariant form, without the factor q/(q + 1) of the first paper. With a line for each observation \
      the poor are ranked by y/z. Zero and negative incomes have a value by the second form. 0 when nobody is poor.
      """,
      zh: "采用复制不变的形式,不含原文的 q/(q + 1) 系数。一户一线时按 y/z 排序。零收入和负收入按第二式计算。无人贫困时为 0。"),
    reference: "Sen 1976, doi:10.2307/1912718", authority: laekenAndSurvey)

  public static let senShorrocksThon = Method(
    "sen-shorrocks-thon", Text("Sen–Shorrocks–Thon measure", zh: "SST(森–肖罗克斯–索恩)贫困指数"),
    answers: Text(
      "The same as Sen's, but continuous when somebody crosses the line and falling with every transfer to a poorer one.",
      zh: "与森指数相同的问题,但有人跨过贫困线时连续变化,且向更穷者的任何转移都使其下降。"),
    formula: "SST = P_1 (1 + G(gaps)) = ΣΣ w_i w_j max(g_i, g_j) / W²",
    assumptions: Text(
      "Gaps of those who are not poor are 0. A line for each observation is allowed. 0 when nobody is poor.",
      zh: "非贫困者的缺口为 0。允许一户一线。无人贫困时为 0。"),
    reference: "Thon 1979, doi:10.1111/j.1475-4991.1979.tb00117.x; Shorrocks 1995, doi:10.2307/2171728",
    authority: laekenAndSurvey)

  public static let groupPoverty = Method(
    "group-poverty", Text("Poverty by group", zh: "分组贫困与贡献"),
    answers: Text(
      "How poor is each group, and which part of all poverty is found there?", zh: "各组贫困程度如何,占全部贫困的多大份额?"),
    formula: "P = Σ_g s_g P_g;  contribution of g = s_g P_g / P",
    assumptions: Text(
      """
      Errors are those of a subpopulation: the influence is 0 outside the group and every cluster drawn counts. A \
      relative line is that of the whole population. Contributions exist for measures that are additive \
      (Foster–Greer–Thorbecke, Watts) and where somebody is poor.
      """,
      zh: """
        标准误按子总体计算:组外影响函数为 0,所有被抽中的群都计入。相对贫困线取自全体人口。\
        只有可加的指数(FGT、Watts)且有人贫困时才有贡献份额。
        """),
    reference: "Foster, Greer & Thorbecke 1984, doi:10.2307/1913475", authority: laekenAndSurvey)

  private static let laekenAndSurvey = Authority.program(
    "R laeken 0.5.2, survey 4.1.1", data: "eusilc (synthetic EU-SILC of Austria), 300 households", agreement: 1e-12)

  public static let poverty: [Method] = [
    fosterGreerThorbecke, incomeGapRatio, watts, sen, senShorrocksThon, groupPoverty,
  ]
}
