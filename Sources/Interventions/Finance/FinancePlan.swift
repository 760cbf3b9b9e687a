import Population

/// What a programme does with money beside paying for services; everything is off unless a scenario switches it on.
public struct FinancePlan: Sendable, Hashable {
  /// Pays the cash line to those served.
  public var cash: CashPlan?
  /// Gives its revolving-fund associations seed capital, which they lend.
  public var lendsThroughFunds = false
  /// Brings banks to lend to those served, without collateral.
  public var bringsBankLoans = false
  public var industry: IndustryPlan?
  /// What building a brand and its channels consists of, beside the shipped market-channel service.
  public var building: [BuildingMeasure] = []
  /// Coaches those served in handling money and matches what they save.
  public var matchesSavings = false

  public init(cash: CashPlan? = nil) { self.cash = cash }

  /// Services that come with it.
  var rules: [ServiceRule] { building.map(\.rule) + (matchesSavings ? [AssetBuilding.coaching] : []) }
}

/// Cash for the households that a programme serves.
public struct CashPlan: Sendable, Hashable {
  /// Programme or path whose budget, villages and households this one takes over; `nil` for its own.
  public var like: String?

  public init(like: String? = nil) { self.like = like }
}

/// The four ways of S4 (向德平) to tie households to an industry.
public enum IndustryTie: String, CaseIterable, Sendable, Codable {
  case direct, employment, shares, mixed

  /// Households produce: enterprise, base, co-operative and household.
  public var isDirect: Bool { self == .direct || self == .mixed }
  public var hasJobs: Bool { self == .employment || self == .mixed }
  public var hasShares: Bool { self == .shares || self == .mixed }
}

/// Where an industry comes from (S4: 引进 or 土特产).
public enum IndustryOrigin: String, CaseIterable, Sendable, Codable { case local, introduced }

/// What work an industry asks of those who produce (S4: bee-keeping, weaving, embroidery for those who stayed).
public enum IndustryLabour: String, CaseIterable, Sendable, Codable { case full, light }

/// How dividends are set: a fixed rate on the money in shares, or a share of the month's profit.
public enum DividendRule: String, CaseIterable, Sendable, Codable { case fixed, floating }

/// An industry that a programme starts in each of its villages.
public struct IndustryPlan: Sendable, Hashable {
  public var name: String
  public var tie: IndustryTie
  public var origin: IndustryOrigin
  public var labour = IndustryLabour.full
  public var dividend = DividendRule.fixed

  public init(name: String, tie: IndustryTie, origin: IndustryOrigin) {
    self.name = name
    self.tie = tie
    self.origin = origin
  }
}

extension ProgrammePlan {
  /// A programme that does nothing but pay cash has no phases.
  public var hasPhases: Bool { finance?.cash == nil || staff > 0 }

  /// The budget of `source`, paid out as cash to the households that it serves: same months, villages, places, and the
  /// same way of giving them. Nothing else of either is done: nobody works for it.
  public func paying(asMuchAs source: ProgrammePlan) -> ProgrammePlan {
    var plan = self
    plan.budget = source.budget
    plan.payer = source.payer
    plan.months = source.months
    plan.villages = source.villages
    plan.households = source.households
    plan.administration = source.administration
    plan.administration?.teams = 0
    plan.staff = 0
    plan.services = []
    plan.ownRules = []
    plan.docking = nil
    plan.feedback = nil
    plan.delivery = nil
    plan.associations = []
    plan.crisisCases = 0
    plan.books = 0
    return plan
  }

  /// The whole budget in the line of cash.
  public static let cashOnly: [Double] = BudgetLine.allCases.map { $0 == .cash ? 1 : 0 }
}
