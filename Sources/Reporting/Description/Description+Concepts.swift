import Declarations
import Evaluation
import Experiments
import Scenarios

extension Description {
  /// The ten design concepts of ODD+D, each with what this model does.
  func concepts(_ page: inout MarkdownPage) {
    page.heading(2, "2", ConceptTexts.title)
    for (number, concept) in ConceptTexts.all.enumerated() {
      page.heading(3, "2.\(number + 1)", concept.heading)
      page.paragraph(
        concept.text,
        [
          "replicates": "\(scenario.replicates)", "seed": "\(scenario.seed)",
          "lag": "\(scenario.evaluation.phaseLag)", "window": "12",
        ])
    }
  }
}

enum ConceptTexts {
  static let title = Text("Design concepts", zh: "设计概念")

  static let all: [(heading: Text, text: Text)] = [
    (
      Text("Theoretical and empirical background", zh: "理论与经验背景"),
      Text(
        "Livelihood capitals with persistence, shocks and inputs form a panel vector autoregression; a threshold term (zero unless set) is where a poverty trap could come from. Programmes follow the three phases of community-industry work (intervention, empowerment, building) and the services of the Xuri agency. What the source documents claim enters as a parameter with a source and a grade that can be set to zero, never as an outcome.",
        zh:
          "生计资本带有持续性、冲击与投入,构成面板向量自回归;门槛项(默认为零)是贫困陷阱的可能来源。项目遵循社区产业工作的三个阶段(介入、增权、营造)和旭日机构的各项服务。原始文献的主张以带来源与等级、可设为零的参数进入模型,而不作为结果写入。"
      )
    ),
    (
      Text("Individual decision-making", zh: "个体决策"),
      Text(
        "Households decide whether to take up what is offered and whether to join an association: a logistic choice in motivation, idle labour, information, ability and the visible participation of neighbours; refusal is possible. They find jobs more readily with information and motivation, and consume, borrow, repay and invest by rules of thumb around a buffer. Agencies choose whom to serve by need as they see it, with error and a leaning to promise. Officials register and de-register each December on income seen with error. Nobody optimises.",
        zh:
          "住户决定是否接受所提供的服务、是否加入协会:以内生动力、闲置劳动力、信息、能力和邻里可见的参与为自变量的逻辑斯蒂选择,可以拒绝。信息与动力较强者更易就业;消费、借债、还债与投资围绕缓冲储蓄按经验规则进行。机构按其所见需求选择服务对象,带有误差并偏向有能力者。干部每年 12 月依据带误差的收入认定进入与退出。无人求最优。"
      )
    ),
    (
      Text("Learning", zh: "学习"),
      Text(
        "Leaders of associations learn by activity; cadres by training. Households do not change their rules of choice.",
        zh: "协会带头人在活动中学习,干部通过培训学习。住户的选择规则不变。")
    ),
    (
      Text("Individual sensing", zh: "个体感知"),
      Text(
        "A household knows its own state, the mean of its neighbours' and associates' capitals, and how many of them take part. Agencies and officials see incomes with error.",
        zh: "住户了解自身状态、邻里与协会成员资本的均值以及他们的参与程度。机构与干部所见收入带有误差。")
    ),
    (
      Text("Individual prediction", zh: "个体预测"),
      Text(
        "None beyond treating a twelfth of the last twelve months' income as usual.", zh: "除以近十二个月收入的十二分之一作为常态收入外,不作预测。"
      )
    ),
    (
      Text("Interaction", zh: "互动"),
      Text(
        "Through associations and villages: what members and neighbours have more of pulls a household up (leave-one-out mean minus own, positive part). Programmes meet households only through doses, payments and village states. Prices do not respond to households.",
        zh: "通过协会与村庄:成员与邻里较高的资本对住户产生带动(去己均值减自身,取正部分)。项目只通过剂量、收付款与村庄状态影响住户。价格不受住户影响。")
    ),
    (
      Text("Collectives", zh: "集体"),
      Text(
        "Mutual-aid associations: incubated by an agency through six stages, carried by cohesion and leadership, open to others, mortal. Villages are collectives with states of their own.",
        zh: "互助协会:由机构经六个阶段孵化,靠凝聚力与领导力维系,可吸收他人,也会消亡。村庄是拥有自身状态的集体。")
    ),
    (
      Text("Heterogeneity", zh: "异质性"),
      Text(
        "Households differ in size, workers, children, land, schooling, lasting illness, ability, own growth, capitals, money, guarantees and causes of poverty; villages in remoteness and industry. The rules of decision are the same for all, with states as arguments.",
        zh: "住户在人口、劳动力、儿童、土地、教育、慢性病、能力、自身增长、资本、资金、保障与致贫原因上各不相同;村庄在偏远程度与产业上不同。决策规则相同,以状态为自变量。")
    ),
    (
      Text("Stochasticity", zh: "随机性"),
      Text(
        "Every draw has an address (household or place, month, purpose) and is a Philox4x32-10 number keyed by seed {seed} and the replicate, so that the same household has the same luck under every path, at any number of threads. An event happens when u < p: a higher chance contains the lower. The population uses a key of its own, shared by all {replicates} replicates.",
        zh:
          "每次抽取都有地址(住户或地点、月份、用途),由种子 {seed} 与重复编号作密钥的 Philox4x32-10 生成;同一住户在各路径、任意线程数下运气相同。u < p 时事件发生:较高概率包含较低概率。人口使用单独的密钥,为全部 {replicates} 次重复共用。"
      )
    ),
    (
      Text("Observation", zh: "观察"),
      Text(
        "Confirmed changes of true and recorded status, phases of villages, flows of money and units of service are collected as they happen; rates of exit and return are booked to the phase that the village was in {lag} months before, since status looks back on {window} months of income.",
        zh: "随时记录经确认的真实与登记状态变化、村庄阶段、资金流和服务量;由于状态依据此前 {window} 个月的收入判定,脱贫率与返贫率计入村庄 {lag} 个月前所处的阶段。")
    ),
  ]
}
