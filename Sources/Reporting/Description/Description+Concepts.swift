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
        "Livelihood capitals with persistence, shocks and inputs form a panel vector autoregression; a threshold term is where a poverty trap comes from in the worlds that have one, and zero in the world without. Programmes follow the three phases of community-industry work (intervention, empowerment, building; S4) and the services of the Xuri agency (S0); who delivers, under which contract and to whom follows the paths of S1, S2 and S3. What the source documents claim enters as a parameter with a source and a grade that can be set to zero, never as an outcome.",
        zh:
          "生计资本带有持续性、冲击与投入,构成面板向量自回归;门槛项在有门槛的世界中是贫困陷阱的来源,在无门槛的世界中为零。项目遵循社区产业工作的三个阶段(介入、增权、营造;S4)和旭日机构的各项服务(S0);由谁实施、何种合同、面向何人则依据 S1、S2、S3 的路径。原始文献的主张以带来源与等级、可设为零的参数进入模型,而不作为结果写入。"
      )
    ),
    (
      Text("Individual decision-making", zh: "个体决策"),
      Text(
        "Households decide whether to take up what is offered and whether to join an association: a logistic choice in motivation, idle labour, information, ability and the visible participation of neighbours; refusal is possible. They find jobs more readily with information and motivation, and consume, borrow, repay and invest by rules of thumb around a buffer. Agencies choose whom to serve by need as they see it, with error and a leaning to promise; officials may choose by lot, by quota or by connections. Organisations decide how much to offer by their willingness, and without a platform whom to help by what they see. Officials register and de-register each December on income seen with error, the more leniently the harder a deadline presses. Members ask for loans, and default when they cannot pay or, by chance, will not. Nobody optimises but a platform, which assigns offers to needs so that the sum of scores is nearly the largest.",
        zh:
          "住户决定是否接受所提供的服务、是否加入协会:以内生动力、闲置劳动力、信息、能力和邻里可见的参与为自变量的逻辑斯蒂选择,可以拒绝。信息与动力较强者更易就业;消费、借债、还债与投资围绕缓冲储蓄按经验规则进行。机构按其所见需求选择服务对象,带有误差并偏向有能力者;干部可能平均抽取、按指标或按人脉选择。社会组织按意愿决定提供多少,没有平台时按各自所见决定帮扶对象。干部每年 12 月依据带误差的收入认定进入与退出,期限压力越大越宽松。社员申请借款,无力偿还或偶尔不愿偿还时违约。除平台外无人求最优:平台分配供给与需求,使得分之和接近最大。"
      )
    ),
    (
      Text("Learning", zh: "学习"),
      Text(
        "Leaders of associations learn by activity, cadres by training, a local agency hand in hand with another. Organisations become more or less willing by what became of their help; goodwill between partners grows with what is given back. Where a scenario says so, a round's review changes the next plan. Households do not change their rules of choice.",
        zh: "协会带头人在活动中学习,干部通过培训学习,本地机构与他方牵手学习。社会组织的意愿随其帮扶成效而变;伙伴间的情谊随互惠增长。场景规定时,一轮评估改变下一轮计划。住户的选择规则不变。")
    ),
    (
      Text("Individual sensing", zh: "个体感知"),
      Text(
        "A household knows its own state, the mean of its neighbours' and associates' capitals, and how many of them take part. Agencies and officials see incomes with error. Organisations see the needs on which information is complete enough; some needs are false. A payer sees what is delivered as far as it supervises; a verifier judges a sample of the register again, with error.",
        zh: "住户了解自身状态、邻里与协会成员资本的均值以及他们的参与程度。机构与干部所见收入带有误差。社会组织只见到信息足够完整的需求,部分需求是虚假的。出资方对服务的了解取决于监督;核查方对登记抽样复核,亦有误差。")
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
        "Through associations and villages: what members and neighbours have more of pulls a household up (leave-one-out mean minus own, positive part). Members of a mutual fund answer for each other's loans. Programmes meet households only through doses, payments, village states and the list of needs. Wages and farm prices do not respond to households; the price of what a community industry sells falls with its output.",
        zh:
          "通过协会与村庄:成员与邻里较高的资本对住户产生带动(去己均值减自身,取正部分)。互助资金社员互相担保。项目只通过剂量、收付款、村庄状态与需求清单影响住户。工资与农产品价格不受住户影响;社区产业产品的价格随产量下降。")
    ),
    (
      Text("Collectives", zh: "集体"),
      Text(
        "Mutual-aid associations: incubated by an agency through six stages, carried by cohesion and leadership, open to others, mortal; some of them lend as revolving funds. Agencies, organisations, enterprises and the county government act as one body each. Villages are collectives with states of their own.",
        zh: "互助协会:由机构经六个阶段孵化,靠凝聚力与领导力维系,可吸收他人,也会消亡;其中一些作为互助资金放款。机构、社会组织、企业与县政府各作为一个主体行动。村庄是拥有自身状态的集体。")
    ),
    (
      Text("Heterogeneity", zh: "异质性"),
      Text(
        "Households differ in size, workers, children, land, schooling, lasting illness, ability, own growth, capitals, money, guarantees and causes of poverty, and where demography is on in ages and sexes; villages in remoteness, industry and what they have for one; agencies and organisations in size, competence, origin and trade. The rules of decision are the same for all, with states as arguments.",
        zh:
          "住户在人口、劳动力、儿童、土地、教育、慢性病、能力、自身增长、资本、资金、保障与致贫原因上各不相同,启用人口动态时还有年龄与性别;村庄在偏远程度、产业及其条件上不同;机构与社会组织在规模、能力、来源与行业上不同。决策规则相同,以状态为自变量。"
      )
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
