public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation
import VectorMath

/// An industry in each village of a programme, and the four ways to tie households to it (M14, M16, M20; S4).
///
/// It begins when the village has left intervention, its plan is accepted (`PlanCondition`) and the shares line pays the
/// start-up cost. Poor households are asked and choose (`Uptake`), up to its capacity.
///
///     direct      output = output · min(1, free workers) · exp(ability) · place; sales − own costs are income, at
///                 `LocalPrice`; seed and tools are given once; light work asks for no full worker and yields less
///     employment  participants with an idle worker, up to the number of jobs, get doses of job link; local jobs rise
///     shares      the shares line buys shares for those served, and households without a free worker lend idle land:
///                 dividends are property income, fixed as far as the enterprise's money reaches, or a share of profit
///     mixed       all of these
///
///     profit of the enterprise = margin · output + return / 12 · capital; none while the village's harvest or price fails
///     place = (1 + skill · skills) · (1 + tourism, if local) · (1 − weight · (1 − ecology))
///
/// It fails with its hazard, a higher one when it was introduced; dividends, jobs and purchases stop then. It goes on when
/// the agency leaves. An enterprise's money is exact to the fen (`EnterpriseState`).
public struct CommunityIndustry: CountyMechanism {
  public static let channel = IndustryParameters.channel
  public static let parameters = IndustryParameters.parameters + PlanCondition.parameters + LocalPrice.parameters

  public let name = Text("community industry", zh: "社区产业")
  public let reads = Text(
    "phases, village states and profile, served, ability, workers, land", zh: "阶段、村庄状态与概况、服务对象、能力、劳动力、土地")
  public let writes = Text("enterprises, payments, doses, village states, budget lines", zh: "企业、付款、剂量、村庄状态、预算项")

  let plan: ProgrammePlan
  let industry: IndustryPlan
  let index: Int
  let values: ParameterValues
  let uptake: Uptake
  let prices: LocalPrice
  let scale: Double
  let startUp: Int64

  public init(plan: ProgrammePlan, industry: IndustryPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.industry = industry
    self.index = index
    self.values = values
    uptake = Uptake(values: values)
    prices = LocalPrice(values: values)
    scale = values[IndustryParameters.channel]
    let cost = values.fen(IndustryParameters.startUp)
    startUp = industry.origin == .local ? cost : cost.times(values[IndustryParameters.introducedCost])
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    for village in plan.villages {
      let e = place(of: village, &county)
      var enterprise = county.finance.enterprises[e]
      switch enterprise.stage {
      case .planned: judge(&enterprise, &county, month)
      case .running:
        if fails(enterprise, county, month) {
          enterprise.writtenOff += enterprise.balance
          county.ledger.post(.enterpriseLosses, fen: enterprise.balance)
          enterprise.balance = 0
          enterprise.stage = .failed
          enterprise.ended = month.month
        } else {
          run(&enterprise, &county, month)
        }
      case .failed: break
      }
      recover(enterprise, &county)
      county.finance.enterprises[e] = enterprise
    }
  }

  private func place(of village: Int, _ county: inout County) -> Int {
    let list = county.finance.enterprises
    if let known = list.firstIndex(where: { $0.programme == index && $0.village == village }) { return known }
    var enterprise = EnterpriseState(programme: index, village: village)
    enterprise.ecologyBefore = county.villages[village].profile.ecology
    county.finance.enterprises.append(enterprise)
    return list.count
  }

  private func judge(_ enterprise: inout EnterpriseState, _ county: inout County, _ month: MonthContext) {
    let village = enterprise.village
    guard month.month < plan.months, month.month >= enterprise.judgedAgain,
      [.empowerment, .building].contains(county.villages[village].phase)
    else { return }
    enterprise.scores = plan.scores(
      of: industry, in: village, programme: index, startUp: startUp, uptake: uptake, county: county, values: values)
    guard let weakest = enterprise.scores.min(), weakest >= values[PlanCondition.bar] else {
      enterprise.repetitions += 1
      enterprise.judgedAgain = month.month + values.count(PlanCondition.wait)
      county.villages[village][.trust] += values[PlanCondition.revision]
      county.villages[village][.participation] += values[PlanCondition.revision]
      return
    }
    guard county.spend(startUp, from: .shares, of: index) else { return }
    enterprise.stage = .running
    enterprise.began = month.month
    if industry.tie.hasShares { buyShares(&enterprise, &county) }
  }

