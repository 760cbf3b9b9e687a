import Declarations
import Interventions
import Population
import Quantities
import Testing

/// One worker with 100 hours, 40 % of them for tasks, in two villages: 20 hours a village and month.
@Suite struct PhaseProgressTests {
  private func values(_ settings: (Parameter, Double)...) -> ParameterValues {
    var values = ParameterValues.with(
      (Agency.hours, 100), (Agency.taskShare, 0.4), (PhaseProgress.work[0], 40), (PhaseProgress.work[1], 40))
    for (parameter, value) in settings { values[parameter] = value }
    return values
  }

  /// The phase of the first village at the end of every month from month 0.
  private func phases(
    _ township: Township, _ values: ParameterValues, months: Int, plan: ProgrammePlan? = nil,
    each: (Int) -> Void = { _ in }
  ) -> [Phase] {
    let plan = plan ?? township.plan(months: 100)
    township.open(plan, values: values)
    let progress = PhaseProgress(plan: plan, index: 0, values: values)
    return (0..<months).map { month in
      each(month)
      township.step(progress, month: month)
      return township.county.villages[0].phase
    }
  }

  private func nobody() -> Township {
    let township = Township([1, 1])
    for household in 0..<HouseholdIndex(2) { township.record(household, as: .neverPoor) }
    return township
  }

  /// 40 hours of intervention are done in months 1 and 2, the shortest stay; 40 of empowerment in months 3 and 4, but
  /// the shortest stay is four months, so building begins at the end of month 6. With nobody served nobody is missing.
  @Test func workAndTheShortestStayOpenTheGates() {
    let phases = phases(nobody(), values(), months: 9)
    let expected: [Phase] =
      [.intervention, .intervention] + Array(repeating: .empowerment, count: 4) + [.building, .building, .building]
    #expect(phases == expected)
  }

  @Test func lessCompetentWorkTakesLonger() {
    let township = nobody()
    let plan = township.plan(months: 100) { $0.competence = 0.5 }
    // Ten hours a month: four months for 40 hours.
    #expect(phases(township, values(), months: 6, plan: plan).map(\.self).firstIndex(of: .empowerment) == 4)
  }

  /// A tenth a month and six months at most: .6 is halved to .3, .9 to .45, and the third round ends at 1.05.
  @Test func aPhaseThatLastsTooLongIsRepeatedWithHalfItsProgress() {
    let township = nobody()
    var seen: [Int: Double] = [:]
    let phases = phases(township, values((PhaseProgress.work[0], 200)), months: 19) {
      seen[$0] = township.programme.progress[0]
    }
    #expect(abs(seen[6]! - 0.5) < 1e-9 && abs(seen[7]! - 0.3) < 1e-9 && abs(seen[13]! - 0.45) < 1e-9)
    #expect(phases.firstIndex(of: .empowerment) == 18)
    #expect(township.programme.repetitions == 4, "two in each village")
    #expect(township.programme.monthsInPhase == [0, 0] && township.programme.progress == [0, 0])
  }

  /// Ten served in a village, 30 % must take part: two are too few, the third opens the gate after a repetition.
  @Test func empowermentEndsWhenEnoughTakePart() {
    let township = Township([10, 10])
    let take = { (household: HouseholdIndex) in
      township.county.with(household) { $0.enrolments[$1] |= 1 << UInt16(Service.casework.rawValue) }
    }
    let phases = phases(township, values(), months: 16) { month in
      if month == 0 { [0, 1].forEach(take) }
      if month == 13 { take(2) }
    }
    // Empowerment from month 3 to the longest stay of nine, month 11; repeated from 12, four months at least to 15.
    #expect(phases[11] == .empowerment && township.programme.repetitions >= 1)
    #expect(phases.firstIndex(of: .building) == 15)
    #expect(township.county.villages[1].phase == .empowerment, "nobody takes part there")
  }

  /// 0.15 for the whole work of intervention, half of it in each of two months; empowerment adds none.
  @Test func interventionBuildsTrust() {
    let township = nobody()
    var trust: [Double] = []
    _ = phases(township, values(), months: 6) { _ in trust.append(township.county.villages[0][.trust]) }
    for (value, expected) in zip(trust, [0, 0, 0.075, 0.15, 0.15, 0.15]) { #expect(abs(value - expected) < 1e-12) }
  }

  @Test func nothingMovesBeforeTheProgrammeAndAfterIt() {
    let township = nobody()
    let plan = township.plan(months: 2)
    #expect(phases(township, values(), months: 6, plan: plan).allSatisfy { $0 == .intervention })
    #expect(abs(township.programme.progress[0] - 0.5) < 1e-12, "month 1 alone")
    township.step(PhaseProgress(plan: plan, index: 0, values: values()), month: -1)
    #expect(abs(township.programme.progress[0] - 0.5) < 1e-12)
  }
}
