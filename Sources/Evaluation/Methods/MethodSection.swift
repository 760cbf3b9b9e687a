public import Declarations

/// Methods that answer one kind of question, as a section of the methods page.
public struct MethodSection: Sendable, Hashable {
  public let title: Text
  public let methods: [Method]

  /// Every estimator of this library. One that is not here is not on the page, and a test says so.
  public static let all: [MethodSection] = [
    MethodSection(title: Text("Panels and transitions", zh: "面板与转移"), methods: Method.panel),
    MethodSection(title: Text("Spells and survival", zh: "贫困期与生存分析"), methods: Method.survival),
    MethodSection(title: Text("Hazards", zh: "风险率"), methods: Method.hazards),
    MethodSection(title: Text("Markov chains", zh: "马尔可夫链"), methods: Method.markov),
    MethodSection(title: Text("Poverty", zh: "贫困"), methods: Method.poverty),
    MethodSection(title: Text("Inequality", zh: "不平等"), methods: Method.inequality),
    MethodSection(title: Text("Many deprivations", zh: "多维贫困"), methods: Method.deprivation),
    MethodSection(title: Text("Decompositions", zh: "分解"), methods: Method.decomposition),
    MethodSection(title: Text("Surveys", zh: "抽样调查"), methods: Method.survey),
    MethodSection(title: Text("Poverty and income over time", zh: "贫困与收入动态"), methods: Method.dynamics),
    MethodSection(title: Text("Programme effects", zh: "项目效果"), methods: Method.effects),
    MethodSection(title: Text("Targeting", zh: "瞄准"), methods: Method.targeting),
    MethodSection(title: Text("Cost-effectiveness", zh: "成本效果"), methods: Method.costEffectiveness),
  ]
}
