import Declarations

extension Method {
  public static let regressionDiscontinuity = Method(
    "regression-discontinuity", Text("Regression discontinuity", zh: "断点回归"),
    answers: Text(
      "The effect on households at the line, where the programme begins or ends by a rule.",
      zh: "对恰在线上的家庭而言,由规则决定的项目有何效果。"),
    formula: "τ = m₊(c) − m₋(c) (or the reverse), local linear with weights w (1 − |x − c| / h) / h; corrected by the "
      + "curvature of a local quadratic with bandwidth b; errors from three nearest neighbours",
    assumptions: Text(
      "Nobody can choose exactly on which side of the line to stand, and nothing else changes there: an income that is "
        + "reported so as to fall below the line breaks it. An effect at the line only. Quote the corrected estimate with "
        + "its robust error. Bandwidths as mserd, without adjustment for mass points. No answer with too few distinct "
        + "values on a side.",
      zh: "无人能精确选择站在线的哪一侧,且线上别无其他变化;若收入被有意报到线下,则假定不成立。效果只针对线上的家庭。"
        + "应引用偏差校正后的估计及其稳健标准误。带宽按mserd选取,不对重复值作调整。任一侧不同取值过少时无解。"),
    reference: "Calonico, Cattaneo & Titiunik 2014, doi:10.3982/ECTA11757; Calonico, Cattaneo & Farrell 2020, "
      + "doi:10.1093/ectj/utz022",
    authority: .program(
      "rdrobust 2.1.1 (Python), masspoints off", data: "its US Senate elections (1,108 with full rows)",
      agreement: 1e-11))

  public static let densityDiscontinuity = Method(
    "density-discontinuity", Text("Discontinuity of the density", zh: "密度断点检验"),
    answers: Text(
      "Did people see to it that they fell on one side of the line? Then scores are more frequent just there.",
      zh: "人们是否设法使自己落在线的某一侧?若是,则该侧紧邻处的评分会偏多。"),
    formula:
      "T = (f₊ − f₋) / √V, f the slope at c of a local cubic fit to the distribution function, triangular kernel; "
      + "jackknife V",
    assumptions: Text(
      "Independent scores with a smooth density on each side; equal scores are counted, but many of them blur the test. "
        + "Weights are not counted. A small p speaks against the discontinuity design; a large one proves nothing in a "
        + "small sample. No answer with fewer than six different scores on a side.",
      zh: "评分相互独立,且两侧密度各自光滑;允许评分相同,但相同者过多会使检验失真。不计权重。p值小则不利于断点设计;"
        + "样本较小时,p值大并不能说明什么。任一侧不同的评分少于六个时无解。"),
    reference: "Cattaneo, Jansson & Ma 2020, doi:10.1080/01621459.2019.1635480",
    authority: .program(
      "rddensity 3.0 (Python)", data: "400 scores made by the script with a fixed seed", agreement: 1e-10))
}
