public import Population
public import Quantities

/// A path as data: its name and the programmes that belong to it. `none` has no programme.
public struct PathPlan: Sendable, Hashable {
  public var name: String
  /// What it is and where it comes from, for the description.
  public var about: String
  public var source: String
  /// Whether it takes part in rankings; a template does not.
  public var isRanked: Bool
  public var programmes: [ProgrammePlan]
  /// The county government under this path; `nil` for one that neither presses nor is pressed.
  public var government: GovernmentPlan?
  /// Who verifies the register, if anybody does.
  public var verification: VerificationPlan?
  /// Which indices are found at the end of each round, with what weights; none when it is not given.
  public var indices: IndexPlan?

  public init(name: String, programmes: [ProgrammePlan]) {
    self.name = name
    self.programmes = programmes
    about = ""
    source = ""
    isRanked = true
  }

  public static let none = PathPlan(name: "none", programmes: [])
}

/// A funded set of services in some villages: what a scenario says of a programme.
public struct ProgrammePlan: Sendable, Hashable {
  public var name: String
  public var payer: String
  public var staff: Double
  /// 0 … 1: quality of what the agency delivers when it is not overloaded.
  public var competence: Double
  public var budget: Money
  /// Months from the start of the path until the agency leaves.
  public var months: Int
  /// Villages served, by their place in the county.
  public var villages: [Int]
  /// Poor households to be served with the whole set of services.
  public var households: Int
  public var services: Set<Service>
  /// Rules for services beside those of `ServiceCatalogue`.
  public var ownRules: [ServiceRule] = []
  public var crisisCases: Int
  public var books: Int
  /// Shares of the budget, one for each `BudgetLine`, that sum to one.
  public var split: [Double]
  public var associations: [AssociationPlan]
  /// Cash, funds, loans, industries and asset building; `nil` for none.
  public var finance: FinancePlan?
  /// Who delivers and how places are given; `nil` for an agency that goes by need.
  public var administration: AdministrationPlan?
  /// How needs meet offers; `nil` where nobody docks them.
  public var docking: DockingPlan?
  /// What a review at the end of a round changes in the next one.
  public var feedback: FeedbackPlan?
  /// Who delivers and how, where a scenario says more than staff and competence.
  public var delivery: DeliveryPlan?

  public struct AssociationPlan: Sendable, Hashable {
    public var village: Int
    public var kind: AssociationKind
    public var name: String

    public init(village: Int, kind: AssociationKind, name: String) {
      self.village = village
      self.kind = kind
      self.name = name
    }

    /// A village has at most one association of a kind.
    func names(_ association: Association) -> Bool { village == association.village && kind == association.kind }
  }

  /// Facts A10: staff 40, livelihood 20, associations 15, crisis 10, visits 8, books 7 %; nothing for the other lines.
  public static let defaultSplit: [Double] =
    [0.40, 0.20, 0.15, 0.10, 0.08, 0.07] + Array(repeating: 0, count: BudgetLine.allCases.count - 6)

  public init(name: String, budget: Money, months: Int, villages: [Int]) {
    self.name = name
    self.budget = budget
    self.months = months
    self.villages = villages
    payer = "central-budget"
    staff = 3
    competence = 0.7
    households = 0
    services = Set(Service.allCases)
    crisisCases = 0
    books = 0
    split = Self.defaultSplit
    associations = []
  }

  /// The budget by line, in fen; the last line with a share takes what rounding leaves.
  public var lines: [Int64] {
    var lines = split.map { budget.share($0).fen }
    let last = split.lastIndex { $0 > 0 } ?? 0
    lines[last] += budget.fen - lines.reduce(0, +)
    return lines
  }

  /// Whether the programme moves households: it is to, and has money for it.
  public var relocates: Bool {
    services.contains(.housing) && zip(BudgetLine.allCases, split).contains { $0 == .relocation && $1 > 0 }
  }
}
