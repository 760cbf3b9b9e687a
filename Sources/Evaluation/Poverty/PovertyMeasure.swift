/// A measure of poverty, with what it takes.
public enum PovertyMeasure: Sendable, Hashable {
  /// Foster, Greer & Thorbecke: α = 0 the headcount ratio, 1 the poverty gap, 2 the squared gap.
  case fosterGreerThorbecke(alpha: Double)
  case incomeGapRatio
  /// Incomes below the floor count as the floor; without one an income of 0 or less leaves the measure undefined.
  case watts(floor: Double?)
  case sen
  case senShorrocksThon

  public static let headcount = PovertyMeasure.fosterGreerThorbecke(alpha: 0)
  public static let gap = PovertyMeasure.fosterGreerThorbecke(alpha: 1)
  public static let squaredGap = PovertyMeasure.fosterGreerThorbecke(alpha: 2)

  /// Whether the measure of a population is the mean of those of its groups, weighted by their people.
  public var isAdditive: Bool {
    switch self {
    case .fosterGreerThorbecke, .watts: true
    case .incomeGapRatio, .sen, .senShorrocksThon: false
    }
  }

  /// The measure and its influence; `nil` where it has no value.
  public func linearised(_ profile: PovertyProfile) -> Linearised? { derivatives(profile)?.linearised(profile) }

  /// The measure alone, which is quicker; `nil` where it has no value.
  public func value(_ profile: PovertyProfile) -> Double? { derivatives(profile)?.value }

  func derivatives(_ profile: PovertyProfile) -> PovertyDerivatives? {
    switch self {
    case .fosterGreerThorbecke(let alpha): FosterGreerThorbecke.derivatives(profile, alpha: alpha)
    case .incomeGapRatio: IncomeGapRatio.derivatives(profile)
    case .watts(let floor): Watts.derivatives(profile, floor: floor)
    case .sen: Sen.derivatives(profile)
    case .senShorrocksThon: SenShorrocksThon.derivatives(profile)
    }
  }
}
