import Declarations

extension Method {
  /// What effects cost, and how sure one can be of the best choice.
  public static let costEffectiveness: [Method] = [
    incrementalRatio, fiellerLimits, efficiencyFrontier, netBenefit, acceptabilityCurve, acceptabilityFrontier,
    perfectInformation, presentValue, costPerspectives,
  ]

  private static let heormodel = "heormodel 0.7.4, numpy 2.4.6"
  private static let made = "150 draws of six options, made with a fixed seed"

  private static let drawRules = Text(
    """
    Draw d of all options belongs together (same luck or same resample). The answer is as good as the draws: \
    replicates show luck, resamples show sampling, parameter draws show ignorance of parameters. Undefined without draws.
    """,
    zh: "各方案的第d次抽取彼此配对(同一运气或同一重抽样)。结论的含义取决于抽取的来源:重复模拟反映运气,重抽样反映抽样误差,参数抽取反映参数的不确定。没有抽取时无定义。")

  public static let incrementalRatio = Method(
    "incremental-cost-effectiveness", Text("Incremental cost-effectiveness ratio", zh: "增量成本效果比"),
    answers: Text(
      "What does one more unit of effect cost with this option instead of that?",
      zh: "以此方案代替彼方案,每多得一单位效果花费多少?"),
    formula: "ICER = mean ΔC / mean ΔE; limits: type-7 quantiles of the draws' ratios",
    assumptions: Text(
      """
      Given only where more effect costs more (or less effect costs less); otherwise one option dominates, and that is \
      said instead. Quantiles only when every draw has more effect, for otherwise ratios are not in order of merit.
      """,
      zh: "仅在效果多、成本也多(或效果少、成本也少)时给出;否则其中一个方案占优,改为说明占优关系。仅当每次抽取效果均增加时才给分位数界限,否则比值不能按优劣排序。"),
    reference: """
      Briggs, Wonderling and Mooney 1997, Health Economics 6, 327–340, \
      doi:10.1002/(SICI)1099-1050(199707)6:4<327::AID-HEC282>3.0.CO;2-W
      """,
    authority: .program("numpy 2.4.6", data: made, agreement: 1e-14))

  public static let fiellerLimits = Method(
    "fieller", Text("Fieller's limits of a ratio", zh: "比值的Fieller界限"),
    answers: Text(
      "Between which values does the cost of one unit of effect lie, if it has limits at all?",
      zh: "每单位效果的成本若有界限,位于哪些值之间?"),
    formula: "{ρ: (a − ρ b)² ≤ z² (v_a − 2 ρ v_ab + ρ² v_b)}",
    assumptions: Text(
      """
      Both means are jointly normal. Where the effect does not differ from 0 the set has no upper end: it is told as \
      what lies outside two values, or as everything. Replicates divide variances by their number; resamples do not.
      """,
      zh: "两均值服从联合正态。若效果与0无显著差异,则集合没有上端:表述为两值之外,或全体。重复模拟的方差除以次数,重抽样则不除。"),
    reference: """
      Fieller 1954, Journal of the Royal Statistical Society B 16, 175–185, doi:10.1111/j.2517-6161.1954.tb00159.x
      """,
    authority: .program("scipy 1.17.1 (brentq on the test)", data: made, agreement: 1e-14))

  public static let efficiencyFrontier = Method(
    "efficiency-frontier", Text("Dominance and the efficiency frontier", zh: "占优与效率前沿"),
    answers: Text(
      "Which options are worth considering, and what does the next step cost?",
      zh: "哪些方案值得考虑?每上一步每单位效果花费多少?"),
    formula: """
      order by cost; drop what costs more and does no more; drop what a mixture of two others beats; ICER of each \
      step
      """,
    assumptions: Text(
      "By mean cost and mean effect. Of equal options the first listed stays; options on a straight line stay.",
      zh: "按平均成本与平均效果。相同的方案保留列在前面的;位于直线上的方案保留。"),
    reference: """
      Johannesson and Weinstein 1993, Journal of Health Economics 12, 459–467
      """,
    authority: .program(heormodel, data: made, agreement: 1e-14))

