import Declarations
import Experiments
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
    page.paragraph(DetailTexts.burnIn, ["months": "\(scenario.burnIn)"])
    page.heading(3, "3.3", DetailTexts.input)
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
  static let burnIn = Text(
    "A burn-in of {months} months without any programme follows, once for a replicate; the state that it leaves is where every path starts, so that incomes, spells and the register have a history and regression to the mean is in `none` as in any path.",
    zh: "随后为无项目的预热期 {months} 个月,每次重复运行一次;其结束状态为各路径的起点,因而收入、贫困时段与登记均有历史,均值回归在 `none` 与其他路径中同样存在。")
  static let input = Text("Input data", zh: "输入数据")
  static let inputText = Text(
    "No time series is read during a run. The poverty line is {line} yuan a head and year at the prices of {year} and follows the rural consumer price ({consumer} a year); nominal growth is {wages} a year for wages, {farm} for farm prices and yields, {transfers} for pensions and benefits, alike in every path.",
    zh:
      "运行期间不读取时间序列。贫困线为每人每年 {line} 元({year} 年价格),随农村消费价格调整(每年 {consumer});名义增长率各路径相同:工资 {wages},农产品价格与产出 {farm},养老金与补助 {transfers}。"
  )
}
