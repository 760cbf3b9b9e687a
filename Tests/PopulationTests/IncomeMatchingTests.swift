import Declarations
import Population
import Testing

/// Households of a register, whose stated income is matched and whose silence is filled by draws.
@Suite struct IncomeMatchingTests {
  private func completed(_ register: [HouseholdDraft]) throws -> [HouseholdDraft] {
    let marginals = try PopulationParameters.marginals(ParameterValues())
    return SyntheticPopulation(marginals: marginals, draws: SyntheticPopulation.draws(seed: 3))
      .completed(register, remoteness: [0, 0], model: ProportionalIncome())
  }

  private func draft(_ id: UInt64 = 1, village: Int = 0, land: Double?, income: Double) -> HouseholdDraft {
    var draft = HouseholdDraft(id: id, village: village, composition: Composition(members: 2, workers: 1, children: 0))
    draft.known.land = land
    draft.incomePerHead = income
    return draft
  }

  /// 1000 yuan for a mu: 2 mu and 4000 yuan ask for ability ln 2 = 0.693147.
  @Test func aRegisteredHouseholdGetsTheAbilityThatExplainsItsIncome() throws {
    let fitted = try completed([draft(land: 2, income: 4_000)])[0]
    #expect(abs(fitted.ability - 0.693_147_180_56) < 1e-9)
    #expect(abs(fitted.incomePerHead - 4_000) < 1e-6)
  }

  /// Ability stays within four log points; the household then keeps what it can reach: nothing without land.
  @Test func anIncomeOutOfReachGivesTheNearestThatIsInReach() throws {
    let rich = try completed([draft(land: 1, income: 1e9)])[0]
    #expect(abs(rich.ability - 4) < 1e-9)
    #expect(abs(rich.incomePerHead - 54_598.150_033) < 1e-3, "1000 e⁴")
    #expect(try completed([draft(land: 0, income: 500)])[0].incomePerHead == 0)
  }

  @Test func whatARegisterStatesIsKept() throws {
    var draft = draft(land: 5, income: 3_000)
    draft.known.schooling = 11
    draft.known.chronic = true
    draft.known.money = [100, 200, 300]
    let completed = try completed([draft])[0]
    #expect(completed.land == 5 && completed.schooling == 11 && completed.chronic)
    #expect(completed.savings == 100 && completed.debt == 200 && completed.assets == 300)
  }

  /// Whatever cause is dealt first, the stated one is the main cause and no other cause beside itself.
  @Test(arguments: Cause.allCases)
  func aStatedCauseIsTheMainCauseAndNotAnotherOne(cause: Cause) throws {
    let register = (1...60).map { id in
      var draft = draft(UInt64(id), land: 0.5, income: 2_000)
      draft.known.chronic = true
      draft.known.cause = cause
      return draft
    }
    for draft in try completed(register) {
      #expect(draft.mainCause == cause)
      #expect(!draft.otherCauses.contains(cause))
    }
  }

  @Test func householdsAreOrderedByVillage() throws {
    let completed = try completed([
      draft(9, village: 1, land: 1, income: 2_000), draft(3, village: 1, land: 1, income: 2_000),
      draft(5, village: 0, land: 1, income: 2_000),
    ])
    #expect(completed.map(\.id) == [5, 3, 9])
  }
}
