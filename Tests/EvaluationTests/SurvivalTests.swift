import Evaluation
import Quantities
import Testing

@Suite struct SurvivalTests {
  /// Weeks in remission under 6-mercaptopurine: Freireich et al. 1963 (doi:10.1182/blood.V21.6.699.699), as reprinted
  /// in Cox & Oakes 1984, table 1.1. Censored times are negative here.
  private static let freireich = [
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
  ]

  private static func counts(_ durations: [Int]) -> SurvivalCounts {
    var counts = SurvivalCounts()
    for duration in durations { counts.add(duration: abs(duration), isEvent: duration > 0) }
    return counts
  }

  /// At risk, S, its standard error and log-scale limits as R's `survfit` (package survival) prints them.
  @Test(arguments: [
    (6, 21, 0.857, 0.0764, 0.720, 1.000), (7, 17, 0.807, 0.0869, 0.653, 0.996), (10, 15, 0.753, 0.0963, 0.586, 0.968),
    (13, 12, 0.690, 0.1068, 0.510, 0.935), (16, 11, 0.627, 0.1141, 0.439, 0.896), (22, 7, 0.538, 0.1282, 0.337, 0.858),
    (23, 6, 0.448, 0.1346, 0.249, 0.807),
  ])
  func remissionTimes(time: Int, atRisk: Int64, survival: Double, error: Double, low: Double, high: Double) throws {
    let curve = KaplanMeier.curve(Self.counts(Self.freireich), scale: .log)
    let point = try #require(curve.first { $0.time == time })
    #expect(point.atRisk == atRisk)
    #expect(isClose(point.survival, survival, within: 5e-4))
    #expect(isClose(point.variance?.squareRoot(), error, within: 5e-5))
    #expect(isClose(point.low, low, within: 5e-4))
    #expect(isClose(point.high, high, within: 5e-4))
    #expect(KaplanMeier.median(curve) == 23)
  }

  /// At week 6: S = 6/7, se/S = √(3 / (21 · 18)) = 0.0890871. Plain: 0.857143 ± 1.959964 · 0.0763604. Log-log: the
  /// exponent is exp(1.959964 · 0.0890871 / 0.1541507) = exp(1.132707) = 3.104047, so that the limits are
  /// (6/7)^3.104047 = 0.619718 and (6/7)^(1/3.104047) = 0.951552.
  @Test func limitsOnThreeScales() throws {
    let counts = Self.counts(Self.freireich)
    let plain = KaplanMeier.curve(counts, scale: .plain)[5]
    #expect(isClose(plain.low, 0.707479, within: 1e-6))
    #expect(plain.high == 1)
    let logLog = KaplanMeier.curve(counts, scale: .logLog)[5]
    #expect(isClose(logLog.low, 0.619718, within: 1e-5))
    #expect(isClose(logLog.high, 0.951552, within: 1e-5))
  }

  /// (entry, duration): (0, 2), (1, 3) end in the event, (2, 4) is censored. At risk 1, 2, 2, 1; S = 1, 1/2, 1/4, 1/4.
  @Test func lateEntriesAreAtRiskOnlyAfterwards() {
    var counts = SurvivalCounts()
    counts.add(duration: 2, isEvent: true)
    counts.add(duration: 3, isEvent: true, entry: 1)
    counts.add(duration: 4, isEvent: false, entry: 2)
    let curve = KaplanMeier.curve(counts)
    #expect(curve.map(\.atRisk) == [1, 2, 2, 1])
    #expect(curve.map(\.survival) == [1, 0.5, 0.25, 0.25])
  }

  @Test func edges() {
    #expect(KaplanMeier.curve(SurvivalCounts()).isEmpty)
    let censored = KaplanMeier.curve(Self.counts([-1, -2, -2]))
    #expect(censored.allSatisfy { $0.survival == 1 && $0.low == 1 && $0.high == 1 && $0.variance == 0 })
    #expect(KaplanMeier.median(censored) == nil)
    let dead = KaplanMeier.curve(Self.counts([1, 1]))
    #expect(dead.map(\.survival) == [0])
    #expect(dead[0].variance == nil && dead[0].low == nil)
  }

  @Test func mergingEqualsCountingTogether() {
    var merged = Self.counts(Array(Self.freireich[..<5]))
    merged.merge(Self.counts(Array(Self.freireich[5...])))
    #expect(merged == Self.counts(Self.freireich))
  }

  /// Two replicates with S(1) = 1/2 and 1: together 3/4, type-7 limits 0.5125 and 0.9875.
  @Test func limitsAcrossReplicates() {
    let curve = KaplanMeier.curve(replicates: [Self.counts([1, -1]), Self.counts([-1, -1])])
    #expect(curve.count == 1 && curve[0].atRisk == 4 && curve[0].survival == 0.75)
    #expect(isClose(curve[0].low, 0.5125))
    #expect(isClose(curve[0].high, 0.9875))
  }

  /// Poor from −10 with an exit in month 8 leaves poverty at time 9; out of poverty from 8 to a return in 15 is time 7,
  /// booked to the phase of month 2. Poor from 15 began inside the run and belongs to no cohort.
  @Test func cohortsFromSpells() {
    let frame = HouseholdFrame(village: [0], members: [3], groups: [.eligible])
    var survival = SpellSurvival(
      frame: frame, calendar: PhaseCalendar(villages: 1, months: 24, all: .intervention),
      window: RiskWindow(months: 24))
    survival.add([
      Spell(household: 0, state: .poor, months: -10..<8, isCensored: false),
      Spell(household: 0, state: .exited, months: 8..<15, isCensored: false),
      Spell(household: 0, state: .poor, months: 15..<24, isCensored: true),
    ])
    #expect(survival.counts.count == 3)
    #expect(survival.counts[.init(event: .exit, cohort: .start)] == Self.counts([9]))
    #expect(survival.counts[.init(event: .return, cohort: .all)] == Self.counts([7]))
    #expect(survival.counts[.init(event: .return, cohort: .exitPhase(.intervention))] == Self.counts([7]))
  }
}
