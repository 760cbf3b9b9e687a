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
      A spell is at risk in each period of which the next was seen; one that began unseen is left out, one that is seen \
      late enters late. Households with equal covariates are alike: where they are not, hazards seem to fall with \
      duration (see frailty). The error from the information needs independent periods; the one from clusters does \
      not, and carries the factor G/(G − 1) (CR0 of sandwich's vcovCL). Without a converged fit there are no numbers but \
      the reason: no events, only events, dependent columns, separation, and which columns.
      """,
      zh: """
        假定:每一期只要下一期也被观测到,该时段即处于风险之中;起点未被观测到的时段予以剔除,迟进入观测的时段按左截断处理。\
        协变量相同的家庭彼此同质;否则风险率会虚假地随持续时间下降(参见脆弱性模型)。由信息矩阵得到的标准误要求各期相互独立,\
        聚类标准误不要求,并乘以 G/(G − 1)(即 sandwich 包 vcovCL 的 CR0)。未收敛时不给出数值,只说明原因:无事件、全为事件、\
        列线性相关或完全分离,并指出涉及的列。
        """),
    reference: "Prentice & Gloeckler 1978, doi:10.2307/2529588; Jenkins 1995, doi:10.1111/j.1468-0084.1995.tb00031.x",
    authority: .program(
      "R 4.2.2 (glm), sandwich 3.0.2 (vcovCL); second opinion statsmodels 0.15.0 (GLM)",
      data: "survival::kidney and survival::veteran in periods of 30 days", agreement: 1e-12))

  public static let hazards: [Method] = [discreteHazard]
}
