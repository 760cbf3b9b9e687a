import Declarations

extension IndexDefinition {
  /// What an agency or an organisation is able to do (S0, S3: four parts, grades, dynamic elimination).
  static let capability = IndexDefinition(
    kind: .capability, name: Text("capability", zh: "能力建设"),
    formula: Text(
      "Σ weight · component / Σ weight of the components that are known; out after some rounds in a row below the bar",
      zh: "Σ 权重 · 分项 / Σ 已知分项的权重；连续若干轮低于下限即淘汰"),
    components: [
      IndexComponent(
        "conditions", Text("basic conditions", zh: "基础条件"),
        Text("agency: competence; association: members / capacity", zh: "机构：专业能力；协会：成员数 / 容量"), source: "S0"),
      IndexComponent(
        "self-building", Text("self-building", zh: "自身建设"),
        Text("association: leadership; missing for an agency that does not learn", zh: "协会：领导力；不学习的机构缺失"), source: "S0"),
      IndexComponent(
        "service", Text("social service", zh: "社会服务"),
        Text(
          "agency: share of served households that took up something in the round; association: joint activity",
          zh: "机构：本轮接受过服务的服务对象比例；协会：联合活动"), source: "S0"),
      IndexComponent(
        "performance", Text("performance", zh: "工作绩效"),
        Text("agency: units delivered / planned in the round; association: cohesion", zh: "机构：本轮提供 / 计划单位；协会：凝聚力"),
        source: "S0"),
    ],
    classes: [
      IndexClass(
        "A", from: 0.8, Text("A", zh: "甲"),
        action: Text("prefer for new contracts, publish as a model", zh: "优先委托，公开示范")),
      IndexClass("B", from: 0.6, Text("B", zh: "乙"), action: Text("renew", zh: "续约")),
      IndexClass(
        "C", from: 0.4, Text("C", zh: "丙"), action: Text("train, and look again next round", zh: "培训整改，下一轮复评")),
      IndexClass("D", from: 0, Text("D", zh: "丁"), action: Text("warn; out when it happens again", zh: "警告；再次出现即淘汰")),
    ])

  /// How those served judge what they got (S0: households' own evaluation).
  static let satisfaction = IndexDefinition(
    kind: .satisfaction, name: Text("satisfaction", zh: "满意度"),
    formula: Text(
      "for each served household: experience = Σ weight · component / Σ weight known; satisfaction = experience + disconfirmation · (experience − expectation) + noise, within 0 … 1; the index is its mean",
      zh: "每个服务对象：体验 = Σ 权重 · 分项 / Σ 已知权重；满意度 = 体验 + 落差系数 ·（体验 − 期望）+ 噪声，限于 0…1；指数为其均值"),
    components: [
      IndexComponent(
        "delivered", Text("kept promises", zh: "承诺兑现"),
        Text("services brought to its door / services planned for it", zh: "送达服务 / 为其计划的服务"), source: "S0"),
      IndexComponent(
        "quality", Text("quality", zh: "服务质量"), Text("mean quality of what was brought", zh: "送达服务的平均质量"), source: "S0"),
      IndexComponent(
        "fit", Text("fit to its cause", zh: "对症程度"),
        Text(
          "services for its own main cause, and for everybody at the weight of `satisfaction.general-fit`, / services brought",
          zh: "针对其主要致贫原因的服务（普惠服务按 `satisfaction.general-fit` 计）/ 送达服务"), source: "S0"),
      IndexComponent(
        "choice", Text("own choice", zh: "自主选择"),
        Text("services that it was asked about and wanted / services brought", zh: "经询问并愿意接受的服务 / 送达服务"),
        source: "S0, S1"),
      IndexComponent(
        "result", Text("result", zh: "实际成效"),
        Text(
          "½ + change of yearly income a head since the round began / (2 · `satisfaction.result-span` · poverty line)",
          zh: "½ + 人均年收入自本轮开始以来的变化 /（2 · `satisfaction.result-span` · 贫困线）"), unit: .one, source: "S0"),
    ],
    classes: [
      IndexClass("satisfied", from: 0.6, Text("satisfied", zh: "满意"), action: Text("carry on", zh: "保持")),
      IndexClass(
        "mixed", from: 0.4, Text("mixed", zh: "一般"),
        action: Text("ask what was missing, and plan with those served", zh: "回访缺失之处，与服务对象共同计划")),
      IndexClass(
        "dissatisfied", from: 0, Text("dissatisfied", zh: "不满意"),
        action: Text("stop and listen before the next round", zh: "暂停并听取意见后再进入下一轮")),
    ])
}
