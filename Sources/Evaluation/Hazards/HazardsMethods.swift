import Declarations

extension Method {
  public static let discreteHazard = Method(
    "discrete-hazard", Text("Regression of discrete-time hazards", zh: "离散时间风险率回归"),
    answers: Text(
      "Who leaves poverty, or returns to it, sooner: how does the chance in each period depend on the time already spent there and on what the household is like?",
      zh: "哪些家庭更快脱贫或返贫:每期的转出概率如何随已持续的时间和家庭特征而变?"),
    formula: """
      ln L = Σ w [y ln h + (1 − y) ln(1 − h)] over periods at risk, η = x β; \
      logit: h = 1/(1 + e^−η); complementary log-log: h = 1 − exp(−e^η). V = (Σ w x xᵀ h'²/(h(1 − h)))⁻¹; \
      clustered: V B V · G/(G − 1), B = Σ over clusters of (Σ w s)(Σ w s)ᵀ
      """,
    assumptions: Text(
      """
      A spell is at risk in each period of which the next was seen (and as many as confirm a change); one that began \
      unseen is left out, one that is seen late enters late. Households with equal covariates are alike: where they are not, hazards seem to fall with \
      duration (see frailty). The error from the information needs independent periods; the one from clusters does \
      not, and carries the factor G/(G − 1) (CR0 of sandwich's vcovCL). Without a converged fit there are no numbers but \
      the reason: no events, only events, dependent columns, separation, and which columns.
      """,
      zh: """
        假定:每一期只要下一期(以及确认状态变化所需的各期)也被观测到,该时段即处于风险之中;起点未被观测到的时段予以剔除,迟进入观测的时段按左截断处理。\
        协变量相同的家庭彼此同质;否则风险率会虚假地随持续时间下降(参见脆弱性模型)。由信息矩阵得到的标准误要求各期相互独立,\
        聚类标准误不要求,并乘以 G/(G − 1)(即 sandwich 包 vcovCL 的 CR0)。未收敛时不给出数值,只说明原因:无事件、全为事件、\
        列线性相关或完全分离,并指出涉及的列。
        """),
    reference: "Prentice & Gloeckler 1978, doi:10.2307/2529588; Jenkins 1995, doi:10.1111/j.1468-0084.1995.tb00031.x",
    authority: .program(
      "R 4.2.2 (glm), sandwich 3.0.2 (vcovCL); second opinion statsmodels 0.15.0 (GLM)",
      data: "survival::kidney and survival::veteran in periods of 30 days", agreement: 1e-13))

  public static let gammaFrailty = Method(
    "gamma-frailty", Text("Discrete-time hazards with gamma frailty", zh: "含伽马脆弱性的离散时间风险率"),
    answers: Text(
      "Does the chance of leaving poverty fall the longer a household is poor, or do those that leave easily leave first?",
      zh: "贫困持续越久脱贫概率就越低,还是容易脱贫的家庭先行脱贫所致?"),
    formula: """
      L = [1 + v H(D − 1)]^(−1/v) − y [1 + v H(D)]^(−1/v), H(d) = Σ up to d of exp(x β); \
      V = inverse of minus the second derivatives of ln L
      """,
    assumptions: Text(
      """
      Each spell has a factor u on its hazard, from a gamma law of mean 1 and variance v, independent of the covariates. \
      Spells that entered late are left out and counted. When the likelihood is largest at v = 0, that is the answer, \
      with the errors of the model without frailty and none for v. The test of v = 0 halves the chi-squared \
      probability, since v cannot be negative.
      """,
      zh: """
        每个时段的风险率乘以一个因子 u,u 服从均值为 1、方差为 v 的伽马分布,且与协变量独立。迟进入观测的时段被剔除并计数。\
        若似然在 v = 0 处最大,则以此为结果,标准误取自无脆弱性的模型,v 不给标准误。因 v 不能为负,检验 v = 0 时卡方概率减半。
        """),
    reference: """
      Meyer 1990, Econometrica 58, 757–782, doi:10.2307/2938349; Self & Liang 1987, \
      doi:10.1080/01621459.1987.10478472
      """,
    authority: .program(
      "scipy 1.17.1 (L-BFGS-B, then Newton) on the likelihood written out in hazards-frailty.py: no package fits this model",
      data: "spells made with a fixed seed; gbsg2 and rossi of lifelines", agreement: 1e-9))

  public static let periodsPoor = Method(
    "periods-poor", Text("Periods poor out of T", zh: "T 期中的贫困期数"),
    answers: Text(
      "Of the next T years, in how many will somebody be poor who becomes poor today, counting returns?",
      zh: "今日陷入贫困者,计入返贫,今后 T 年中有几年贫困?"),
    formula: """
      P(poor, d + 1, n + 1) = P(poor, d, n)(1 − e(d)); P(out, 1, n) = Σ P(poor, d, n) e(d); \
      P(out, d + 1, n) = P(out, d, n)(1 − r(d)); P(poor, 1, n + 1) = Σ P(out, d, n) r(d)
      """,
    assumptions: Text(
      """
      The chances depend on the present spell's length alone; the last one given holds for longer spells too. The first \
      period is the first of a spell. People who differ are averaged after the recursion, not before.
      """,
      zh: "转移概率只取决于当前时段已持续的期数,最后一个给定值适用于更长的时段。第 1 期为时段的首期。个体存在差异时,应先递推再平均。"),
    reference: "Stevens 1999, Journal of Human Resources 34(3), 557–588",
    authority: .byHand(test: "SpellDistributionTests.everyPathOfEightPeriods"))

  public static let steadyStateSpells = Method(
    "steady-state-spells", Text("Spells begun and spells in progress", zh: "新发时段与在途时段"),
    answers: Text(
      "How long do spells of poverty last that begin, and how long those that the poor of today are in?",
      zh: "新发生的贫困时段有多长?今日贫困者所处的贫困时段又有多长?"),
    formula: "begun: f(k) = h(k) S(k − 1); in progress, completed: k f(k) / Σ S; so far: S(d − 1) / Σ S",
    assumptions: Text(
      """
      As many spells begin in each period, and the chances to leave stay the same. The last chance given holds for ever; \
      where it is 0, some spells never end and there is no steady state.
      """,
      zh: "每期新发时段数相同,且转出概率不随日历时间变化。最后一个给定的转出概率永远适用;若其为 0,则有的时段永不结束,稳态不存在。"),
    reference: "Bane & Ellwood 1986, Journal of Human Resources 21, 1–23, doi:10.2307/145955",
    authority: .byHand(test: "SpellDistributionTests.everySpellInProgress"))

  public static let hazards: [Method] = [discreteHazard, gammaFrailty, periodsPoor, steadyStateSpells]
}
