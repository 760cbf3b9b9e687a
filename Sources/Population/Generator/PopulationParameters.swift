public import Declarations

/// The numbers of a synthetic population that a scenario may set, and the shares that stand behind them.
public enum PopulationParameters {
  public static let persons = Parameter(
    "population.persons", 3.0, .persons, in: 1.5...5.5, source: "facts A10; the 2014 register has 3.04 (A4)",
    grade: .assumed, Text("mean members of a household", zh: "户均人口"))
  public static let workers = Parameter(
    "population.workers", 1.7, .persons, in: 0.5...3.5, source: "chosen", grade: .assumed,
    Text("mean workers of a household", zh: "户均劳动力"))
  public static let children = Parameter(
    "population.children", 0.5, .persons, in: 0.05...2, source: "chosen", grade: .assumed,
    Text("mean children at school of a household", zh: "户均在校儿童"))
  public static let land = Parameter(
    "population.land", 6, .mu, in: 0.1...1_000, source: "chosen", grade: .assumed,
    Text("mean land of a household", zh: "户均土地"))
  public static let landDeviation = Parameter(
    "population.land-deviation", 0.5, .logPoints, in: 0...2, source: "chosen", grade: .assumed,
    Text("log standard deviation of land", zh: "土地的对数标准差"))
  public static let schooling = Parameter(
    "population.schooling", 7, .years, in: 0...16, source: "chosen", grade: .assumed,
    Text("mean schooling of household heads", zh: "户主平均受教育年限"))
  public static let schoolingDeviation = Parameter(
    "population.schooling-deviation", 3, .years, in: 0...6, source: "chosen", grade: .assumed,
    Text("standard deviation of schooling of heads", zh: "户主受教育年限标准差"))
  public static let chronic = Parameter(
    "population.chronic", 0.12, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of households with lasting illness or disability", zh: "有慢性病或残疾成员的家庭比例"))
  public static let income = Parameter(
    "population.income", 10_371, .yuanPerYear, in: 100...1_000_000,
    source: "facts A1: poor-area rural disposable income a head, National Bureau of Statistics, 2018", grade: .observed,
    Text("mean income a head at the prices of month 0", zh: "人均纯收入均值(第 0 月价格)"))
  public static let incomeDeviation = Parameter(
    "population.income-deviation", 0.724, .logPoints, in: 0.05...2,
    source: "facts A10: fits 7.2 % below the line of 2014", grade: .observed,
    Text("log standard deviation of income a head", zh: "人均收入的对数标准差"))
  public static let transitory = Parameter(
    "population.income-transitory", 0.54, .logPoints, in: 0...2,
    source: "chosen so that yearly incomes after the burn-in have the deviation above", grade: .assumed,
    Text("log standard deviation of a year's own luck, part of the above", zh: "年收入中当年运气部分的对数标准差(含于上项)"))
  public static let ability = Parameter(
    "population.ability-deviation", 0.5, .logPoints, in: 0...2, source: "facts A10: permanent ability sd .5",
    grade: .assumed, Text("standard deviation of ability before incomes are matched", zh: "收入匹配前能力的标准差"))
  public static let trend = Parameter(
    "population.trend-deviation", 0.015, .logPoints, in: 0...0.2,
    source: "chosen; facts A10: growth differs between households", grade: .assumed,
    Text("standard deviation of own yearly growth", zh: "各户自身年增长率的标准差"))
  public static let dibao = Parameter(
    "population.dibao-listed", 0.15, .share, in: 0...1,
    source: "chosen so that about 6 % of rural people are paid (facts A10)", grade: .assumed,
    Text("share of households listed for dibao should income be low enough", zh: "收入足够低时可领取低保的家庭比例"))
  public static let posts = Parameter(
    "population.public-posts", 0.01, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of households with a public ecological post", zh: "拥有公益性岗位的家庭比例"))
  public static let assets = Parameter(
    "population.assets", 0.4, .years, in: 0...20, source: "chosen", grade: .assumed,
    Text("productive assets in years of income", zh: "生产性资产(以年收入计)"))
  public static let savings = Parameter(
    "population.savings", 0.3, .years, in: 0...20, source: "chosen", grade: .assumed,
    Text("savings in years of income", zh: "储蓄(以年收入计)"))
  public static let lacking: [Parameter] = [
    lack("housing", 0.20, Text("safe housing", zh: "安全住房")), lack("water", 0.10, Text("safe water", zh: "安全饮水")),
    lack("insurance", 0.03, Text("medical insurance", zh: "医疗保险")),
    lack("schooling", 0.03, Text("schooling of all children", zh: "义务教育")),
  ]
  public static let all: [Parameter] =
    [
      persons, workers, children, land, landDeviation, schooling, schoolingDeviation, chronic, income, incomeDeviation,
      transitory, ability, trend, dibao, posts, assets, savings,
    ] + lacking

  /// Shapes of the marginals, tilted to the means above; the tilt is the closest in relative entropy.
  static let memberShares = Shares(from: 1, [0.14, 0.26, 0.27, 0.17, 0.10, 0.04, 0.02])
  static let workerShares = Shares(from: 0, [0.12, 0.30, 0.38, 0.14, 0.05, 0.01])
  static let childShares = Shares(from: 0, [0.62, 0.25, 0.11, 0.02])
  /// Main causes of the register at end-2013 (facts A4): illness 42 % is observed, the rest split as recalled there.
  static let causeShares: [Cause: Double] = [
    .illness: 0.42, .disability: 0.06, .schooling: 0.09, .disaster: 0.05, .land: 0.01, .water: 0.01, .technology: 0.10,
    .capital: 0.09, .labour: 0.10, .transport: 0.02, .motivation: 0.02, .other: 0.03,
  ]

  /// - Throws: `population-means` when no tilt of the shapes reaches a mean.
  public static func marginals(_ values: ParameterValues) throws(Fault) -> PopulationMarginals {
    var marginals = PopulationMarginals(
      members: try tilt(memberShares, persons, values), workers: try tilt(workerShares, workers, values),
      children: try tilt(childShares, children, values), causes: Cause.allCases.map { causeShares[$0] ?? 0 },
      lacking: lacking.map { values[$0] }, incomeMean: values[income])
    marginals.landMean = values[land]
    marginals.landLogDeviation = values[landDeviation]
    marginals.schoolingMean = values[schooling]
    marginals.schoolingDeviation = values[schoolingDeviation]
    marginals.chronic = values[chronic]
    marginals.incomeLogDeviation = values[incomeDeviation]
    marginals.incomeTransitoryDeviation = values[transitory]
    marginals.abilityDeviation = values[ability]
    marginals.trendDeviation = values[trend]
    marginals.dibaoListed = values[dibao]
    marginals.publicPosts = values[posts]
    marginals.assetsPerIncome = values[assets]
    marginals.savingsPerIncome = values[savings]
    return marginals
  }

  private static func tilt(_ shares: Shares, _ mean: Parameter, _ values: ParameterValues) throws(Fault) -> Shares {
    guard let tilted = shares.tilted(toMean: values[mean]) else {
      throw PopulationFaults.means([
        "name": mean.name, "mean": "\(values[mean])", "low": "\(shares.lowest)", "high": "\(shares.highest)",
      ])
    }
    return tilted
  }

  private static func lack(_ key: String, _ value: Double, _ what: Text) -> Parameter {
    Parameter(
      "population.lacking.\(key)", value, .share, in: 0...1, source: "facts A10, among poor households",
      grade: .assumed, Text("share of households without \(what.english)", zh: "缺乏\(what.chinese)的家庭比例"))
  }
}
