/// The county government as it stands: how hard a deadline presses on the register, and what verifiers have found.
///
/// All zero and empty unless a path has a government or a verification; whoever decides writes it (`Interventions`), and
/// the register reads it.
public struct Government: Sendable, Hashable, Codable {
  /// How hard the deadline presses for recorded exits, 0 … 1.
  public var pressure: Double
  /// Households whose recorded exit a verifier has called false and sends back to the register; emptied when done.
  public var sentBack: [HouseholdIndex]
  /// What verifiers reported so far, in the order of their Decembers.
  public var reports: [VerificationReport]

  public init() {
    pressure = 0
    sentBack = []
    reports = []
  }
}

/// What the cadres of one village bear (M8): their load and what it does to them.
public struct CadreState: Sendable, Hashable, Codable {
  /// Hours of work that the register and its reports ask for, by hours that cadres have.
  public var workload: Double
  /// 0 … 1
  public var stress: Double

  public init(workload: Double = 0, stress: Double = 0) {
    self.workload = workload
    self.stress = stress
  }
}

/// What a verifier wrote about the register in one month.
public struct VerificationReport: Sendable, Hashable, Codable {
  public var month: Int
  public var findings: RegisterFindings

  public init(month: Int, findings: RegisterFindings) {
    self.month = month
    self.findings = findings
  }
}
