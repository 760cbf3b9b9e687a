import Declarations
import Experiments
import Mechanisms
import Population
import Quantities
import Scenarios
import Simulation

extension Description {
  func details(_ page: inout MarkdownPage) {
    page.heading(2, "3", DetailTexts.title)
    page.heading(3, "3.1", DetailTexts.implementation)
    page.paragraph(DetailTexts.implementationText, ["version": Software.version])
    page.heading(3, "3.2", DetailTexts.initialisation)
    switch scenario.population {
    case .synthetic: page.paragraph(DetailTexts.synthetic)
    case .register: page.paragraph(DetailTexts.register)
    }
    page.append(PopulationSummary(society.households, source: scenario.population).markdown(language))
    page.paragraph(scenario.demography ? DetailTexts.people : DetailTexts.noPeople)
    page.paragraph(DetailTexts.burnIn, ["months": "\(scenario.burnIn)"])
    page.heading(3, "3.3", DetailTexts.input)
    if let funds = scenario.centralFunds {
      let years = funds.yuanByYear.keys
      page.paragraph(
        DetailTexts.centralFunds, ["first": "\(years.min() ?? 0)", "last": "\(years.max() ?? 0)"])
    } else {
      page.paragraph(DetailTexts.noSeries)
    }
    page.paragraph(
      DetailTexts.inputText,
      [
        "line": NumberText.grouped(scenario.poverty.line.yuan), "year": "\(scenario.calendar.startYear)",
        "consumer": percent(Economy.consumerGrowth), "wages": percent(Economy.wageGrowth),
        "farm": percent(Economy.farmGrowth), "transfers": percent(Economy.transferGrowth),
      ])
  }

  private func percent(_ parameter: Parameter) -> String {
    NumberText.fixed(scenario.parameters[parameter] * 100) + " %"
  }
}

enum DetailTexts {
  static let title = Text("Details", zh: "细节")
  static let implementation = Text("Implementation", zh: "实现")
  static let implementationText = Text(
    "Swift 6 package PovertyPaths {version} with OpenBLAS, LAPACKE and the Philox generator of Random123; source code under the Apache licence 2.0. The same scenario gives the same bytes at any number of threads; another processor or BLAS may differ in the last bits.",
    zh:
      "Swift 6 软件包 PovertyPaths {version},使用 OpenBLAS、LAPACKE 与 Random123 的 Philox 发生器;源代码采用 Apache 2.0 许可。同一场景在任意线程数下给出相同字节;处理器或 BLAS 不同时末位可能有差异。"
  )
  static let initialisation = Text("Initialisation", zh: "初始化")
  static let synthetic = Text(
    "Households are synthetic, drawn once for the seed. Size, workers and children come from a table fitted to their marginals and are dealt by quota; land, schooling and lasting illness are dealt by rank; income a head is dealt last, as the quantiles of a lognormal less the variance that a year's own luck adds, and permanent ability is what explains it. Causes of poverty are dealt by quota within every hundred households of neighbouring income.",
    zh:
      "住户为合成人口,按种子抽取一次。人口、劳动力与儿童来自按边际分布拟合的列联表并按配额分配;土地、教育与慢性病按秩分配;人均收入最后分配,取扣除当年运气方差后的对数正态分布分位数,由长期能力加以解释。致贫原因在收入相近的每百户内按配额分配。"
  )
  static let register = Text(
    "Households come from a register; what it does not say is drawn as for a synthetic population. Permanent ability is what explains the stated income.",
    zh: "住户来自登记表,未载明的内容按合成人口方式抽取。长期能力用于解释所载收入。")
  static let people = Text(
    "Ages and sexes are dealt to each household by its members, workers and children. From then on people are born, age, marry, move and die.",
    zh: "各户的年龄与性别按其人口、劳动力与儿童分配;此后有出生、老龄、婚嫁、迁移与死亡。")
  static let noPeople = Text(
    "Demography is off: nobody is born, ages, marries, moves or dies.", zh: "未启用人口动态:无出生、老龄、婚嫁、迁移与死亡。")
  static let burnIn = Text(
    "A burn-in of {months} months without any programme follows, once for a replicate; the state that it leaves is where every path starts, so that incomes, spells and the register have a history and regression to the mean is in `none` as in any path.",
    zh: "随后为无项目的预热期 {months} 个月,每次重复运行一次;其结束状态为各路径的起点,因而收入、贫困时段与登记均有历史,均值回归在 `none` 与其他路径中同样存在。")
  static let input = Text("Input data", zh: "输入数据")
  static let noSeries = Text("No time series is read during a run.", zh: "运行期间不读取时间序列。")
  static let centralFunds = Text(
    "The one time series is what the nation spends on its registered poor in each year from {first} to {last}.",
    zh: "唯一的时间序列是 {first} 至 {last} 年国家每年用于建档立卡贫困人口的资金。")
  static let inputText = Text(
    "The poverty line is {line} yuan a head and year at the prices of {year} and follows the rural consumer price ({consumer} a year); nominal growth is {wages} a year for wages, {farm} for farm prices and yields, {transfers} for pensions and benefits, alike in every path.",
    zh:
      "贫困线为每人每年 {line} 元({year} 年价格),随农村消费价格调整(每年 {consumer});名义增长率各路径相同:工资 {wages},农产品价格与产出 {farm},养老金与补助 {transfers}。"
  )
}