  private func fails(_ enterprise: EnterpriseState, _ county: County, _ month: MonthContext) -> Bool {
    let risk = industry.origin == .local ? 1 : values[IndustryParameters.introducedRisk]
    let yearly = YearlyRate(perYear: min(0.99, values[IndustryParameters.failure] * risk))
    // Numbered by village and programme, so that two industries of a village have luck of their own.
    let address = Address(
      id: UInt64(enterprise.village), other: UInt32(index), month: month.month, purpose: .industryFailure)
    return month.draws.bernoulli(yearly.monthlyProbability, at: address)
  }

  private func run(_ enterprise: inout EnterpriseState, _ county: inout County, _ month: MonthContext) {
    if month.month < plan.months, industry.tie != .shares { recruit(&enterprise, &county, month) }
    let village = enterprise.village
    let works = county.villages[village].failureMonths == 0
    var output = 0.0
    if industry.tie.isDirect, works { output = produce(&enterprise, &county, month) }
    if industry.tie.hasJobs { employ(enterprise, &county) }
    if works {
      let yield = values[IndustryParameters.yield] / 12 * Double(enterprise.capital)
      let profit = Int64((values[IndustryParameters.margin] * output + yield).rounded(.toNearestOrEven))
      county.ledger.post(.enterpriseProfit, fen: profit)
      enterprise.profit += profit
      enterprise.balance += profit
      if industry.tie.hasShares { payDividends(&enterprise, profit: profit, &county, month) }
    } else if industry.tie.hasShares, industry.dividend == .fixed {
      payDividends(&enterprise, profit: 0, &county, month)
    }
    let wear = values[IndustryParameters.wear] * prices.fullness(output: output / month.prices.farm)
    county.villages[village].profile.ecology = max(0, county.villages[village].profile.ecology - wear)
  }

  private func recruit(_ enterprise: inout EnterpriseState, _ county: inout County, _ month: MonthContext) {
    let reach = industry.origin == .local ? values[IndustryParameters.localReach] : 1
    let capacity = Int((values[IndustryParameters.capacity] * reach).rounded())
    guard enterprise.participants.count < capacity else { return }
    let village = county.villages[enterprise.village]
    let known = Set(enterprise.participants)
    let visible = min(1, max(0, village[.participation]))
    for household in county.residents(of: enterprise.village) where enterprise.participants.count < capacity {
      let joins = county.with(household) { tile, row in
        let isPoor = tile.recorded[row].isPoor || tile.reach[row] & Reach.served.rawValue != 0
        let canWork = industry.labour == .light || tile.workers[row] > 0
        guard isPoor, canWork, !known.contains(household) else { return false }
        return month.draws.bernoulli(
          values[IndustryParameters.recruitment] * uptake.chance(tile, row, visible: visible),
          at: Address(id: tile.id[row], other: UInt32(index), month: month.month, purpose: .industryJoining))
      }
      guard joins else { continue }
      enterprise.participants.append(household)
      if industry.tie.isDirect { give(household, &county) }
    }
  }

  /// Seed, stock and tools: goods that become productive assets.
  private func give(_ household: HouseholdIndex, _ county: inout County) {
    let worth = values.fen(IndustryParameters.inputs)
    guard county.take(worth, from: .shares, of: index) else { return }
    let given = worth.times(scale)
    county.ledger.post(.programmeServices, fen: worth - given)
    guard given > 0 else { return }
    county.payments.append(Payment(household: household, fen: given))
    county.payments.append(Payment(household: household, fen: given, flow: .assetPurchase))
  }

  /// Doses of job link for as many participants with an idle worker as there are jobs.
  private func employ(_ enterprise: EnterpriseState, _ county: inout County) {
    county.villages[enterprise.village][.jobs] += values[IndustryParameters.jobsGain]
    let amount = values[IndustryParameters.jobDose] * scale
    guard amount > 0 else { return }
    let idle = enterprise.participants.filter { county.with($0) { $0.employed[$1] < $0.workers[$1] } }
    for household in idle.prefix(values.count(IndustryParameters.jobs)) {
      county.doses.append(Dose(household: household, service: .jobLink, amount: amount))
    }
  }

  /// Nature makes good a share of what is worn, towards what the place was before.
  private func recover(_ enterprise: EnterpriseState, _ county: inout County) {
    let worn = enterprise.ecologyBefore - county.villages[enterprise.village].profile.ecology
    guard worn > 0 else { return }
    county.villages[enterprise.village].profile.ecology += values[IndustryParameters.recovery] * worn
  }
}
