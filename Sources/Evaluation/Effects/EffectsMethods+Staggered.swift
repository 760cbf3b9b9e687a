import Declarations

extension Method {
  public static let groupTimeEffects = Method(
    "group-time-effects", Text("Effects by group and time", zh: "分批处理的组别—时期效应"),
    answers: Text(
      "The effect on those who started in each period, in each later period, when a programme reaches places one after "
        + "another; summed up by group, by period, by time since the start, or in one number.",
      zh: "项目分批推开时,各批次家庭在其后各期的效果;并可按批次、按时期、按受益时长汇总,或汇总为一个数。"),
    formula: "ATT(g, t) = E[Y_t − Y_b | g] − E[Y_t − Y_b | controls, as if x were theirs]; "
      + "se = √(Σ over clusters of S²) / n of the influence function",
    assumptions: Text(
      "Parallel trends between each group and its controls (given covariates); treatment never ends; no anticipation "
        + "beyond what is declared. Households not seen in every period, and those treated in the first, are dropped and "
        + "counted. With covariates: doubly robust in the traditional form (logit by maximum likelihood, least squares), "
        + "outcome regression or inverse probability weighting; no effect for a cell with a probability of treatment of "
        + "0.999 or more, controls of 0.995 or more are left out, and none where covariates separate a group from its "
        + "controls (csdid gives what its iterations stop at). Few clusters make errors too small. Limits for all parts "
        + "of a summary at once come from a multiplier bootstrap.",
      zh: "各批次与其对照组平行趋势(可在给定协变量下);处理不可逆;除声明者外无预期效应。未在各期均被观测的家庭和首期已受益的家庭被剔除并计数。"
        + "有协变量时:双重稳健(传统形式:极大似然logit与最小二乘)、结果回归或逆概率加权;若某格中处理概率达到0.999则无解,"
        + "处理概率达到0.995的对照家庭不计入;协变量将某批次与对照组完全分开时也无解(csdid给出迭代停止处的数值)。"
        + "群数过少时标准误偏小。各汇总项的联合置信区间由乘数自助法得到。"),
    reference: "Callaway & Sant'Anna 2021, doi:10.1016/j.jeconom.2020.12.001; Sant'Anna & Zhao 2020, "
      + "doi:10.1016/j.jeconom.2020.06.003",
    authority: .program("csdid 0.4.3 (Python), bstrap=False", data: wagePanelData, agreement: 1e-11))
}
