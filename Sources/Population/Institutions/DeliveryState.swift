public import Declarations

/// The general process of social work, in order (S0): where a programme stands.
public enum ProcessStage: Int, CaseIterable, Sendable, Codable {
  case survey, assessment, plan, implementation, evaluation, closing

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .survey: Text("needs survey", zh: "需求调查")
    case .assessment: Text("assessment", zh: "预估")
    case .plan: Text("plan", zh: "计划")
    case .implementation: Text("implementation", zh: "介入")
    case .evaluation: Text("evaluation", zh: "评估")
    case .closing: Text("closing", zh: "结案")
    }
  }
}

/// What a programme remembers of who delivers it and how.
public struct DeliveryState: Sendable, Hashable, Codable {
  /// Workers of this month and their competence, effort included; `nil` for as planned.
  public var staff: Double?
  public var competence: Double?
  /// Share of contracted quality that the agent gives this month; 1 without a contract.
  public var effort = 1.0
  /// 0 … 1, between partners who work without a contract.
  public var goodwill = 0.0
  /// Instalments paid, and times that one was withheld.
  public var instalments = 0
  public var withheld = 0
  /// Units planned, delivered and taken up when they were last looked at, by the payer and by partners.
  public var seenByPayer = Units()
  public var seenByPartners = Units()
  public var stage = ProcessStage.survey
  public var stageProgress = 0.0
  /// Residents who volunteer, in the order in which they came.
  public var volunteers: [HouseholdIndex] = []
  /// Hours of work so far: of the agency, and of partners and volunteers, who are not paid.
  public var ownHours = 0.0
  public var linkedHours = 0.0
  /// Cases opened by monitoring, with the month of each.
  public var cases: [Case] = []
  /// Months in which a partner backed out, and months in which a successor worked.
  public var backedOut = 0
  public var successorMonths = 0

  public struct Units: Sendable, Hashable, Codable {
    public var planned = 0.0
    public var delivered = 0.0
    public var takenUp = 0.0

    public init() {}
  }

  public struct Case: Sendable, Hashable, Codable {
    public var household: HouseholdIndex
    public var month: Int

    public init(household: HouseholdIndex, month: Int) {
      self.household = household
      self.month = month
    }
  }

  public init() {}

  /// Share of all hours that came from partners and volunteers, 0 where nobody worked: resources that were linked.
  public var resourceIntegration: Double {
    let all = ownHours + linkedHours
    return all > 0 ? linkedHours / all : 0
  }
}

extension ProgrammeState {
  /// Units of all services so far.
  public var units: DeliveryState.Units {
    var units = DeliveryState.Units()
    units.planned = planned.reduce(0, +)
    units.delivered = delivered.reduce(0, +)
    units.takenUp = takenUp.reduce(0, +)
    return units
  }
}

/// A social-work agency during a run.
public struct AgencyState: Sendable, Hashable, Codable {
  public let name: String
  public let isLocal: Bool
  public var staff: Double
  public var competence: Double
  public var brand: Double
  /// Contracts held this month, of the path and others.
  public var contracts: Double
  /// Months that an interruption of funds still lasts.
  public var interruption = 0

  public init(name: String, isLocal: Bool, staff: Double, competence: Double, brand: Double, contracts: Double) {
    self.name = name
    self.isLocal = isLocal
    self.staff = staff
    self.competence = competence
    self.brand = brand
    self.contracts = contracts
  }
}
