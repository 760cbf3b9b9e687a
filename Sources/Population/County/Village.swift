public import Declarations
public import Quantities

/// States of a place that outlive a programme and depreciate, in the order of the matrix row.
public enum VillageState: Int, CaseIterable, Sendable {
  case channel, brand, quality, infrastructure, jobs, trust, participation, cadre

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .channel: Text("price and channel", zh: "价格与渠道")
    case .brand: Text("brand", zh: "品牌")
    case .quality: Text("quality control", zh: "质量")
    case .infrastructure: Text("infrastructure", zh: "基础设施")
    case .jobs: Text("local jobs", zh: "本地就业")
    case .trust: Text("trust", zh: "信任")
    case .participation: Text("participation", zh: "参与")
    case .cadre: Text("cadre capability", zh: "干部能力")
    }
  }
}

/// A village: an unbroken range of its county's households, its profile and its states.
public struct Village: Sendable, Hashable, Codable {
  public let name: String
  /// What is grown here beside grain; a label that associations and channels refer to.
  public let industry: String
  /// Distance from markets, in standard deviations over villages.
  public let remoteness: Double
  /// Those who live here and those who did: the first of the village's rows.
  public private(set) var households: Range<HouseholdIndex>
  /// All rows of the village: its households, and behind them the room for those that split off.
  public let rows: Range<HouseholdIndex>
  /// Households that died out or left; their rows stay empty.
  public var vacated: Int
  /// Deviations from what the place would be without any programme, one for each `VillageState`.
  public var states: [Double]
  /// Months that a harvest or price failure still lasts.
  public var failureMonths: Int
  public var phase: Phase
  /// What the place has to build an industry on.
  public var profile = VillageProfile()
  /// What its cadres bear; nothing unless a path has a government.
  public var cadres: CadreState

  /// - Parameter room: rows behind `households` for those that will split off.
  public init(
    name: String, industry: String, remoteness: Double, households: Range<HouseholdIndex>, room: Int = 0
  ) {
    self.name = name
    self.industry = industry
    self.remoteness = remoteness
    self.households = households
    rows = households.lowerBound..<households.upperBound + HouseholdIndex(room)
    vacated = 0
    states = Array(repeating: 0, count: VillageState.allCases.count)
    failureMonths = 0
    phase = .none
    cadres = CadreState()
  }

  /// Households in which somebody lives.
  public var occupied: Int { households.count - vacated }

  /// Takes the next row for a new household; `nil` when there is none left.
  public mutating func settle() -> HouseholdIndex? {
    guard households.upperBound < rows.upperBound else { return nil }
    let household = households.upperBound
    households = households.lowerBound..<household + 1
    return household
  }

  public subscript(state: VillageState) -> Double {
    get { states[state.rawValue] }
    set { states[state.rawValue] = newValue }
  }
}

extension Phase: Codable {}
