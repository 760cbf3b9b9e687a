import Declarations

extension Method {
  static let intertemporalPoverty = [jalanRavallion, duclosAraarGiles, durationPoverty, persistentPoverty]

  private static let wages = "wages of 300 people in 7 years (Wages of plm), some years removed, strata and clusters"
  private static let surveyProgram = "R 4.2.2, survey 4.1.1"

  private static let panelRules = Text(
    """
    Income and line are comparable between periods. A household counts with the periods in which it was observed, all of \
    equal weight; one never observed does not count. Negative incomes count as they are. Without any observed household \
    of positive weight the answer is undefined.
    """,
    zh: "各期收入与贫困线可比。家庭按其被观测的各期等权计入;从未被观测的家庭不计入。负收入按原值计算。若没有权重为正的被观测家庭,则结果无定义。")

  public static let jalanRavallion = Method(
    "jalan-ravallion", Text("Chronic and transient poverty (Jalan and Ravallion)", zh: "长期贫困与暂时贫困(Jalan–Ravallion)"),
    answers: Text(
      "How much of poverty over several periods would remain if every household had its mean income in each of them?",
      zh: "若每个家庭各期都得到其平均收入,多期贫困中还会剩下多少?"),
    formula: """
      x = y / z; g(x) = (1 − x)^α if x < 1, else 0; total = mean_i mean_t g(x_it); chronic = mean_i g(mean_t x_it); \
      transient = total − chronic; corrected, chronic_i loses ½ α (α − 1) (1 − x̄)^(α − 2) s² / T where x̄ < 1
      """,
    assumptions: panelRules,
    reference: """
      Jalan and Ravallion 1998, Journal of Comparative Economics 26, 338–357; 2000, Journal of Development Studies \
      36(6), 82–99, doi:10.1080/00220380008422655
      """,
    authority: .program(surveyProgram, data: wages, agreement: 1e-14))

  public static let duclosAraarGiles = Method(
    "duclos-araar-giles",
    Text("Chronic and transient poverty (Duclos, Araar and Giles)", zh: "长期贫困与暂时贫困(Duclos–Araar–Giles)"),
    answers: Text(
      "In parts of the poverty line: how large is poverty over time, and how much of it is the cost of gaps that vary?",
      zh: "以贫困线为单位:跨期贫困有多大,其中多少是贫困缺口逐期波动造成的代价?"),
    formula: """
      γ_i(α) = (mean_t g_it^α)^(1/α); Γ = (mean_i γ_i(α)^α)^(1/α); transient = mean_i (γ_i(α) − γ_i(1)), corrected by \
      (α − 1) / (2α²) · m^(1/α − 2) · s² / T with mean m and variance s² of g^α; chronic = Γ − transient
      """,
    assumptions: Text(
      """
      As for Jalan and Ravallion. The correction is the second term of Taylor's series of γ_i(α) and holds for gaps that \
      are independent between periods; where they are not, part of the bias remains. It takes s² with divisor T − 1, as \
      the authors' own program (dtcpov of DASP for Stata) does, which also cuts negative results at 0; here they are \
      shown. A household observed once is not corrected.
      """,
      zh: """
        前提同 Jalan–Ravallion。修正项是 γ_i(α) 泰勒展开的二阶项,适用于各期缺口相互独立的情形;若不独立,则仍有部分偏差。\
        s² 的除数为 T − 1,与作者的Stata程序(DASP之dtcpov)一致;该程序把负值截为0,此处照原样给出。\
        只观测到一期的家庭不作修正。
        """),
    reference: "Duclos, Araar and Giles 2010, Journal of Development Economics 91, 266–277; IZA discussion paper 2078",
    authority: .program(surveyProgram, data: wages, agreement: 1e-14))

  public static let durationPoverty = Method(
    "duration-poverty", Text("Poverty by duration (Foster)", zh: "按持续时间计的长期贫困(Foster)"),
    answers: Text(
      "How many people are poor in at least a given share of the periods, for how long, and how deeply?",
      zh: "有多少人在不少于给定比例的时期内贫困,持续多久,程度多深?"),
    formula: """
      K_α(τ) = mean_i 1(share of periods poor ≥ τ) · mean_t g_it^α; H = mean_i 1(share ≥ τ); duration = K_0 / H
      """,
    assumptions: Text(
      """
      Periods count alike, whatever their order. The share is that of the observed periods; a share within 10⁻¹² of τ \
      reaches it. The duration is undefined when nobody is chronically poor.
      """,
      zh: "各期等权,不论先后。比例按被观测的时期计算;与 τ 相差不超过 10⁻¹² 视为达到。若无人长期贫困,则持续时间无定义。"),
    reference: "Foster 2009, in Addison, Hulme and Kanbur (eds), Poverty Dynamics, Oxford University Press, ch. 3",
    authority: .program(surveyProgram, data: wages, agreement: 1e-14))

  public static let persistentPoverty = Method(
    "persistent-poverty",
    Text("Persistent poverty (Bossert, Chakravarty and D'Ambrosio)", zh: "连续贫困(Bossert–Chakravarty–D'Ambrosio)"),
    answers: Text(
      "How bad is poverty over time if a year in a long spell is worse than a year in a short one?",
      zh: "若处在较长贫困持续期中的一年比较短持续期中的一年更糟,跨期贫困有多严重?"),
    formula: "mean_i (1 / T_i) Σ_t d_it · g_it^α, d = number of periods of the spell of poverty that t lies in",
    assumptions: Text(
      """
      Panels of the same length are compared, since the measure goes up to T. A gap in the observations ends a spell; T \
      is the number of observed periods. Spells that began before the panel or go on after it count as seen.
      """,
      zh: "该指标上限为 T,故只在期数相同的面板之间比较。观测中断即视为该段贫困结束;T 为被观测的期数。面板开始前已开始或结束后仍持续的贫困只按所见长度计。"),
    reference: "Bossert, Chakravarty and D'Ambrosio 2012, Poverty and time, Journal of Economic Inequality 10, 145–162",
    authority: .program(surveyProgram, data: wages, agreement: 1e-14))
}
