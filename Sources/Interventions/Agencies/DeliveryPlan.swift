/// Who delivers a programme and how, beside what every programme says: agency, contract, process, what follows its end.
///
/// Nothing of it is needed: without it the agency of `ProgrammePlan` delivers what it can, as it is.
public struct DeliveryPlan: Sendable, Hashable {
  /// The agency as an actor that lives on between programmes.
  public var agency: AgencyPlan?
  /// The local agency that learns from it ('hand-in-hand', S4).
  public var handInHand: AgencyPlan?
  public var contract: ContractPlan?
  public var process: ProcessPlan?
  public var monitoring: MonitoringPlan?
  public var succession: SuccessionPlan?
  public var volunteers: VolunteerPlan?
  public var synergy: SynergyPlan?
  /// Share of what methods build in served villages that reaches like villages outside in a year (M45); 0 for none.
  public var diffusion: Double = 0

  public init() {}
}

/// A social-work agency: what a scenario says of it.
public struct AgencyPlan: Sendable, Hashable {
  public enum Origin: String, CaseIterable, Sendable { case outside, local }

  public var name: String
  public var origin = Origin.outside
  public var staff: Double
  /// 0 … 1.
  public var competence: Double
  /// 0 … 1: how many contracts it can hold together.
  public var governance = 0.5
  /// 0 … 1: how well it is known and trusted.
  public var brand = 0.0
  /// Contracts beside those of the path.
  public var otherContracts = 0.0
  /// Share of staff that leaves in a year.
  public var turnover = 0.0
  /// Shares of its income by source; empty for one that depends on no source.
  public var funding: [Double] = []

  public init(name: String, staff: Double, competence: Double) {
    self.name = name
    self.staff = staff
    self.competence = competence
  }

  /// Σ share²: 1 for a single source, 1/n for n equal ones, 0 where nothing is said.
  public var dependence: Double { funding.reduce(0) { $0 + $1 * $1 } }
}

/// Terms between who pays and who delivers (S2).
public struct ContractPlan: Sendable, Hashable {
  /// Commission: contract and supervision. Collaboration: equals on moral obligation.
  public enum Kind: String, CaseIterable, Sendable { case commission, collaboration }

  public var kind: Kind
  /// Levels 0 … 1 of the three supervisions: by the payer, by the implementer, by those served.
  public var supervision: [Double] = [0, 0, 0]
  /// Parts in which the payer pays; 1 for all at the start.
  public var instalments = 1
  /// Delivered by contracted quality below which an instalment is withheld, as the payer sees it.
  public var bar = 0.0
  /// Collaboration: goodwill at the start, and what partners give back, 0 … 1.
  public var goodwill = 0.5
  public var reciprocity = 0.5
  /// Community, organisations and social workers linked (三社联动), 0 … 1.
  public var linkage = 0.0
  public var partners: [AgencyPlan] = []

  public init(kind: Kind) { self.kind = kind }

  /// The month in which instalment `part` falls due.
  func due(_ part: Int, of months: Int) -> Int { part * months / instalments }

  /// What instalments `parts` bring to a line that holds `fen` in all; all parts together make it up to the last fen.
  func share(of fen: Int64, parts: Range<Int>) -> Int64 {
    let whole = Int64(instalments)
    func upTo(_ part: Int) -> Int64 {
      fen / whole * Int64(part) + fen % whole * Int64(part) / whole
    }
    return upTo(parts.upperBound) - upTo(parts.lowerBound)
  }
}

/// The general process of social work as states of a programme (S0): services wait for survey, assessment and plan.
public struct ProcessPlan: Sendable, Hashable {
  /// Months at the end that go to evaluation.
  public var evaluationMonths: Int

  public init(evaluationMonths: Int = 1) { self.evaluationMonths = evaluationMonths }
}

/// Monitoring of those who left poverty, with early help (S1).
public struct MonitoringPlan: Sendable, Hashable {
  /// Months after the agency has left in which monitoring goes on; it also runs while the agency is there.
  public var months: Int

  public init(months: Int) { self.months = months }
}

/// Who carries on when the agency leaves (S0, S4).
public struct SuccessionPlan: Sendable, Hashable {
  public enum Body: String, CaseIterable, Sendable {
    case localAgency = "local-agency"
    case associations, none
  }

  public var by: Body
  /// Share of its staff that the local agency, or of their time that association leaders, give.
  public var share: Double
  public var months: Int

  public init(by: Body, share: Double, months: Int) {
    self.by = by
    self.share = share
    self.months = months
  }
}

/// Residents who work beside social workers (两工联动).
public struct VolunteerPlan: Sendable, Hashable {
  public var most: Int
  /// Hours a month of each.
  public var hours: Double
  /// What an hour is worth beside a social worker's hour, 0 … 1.
  public var competence: Double

  public init(most: Int, hours: Double = 6, competence: Double = 0.4) {
    self.most = most
    self.hours = hours
    self.competence = competence
  }
}

/// How well the five subjects act together (S1), each 0 … 1: at 0 losses of coordination are full, at 1 there are none.
public struct SynergyPlan: Sendable, Hashable {
  public var communication: Double
  public var duties: Double
  public var benefitSharing: Double
  public var riskSharing: Double

  public init(communication: Double, duties: Double, benefitSharing: Double, riskSharing: Double) {
    self.communication = communication
    self.duties = duties
    self.benefitSharing = benefitSharing
    self.riskSharing = riskSharing
  }
}
