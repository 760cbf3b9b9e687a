import Declarations

/// The numbers of community industries; `CommunityIndustry` says what they do.
enum IndustryParameters {
  static let channel = Parameter(
    "channel.industry", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what industries give households: output, inputs, jobs, dividends", zh: "产业惠及住户(产出、投入品、岗位、分红)的总开关"))
  static let startUp = number(
    "start-up", 15_000, .yuan, 0...10_000_000, Text("cost of starting an industry in a village", zh: "每村启动产业的费用"))
  static let introducedCost = number(
    "introduced-cost", 1.5, .one, 1...10,
    Text("how many times dearer an introduced industry is to start", zh: "引进产业启动费用的倍数"),
    source: "chosen; S4: introduced industries need experts and breeding stock")
  static let introducedRisk = number(
    "introduced-risk", 1.8, .one, 1...10,
    Text("how many times likelier an introduced industry fails", zh: "引进产业失败风险的倍数"))
  static let failure = number(
    "failure", 0.08, .perYear, 0...0.9, Text("chance that a local industry fails in a year", zh: "本地产业一年内失败的概率"))
  static let capacity = number(
    "capacity", 30, .households, 0...10_000,
    Text("households that an introduced industry can tie in a village", zh: "引进产业每村可带动户数"))
  static let localReach = number(
    "local-reach", 0.7, .share, 0...1,
    Text("share of that number that a local industry can tie", zh: "本地产业可带动户数占上述数的比例"))
  static let recruitment = number(
    "recruitment", 0.15, .perMonth, 0...1,
    Text("chance that a willing poor household is asked to take part in a month", zh: "有意愿的贫困户当月受邀参与产业的概率"))
  static let output = number(
    "output", 500, .yuanPerMonth, 0...100_000,
    Text("output of a participant with a free worker and median ability, month 0", zh: "有富余劳动力且能力居中的参与户月产出(第 0 月)"),
    source: "chosen; facts A10: rice–shrimp +1,500 yuan a mu a year")
  static let costs = number(
    "costs", 0.6, .share, 0...1, Text("share of output that a participant's own inputs cost", zh: "参与户自有投入占产出的比例"))
  static let light = number(
    "light-output", 0.4, .share, 0...1,
    Text("output of light work (bees, weaving, embroidery) by that of full work", zh: "轻劳动产业(养蜂、纺织、刺绣)产出占全劳动产业的比例"),
    source: "chosen; S4: auxiliary industries of low labour intensity")
  static let jobTime = number(
    "job-time", 0.7, .share, 0...1,
    Text("share of a worker's time that a job takes from the industry", zh: "就业占去产业劳动时间的比例"),
    source: "as `business.job-time`")
  static let inputs = number(
    "inputs", 1_500, .yuan, 0...100_000,
    Text("seed, stock and tools that a participant is given", zh: "每个参与户获得的种苗与工具价值"))
  static let margin = number(
    "margin", 0.15, .share, 0...1,
    Text("what the enterprise earns from a yuan of participants' output", zh: "企业从参与户每元产出中的收益"))
  static let yield = number(
    "return", 0.12, .perYear, 0...2, Text("profit from a yuan of an enterprise's capital", zh: "企业每元资本的年利润"))
  static let reserve = number(
    "reserve", 0.2, .share, 0...1, Text("share of capital that an enterprise keeps as money", zh: "企业资本中留作资金的比例"))
  static let capitalShare = number(
    "capital-share", 0.5, .share, 0...1,
    Text("share of the shares line that buys shares where inputs are given as well", zh: "混合方式下股份预算项中用于入股的比例"))
  static let dividend = number(
    "dividend", 0.08, .perYear, 0...1, Text("fixed dividend on money in shares", zh: "入股资金固定分红年率"),
    source: "chosen; S0, S4: shares with fixed or floating dividends")
  static let payout = number(
    "payout", 0.6, .share, 0...1, Text("share of profit that floating dividends pay out", zh: "浮动分红占利润的比例"))
  static let landRent = number(
    "land-rent", 300, .yuanPerMu, 0...10_000,
    Text("fixed dividend on a mu of land lent, month 0", zh: "土地入股每亩固定分红(第 0 月)"))
  static let idleLand = number(
    "idle-land", 0.3, .share, 0...1,
    Text("share of its land that a household without a free worker leaves idle and can lend", zh: "无富余劳动力家庭闲置可入股土地的比例"))
  static let jobs = number(
    "jobs", 6, .persons, 0...10_000, Text("jobs that an industry fills in a village", zh: "产业每村可提供的岗位数"))
  static let jobDose = number(
    "job-dose", 3, .one, 0...50, Text("dose of job link that a job at the base is worth", zh: "基地岗位相当的就业链接剂量"))
  static let jobsGain = number(
    "jobs-gain", 0.005, .one, 0...1,
    Text("gain in local jobs from a month of an industry with jobs", zh: "产业每月使本地就业提高的幅度"))
  static let skillGain = number(
    "skill-gain", 0.3, .one, 0...3, Text("rise of output where everybody has the skills", zh: "居民技能充分时产出的增幅"))
  static let tourismGain = number(
    "tourism-gain", 0.3, .one, 0...3,
    Text("rise of a local industry's output in a place worth seeing", zh: "旅游资源充分时本地产业产出的增幅"))
  static let ecologyWeight = number(
    "ecology-weight", 0.3, .share, 0...1,
    Text("share of output lost where the environment is ruined", zh: "生态完全破坏时产出损失的比例"))
  static let wear = number(
    "ecology-wear", 0.003, .perMonth, 0...1,
    Text("loss of the environment from a month of output as large as the usual market", zh: "产出等于常规市场容量时每月的生态损耗"))
  static let recovery = number(
    "ecology-recovery", 0.01, .perMonth, 0...1,
    Text("share of worn environment that recovers in a month", zh: "受损生态每月恢复的比例"))
  static let parameters = [
    channel, startUp, introducedCost, introducedRisk, failure, capacity, localReach, recruitment, output, costs, light,
    jobTime, inputs, margin, yield, reserve, capitalShare, dividend, payout, landRent, idleLand, jobs, jobDose,
    jobsGain, skillGain, tourismGain, ecologyWeight, wear, recovery,
  ]

  private static func number(
    _ key: String, _ value: Double, _ unit: Unit, _ range: ClosedRange<Double>, _ meaning: Text,
    source: String = "chosen"
  ) -> Parameter {
    Parameter("industry.\(key)", value, unit, in: range, source: source, grade: .assumed, meaning)
  }
}
