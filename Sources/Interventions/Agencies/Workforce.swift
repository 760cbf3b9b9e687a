public import Declarations
public import Population
import Randomness
public import Simulation

/// Who works for a programme this month, and how well: the agency, less what supervision and teaching take, with
/// partners and volunteers beside it.
///
///     staff       = agency · (1 − own supervision) · (1 − teaching) · (1 − overlap) · (1 − waiting) + linked
///     linked      = goodwill · partners + volunteers · their hours · their worth / hours of a worker
///     competence  = mean of agency and partners · effort · (1 − disputes)
///
/// A volunteer works beside a social worker, who can guide so many. Overlap, waiting and disputes are losses of
/// coordination between the five subjects (S1), each scaled by 1 − its lever; in a month in which a partner backs out
/// nothing is linked.
public struct Workforce: CountyMechanism {
  public static let guided = Parameter(
    "volunteers.per-worker", 10, .persons, in: 0...200, source: "chosen; S0: social worker and volunteer together",
    grade: .assumed, Text("volunteers that one social worker can guide", zh: "每名社工可带领的志愿者人数"))
  public static let overlap = loss(
    "overlap", 0.15, Text("share of hours lost to services given twice, without communication", zh: "缺乏沟通时重复服务所损失的工时比例")
  )
  public static let waiting = loss(
    "waiting", 0.1, Text("share of hours lost to waiting for each other, without clear duties", zh: "职责不清时相互等待所损失的工时比例")
  )
  public static let disputes = loss(
    "disputes", 0.1, Text("share of quality lost when benefits are not shared", zh: "利益不共享时损失的质量比例"))
  public static let backingOut = loss(
    "backing-out", 0.1,
    Text("chance in a month that partners back out when risks are not shared", zh: "风险不共担时伙伴当月退出的概率"))
  public static let parameters = [guided, overlap, waiting, disputes, backingOut]

  public let name = Text("workforce", zh: "人力")
  public let reads = Text("agencies, effort, goodwill, volunteers", zh: "机构、努力程度、情谊、志愿者")
  public let writes = Text("staff and competence of the programme, hours", zh: "项目人员与能力、工时")

  private let plan: ProgrammePlan
  private let delivery: DeliveryPlan
  private let index: Int
  private let values: ParameterValues

  public init(plan: ProgrammePlan, delivery: DeliveryPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.delivery = delivery
    self.index = index
    self.values = values
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.servesUntil else { return }
    var (staff, competence) = agency(county, month.month)
    var state = county.programmes[index].delivery
    if month.month < plan.months {
      let own = delivery.contract?.kind == .commission ? delivery.contract?.supervision[1] ?? 0 : 0
      staff *= 1 - own * values[Contract.ownHours]
      if delivery.handInHand != nil { staff *= 1 - values[AgencyLife.teaching] }
      if let levers = delivery.synergy {
        staff *= 1 - values[Self.overlap] * (1 - levers.communication)
        staff *= 1 - values[Self.waiting] * (1 - levers.duties)
      }
    } else {
      state.successorMonths += 1
    }
    let linked = linked(&state, beside: staff, month)
    let work = staff * competence + linked.partners.reduce(0) { $0 + $1.staff * $1.competence }
    let paid = staff + linked.partners.reduce(0) { $0 + $1.staff }
    if paid > 0, !linked.partners.isEmpty { competence = work / paid }
    if month.month < plan.months {
      competence *= state.effort
      if let levers = delivery.synergy { competence *= 1 - values[Self.disputes] * (1 - levers.benefitSharing) }
    }
    let hours = values[Agency.hours]
    state.ownHours += staff * hours
    state.linkedHours += (paid - staff) * hours + linked.volunteerHours
    state.staff = paid + (hours > 0 ? linked.volunteerHours * (delivery.volunteers?.competence ?? 0) / hours : 0)
    state.competence = competence
    county.programmes[index].delivery = state
  }

  /// Staff and competence of who delivers: the agency, or who carries on.
  private func agency(_ county: County, _ month: Int) -> (staff: Double, competence: Double) {
    guard month >= plan.months else {
      guard let agency = delivery.agency, let state = county.agency(agency.name) else {
        return (plan.staff, plan.competence)
      }
      return AgencyLife.work(of: state, agency, values)
    }
    guard let succession = delivery.succession else { return (0, 0) }
    switch succession.by {
    case .none: return (0, 0)
    case .localAgency:
      guard let local = delivery.handInHand ?? delivery.agency, let state = county.agency(local.name) else {
        return (0, 0)
      }
      let work = AgencyLife.work(of: state, local, values)
      return (work.staff * succession.share, work.competence)
    case .associations: return Succession.leaders(of: plan, share: succession.share, county, values)
    }
  }

  /// Partners as far as goodwill goes, and volunteers' hours.
  private func linked(
    _ state: inout DeliveryState, beside staff: Double, _ month: MonthContext
  ) -> (partners: [(staff: Double, competence: Double)], volunteerHours: Double) {
    if let levers = delivery.synergy {
      let chance = values[Self.backingOut] * (1 - levers.riskSharing)
      if month.draws.bernoulli(chance, at: .init(id: UInt64(index), other: 1, month: month.month, purpose: .agencies)) {
        state.backedOut += 1
        return ([], 0)
      }
    }
    var partners: [(staff: Double, competence: Double)] = []
    if month.month < plan.months, let contract = delivery.contract {
      let will = contract.kind == .collaboration ? state.goodwill : 1
      partners = contract.partners.map { ($0.staff * will, $0.competence) }
    }
    guard let volunteers = delivery.volunteers else { return (partners, 0) }
    let guided = min(Double(state.volunteers.count), staff * values[Self.guided])
    return (partners, guided * volunteers.hours)
  }

  private static func loss(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter(
      "synergy.\(key)", value, .share, in: 0...1, source: "chosen; S1: five subjects act together", grade: .assumed,
      meaning)
  }
}

extension ProgrammePlan {
  /// The plan with this month's staff and competence.
  func working(_ state: ProgrammeState) -> ProgrammePlan {
    guard state.delivery.staff != nil || state.delivery.competence != nil else { return self }
    var plan = self
    plan.staff = state.delivery.staff ?? staff
    plan.competence = state.delivery.competence ?? competence
    return plan
  }
}
