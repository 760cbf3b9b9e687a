import Declarations
import Mechanisms
import Simulation

extension Submodel {
  /// How the world moves without a programme.
  static let world = [
    Submodel(
      VillageFailure.self, Text("A harvest or a price fails for a whole village at once.", zh: "歉收或跌价同时影响全村。"),
      [
        Text(
          "P(failure) = 1 − (1 − `failure.hazard`)^(1/12); lasts `failure.duration` months",
          zh: "P(歉收) = 1 − (1 − `failure.hazard`)^(1/12);持续 `failure.duration` 个月")
      ], VillageFailure.parameters),
    Submodel(
      PlaceMemory.self,
      Text(
        "What a programme has built in a village wears off at a rate of its own for each state.",
        zh: "项目在村庄形成的各项状态按各自的速率折旧。"),
      [
        Text(
          "s' = s · (1 − `village.depreciation.*`)^(1/12)", zh: "s' = s · (1 − `village.depreciation.*`)^(1/12);每项一率")
      ],
      PlaceMemory.parameters),
    Submodel(
      LivelihoodEvents.self,
      Text(
        "Illness, job loss, family events and job-finding, decided by four addressed uniforms a household and month.",
        zh: "疾病、失业、家庭变故与就业,由每户每月四个带地址的均匀数决定。"),
      [
        Text(
          "P(illness) = m(`illness.hazard`) · (1 + (`illness.chronic-factor` − 1) · chronic), m(p) = 1 − (1 − p)^(1/12)",
          zh: "P(疾病) = m(`illness.hazard`) · (1 + (`illness.chronic-factor` − 1) · 慢性病),m(p) = 1 − (1 − p)^(1/12)"),
        Text("P(family event) = m(`family.hazard`)", zh: "P(家庭变故) = m(`family.hazard`)"),
        Text("P(job loss) = `employment.loss` · employed", zh: "P(失业) = `employment.loss` · 就业人数"),
        Text(
          "P(job found) = `employment.finding` · max(0, 1 + `employment.finding-slope` · (information + motivation)) + `employment.job-link` · `channel.jobs` · job-link dose",
          zh:
            "P(就业) = `employment.finding` · max(0, 1 + `employment.finding-slope` · (信息 + 动力)) + `employment.job-link` · `channel.jobs` · 就业链接剂量"
        ),
      ], LivelihoodEvents.parameters),
    Submodel(
      RowAssembly.self,
      Text(
        "The row v of every household, from states, doses, peers, shocks and places.", zh: "由状态、剂量、同伴、冲击与村庄组装每户的行向量 v。"),
      [
        Text(
          "x_physical = ln(1 + assets/`capital.physical.reference`), x_financial = asinh((savings − debt)/`capital.financial.reference`), in constant yuan",
          zh: "x_物质 = ln(1 + 资产/`capital.physical.reference`),x_金融 = asinh((储蓄 − 债务)/`capital.financial.reference`),不变价"
        ),
        Text(
          "φ = 1/(1 + exp(−(x − `threshold.place` + `threshold.ability-slope` · ability)/`threshold.width`)) of physical, human, health, motivation",
          zh:
            "φ = 1/(1 + exp(−(x − `threshold.place` + `threshold.ability-slope` · 能力)/`threshold.width`)),用于物质、人力、健康、动力"
        ),
        Text("dose = 1 − exp(−d/`dose.saturation`)", zh: "剂量 = 1 − exp(−d/`dose.saturation`)"),
        Text(
          "neighbours = max(0, leave-one-out mean of the village − own)", zh: "邻里 = max(0, 全村去己均值 − 自身)"),
        Text(
          "association = cohesion · max(0, (1 − `association.tie`) · leave-one-out mean + `association.tie` · mean of the others − own)",
          zh: "协会 = 凝聚力 · max(0, (1 − `association.tie`) · 去己均值 + `association.tie` · 其他协会均值 − 自身)"),
        Text(
          "ε: eight standard normals, of the nation, the county, the village (2) and the household (4)",
          zh: "ε:八个标准正态数,全国、全县各一,村庄二,住户四"),
      ], RowAssembly.parameters),
    Submodel(
      MatrixStep.self,
      Text("One matrix product moves six capitals and gives three log productivities.", zh: "一次矩阵乘积更新六项资本并给出三项对数生产率。"),
      [Text("[ x' | ℓ' ] = v · Θ", zh: "[ x' | ℓ' ] = v · Θ(矩阵步)")],
      ShockCovariance.parameters + HouseholdDynamics.parameters),
    Submodel(
      Incomes.self,
      Text("Wage, business and property income, each rounded to the fen once.", zh: "工资、经营与财产收入,各舍入到分一次。"),
      [
        Text(
          "wage = max(0, employed − `illness.lost-workers` while ill) · `wage.reference` · wage index · exp ℓ_w",
          zh: "工资 = max(0, 就业人数 − 患病期间 `illness.lost-workers`) · `wage.reference` · 工资指数 · exp ℓ_w"),
        Text(
          "labour = a + (1 − a) · min(1, max(0, workers − `business.job-time` · employed)), a = `business.without-labour`",
          zh: "劳动 = a + (1 − a) · min(1, max(0, 劳动力 − `business.job-time` · 就业人数)),a = `business.without-labour`"),
        Text(
          "business = (land · labour · `business.yield`/12 · farm index + assets · `business.asset-return`/12) · exp ℓ_b − land · `business.inputs`/12 · farm index",
          zh:
            "经营 = (土地 · 劳动 · `business.yield`/12 · 农产品指数 + 资产 · `business.asset-return`/12) · exp ℓ_b − 土地 · `business.inputs`/12 · 农产品指数"
        ),
        Text(
          "property = members · `property.lettings` · farm index · exp ℓ_p",
          zh: "财产 = 人口 · `property.lettings` · 农产品指数 · exp ℓ_p"),
      ], Livelihood.parameters),
    Submodel(
      StandingSystem.self,
      Text(
        "Pensions, dibao, public posts, remittances, microcredit and the repair of missing guarantees, the same in every path; with the background off only remittances stay.",
        zh: "养老金、低保、公益岗位、汇款、小额信贷与所缺保障的补齐,各路径相同;关闭背景时仅保留汇款。"),
      [
        Text("pension = elders · `standing.pension` · transfer index", zh: "养老金 = 老人 · `standing.pension` · 转移支付指数"),
        Text(
          "remittance = (members − workers) · `standing.remittance` · wage index · exp(ability)",
          zh: "汇款 = (人口 − 劳动力) · `standing.remittance` · 工资指数 · exp(能力)"),
        Text(
          "dibao = `standing.dibao-adequacy`/12 · max(0, `standing.dibao-line` · transfer index · members − income of twelve months), if listed",
          zh: "低保 = `standing.dibao-adequacy`/12 · max(0, `standing.dibao-line` · 转移支付指数 · 人口 − 十二个月收入),限名单内"),
        Text(
          "registered households: P(guarantees mended) = `standing.repair`; without debt, P(microcredit of `standing.microcredit`) = `standing.microcredit-chance`",
          zh: "建档立卡户:P(补齐保障) = `standing.repair`;无债务时 P(获得 `standing.microcredit` 小额信贷) = `standing.microcredit-chance`"
        ),
      ], StandingSystem.parameters),
    Submodel(
      Necessities.self,
      Text("Own medical and schooling payments; the twelve-month windows move on.", zh: "自付医疗与教育支出;十二个月窗口前移。"),
      [
        Text(
          "bill = −`medical.bill` · consumer index · ln u when ill; insurance pays `medical.reimbursement`, or `medical.reimbursement-registered` for the registered",
          zh:
            "患病费用 = −`medical.bill` · 消费价格指数 · ln u;医保支付 `medical.reimbursement`,建档立卡户为 `medical.reimbursement-registered`"
        ),
        Text(
          "necessities = own share of the bill + members · `medical.routine` + children · `schooling.cost`/12, at consumer prices",
          zh: "必需支出 = 自付医疗费 + 人口 · `medical.routine` + 在校儿童 · `schooling.cost`/12,按消费价格"),
      ], Necessities.parameters),
    Submodel(
      Payments.self,
      Text(
        "Money that this month's decisions move between a household and somebody else reaches it.",
        zh: "本月决定的收付款到户。"),
      [
        Text(
          "what counts as income joins the income of the month; the rest is cash beside it",
          zh: "计入收入的并入当月收入;其余为收入之外的现金")
      ], []),
    Submodel(
      HouseholdBudget.self,
      Text(
        "Consumption, borrowing, interest, repayment, saving and investment by rules of thumb.",
        zh: "按经验规则消费、借债、付息、还债、储蓄与投资。"),
      [
        Text(
          "floor = members · `consumption.subsistence` · consumer index; usual = (income − necessities of twelve months)/12; free = income + received − necessities",
          zh: "底线 = 人口 · `consumption.subsistence` · 消费价格指数;常态 = (十二个月收入 − 必需支出)/12;可支配 = 收入 + 赠款 − 必需支出"),
        Text(
          "wanted = max(floor, floor + `consumption.propensity` · max(0, usual − floor) + `consumption.pass-through` · (free − usual))",
          zh:
            "意愿消费 = max(底线, 底线 + `consumption.propensity` · max(0, 常态 − 底线) + `consumption.pass-through` · (可支配 − 常态))"),
        Text(
          "borrowed = what is missing to the floor, up to `credit.limit` months of it, and any bill beyond cash",
          zh: "借款 = 与底线的差额(以 `credit.limit` 个月底线为限)以及超出现金的账单"),
        Text(
          "beyond a buffer of `savings.buffer` floors: `credit.repayment` of it repays debt, `assets.investment` buys assets; debt bears `credit.interest`/12, assets lose `assets.depreciation`/12",
          zh:
            "超出 `savings.buffer` 个月底线的部分:`credit.repayment` 还债,`assets.investment` 购置资产;债务计息 `credit.interest`/12,资产折旧 `assets.depreciation`/12"
        ),
      ], HouseholdBudget.parameters),
    Submodel(
      Assessment.self, Text("True status on the last twelve months, every month.", zh: "每月按近十二个月判定真实状态。"),
      [
        Text(
          "poor when (income − necessities where the rule says so) of twelve months < line · members; a change counts after the confirming months and is dated to the first of them",
          zh: "十二个月(收入 − 规则所定必需支出)< 贫困线 · 人口为贫困;变化经确认月数后成立,并记为其首月")
      ], []),
    Submodel(
      Registration.self,
      Text(
        "Recorded status, every December, judged by officials who see incomes with error.",
        zh: "每年 12 月由所见收入带误差的干部判定登记状态。"),
      [
        Text(
          "seen = income of twelve months · exp(σ z), σ = `registration.noise` · (1 − `registration.cadre-gain` · `channel.records` · cadre capability)",
          zh:
            "所见 = 十二个月收入 · exp(σ z),σ = `registration.noise` · (1 − `registration.cadre-gain` · `channel.records` · 干部能力)"
        ),
        Text(
          "P(registered | seen < line) = `registration.detection`, times `registration.re-entry` after a recorded exit",
          zh: "P(登记 | 所见 < 贫困线) = `registration.detection`,曾登记退出者再乘 `registration.re-entry`"),
        Text(
          "P(exit recorded | seen ≥ (1 − `registration.leniency`) · line, all guarantees) = `registration.review`",
          zh: "P(退出登记 | 所见 ≥ (1 − `registration.leniency`) · 贫困线,保障齐全) = `registration.review`"),
        Text(
          "deadline pressure p, times `channel.records`, lowers the bar by `registration.pressure-leniency` · p, closes `registration.pressure-review` · p of what review lacks to one, and has a whole village examined with chance `registration.pressure-batch` · p; stress raises σ by `registration.stress-error` · stress",
          zh:
            "期限压力 p(乘 `channel.records`)使标准再降 `registration.pressure-leniency` · p,使核查概率向 1 靠近 `registration.pressure-review` · p,并以概率 `registration.pressure-batch` · p 整村核查;干部压力使 σ 增加 `registration.stress-error` · 压力"
        ),
        Text(
          "connections k = mean of social capital and information: the line that officials apply rises by exp(`registration.capture` · max(0, k)), the chance of being registered falls by exp(−`registration.neglect` · max(0, −k))",
          zh:
            "人脉 k = 社会资本与信息的均值:识别标准乘 exp(`registration.capture` · max(0, k)),识别概率乘 exp(−`registration.neglect` · max(0, −k))"
        ),
      ], Registration.parameters),
    Submodel(
      CentralFunds.self,
      Text(
        "What the nation spends on its registered poor in a year, an input, reaches them as money and services and their villages as projects.",
        zh: "国家每年用于建档立卡贫困人口的资金(输入数据),以现金与服务到户、以项目到村。"),
      [
        Text(
          "month's budget = funds of the year/12 · persons of the county/rural persons; `central.transfers` of it is paid to registered persons alike, `central.services` buys doses of training and extension at `central.service-cost` a month, the rest is projects",
          zh:
            "月度预算 = 年度资金/12 · 县人口/农村人口;其中 `central.transfers` 平均付给在册人口,`central.services` 按每月 `central.service-cost` 购买培训与技术推广,其余为项目"
        ),
        Text(
          "infrastructure + `central.infrastructure` for every thousand yuan a person of projects",
          zh: "人均每千元项目使基础设施提高 `central.infrastructure`"),
        Text(
          "chance of moving in a month = `central.relocation` · budget/(registered persons not yet moved, in villages at least as remote as `central.relocation-from` · `relocation.cost`), which leaves less for other projects; moved households have safe housing and water",
          zh:
            "当月搬迁概率 = `central.relocation` · 预算/(偏远度不低于 `central.relocation-from` 的村中未搬迁的在册人口 · `relocation.cost`),相应减少其他项目;搬迁户获得安全住房与饮水"
        ),
      ], CentralFunds.parameters),
    Submodel(
      Resettlement.self,
      Text(
        "Who was moved lives nearer to markets and jobs and farther from the land that was left.",
        zh: "搬迁户距市场与就业更近,距原有土地更远。"),
      [
        Text(
          "dose of housing and moving = max(0, remoteness of the village − `relocation.site`), every month",
          zh: "住房与搬迁剂量 = max(0, 村庄偏远度 − `relocation.site`),按月")
      ], RelocationTerms.parameters),
  ]
}
