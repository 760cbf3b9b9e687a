import Declarations

extension Method {
  /// What a panel's tables rest on beside the measures that have pages of their own.
  public static let panel: [Method] = [weightedMean, clusteredRate, panelLifeTable]

  public static let weightedMean = Method(
    "weighted-mean", Text("Weighted mean and share", zh: "加权均值与比例"),
    answers: Text(
      "What is the mean of a number, or the share of households, in the population that the sample stands for?",
      zh: "样本所代表的总体中，某一数值的均值或某类家庭的比例是多少？"),
    formula: "m = Σ w x / Σ w;  influence u = (x − m) / Σ w;  limits of a share: logit(m) ± z · se / (m (1 − m))",
    assumptions: Text(
      "Clusters are drawn with replacement within strata, groups are domains of the whole sample. Undefined when all weights are 0; a share of 0 or 1 has no limits.",
      zh: "层内有放回地抽取群，分组视为全样本的子域。权重全为 0 时无定义；比例为 0 或 1 时不给区间。"),
    reference: "Binder 1983, doi:10.2307/1402588",
    authority: .program("R 4.2.2, survey 4.1.1 (svymean)", data: "panel made by panel.R", agreement: 1e-12))

  public static let clusteredRate = Method(
    "transition-rate", Text("Transition rate", zh: "转移率"),
    answers: Text(
      "What share of the households on one side of the poverty line is on the other side one period later?",
      zh: "处于贫困线一侧的家庭，一期之后有多大比例转到另一侧？"),
    formula: "r = Σ w e / Σ w x;  influence of a cluster u = Σ over the cluster of w (e − r x) / Σ w x",
    assumptions: Text(
      "Only pairs of successive observed periods count. Observations of one household, or of one cluster where clusters are given, may depend on each other in any way; clusters do not.",
      zh: "只计相邻两期均被观测到的家庭。同一家庭（或给定的群内）的观测可任意相关，不同群之间独立。"),
    reference: "Binder 1983, doi:10.2307/1402588",
    authority: .program(
      "R 4.2.2, survey 4.1.1 (svyciprop, which iterates)", data: "panel made by panel.R", agreement: 1e-9))

  public static let panelLifeTable = Method(
    "panel-life-table", Text("Life table of poverty spells", zh: "贫困持续期寿命表"),
    answers: Text(
      "How long does poverty last, and how soon do those who left it fall back?", zh: "贫困会持续多久？脱贫之后多快返贫？"),
    formula: "h(d) = events / at risk in period d of a spell;  S(d) = ∏ (1 − h);  Greenwood's variance, log-log limits",
    assumptions: Text(
      "Spells whose beginning was not observed are left out. A spell still running at its last observation is not at risk of ending there; a gap in the record ends observation. Counts are unweighted, and spells are taken as independent.",
      zh: "起点未被观测到的持续期不计入。在最后一次观测时仍在持续的，当期不处于终止风险中；记录中断即为删失。计数不加权，各持续期视为独立。"),
    reference: "Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452",
    authority: .program("R 4.2.2, survival 3.5.3 (survfit)", data: "panel made by panel.R", agreement: 1e-12))
}
