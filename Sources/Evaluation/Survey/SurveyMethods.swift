import Declarations

extension Method {
  public static let surveyTotals = Method(
    "survey-totals", Text("Totals, means and ratios of a survey", zh: "抽样调查的总量、均值与比率"),
    answers: Text(
      """
      What is the total, mean or ratio in the population from which the sample was drawn, and how far would another \
      sample move it?
      """,
      zh: "被抽样总体的总量、均值或比率是多少?换一个样本,它会变动多少?"),
    formula: """
      θ = Σ w y; Σ w y / Σ w; Σ w y / Σ w x. V = Σ_h (1 − n_h/N_h) n_h/(n_h − 1) Σ_c (t_hc − t̄_h)², \
      t_hc = Σ w u in cluster c of stratum h, u = ∂θ/∂w
      """,
    assumptions: Text(
      """
      Clusters were drawn independently within strata, with replacement or from so many that it does not matter; \
      without replacement where the number of clusters in the population is given. Later stages add no term of their \
      own (ultimate clusters). A stratum with one cluster adds nothing; when every stratum has one there is no error. \
      In a part of the population, clusters drawn without an observation there count with a total of 0. Without \
      weight there is no mean.
      """,
      zh: """
        假定各层内的群(初级抽样单位)独立抽取,有放回,或总体群数足够多;给出总体群数时按无放回校正。\
        后续阶段不另加方差项(最终群法)。只有一个群的层不贡献方差;所有层都只有一个群时没有标准误。\
        估计子总体时,被抽中但没有观测的群按总量为 0 计入。总权重为零时没有均值。
        """),
    reference: "Binder 1983, doi:10.2307/1402588; Deville 1999, Survey Methodology 25, 193–203",
    authority: .program(
      "R survey 4.1.1", data: "api (California schools 2000): apistrat, apiclus1, apiclus2", agreement: 1e-12))

  public static let clusterBootstrap = Method(
    "cluster-bootstrap", Text("Rescaling bootstrap of clusters", zh: "整群重抽样的重标定自助法"),
    answers: Text(
      "How far would another sample of clusters move an estimate that has no formula for its error?",
      zh: "对没有标准误公式的估计量,换一批群会使它变动多少?"),
    formula: """
      w* = w (1 − λ + λ n/(n − 1) r), r the times a cluster is taken in n − 1 draws with replacement of the n of its \
      stratum, λ = √(1 − n/N)
      """,
    assumptions: Text(
      """
      As for totals. For an estimator that is smooth in the weights the error tends to the linearised one as draws are \
      added. Draws in which the estimator has no value are left out and counted; when they are more than half, or one \
      draw or none is left, there is no error and there are no limits. Draws are repeatable: they depend on the seed, \
      the draw, the stratum and the place of the cluster.
      """,
      zh: """
        前提同总量估计。对权重光滑的估计量,重抽次数增加时误差趋于线性化标准误。估计量无定义的重抽被剔除并计数;\
        若超过一半,或剩下不足两次,则不给出标准误和置信限。重抽可复现:只取决于随机种子、重抽序号、层以及群在层内的位置。
        """),
    reference: "Rao & Wu 1988, doi:10.1080/01621459.1988.10478591; Rao, Wu & Yue 1992, Survey Methodology 18, 209–217",
    authority: .byHand(test: "ClusterBootstrapTests.everyDrawOfAStratum"))

  public static let survey: [Method] = [surveyTotals, clusterBootstrap]
}
