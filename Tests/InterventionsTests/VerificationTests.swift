import Declarations
import Interventions
import Population
import Testing

/// A register of four hundred: 100 recorded exits of the year, 40 of them false; 100 registered, 30 of them not poor; 200
/// others, 50 of them poor.
@Suite struct VerificationTests {
  private func township() -> Township {
    let township = Township([400])
    for household in 0..<400 {
      let (state, poor): (StatusClock.State, Bool) =
        household < 100
        ? (.exited, household < 40) : household < 200 ? (.poor, household >= 130) : (.neverPoor, household < 250)
      township.county.with(HouseholdIndex(household)) { tile, row in
        tile.recorded[row] = StatusClock(state: state, start: 11)
        tile.status[row] = StatusClock(state: poor ? .poor : .neverPoor, start: 0)
      }
    }
    return township
  }

  private func verified(
    _ change: (inout VerificationPlan) -> Void, values: ParameterValues = .handWorked, months: [Int] = [11]
  ) -> County {
    let township = township()
    var plan = VerificationPlan()
    plan.sample = .share(1)
    plan.error = 0
    change(&plan)
    for month in months { township.step(Verification(plan: plan, values: values), month: month) }
    return township.county
  }

  private func expectShare(_ found: Double?, _ share: Double, of count: Double) {
    #expect(abs((found ?? .nan) - share) <= 4 * (share * (1 - share) / count).squareRoot(), "\(found ?? .nan)")
  }

  /// Poor are 40 + 70 + 50 = 160, of whom 70 are registered.
  @Test func aFullSampleWithoutErrorIsTheTruth() throws {
    let county = verified { _ in }
    let report = try #require(county.government.reports.first)
    #expect(report.month == 11 && report.findings == county.registerAsItIs(since: 0))
    #expect(report.findings.falseExitShare == 0.4)
    #expect(abs(report.findings.inclusionError! - 0.3) < 1e-12)
    #expect(report.findings.exclusionError == 90.0 / 160)
    #expect(abs(report.findings.coverage! - 70.0 / 160) < 1e-12)
    #expect(county.government.sentBack.isEmpty)
  }

  /// Sampling errs but does not shade; a larger sample contains the smaller.
  @Test func samplesAreShares() throws {
    var before = 0
    for share in [0.1, 0.5, 0.9] {
      let findings = try #require(verified { $0.sample = .share(share) }.government.reports.first).findings
      let examined = findings.exits.examined + findings.registered.examined + findings.others.examined
      expectShare(Double(examined) / 400, share, of: 400)
      expectShare(findings.falseExitShare, 0.4, of: Double(findings.exits.examined))
      #expect(examined > before)
      before = examined
    }
    let byNumber = verified { $0.sample = .households(200) }.government.reports
    #expect(byNumber == verified { $0.sample = .share(0.5) }.government.reports)
  }

  /// A share p judged with error e is found as p (1 − e) + (1 − p) e: 0.4 · 0.8 + 0.6 · 0.2 = 0.44.
  @Test func misjudgementMixes() throws {
    let findings = try #require(verified { $0.error = 0.2 }.government.reports.first).findings
    expectShare(findings.falseExitShare, 0.44, of: 100)
    expectShare(findings.inclusionError, 0.3 * 0.8 + 0.7 * 0.2, of: 100)
  }

  /// Of what it finds a verifier reports 1 − shading · (1 − independence): with 0.8 and dependence 0.2 that is 0.36, with
  /// none at all and full shading nothing, with full independence everything.
  @Test(arguments: [(0.8, Double?.none, 0.36), (1, 0, 0), (1, 1, 1), (0, 0, 1), (0.5, 0.5, 0.75)])
  func shading(shading: Double, independence: Double?, reported: Double) throws {
    let values = ParameterValues.with((Verification.shading, shading), (Verification.independence[0], 0.2))
    let county = verified(
      {
        $0.relation = .dependence
        $0.independence = independence
      }, values: values)
    let findings = try #require(county.government.reports.first).findings
    expectShare(findings.falseExitShare, 0.4 * reported, of: 100)
    expectShare(findings.inclusionError, 0.3 * reported, of: 100)
    expectShare(findings.others.share, 0.25 * reported, of: 200)
  }

  /// What a freer verifier reports contains what a less free one does.
  @Test func independenceOnlyAdds() throws {
    let found = try VerificationPlan.Relation.allCases.map { relation in
      try #require(verified { $0.relation = relation }.government.reports.first).findings.exits.poor
    }
    #expect(found == found.sorted() && found.last == 40 && found[0] < 20)
  }

  @Test func falseExitsThatAreReportedAreSentBack() {
    #expect(verified { $0.corrects = 1 }.government.sentBack == Array(0..<40))
    let half = verified { $0.corrects = 0.5 }.government.sentBack
    #expect((8...32).contains(half.count) && half.allSatisfy { $0 < 40 })
    let hushed = verified(
      {
        $0.corrects = 1
        $0.independence = 0
      }, values: .with((Verification.shading, 1)))
    #expect(hushed.government.sentBack.isEmpty)
  }

  /// In December only, and every other one when every is 24; the second round looks back to the first.
  @Test func roundsAreHeldInDecember() {
    let yearly = verified({ _ in }, months: Array(-12..<48)).government.reports
    #expect(yearly.map(\.month) == [11, 23, 35, 47])
    #expect(yearly.map(\.findings.exits.size) == [100, 0, 0, 0])
    #expect(verified({ $0.every = 24 }, months: Array(0..<48)).government.reports.map(\.month) == [11, 35])
  }

  @Test func sharesOfNothingAreUndefined() {
    let empty = RegisterFindings()
    #expect(empty.falseExitShare == nil && empty.inclusionError == nil && empty.exclusionError == nil)
    var unseen = RegisterFindings()
    unseen.registered = .init(size: 5, examined: 5, poor: 5)
    unseen.others = .init(size: 5, examined: 0, poor: 0)
    #expect(unseen.inclusionError == 0 && unseen.exclusionError == nil)
  }
}
