import Declarations

extension Method {
  public static let transitionTable = Method(
    "transition-table", Text("Transition probabilities", zh: "转移概率"),
    answers: Text(
      "Of those in a state now, what share is in each state one interval later?",
      zh: "目前处于某一状态者,一个间隔之后处于各状态的比例各是多少?"),
    formula: """
      p(a, b) = Σ w 1(a → b) / Σ w 1(a), influence u(a, b) = 1(a)(1(→ b) − p) / Σ w 1(a); mean duration 1/(1 − p(a, a)); \
      long run π = π P, influence π u (I − P + 1π)⁻¹
      """,
    assumptions: Text(
      """
      All intervals are equal. Transitions of one subject may depend on each other. A state in which nobody with weight \
      was seen has no probabilities.
      """,
      zh: "各间隔长度相同。同一对象的多次转移可以相关。若某状态中没有带权重的观测,则不给出转移概率。"),
    reference: "Anderson & Goodman 1957, doi:10.1214/aoms/1177707039; Binder 1983, doi:10.2307/1402588",
    authority: .program(
      "R 4.2.2, survey 4.1.1 (svyratio, svycontrast)", data: "msm::psor; two states of msm::cav", agreement: 1e-14))

  public static let markovChain = Method(
    "markov-chain", Text("Long run and durations of a Markov chain", zh: "马尔可夫链的长期分布与平均持续期"),
    answers: Text(
      "If people went on moving like this, what share would be in each state in the end, and how long would they stay?",
      zh: "若转移规律不变,最终各状态的比例是多少?每次停留多久?"),
    formula: "π = π P, Σ π = 1;  mean duration 1 / (1 − p(a, a))",
    assumptions: Text(
      """
      Where people go depends on where they are alone, not on how they came there or how long ago. There is no long-run \
      distribution when it depends on where one began; a state that is never left has no mean duration.
      """,
      zh: "去向只取决于当前状态,与来路和停留时间无关。若长期分布取决于初始状态,则不给出;永不离开的状态没有平均持续期。"),
    reference: "Kemeny & Snell 1960, Finite Markov Chains",
    authority: .program("R 4.2.2 (eigen)", data: "matrices written in markov.R", agreement: 1e-14))

  public static let embedding = Method(
    "markov-embedding", Text("Monthly chances from yearly ones", zh: "由年转移概率求月转移概率"),
    answers: Text(
      "Which monthly chances belong to yearly ones, and are there any?",
      zh: "与年转移概率相对应的月转移概率是什么?它存在吗?"),
    formula: "Q = ln P (principal logarithm); P(1/12) = e^(Q/12), if Q has no rate below 0",
    assumptions: Text(
      """
      People move at any moment with rates that stay the same. Where the logarithm does not exist or has rates below 0, \
      the answer says so: then no such process gave the yearly table (with distinct positive eigenvalues none can), and \
      there is no monthly one.
      """,
      zh: """
        个体可在任意时刻转移,速率恒定。若对数不存在或含负速率,则如实说明:该年度转移表并非由此类过程产生(特征值为互异正数时必然如此),\
        也就没有对应的月度转移表。
        """),
    reference: "Israel, Rosenthal & Wei 2001, doi:10.1111/1467-9965.00114; Higham 2008, doi:10.1137/1.9780898717778",
    authority: .program("R 4.2.2, expm 0.999.7 (logm, expm)", data: "matrices written in markov.R", agreement: 1e-13))

  public static let markovRates = Method(
    "markov-rates", Text("Rates of moves from irregular interviews", zh: "由不规则访问估计转移速率"),
    answers: Text(
      "At what rates do people fall into poverty and leave it, when they were asked at different intervals?",
      zh: "访问间隔不一时,人们陷入贫困与脱离贫困的速率各是多少?"),
    formula: """
      ln L = Σ w ln p(a, b; Δ), P(Δ) = e^(QΔ); two states: p₀₁ = q₀₁ (1 − e^(−λΔ))/λ, λ = q₀₁ + q₁₀; \
      V = inverse of minus the second derivatives of ln L by ln q
      """,
    assumptions: Text(
      """
      Rates change neither with time nor with how long a state has lasted, and are the same for all; times of interviews \
      do not depend on what happens. Moves between interviews are allowed for. Observations without a state join those \
      before and after. There are no numbers, but the reason, when somebody went where the allowed moves do not lead, and \
      when a rate falls to 0.
      """,
      zh: """
        速率不随时间和停留长短变化,且人人相同;访问时间与状态变化无关。两次访问之间未见的转移已计入。状态缺失的观测被跳过,前后相接。\
        若有人到达了允许的转移无法到达的状态,或某一速率趋于 0,则不给数值,只说明原因。
        """),
    reference:
      "Kalbfleisch & Lawless 1985, doi:10.1080/01621459.1985.10478195; Jackson 2011, doi:10.18637/jss.v038.i08",
    authority: .program(
      "R 4.2.2, msm 1.7; clustered errors from numDeriv's scores of the same likelihood",
      data: "msm::psor, msm::cav with years rounded to quarters, and two states of it", agreement: 1e-7))

  public static let markov: [Method] = [transitionTable, markovChain, embedding, markovRates]
}
