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
}
