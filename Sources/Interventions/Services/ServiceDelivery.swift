public import Declarations
public import Population
import Quantities
public import Simulation

/// A month of services: what is planned, what staff and budget allow, and what households take up.
///
/// Delivered = planned × quality, bounded by this month's hours and by the service's budget line; what could not be
/// delivered stays in `planned − delivered`. When they run short, what is bound to a date comes first, then work for whole
/// villages, then work for households, each in the order of the catalogue. Staff are paid an even share of what their
/// line still holds.
public struct ServiceDelivery: CountyMechanism {
  public static let trainingChannel = Parameter(
    "complement.training-channel", 0.5, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("gain in a training dose for each unit of the village's channel", zh: "村庄销售渠道对培训效果的互补增益"))
  public static let coachingFinance = Parameter(
    "complement.coaching-finance", 0.3, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("gain in a coaching dose for a household with a loan", zh: "有贷款家庭的辅导互补增益"))
  public static let linkage = Parameter(
    "linkage.reach", 0.5, .one, in: 0...5, source: "chosen; S2: community, organisations and social workers (三社联动)",
    grade: .assumed, Text("visible success that full linkage is worth when services are offered", zh: "三社充分联动时相当的可见成效"))
  public static let parameters = [trainingChannel, coachingFinance, linkage]

