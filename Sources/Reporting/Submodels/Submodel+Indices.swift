import Declarations
import Interventions

extension Submodel {
  /// What is judged at the end of a round, and what follows.
  static let indices = [
    Submodel(
      IndexReview.self,
      Text(
        "At the end of a round every index is found: synergy, sustainability, capability, satisfaction (S0, S1, S3).",
        zh: "每轮结束时计算各指数：协同、可持续性、能力建设、满意度（S0、S1、S3）。"),
      [
        Text(
          "index = Σ weight · component / Σ weight of what is known; a component without a source is missing",
          zh: "指数 = Σ 权重 · 分项 / Σ 已知分项权重；无来源的分项视为缺失"),
        Text(
          "satisfaction = experience + `satisfaction.disconfirmation` · (experience − expectation) + `satisfaction.noise` · z, of each served household; expectation begins at `satisfaction.expectation` and follows experience by `satisfaction.adaptation`",
          zh:
            "每个服务对象的满意度 = 体验 + `satisfaction.disconfirmation` ·（体验 − 期望）+ `satisfaction.noise` · z；期望始于 `satisfaction.expectation`，按 `satisfaction.adaptation` 向体验靠拢"
        ),
        Text(
          "feedback: the component of synergy with the largest weight · (1 − component) is repaired; its pool of hours gains strength · (1 − component) of the other hours, its services come first, eliminated associations lose support",
          zh: "反馈：修补 权重 ·（1 − 分项）最大的协同分项；其工时池获得其他工时的 强度 ·（1 − 分项），相关服务优先，被淘汰的协会不再获支持"),
      ], Satisfaction.parameters)
  ]
}
