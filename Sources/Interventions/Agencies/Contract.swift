public import Declarations
public import Population
import Quantities
public import Simulation

/// Terms between who pays and who delivers (S2), month by month.
///
/// Commission: the agent does less than it is paid for, as far as nobody looks. Three supervisions look: the payer
/// (reports and finances), the implementer itself (督导), and those served (satisfaction); each closes a part of the slack.
///
///     effort = 1 − slack · Π (1 − power · level)
///
/// The payer pays in instalments; one is withheld, with those that follow, while what the payer sees is below the bar:
/// seen = 1 − level · (1 − delivered / (planned · contracted competence)); reports that nobody checks say that all is done.
///
/// Collaboration: nobody supervises. Effort follows goodwill, which grows with results that can be seen and with what
/// partners give back, and erodes without:
///
///     effort = 1 − looseness · (1 − goodwill)
///     goodwill' = goodwill + gain · σ · (1 − goodwill) − erosion · (1 − σ) · goodwill,  σ = (results + reciprocity)/2
public struct Contract: CountyMechanism {
  public static let slack = Parameter(
    "contract.slack", 0.3, .share, in: 0...1, source: "chosen; S2: an agent answers to its principal and is supervised",
    grade: .assumed,
    Text("share of contracted quality that an unsupervised agent keeps back", zh: "无监督时代理方少提供的合同质量比例"))
  public static let power: [Parameter] = [
    share(
      "payer.power", 0.6, Text("part of the slack that full supervision by the payer closes", zh: "出资方充分监督所消除的懈怠比例")),
    share("own.power", 0.4, Text("part of the slack that full supervision of its own closes", zh: "机构充分督导所消除的懈怠比例")),
    share(
      "served.power", 0.4,
      Text("part of the slack that full supervision by those served closes", zh: "服务对象充分监督所消除的懈怠比例")),
  ]
  /// Supervision of its own takes hours; the other two take money.
  public static let payerCost = cost("payer.cost", 300, Text("cost of full supervision by the payer", zh: "出资方充分监督的费用"))
  public static let servedCost = cost(
    "served.cost", 150, Text("cost of asking all those served how satisfied they are", zh: "服务对象满意度调查的费用"))
  public static let ownHours = share(
    "own.hours", 0.08, Text("share of staff hours that full supervision of its own takes", zh: "机构充分督导占用的工时比例"))
  public static let looseness = Parameter(
    "collaboration.looseness", 0.4, .share, in: 0...1, source: "chosen; S2: no obligation to answer or be supervised",
    grade: .assumed, Text("share of effort that is missing between partners without goodwill", zh: "毫无情谊的伙伴间缺失的努力比例"))
  public static let goodwillGain = Parameter(
    "collaboration.goodwill-gain", 0.1, .perMonth, in: 0...1, source: "chosen; S2: moral obligation for a common aim",
    grade: .assumed, Text("gain in goodwill from a month of results and reciprocity", zh: "一个月成效与互惠带来的情谊增长"))
  public static let goodwillErosion = Parameter(
    "collaboration.goodwill-erosion", 0.1, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of goodwill lost in a month without results and reciprocity", zh: "无成效与互惠时情谊每月流失比例"))
  public static let parameters =
    [slack] + power + [payerCost, servedCost, ownHours, looseness, goodwillGain, goodwillErosion]

  public let name = Text("contract and supervision", zh: "契约与监督")
  public let reads = Text("units planned, delivered and taken up, goodwill", zh: "计划、提供与接受的服务量、情谊")
  public let writes = Text("effort, goodwill, instalments, ledger", zh: "努力程度、情谊、分期拨款、账本")

  private let plan: ProgrammePlan
  private let contract: ContractPlan
  private let index: Int
  private let values: ParameterValues

  public init(plan: ProgrammePlan, contract: ContractPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.contract = contract
    self.index = index
    self.values = values
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months else { return }
    if month.month > 0 { payInstalment(&county, month.month) }
    switch contract.kind {
    case .commission: supervise(&county)
    case .collaboration: collaborate(&county, month.month)
    }
  }

  private func supervise(_ county: inout County) {
    var levels = contract.supervision
    if !pay(levels[0] * values[Self.payerCost], &county) { levels[0] = 0 }
    if !pay(levels[2] * values[Self.servedCost], &county) { levels[2] = 0 }
    let open = zip(levels, Self.power).reduce(1.0) { $0 * (1 - $1.0 * values[$1.1]) }
    county.programmes[index].delivery.effort = 1 - values[Self.slack] * open
  }

  /// False when the line for administration cannot pay: then nobody looks this month.
  private func pay(_ yuan: Double, _ county: inout County) -> Bool {
    let fen = Money(yuan: yuan)?.fen ?? 0
    return fen == 0 || county.spend(fen, from: .administration, of: index)
  }

  private func payInstalment(_ county: inout County, _ month: Int) {
    let all = contract.instalments
    guard (1..<all).contains(where: { contract.due($0, of: plan.months) == month }) else { return }
    let due = (0..<all).count { contract.due($0, of: plan.months) <= month }
    let paid = county.programmes[index].delivery.instalments
    let (units, before) = (county.programmes[index].units, county.programmes[index].delivery.seenByPayer)
    county.programmes[index].delivery.seenByPayer = units
    guard seen(units, since: before) >= contract.bar else {
      county.programmes[index].delivery.withheld += 1
      return
    }
    var sum: Int64 = 0
    for (line, fen) in plan.lines.enumerated() {
      let part = contract.share(of: fen, parts: paid..<due)
      county.programmes[index].lines[line] += part
      sum += part
    }
    county.ledger.post(plan.grantFlow, fen: sum)
    county.programmes[index].delivery.instalments = due
  }

  private func seen(_ units: DeliveryState.Units, since before: DeliveryState.Units) -> Double {
    let owed = (units.planned - before.planned) * plan.competence
    guard owed > 0 else { return 1 }
    let kept = min(1, (units.delivered - before.delivered) / owed)
    return 1 - contract.supervision[0] * (1 - kept)
  }

  private func collaborate(_ county: inout County, _ month: Int) {
    var state = county.programmes[index].delivery
    let units = county.programmes[index].units
    let planned = units.planned - state.seenByPartners.planned
    if month == 0 {
      state.goodwill = contract.goodwill
    } else if planned > 0 {
      let results = min(1, (units.takenUp - state.seenByPartners.takenUp) / planned)
      let signal = (results + contract.reciprocity) / 2
      state.goodwill +=
        values[Self.goodwillGain] * signal * (1 - state.goodwill)
        - values[Self.goodwillErosion] * (1 - signal) * state.goodwill
    }
    state.seenByPartners = units
    state.effort = 1 - values[Self.looseness] * (1 - state.goodwill)
    county.programmes[index].delivery = state
  }

  private static func share(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter(
      "supervision.\(key)", value, .share, in: 0...1, source: "chosen; S0: three supervisions of a project",
      grade: .assumed, meaning)
  }

  private static func cost(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter(
      "supervision.\(key)", value, .yuanPerMonth, in: 0...100_000, source: "chosen", grade: .assumed, meaning)
  }
}

extension ProgrammePlan {
  /// The payer that is a foundation and not the treasury.
  public static let foundation = "foundation"

  /// What the first instalment brings to each line; the whole budget without instalments.
  var firstLines: [Int64] {
    guard let contract = delivery?.contract, contract.instalments > 1 else { return lines }
    return lines.map { contract.share(of: $0, parts: 0..<1) }
  }

  var grantFlow: Flow { payer == Self.foundation ? .foundationGrant : .programmeGrant }
  var fundReturnFlow: Flow { payer == Self.foundation ? .foundationFundReturn : .fundReturn }
  var returnFlow: Flow { payer == Self.foundation ? .foundationReturn : .programmeReturn }

  /// The month until which the staff line must last: the next instalment, or the end.
  func staffLasts(after month: Int) -> Int {
    guard month < months else { return servesUntil }
    guard let contract = delivery?.contract else { return months }
    return (1..<max(contract.instalments, 1)).map { contract.due($0, of: months) }.first { $0 > month } ?? months
  }

  /// The month in which services end: with the agency, or with who carries on.
  public var servesUntil: Int {
    guard let succession = delivery?.succession, succession.by != .none else { return months }
    return months + succession.months
  }
}
