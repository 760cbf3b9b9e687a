import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct NextGenerationTests {
  private func hamlet(_ count: Int, pupil age: Int, role: Person.Role = .school) -> Hamlet {
    let hamlet = Hamlet.alike(count)
    hamlet.county.demography = DemographyRecord()
    for row in 0..<count {
      hamlet.tile.house(
        Family([Person(age: 40, isMale: false, role: .work), Person(age: age, isMale: true, role: role)]), in: row)
    }
    return hamlet
  }

  private func counts(_ hamlet: Hamlet) -> DemographyCounts { hamlet.county.demography?.counts ?? DemographyCounts() }

  /// School at six, work at sixteen for whoever is sure to leave then; a year at school is a year completed.
  @Test func throughSchool() throws {
    let hamlet = hamlet(1, pupil: 5, role: .home)
    let school = NextGeneration(values: .with((NextGeneration.dropOut, 0), (NextGeneration.leaving, 1)))
    for age in 6...16 {
      var family = hamlet.tile.family(0)
      family[1]?.age = age
      hamlet.tile.house(family, in: 0)
      _ = try hamlet.step(school, month: 12 * age - 1)
      #expect(hamlet.tile.children[0] == (age < 16 ? 1 : 0))
    }
    #expect(hamlet.tile.workers[0] == 2)
    #expect(counts(hamlet).schoolYears == 10 && counts(hamlet).schoolLeavers == 1)
    // 24,000 yuan · (1.07¹⁰ − 1) = 23,211.63 yuan a year; ten roundings to the fen.
    #expect(abs(counts(hamlet).promisedIncome - 2_321_163) <= 6)
  }

  /// A child who drops out costs the guarantee; when that is mended it goes back.
  @Test func droppingOutAndGoingBack() throws {
    let hamlet = hamlet(1, pupil: 10)
    _ = try hamlet.step(NextGeneration(values: .with((NextGeneration.dropOut, 1))), month: 11)
    #expect(counts(hamlet).dropOuts == 1 && hamlet.tile.children[0] == 0 && hamlet.tile.workers[0] == 1)
    #expect(Guarantees(rawValue: hamlet.tile.guarantees[0]) == [.housing, .water, .insurance])
    let kept = NextGeneration(values: .with((NextGeneration.dropOut, 0)))
    _ = try hamlet.step(kept, month: 23)
    #expect(hamlet.tile.children[0] == 0)
    hamlet.tile.guarantees[0] = Guarantees.all.rawValue
    _ = try hamlet.step(kept, month: 35)
    #expect(hamlet.tile.children[0] == 1)
  }

  /// .1 · 2 in poor households; six months of child support halve it at ln 2 / 6 a month; with the channel shut they do not.
  @Test(arguments: [(false, 0, 1.0, 0.1), (true, 0, 1.0, 0.2), (true, 6, 1.0, 0.1), (true, 6, 0.0, 0.2)])
  func povertyRaisesAndSupportLowersIt(isPoor: Bool, months: Int, channel: Double, share: Double) throws {
    let hamlet = hamlet(256, pupil: 10)
    let values = ParameterValues.with(
      (NextGeneration.dropOut, 0.1), (NextGeneration.support, 0.115524), (NextGeneration.channel, channel))
    let school = NextGeneration(values: values)
    for row in 0..<256 { hamlet.tile.status[row] = StatusClock(state: isPoor ? .poor : .neverPoor, start: 0) }
    for month in 0..<12 {
      hamlet.county.doses =
        month < months
        ? (0..<256).map { Dose(household: $0, service: .childSupport, amount: 1) }
        : [Dose(household: 0, service: .casework, amount: 9)]
      _ = try hamlet.step(school, month: month)
    }
    #expect(abs(Double(counts(hamlet).dropOuts) - 256 * share) < 4 * (256 * share * (1 - share)).squareRoot())
    #expect(hamlet.county.demography?.childSupport == [])
  }

  @Test func nobodyStudiesFor22Years() throws {
    let hamlet = hamlet(1, pupil: 22)
    _ = try hamlet.step(NextGeneration(values: .with((NextGeneration.leaving, 0))), month: 11)
    #expect(hamlet.tile.workers[0] == 2)
  }
}
