import Declarations
import Interventions
import Population
import Simulation
import Testing

@Suite struct OrganisationReviewTests {
  private static let handWorked: [(Parameter, Double)] = [
    (OrganisationReview.assessment, 0.1), (OrganisationReview.feedback, 0.2), (OrganisationReview.discouragement, 0.4),
    (OrganisationReview.speed, 0.5), (OrganisationReview.limit, 0.2), (OrganisationReview.mobilisation, 1),
  ]

  /// Organisations with willingness 0.5, grade and competence 0.6, at the end of a year with such a record.
  private func review(
    _ mode: DockingPlan.Mode, records: [(useful: Int, wasted: Int)], change: (inout Organisation) -> Void = { _ in },
    _ more: (Parameter, Double)...
  ) throws -> [Organisation] {
    let township = Township([2])
    let plan = township.plan(months: 24) { $0.docking = DockingPlan(mode: mode) }
    township.open(plan)
    township.county.organisations = records.enumerated().map { index, record in
      var organisation = Organisation(
        id: UInt32(index), kind: .socialGroup, place: .init(), capacity: [0, 0, 12, 0, 0], willingness: 0.5,
        competence: 0.6)
      (organisation.useful, organisation.wasted) = record
      change(&organisation)
      return organisation
    }
    var values = ParameterValues.handWorked
    for (parameter, value) in Self.handWorked + more { values[parameter] = value }
    let review = try #require(OrganisationReview(plans: [plan], values: values))
    for month in 0..<12 { township.step(review, month: month) }
    // Twelve a year at willingness 0.5 are six on offer, of which nothing was docked.
    let active = township.county.organisations.count { $0.isActive }
    #expect(active == 0 || township.county.docking[0][.offered] <= Int64(6 * records.count))
    return township.county.organisations
  }

  /// All of use: 0.5 + (0.1 + 0.2) · 0.5 = 0.65. Half: 0.5 + (0.1 + 0.1) · 0.5 − 0.4 · 0.5 · 0.5 = 0.5.
  /// None: 0.5 + 0.1 · 0.5 − 0.4 · 0.5 = 0.35. Nothing docked: assessment alone, 0.55.
  @Test func willingnessFollowsWhatBecameOfHelp() throws {
    let after = try review(.platform, records: [(4, 0), (2, 2), (0, 4), (0, 0)])
    for (organisation, expected) in zip(after, [0.65, 0.5, 0.35, 0.55]) {
      #expect(abs(organisation.willingness - expected) < 1e-12)
    }
    // Half way to useful share times competence: 0.6, 0.45, 0.3; without a record as before.
    for (organisation, expected) in zip(after, [0.6, 0.45, 0.3, 0.6]) {
      #expect(abs(organisation.grade - expected) < 1e-12)
    }
    #expect(after.allSatisfy { $0.useful == 0 && $0.wasted == 0 && !$0.isSuspended })
  }

  /// Alone nobody assesses them; what is wasted still discourages.
  @Test func aloneOnlyTheirOwnExperienceCounts() throws {
    let after = try review(.blind, records: [(4, 0), (0, 4), (0, 0)])
    for (organisation, expected) in zip(after, [0.6, 0.3, 0.5]) {
      #expect(abs(organisation.willingness - expected) < 1e-12)
    }
    #expect(after.allSatisfy { $0.grade == 0.6 })
  }

  @Test func aPlatformSuspendsWhomItGradesTooLow() throws {
    let after = try review(.platform, records: [(0, 4), (4, 0)], (OrganisationReview.limit, 0.4))
    #expect(after.map(\.isSuspended) == [true, false])
    #expect(!after[0].mayOffer && after[0].free(.technology, months: 12) == 0)
    #expect(try !review(.agency, records: [(0, 4)], (OrganisationReview.limit, 0.4))[0].isSuspended)
  }

  /// An idle organisation joins for certain when all help was of use and the chance is one.
  @Test func othersJoin() throws {
    let idle: (inout Organisation) -> Void = { $0.isActive = $0.id == 0 }
    #expect(try review(.platform, records: [(4, 0), (0, 0)], change: idle).map(\.isActive) == [true, true])
    #expect(try review(.platform, records: [(0, 4), (0, 0)], change: idle).map(\.isActive) == [true, false])
    #expect(try review(.blind, records: [(4, 0), (0, 0)], change: idle).map(\.isActive) == [true, false])
  }

  @Test func withoutDockingThereIsNothingToReview() {
    let plan = Township([2]).plan()
    #expect(OrganisationReview(plans: [plan], values: .handWorked) == nil)
  }
}