  public static let netBenefit = Method(
    "net-benefit", Text("Net benefit", zh: "净效益"),
    answers: Text(
      "Is the effect worth its cost at a given worth of one unit?",
      zh: "在给定的单位效果价值下,效果是否抵得上成本?"),
    formula: "NB(k) = k · E − C; limits of the difference: type-7 quantiles of the draws", assumptions: drawRules,
    reference: "Stinnett and Mullahy 1998, Medical Decision Making 18, S68–S80, doi:10.1177/0272989X98018002S09",
    authority: .program(heormodel, data: made, agreement: 1e-14))

  public static let acceptabilityCurve = Method(
    "acceptability-curve", Text("Cost-effectiveness acceptability curve", zh: "成本效果可接受曲线"),
    answers: Text(
      "How likely is each option the best, at each worth of one unit of effect?",
      zh: "在单位效果的各种价值下,每个方案为最优的概率有多大?"),
    formula: "share of draws in which NB_j(k) is the largest; ties split equally", assumptions: drawRules,
    reference: "Fenwick, Claxton and Sculpher 2001, Health Economics 10, 779–787, doi:10.1002/hec.635",
    authority: .program(heormodel, data: made, agreement: 1e-14))

  public static let acceptabilityFrontier = Method(
    "acceptability-frontier", Text("Cost-effectiveness acceptability frontier", zh: "成本效果可接受前沿"),
    answers: Text(
      "What should be chosen at each worth of one unit, and how likely is that right?",
      zh: "在单位效果的各种价值下应选哪个方案?选对的概率有多大?"),
    formula: "probability of the option with the largest mean NB(k); of equals the first listed",
    assumptions: drawRules,
    reference: "Fenwick, Claxton and Sculpher 2001, Health Economics 10, 779–787, doi:10.1002/hec.635",
    authority: .program(heormodel, data: made, agreement: 1e-14))

  public static let perfectInformation = Method(
    "perfect-information", Text("Expected value of perfect information", zh: "完全信息的期望价值"),
    answers: Text("What would it be worth to know the truth before choosing?", zh: "若在选择之前就知道真相,值多少?"),
    formula: "EVPI(k) = E[max_j NB_j(k)] − max_j E[NB_j(k)]", assumptions: drawRules,
    reference: """
      Briggs, Claxton and Sculpher 2006, Decision Modelling for Health Economic Evaluation, Oxford University \
      Press, ch. 6
      """,
    authority: .program(heormodel, data: made, agreement: 1e-14))

  public static let presentValue = Method(
    "present-value", Text("Discounting", zh: "贴现"),
    answers: Text("What are amounts of other months worth in the base month?", zh: "其他月份的金额在基准月值多少?"),
    formula: "Σ amount_m · (1 + r)^(−(m − base) / 12)",
    assumptions: Text(
      "Constant money and a real yearly rate; months before the base are worth more.",
      zh: "金额按不变价格,年利率为实际利率;基准月之前的金额价值更高。"),
    reference: """
      Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed., Oxford \
      University Press
      """,
    authority: .byHand(test: "CostEffectivenessByHandTests.presentValueOfAYear"))

  public static let costPerspectives = Method(
    "cost-perspective", Text("Costs by perspective and payer", zh: "按视角与付款方计的成本"),
    answers: Text(
      "What does it cost the funder, what society, and who pays?",
      zh: "出资方花费多少?社会付出多少?由谁支付?"),
    formula: "Σ present values of the components that count from the perspective (or that the payer pays)",
    assumptions: Text(
      """
      Each component says to whom it is a cost. Transfers of money cost the funder but not society, except for \
      delivering them; unpaid time costs society but not the funder.
      """,
      zh: "每个成本项须注明对谁而言是成本。资金转移对出资方是成本,对社会不是(发放成本除外);无偿劳动时间对社会是成本,对出资方不是。"),
    reference: """
      Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed., Oxford \
      University Press
      """,
    authority: .byHand(test: "CostEffectivenessByHandTests.perspectivesAndPayers"))
}