  public let name = Text("services delivered and taken up", zh: "服务提供与接受")
  public let reads = Text("phases, served, motivation, information, employed", zh: "阶段、服务对象、内生动力、信息、就业人数")
  public let writes = Text("doses, village states, enrolments, budget lines", zh: "剂量、村庄状态、服务登记、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let agency: Agency
  private let uptake: Uptake
  private let uniform: UniformPackage
  private let rules: [Rule]
  private let groupSize: Int
  private let trainingChannel: Double
  private let coachingFinance: Double
  private let methods: MethodEffects
  private let overlap: Double
  private let fit: Double
  private let evaluationShare: Double
  private let brandTrust: Double
  private let linkageReach: Double

  private struct Rule {
    let rule: ServiceRule
    let hours: Double
    let fen: Int64
    let gains: [(state: VillageState, gain: Double)]
  }

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    agency = Agency(values: values)
    uptake = Uptake(values: values)
    uniform = UniformPackage(plan: plan, values: values)
    groupSize = max(1, values.count(ServiceRule.groupSize))
    trainingChannel = values[Self.trainingChannel]
    coachingFinance = values[Self.coachingFinance]
    methods = MethodEffects(values: values)
    overlap = values[PhaseProgress.overlap]
    fit = values[GeneralProcess.fit]
    evaluationShare = values[GeneralProcess.evaluation]
    brandTrust = values[AgencyLife.brandTrust]
    linkageReach = values[Self.linkage]
    let offered =
      ServiceCatalogue.rules.filter { plan.services.contains($0.service) } + plan.ownRules + (plan.finance?.rules ?? [])
    let dated = offered.filter { !$0.calendarMonths.isEmpty }
    let undated = offered.filter { $0.calendarMonths.isEmpty }
    let ordered =
      dated + undated.filter { $0.method == .communityWork } + undated.filter { $0.method != .communityWork }
    rules = ordered.map { rule in
      Rule(
        rule: rule, hours: values[rule.hours], fen: values.fen(rule.cost),
        gains: rule.gains.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, values[$0.value]) })
    }
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.servesUntil else { return }
    payStaff(&county, month)
    if month.month >= 1 { buyBooks(&county) }
    let stage = plan.delivery?.process == nil ? nil : county.programmes[index].delivery.stage
    let isPrepared = (stage ?? .implementation) >= .implementation
    let review = county.programmes[index].review
    let ready = rules.filter { isDue($0.rule, month) && (isPrepared || !$0.rule.calendarMonths.isEmpty) }
    let due = review.ordered(ready, by: \.rule.service)
    let reached = due.map { targets(of: $0.rule, county) }
    let planned = zip(due, reached).reduce(0.0) { $0 + units($1.0.rule, $1.1) * $1.0.hours }
    let working = plan.working(county.programmes[index])
    let available =
      agency.hours(working, after: review?.feedback).services * (stage == .evaluation ? 1 - evaluationShare : 1)
    var quality = agency.quality(working, planned: planned, available: available)
    if stage != nil { quality *= 1 + fit }
    var hours = available
    let onPaper = county.programmes[index].onPaper
    for (rule, targets) in zip(due, reached) {
      give(rule, targets, but: onPaper, quality: quality, hours: &hours, &county, month)
    }
  }

  private func isDue(_ rule: ServiceRule, _ month: MonthContext) -> Bool {
    let calendar = month.calendar.monthOfYear(of: month.month)
    return month.month % rule.every == 0 && (rule.calendarMonths.isEmpty || rule.calendarMonths.contains(calendar))
  }

  /// Households that the rule is for this month, or villages, for community work.
  private func targets(of rule: ServiceRule, _ county: County) -> [Int32] {
    if rule.method == .communityWork {
      return plan.villages.filter { isOpen(rule, $0, county) }.map(Int32.init)
    }
    return county.programmes[index].served.filter { served in
      let village = county.with(served.household) { Int($0.village[$1]) }
      return isOpen(rule, village, county) && uniform.includes(served, rule)
    }.map(\.household)
  }

  /// In its phase; near the end of a phase, as far as tasks overlap, also in the one before; and after the agency has left
  /// who carries on does what building asks for.
  private func isOpen(_ rule: ServiceRule, _ village: Int, _ county: County) -> Bool {
    let phase = county.villages[village].phase
    let isCarriedOn = phase == .after && plan.servesUntil > plan.months
    if rule.phases.contains(isCarriedOn ? .building : phase) { return true }
    guard overlap > 0, let gate = PhaseProgress.phases.firstIndex(of: phase),
      let k = plan.villages.firstIndex(of: village), county.programmes[index].progress[k] >= 1 - overlap
    else { return false }
    return rule.phases.contains(gate == 0 ? .empowerment : .building)
  }

  private func units(_ rule: ServiceRule, _ targets: [Int32]) -> Double {
    rule.method == .groupWork
      ? Double((targets.count + groupSize - 1) / groupSize) : Double(targets.count)
  }

  private func give(
    _ rule: Rule, _ targets: [Int32], but onPaper: Set<HouseholdIndex>, quality: Double, hours: inout Double,
    _ county: inout County, _ month: MonthContext
  ) {
    let service = rule.rule.service
    let size = rule.rule.method == .groupWork ? groupSize : 1
    for first in stride(from: 0, to: targets.count, by: size) {
      let unit = targets[first..<min(first + size, targets.count)]
      county.programmes[index].planned[service.rawValue] += Double(unit.count)
      if rule.rule.method != .communityWork { county.notePlanned(unit, by: index) }
      guard hours >= rule.hours, county.spend(rule.fen, from: rule.rule.line, of: index) else { continue }
      hours -= rule.hours
      county.programmes[index].delivered[service.rawValue] += Double(unit.count) * quality
      if rule.rule.method == .communityWork {
        for (state, gain) in rule.gains { county.villages[Int(unit.first!)][state] += gain * quality }
        spread(service, in: Int(unit.first!), quality, &county)
      } else {
        let causes = unit.map { county.with($0) { Cause(rawValue: $0.mainCause[$1]) ?? .other } }
        for (household, cause) in zip(unit, causes) where !onPaper.contains(household) {
          county.noteOffered(rule.rule, to: household, quality: quality, by: index)
          let amount = quality * uniform.fit(cause, rule.rule) * methods.factor(rule.rule, cause, among: causes)
          offer(service, to: household, amount: amount, &county, month)
        }
      }
    }
  }

  /// What community work gives everybody.
  private func spread(_ service: Service, in village: Int, _ quality: Double, _ county: inout County) {
    guard methods.spread > 0, quality > 0 else { return }
    for household in county.residents(of: village) {
      county.doses.append(Dose(household: household, service: service, amount: methods.spread * quality))
    }
  }

  private func offer(
    _ service: Service, to household: HouseholdIndex, amount: Double, _ county: inout County, _ month: MonthContext
  ) {
    let (tile, row) = (county.tiles[county.place(of: household).tile], county.place(of: household).row)
    let village = county.villages[Int(tile.village[row])]
    let visible = min(1, max(0, village[.participation] + reputation(in: county)))
    guard uptake.accepts(service, tile, row, visible: visible, month: month.month, draws: month.draws) else { return }
    county.noteAccepted(household, by: index)
    var dose = amount
    if service == .livelihoodTraining { dose *= 1 + trainingChannel * max(0, village[.channel]) }
    if service == .startUpCoaching, tile.debt[row] > 0 { dose *= 1 + coachingFinance }
    tile.enrolments[row] |= 1 << UInt16(service.rawValue)
    county.programmes[index].takenUp[service.rawValue] += dose
    county.doses.append(Dose(household: household, service: service, amount: dose))
  }

  /// What the agency's name, and the linkage of community, organisations and social workers, add to what is seen.
  private func reputation(in county: County) -> Double {
    guard let delivery = plan.delivery else { return 0 }
    let brand = delivery.agency.flatMap { county.agency($0.name)?.brand } ?? 0
    return brandTrust * brand + linkageReach * (delivery.contract?.linkage ?? 0)
  }

  /// An even share of what the staff line still holds.
  private func payStaff(_ county: inout County, _ month: MonthContext) {
    let left = county.programmes[index].lines[BudgetLine.staff.rawValue]
    let fen = left / Int64(plan.staffLasts(after: month.month) - month.month)
    if county.take(fen, from: .staff, of: index) { county.ledger.post(.programmeStaff, fen: fen) }
  }

  /// The mobile library: the whole line is spent on the books of the plan, what comes in later as soon as it comes.
  private func buyBooks(_ county: inout County) {
    guard plan.books > 0, plan.services.contains(.cultureLibrary) else { return }
    _ = county.spend(county.programmes[index].lines[BudgetLine.books.rawValue], from: .books, of: index)
  }
}

extension County {
  /// Takes fen from a budget line; false, and nothing taken, when it does not hold them.
  mutating func take(_ fen: Int64, from line: BudgetLine, of programme: Int) -> Bool {
    guard fen <= programmes[programme].lines[line.rawValue] else { return false }
    programmes[programme].lines[line.rawValue] -= fen
    programmes[programme].spent += fen
    return true
  }

  /// Takes fen from a budget line and pays for goods and services with it.
  mutating func spend(_ fen: Int64, from line: BudgetLine, of programme: Int) -> Bool {
    guard take(fen, from: line, of: programme) else { return false }
    ledger.post(.programmeServices, fen: fen)
    return true
  }
}
