public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Social-work agencies of a path, month by month (S4): contracts, staff that leave, interrupted funds, what a local agency
/// learns from an outside one, and what is said of them.
///
///     quality under load = competence / (1 + loss · max(0, contracts/(capacity · governance) − 1))
///     competence' = competence · (1 − turnover · part that leaves with staff) + rate · max(0, teacher − own)
///     brand' = brand + learning · (share taken up − brand)
///
/// An agency that lives from few sources loses the largest for some months, with a chance in proportion to Σ share².
public struct AgencyLife: CountyMechanism {
  public static let capacity = Parameter(
    "agency.contract-capacity", 4, .count, in: 1...100, source: "chosen", grade: .assumed,
    Text("contracts that an agency of full governance holds without loss", zh: "治理完善的机构可承接而不损质量的合同数"))
  public static let contractLoss = Parameter(
    "agency.contract-loss", 0.5, .one, in: 0...10, source: "chosen; S4: too many contracts (多、乱、杂)", grade: .assumed,
    Text("loss of quality for every multiple of contracts beyond what it can hold", zh: "合同超出承接能力一倍时的质量损失"))
  public static let leaving = Parameter(
    "agency.turnover-loss", 0.3, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("part of their share of competence that staff who leave take along", zh: "离职人员带走其能力份额的比例"))
  public static let learning = Parameter(
    "agency.hand-in-hand", 0.06, .perMonth, in: 0...1, source: "chosen; S4: the hand-in-hand plan (牵手计划)",
    grade: .assumed, Text("share of the gap in competence that joint work closes in a month", zh: "携手工作每月缩小能力差距的比例"))
  public static let teaching = Parameter(
    "agency.teaching", 0.05, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of an outside agency's hours that teaching a local one takes", zh: "外来机构带教本地机构占用的工时比例"))
  public static let interruption = Parameter(
    "agency.interruption", 0.15, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance in a year that an agency with one source of funds loses it", zh: "单一资金来源的机构一年内中断的概率"))
  public static let interruptionMonths = Parameter(
    "agency.interruption-months", 3, .months, in: 1...60, source: "chosen", grade: .assumed,
    Text("months that lost funds are missing", zh: "资金中断持续月数"))
  public static let brandLearning = Parameter(
    "agency.brand-learning", 0.03, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("how fast an agency's name follows what is taken up of its services", zh: "机构品牌随服务接受率变化的速度"))
  public static let brandTrust = Parameter(
    "agency.brand-trust", 0.3, .one, in: 0...5, source: "chosen; S0: assessment makes a name", grade: .assumed,
    Text("visible success that a full name is worth when services are offered", zh: "品牌充分时相当的可见成效"))
  public static let parameters = [
    capacity, contractLoss, leaving, learning, teaching, interruption, interruptionMonths, brandLearning, brandTrust,
  ]

  public let name = Text("life of agencies", zh: "机构运行")
  public let reads = Text("contracts, staff, funding, units taken up", zh: "合同、人员、资金来源、接受的服务量")
  public let writes = Text("competence, brand, contracts, interruption", zh: "能力、品牌、合同、资金中断")

  private let programmes: [ProgrammePlan]
  private let agencies: [AgencyPlan]
  private let values: ParameterValues

  public init(programmes: [ProgrammePlan], values: ParameterValues) {
    self.programmes = programmes
    self.values = values
    agencies = programmes.agencies
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    for (a, agency) in agencies.enumerated() {
      var state = county.agencies[a]
      let running = programmes.filter { month.month < $0.months && $0.delivery?.agency?.name == agency.name }
      state.contracts = agency.otherContracts + Double(running.count)
      fund(&state, agency, month)
      let left = YearlyRate(perYear: agency.turnover).monthlyProbability
      state.competence *= 1 - left * values[Self.leaving]
      county.agencies[a] = state
    }
    for (index, plan) in programmes.enumerated() where month.month < plan.months {
      learn(plan, &county)
      remember(plan, index, &county)
    }
  }

  private func fund(_ state: inout AgencyState, _ agency: AgencyPlan, _ month: MonthContext) {
    if state.interruption > 0 {
      state.interruption -= 1
      return
    }
    let chance = YearlyRate(perYear: values[Self.interruption] * agency.dependence).monthlyProbability
    // By name, so that an agency has the same luck under every path.
    let address = Address(id: Self.number(of: agency.name), month: month.month, purpose: .agencies)
    if month.draws.bernoulli(chance, at: address) { state.interruption = values.count(Self.interruptionMonths) }
  }

  private func learn(_ plan: ProgrammePlan, _ county: inout County) {
    guard let local = plan.delivery?.handInHand, let l = county.agencies.firstIndex(where: { $0.name == local.name })
    else { return }
    let teacher = plan.delivery?.agency.flatMap { county.agency($0.name)?.competence } ?? plan.competence
    county.agencies[l].competence += values[Self.learning] * max(0, teacher - county.agencies[l].competence)
  }

  private func remember(_ plan: ProgrammePlan, _ index: Int, _ county: inout County) {
    guard let agency = plan.delivery?.agency, let a = county.agencies.firstIndex(where: { $0.name == agency.name })
    else { return }
    let units = county.programmes[index].units
    guard units.delivered > 0 else { return }
    county.agencies[a].brand +=
      values[Self.brandLearning] * (min(1, units.takenUp / units.delivered) - county.agencies[a].brand)
  }

  /// Staff that work this month and their quality under the load of all contracts.
  static func work(
    of state: AgencyState, _ plan: AgencyPlan, _ values: ParameterValues
  ) -> (staff: Double, competence: Double) {
    let most = plan.funding.max() ?? 0
    let staff = state.staff * (state.interruption > 0 ? 1 - most : 1)
    let holds = values[Self.capacity] * plan.governance
    guard holds > 0 else { return (staff, state.contracts > 0 ? 0 : state.competence) }
    return (staff, state.competence / (1 + values[Self.contractLoss] * max(0, state.contracts / holds - 1)))
  }

  /// FNV-1a of the name's UTF-8.
  static func number(of name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension County {
  func agency(_ name: String) -> AgencyState? { agencies.first { $0.name == name } }
}

extension [ProgrammePlan] {
  /// The agencies of these programmes, each once, in the order in which they are met.
  var agencies: [AgencyPlan] {
    var found: [AgencyPlan] = []
    for plan in self {
      for agency in [plan.delivery?.agency, plan.delivery?.handInHand].compactMap({ $0 })
      where !found.contains(where: { $0.name == agency.name }) {
        found.append(agency)
      }
    }
    return found
  }

  func openAgencies() -> [AgencyState] {
    agencies.map {
      AgencyState(
        name: $0.name, isLocal: $0.origin == .local, staff: $0.staff, competence: $0.competence, brand: $0.brand,
        contracts: $0.otherContracts)
    }
  }
}

extension Purpose {
  // What those who deliver draw: 84 … 89.
  static let volunteering = Purpose(rawValue: 84)
  static let agencies = Purpose(rawValue: 85)
  static let wishes = Purpose(rawValue: 86)
  static let leavingAssociation = Purpose(rawValue: 87)
  static let losingLeader = Purpose(rawValue: 88)
  static let monitoring = Purpose(rawValue: 89)
}
