public import Declarations
public import Population
import Quantities
public import Simulation

/// What a met need does, month by month, until help ends.
///
///     consumption = premium · min(purchase, output of the land), paid as income: what a fair price adds to the market's
///     employment  = a dose of job link, competence · (1 − displaced): jobs are finite
///     technology  = a dose of technology extension, competence
///     money       = one donation, cash that is no income unless a share is said to count
///     pairing     = doses of visits, casework and market channel, competence
///     a village   = its price-and-channel state grows by gain · competence
///
/// Households choose whether to take a dose up. Help costs a programme nothing: it is counted at its amount or at a shadow
/// price, as wasted where the need is false or another organisation meets it already. All of it reaches households
/// through `channel.docking`.
public struct DockedHelp: CountyMechanism {
  public static let months: [Parameter] = [
    lasts(.consumption, 12), lasts(.employment, 3), lasts(.technology, 6), lasts(.money, 1), lasts(.pairing, 12),
  ]
  public static let purchase = Parameter(
    "docking.purchase", 300, .yuanPerMonth, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("produce that an organisation buys from a household, month 0", zh: "组织每月向一户采购的农产品金额(第 0 月)"))
  public static let output = Parameter(
    "docking.output", 1_200, .yuanPerMu, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("produce of a mu, the limit of what can be bought", zh: "每亩产值,采购以此为限"))
  public static let premium = Parameter(
    "docking.premium", 0.2, .one, in: 0...2, source: "chosen; S0: unsold and dumped produce (销售难、低价抛售)",
    grade: .assumed, Text("what a fair price adds to the market's", zh: "公平价格相对市场价格的加成"))
  public static let donation = Parameter(
    "docking.donation", 2_000, .yuan, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("a donation for schooling or an emergency, month 0", zh: "一次助学或急难捐助(第 0 月)"))
  public static let counted = Parameter(
    "docking.donation-income", 0, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of a donation that counts as income", zh: "捐助计入收入的比例"))
  public static let displaced = Parameter(
    "docking.displaced", 0.3, .share, in: 0...1, source: "chosen; placements displace others", grade: .assumed,
    Text("share of placements that would have gone to somebody else", zh: "挤占他人岗位的就业安置比例"))
  public static let villageGain = Parameter(
    "docking.village-channel", 0.02, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("gain in price and channel of a village from a month of organised purchases", zh: "一个月组织采购对村庄价格与渠道状态的增进"))
  public static let shadowPrice = Parameter(
    "docking.shadow-price", 200, .yuanPerMonth, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("worth of a month of an organisation's work for a household", zh: "组织为一户服务一个月的影子价格"))
  public static let channel = Parameter(
    "channel.docking", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what docked organisations do for households", zh: "对接组织对住户作用的总开关"))
  public static let parameters: [Parameter] =
    months + [purchase, output, premium, donation, counted, displaced, villageGain, shadowPrice, channel]

  public let name = Text("help of docked organisations", zh: "对接帮扶")
  public let reads = Text("needs met, competence, land, prices", zh: "已对接需求、能力、土地、价格")
  public let writes = Text("doses, payments, channel of villages", zh: "剂量、付款、村庄渠道")

  private let plan: ProgrammePlan
  private let index: Int
  private let values: ParameterValues
  private let uptake: Uptake
  private let channel: Double
  private let gifts: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    self.values = values
    uptake = Uptake(values: values)
    channel = values[Self.channel]
    gifts = values[CrisisCases.channel]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard plan.hasDocking, month.month >= 0 else { return }
    for need in county.docking[index].needs where !need.isOpen {
      let helper = county.organisations[Int(need.helper)]
      let worth: Int64
      if need.isOfVillage {
        county.villages[Int(need.place)][.channel] += values[Self.villageGain] * helper.competence * channel
        worth = shadow(month)
      } else {
        worth = help(need, helper, &county, month)
      }
      county.organisations[Int(need.helper)].given += worth
      county.docking[index][.wasted] += worth * Int64(need.others) + (need.isFalse ? worth : 0)
      guard !need.isFalse else { continue }
      county.docking[index][.help] += worth
      if !helper.isInside { county.docking[index][.outsideHelp] += worth }
    }
  }

  /// What one organisation gives this month, in fen.
  private func help(
    _ need: Need, _ helper: Organisation, _ county: inout County, _ month: MonthContext
  ) -> Int64 {
    switch need.way {
    case .consumption:
      let land = Double(county.with(need.place) { $0.land[$1] })
      let bought = min(
        values[Self.purchase] * month.prices.consumer, values[Self.output] * land / 12 * month.prices.farm)
      let gain = values[Self.premium] * bought
      if !need.isFalse { pay(gain, .purchases, to: need.place, times: 1, &county) }
      return fen(gain)
    case .money:
      guard Int(need.docked) == month.month else { return 0 }
      let gift = values[Self.donation] * month.prices.consumer
      // Money is money, even for the second time and for somebody who did not need it.
      let times = 1 + Int64(need.others)
      pay(gift * (1 - values[Self.counted]) * gifts, .donations, to: need.place, times: times, &county)
      pay(gift * values[Self.counted] * gifts, .countedDonations, to: need.place, times: times, &county)
      return fen(gift)
    case .employment:
      return give([.jobLink], helper.competence * (1 - values[Self.displaced]), need, &county, month)
    case .technology: return give([.technologyExtension], helper.competence, need, &county, month)
    case .pairing: return give([.casework, .reliefVisits, .marketChannel], helper.competence, need, &county, month)
    }
  }

  private func pay(
    _ yuan: Double, _ flow: Flow, to household: HouseholdIndex, times: Int64, _ county: inout County
  ) {
    let amount = fen(yuan * channel) * times
    if amount > 0 { county.payments.append(Payment(household: household, fen: amount, flow: flow)) }
  }

  private func give(
    _ services: [Service], _ amount: Double, _ need: Need, _ county: inout County, _ month: MonthContext
  ) -> Int64 {
    guard !need.isFalse else { return shadow(month) }
    let (tile, row) = (county.tiles[county.place(of: need.place).tile], county.place(of: need.place).row)
    let visible = min(1, max(0, county.villages[Int(tile.village[row])][.participation]))
    var isTaken = false
    for service in services
    where uptake.accepts(service, tile, row, visible: visible, month: month.month, draws: month.draws) {
      isTaken = true
      let dose = amount * channel
      if dose > 0 { county.doses.append(Dose(household: need.place, service: service, amount: dose)) }
    }
    return isTaken ? shadow(month) : 0
  }

  private func shadow(_ month: MonthContext) -> Int64 { fen(values[Self.shadowPrice] * month.prices.wages) }

  private func fen(_ yuan: Double) -> Int64 { Money(yuan: yuan)?.fen ?? 0 }

  private static func lasts(_ way: HelpWay, _ value: Double) -> Parameter {
    Parameter(
      "docking.months.\(way.key)", value, .months, in: 1...60, source: "chosen", grade: .assumed,
      Text("months that help lasts: \(way.name.english)", zh: "帮扶持续月数:\(way.name.chinese)"))
  }
}
