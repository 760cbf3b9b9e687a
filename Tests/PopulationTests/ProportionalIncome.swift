import Population

/// The simplest income model: what a household earns is a thousand yuan a head, its land, and exp of its ability.
///
/// The ability that explains an income can so be worked out by hand: ln(income / (1000 · land)).
struct ProportionalIncome: IncomeModel {
  func stationaryCapitals(of draft: HouseholdDraft, remoteness: Double, normals: [Double]) -> [Double] { normals }

  /// Nobody or all, half and half.
  func employmentShares(of draft: HouseholdDraft) -> [Double] {
    let workers = draft.composition.workers
    guard workers > 0 else { return [1] }
    return [0.5] + Array(repeating: 0, count: workers - 1) + [0.5]
  }

  func incomeCurve(of draft: HouseholdDraft, remoteness: Double) -> IncomeCurve {
    IncomeCurve(terms: [.init(amount: 1_000 * draft.land, slope: 1)], fixed: 0)
  }
}
