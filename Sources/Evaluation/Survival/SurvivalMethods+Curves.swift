import Declarations

extension Method {
  static let survivalCurves: [Method] = [.kaplanMeier, .survivalQuantile, .restrictedMean, .nelsonAalen, .lifeTable]

  public static let kaplanMeier = Method(
    "kaplan-meier", Text("Kaplan–Meier survival curve", zh: "Kaplan–Meier 生存曲线"),
    answers: Text(
      "What share is still poor (or has not yet returned) a given time after the origin?",
      zh: "自起点起经过一定时间后，仍处于贫困（或尚未返贫）的比例是多少？"),
    formula: "S(t) = ∏_{u ≤ t} (1 − d(u)/n(u));  Greenwood: V = S² Σ d/(n(n − d));  "
      + "by cluster: V = Σ_c (Σ_{i in c} w ∂S/∂w)²",
    assumptions: Text(
      "Leaving observation, and coming under it late, tell nothing about the risk. n counts rows with entry < t ≤ time, "
        + "so a row censored at t is still at risk at t. Greenwood's variance needs independent rows; with several "
        + "spells a household, or sampling weights, use the variance by cluster. Undefined where S = 0; limits on the "
        + "plain, log or log-log scale; before the first event both are 1.",
      zh: "退出观察和较晚进入观察都与风险无关。n 为满足“进入 < t ≤ 时间”的记录数，故在 t 时删失的记录在 t 时仍在风险集中。"
        + "Greenwood 方差要求各记录相互独立；一户有多个贫困期或使用抽样权重时，应采用按群（cluster）计算的方差。"
        + "S = 0 时方差无定义；置信限可取原尺度、对数或双对数尺度；首个事件之前上下限均为 1。"),
    reference: "Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452; Lin & Wei 1989, "
      + "doi:10.1080/01621459.1989.10478874",
    authority: .program(
      "R survival 3.5-3 (survfit)", data: "aml, lung (weights, clusters), heart (late entry, clusters)",
      agreement: 1e-12))

  public static let survivalQuantile = Method(
    "survival-quantile", Text("Median and other quantiles of duration", zh: "持续时间的中位数及其他分位数"),
    answers: Text(
      "After how long has a half (or another share) left poverty?", zh: "经过多长时间有一半（或其他比例）的家庭脱贫？"),
    formula: "t_p = inf{t : S(t) ≤ 1 − p}, the middle of the stretch where S(t) = 1 − p;  "
      + "limits: where the limits of S cross 1 − p",
    assumptions: Text(
      "As for the curve. Undefined where the curve, or its limit, does not fall to 1 − p. Limits on the log scale can "
        + "rise again at the end of a curve; the first crossing counts here, while R's quantile sorts them first.",
      zh: "与生存曲线相同。若曲线或其置信限未降至 1 − p，则无定义。对数尺度的置信限在曲线末端可能回升，此处取首次穿越点，"
        + "而 R 的 quantile 会先排序。"),
    reference: "Brookmeyer & Crowley 1982, doi:10.2307/2530286",
    authority: .program(
      "R survival 3.5-3 (quantile.survfit)", data: "aml, lung (weights), heart (late entry)", agreement: 1e-12))

  public static let restrictedMean = Method(
    "restricted-mean", Text("Restricted mean time", zh: "限制平均时间"),
    answers: Text(
      "How much time does a household spend poor, on average, within a horizon?",
      zh: "在给定期限内，一个家庭平均处于贫困的时间有多长？"),
    formula: "∫_0^τ S(t) dt;  V = Σ_{u ≤ τ} A(u)² d/(n(n − d)),  A(u) = ∫_u^τ S(t) dt;  "
      + "by cluster: infinitesimal jackknife of the area",
    assumptions: Text(
      "As for the curve. Past the last time observed the curve keeps its last value, so a horizon beyond it rests on "
        + "nothing; choose one that all groups reach.",
      zh: "与生存曲线相同。超过最后观察时间后曲线保持最后的值，因此更长的期限没有数据支持；应选择各组都能达到的期限。"),
    reference: "Royston & Parmar 2013, doi:10.1186/1471-2288-13-152",
    authority: .program(
      "R survival 3.5-3 (summary and residuals of survfit)", data: "aml, lung (weights, clusters), heart (late entry)",
      agreement: 1e-12))

  public static let nelsonAalen = Method(
    "nelson-aalen", Text("Nelson–Aalen cumulative hazard", zh: "Nelson–Aalen 累积风险"),
    answers: Text(
      "How fast do exits (or returns) accumulate, and when is the risk high?",
      zh: "脱贫（或返贫）的风险累积得有多快？何时风险较高？"),
    formula: "H(t) = Σ_{u ≤ t} d(u)/n(u), V = Σ d/n²;  Fleming–Harrington ties: Σ_{k < m} w/(n − k w), "
      + "V = Σ w/(n − k w)², w = d/m",
    assumptions: Text(
      "As for the survival curve. In discrete periods events of one period happen at once (Aalen); when time is "
        + "continuous but coarsely recorded, one after the other (Fleming–Harrington). Limits H exp(± z se/H). The "
        + "variance d/n² is R's and Aalen's; lifelines takes d(n − d)/n³.",
      zh: "与生存曲线相同。在离散时期中，同期事件同时发生（Aalen）；若时间连续但记录较粗，则视为依次发生（Fleming–Harrington）。"
        + "置信限为 H exp(± z se/H)。"
        + "方差 d/n² 与 Aalen 及 R 相同；lifelines 采用 d(n − d)/n³。"),
    reference: "Aalen 1978, doi:10.1214/aos/1176344247; Fleming & Harrington 1984, doi:10.1080/03610928408828837",
    authority: .program(
      "R survival 3.5-3 (survfit, ctype 1 and 2)", data: "aml, lung (weights, clusters), heart (late entry, clusters)",
      agreement: 1e-12))

  public static let lifeTable = Method(
    "life-table", Text("Actuarial life table", zh: "寿命表（精算法）"),
    answers: Text(
      "How do exits run by interval of duration, when only the interval is known?",
      zh: "仅知道持续时间所在区间时，脱贫在各区间如何分布？"),
    formula: "n = entering + late/2 − censored/2;  q = d/n;  S = ∏ (1 − q);  hazard = d/(h(n − d/2)), "
      + "se = hazard √((1 − (h·hazard/2)²)/d)",
    assumptions: Text(
      "Censoring and late entry are spread evenly over each interval [start, end). Errors of rates are undefined in an "
        + "interval without events, and rates where nobody is at risk.",
      zh: "删失和较晚进入在每个区间 [起, 止) 内均匀分布。没有事件的区间其风险率误差无定义；无人处于风险中时风险率无定义。"),
    reference: "Gehan 1969, Journal of Chronic Diseases 21: 629–644",
    authority: .program("R KMsurv 0.1-5 (lifetab)", data: "lung in intervals of 100 days", agreement: 1e-12))
}
