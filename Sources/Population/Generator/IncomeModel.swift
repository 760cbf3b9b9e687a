import Foundation

/// What the generator must know of the model: where a household settles, and what it would then earn.
///
/// The population draws people and ability; how these become income is the mechanisms' business.
public protocol IncomeModel: Sendable {
  /// A draw of the moving capitals from their stationary distribution, given six standard normals.
  func stationaryCapitals(of draft: HouseholdDraft, remoteness: Double, normals: [Double]) -> [Double]
  /// Long-run chance that 0, 1, … of the household's workers have a job.
  func employmentShares(of draft: HouseholdDraft) -> [Double]
  /// Expected yearly income per head at the prices of month 0, as a function of ability.
  func incomeCurve(of draft: HouseholdDraft, remoteness: Double) -> IncomeCurve
}

extension IncomeModel {
  /// Expected yearly income per head in yuan at the prices of month 0, with the draft's own ability.
  public func expectedIncomePerHead(of draft: HouseholdDraft, remoteness: Double) -> Double {
    incomeCurve(of: draft, remoteness: remoteness).income(ability: draft.ability)
  }
}

/// Income as a function of ability a: Σ amountₖ · exp(slopeₖ · a) + fixed, in yuan a head and year.
public struct IncomeCurve: Sendable, Hashable {
  public var terms: [Term]
  public var fixed: Double

  public struct Term: Sendable, Hashable {
    /// Yuan a head and year at ability 0; not negative.
    public var amount: Double
    public var slope: Double

    public init(amount: Double, slope: Double) {
      self.amount = amount
      self.slope = slope
    }
  }

  public init(terms: [Term], fixed: Double) {
    self.terms = terms
    self.fixed = fixed
  }

  public func income(ability: Double) -> Double {
    terms.reduce(fixed) { $0 + $1.amount * exp($1.slope * ability) }
  }

  /// The ability within ±`limit` at which the income is nearest to `income`, by bisection: the curve does not fall.
  public func ability(for income: Double, within limit: Double) -> Double {
    var low = -limit
    var high = limit
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if self.income(ability: middle) < income { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
