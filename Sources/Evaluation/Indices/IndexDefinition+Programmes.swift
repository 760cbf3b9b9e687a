import Declarations

extension IndexDefinition {
  /// Whether subjects work together (S1: resources brought together, implementation, satisfaction, benefits).
  static let synergy = IndexDefinition(
    kind: .synergy, name: Text("synergy", zh: "协同效果"),
    formula: Text("Σ weight · component / Σ weight of the components that are known", zh: "Σ 权重 · 分项 / Σ 已知分项的权重"),
    components: [
      IndexComponent(
        "integration", Text("resource integration", zh: "资源整合"),
        Text(
          "mean of: worth of docked help / (that + money spent); hours of partners and volunteers / all hours; missing without either",
          zh: "以下两项的均值：对接帮扶价值 /（该值 + 支出）；伙伴与志愿者工时 / 总工时；两者皆无时缺失"), bounds: 0...0.5,
        source: "S1; bounds chosen"),
      IndexComponent(
        "implementation", Text("implementation", zh: "项目实施"),
        Text("units delivered / units planned in the round", zh: "本轮提供单位 / 计划单位"), source: "S1"),
      IndexComponent(
        "satisfaction", Text("satisfaction of those served", zh: "服务对象满意度"),
        Text("mean satisfaction of served households in the round", zh: "本轮服务对象满意度均值"), source: "S1"),
      IndexComponent(
        "economic", Text("economic benefit", zh: "经济效益"),
        Text(
          "mean change of served households' yearly income a head since the round began / poverty line; before and after, no effect",
          zh: "服务对象人均年收入自本轮开始以来的平均变化 / 贫困线；仅为前后之差，并非效应"),
        unit: .one, bounds: -0.1...0.3, source: "S1; bounds chosen"),
      social,
    ],
    classes: [
      IndexClass(
        "strong", from: 0.7, Text("strong", zh: "协同良好"),
        action: Text("carry on, and pass on what works", zh: "保持并推广有效做法")),
      IndexClass(
        "partial", from: 0.4, Text("partial", zh: "部分协同"),
        action: Text("repair the weakest component in the next round", zh: "下一轮修补最弱分项")),
      IndexClass(
        "weak", from: 0, Text("weak", zh: "协同不足"),
        action: Text("agree again on who does what, before money is added", zh: "追加资金前重新商定分工")),
    ])

  /// Whether what a programme began can go on (S1: six dimensions, classes, and what each class calls for).
  static let sustainability = IndexDefinition(
    kind: .sustainability, name: Text("sustainability", zh: "可持续性"),
    formula: Text("Σ weight · component / Σ weight of the components that are known", zh: "Σ 权重 · 分项 / Σ 已知分项的权重"),
    components: [
      IndexComponent(
        "economic", Text("economic benefit", zh: "经济效益"),
        Text("share of served households that are not poor by true status", zh: "按真实状态已不贫困的服务对象比例"), source: "S1"),
      social,
      IndexComponent(
        "ecological", Text("ecological benefit", zh: "生态效益"),
        Text(
          "state of the environment in villages with an industry of the programme / state before; missing without one",
          zh: "有项目产业的村庄当前环境状况 / 此前状况；无产业时缺失"),
        source: "S1"),
      IndexComponent(
        "management", Text("management", zh: "管理水平"),
        Text("mean leadership of the associations that it raised; missing without any", zh: "所孵化协会的平均领导力；无协会时缺失"),
        source: "S1"),
      IndexComponent(
        "funding", Text("funding", zh: "资金保障"),
        Text("money left / money spent in the round: whether the next round is paid for", zh: "余额 / 本轮支出：下一轮是否有资金"),
        unit: .one, source: "S1"),
      IndexComponent(
        "influence", Text("influence", zh: "社会影响力"),
        Text("members of living associations / households of the programme's villages", zh: "存续协会成员数 / 项目村户数"),
        bounds: 0...0.5, source: "S1; bounds chosen"),
    ],
    classes: [
      IndexClass(
        "sustainable", from: 0.6, Text("sustainable", zh: "可持续"),
        action: Text("support for longer, as a model for others", zh: "长期支持，作为示范")),
      IndexClass(
        "at-risk", from: 0.35, Text("at risk", zh: "有风险"),
        action: Text("strengthen the weakest dimension and find other funds before leaving", zh: "撤出前补强最弱维度并拓宽资金来源")),
      IndexClass(
        "not-sustainable", from: 0, Text("not sustainable", zh: "不可持续"),
        action: Text("redesign it or end it", zh: "重新设计或终止")),
    ])

  private static let social = IndexComponent(
    "social", Text("social benefit", zh: "社会效益"),
    Text("mean of trust and participation gained by the programme's villages", zh: "项目村信任与参与增量的均值"), unit: .one,
    source: "S1; bounds chosen")
}
