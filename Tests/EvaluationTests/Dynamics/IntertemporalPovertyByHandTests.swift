import Evaluation
import Testing

struct IntertemporalPovertyByHandTests {
  private static func panel(_ rows: [[Double]], weights: [Double]? = nil) -> PovertyPanel {
    let periods = rows.first?.count ?? 3
    return PovertyPanel(
      incomes: rows.flatMap { $0 }, lines: Array(repeating: 10, count: periods), periods: periods,
      design: SurveyDesign(weights: weights ?? rows.map { _ in 1 }))
  }

  /// Incomes 5 and 15 around a line of 10: gaps .5 and 0. Total (.25 + 0) / 2 = .125; the mean 10 is not below the line.
  /// γ(2) = √.125, γ(1) = .25.
  @Test func allPovertyIsTransient() {
    let panel = Self.panel([[5, 15]])
    let jalan = JalanRavallion(panel)
    #expect(jalan.total.value == 0.125)
    #expect(jalan.chronic.value == 0)
    #expect(jalan.transientShare.value == 1)
    #expect(jalan.total.standardError == nil, "one household has no sampling variance")
    let duclos = DuclosAraarGiles(panel, correctsBias: false)
    #expect(isClose(duclos.transient.value, 0.1035533905932738, within: 1e-15))
    #expect(isClose(duclos.chronic.value, 0.25, within: 1e-15))
    #expect(isClose(duclos.inequalityBetween.value, 0, within: 1e-15))
    // s² of (.25, 0) is 1/32; corrected by 1/8 · (1/8)^(−3/2) / 32 / 2.
    let corrected = DuclosAraarGiles(panel)
    #expect(isClose(corrected.transient.value, 0.1035533905932738 + 0.0441941738241592, within: 1e-15))
  }

  /// Incomes 2 and 6 around a line of 10: x̄ = .4, s² = .08. With α = 2 the chronic gap .36 loses s² / T = .04, whatever
  /// the mean; the uncorrected 0.36 and total (.64 + .16) / 2 = .4 leave .04 transient, the corrected twice that.
  @Test func correctionOfChronicPoverty() {
    let panel = Self.panel([[2, 6]])
    #expect(isClose(JalanRavallion(panel).transient.value, 0.04, within: 1e-15))
    #expect(isClose(JalanRavallion(panel, correctsBias: true).chronic.value, 0.32, within: 1e-15))
    #expect(isClose(JalanRavallion(panel, correctsBias: true).transient.value, 0.08, within: 1e-15))
    let once = Self.panel([[2, .nan]])
    #expect(JalanRavallion(once, correctsBias: true).chronic == JalanRavallion(once).chronic)
  }

  /// Poor, poor, not, poor: the spells have lengths 2 and 1, gaps .5, .5 and 1; (2 · 1 + 1 · 1) / 4.
  @Test func longSpellsWeighMore() {
    #expect(PersistentPoverty.estimate(Self.panel([[5, 5, 20, 0]])).value == 0.75)
    // A gap between ends the spell: (1 · .5 + 1 · .5) / 2 observed periods.
    #expect(PersistentPoverty.estimate(Self.panel([[5, .nan, 5]])).value == 0.5)
  }

  @Test func constantIncomesAreChronicallyPoor() {
    let panel = Self.panel([[5, 5, 5], [20, 20, 20]])
    #expect(JalanRavallion(panel).transient.value == 0)
    #expect(DuclosAraarGiles(panel).transient.value == 0)
    #expect(isClose(DuclosAraarGiles(panel).total.value, 0.125.squareRoot(), within: 1e-15))
    let foster = DurationPoverty(panel, cutoff: 1)
    #expect(foster.headcount.value == 0.5)
    #expect(foster.squaredGap.value == 0.125)
    #expect(foster.averageDuration.value == 1)
  }

  /// Total poverty of any α is the mean over periods of the cross-sectional measure, and K_α(1/T) is the same number.
  @Test func everybodyEverPoorGivesTheMeanOverPeriods() {
    let rows: [[Double]] = [[5, 12, 9], [20, 3, -4], [0, 10, 11]]
    let panel = Self.panel(rows, weights: [1, 3, 2])
    // Weighted gaps of the periods: (1 · .5 + 2 · 1) / 6, 3 · .7 / 6, (1 · .1 + 3 · 1.4) / 6; a third of their sum.
    let expected = (2.5 + 2.1 + 4.3) / 18
    #expect(isClose(JalanRavallion(panel, exponent: 1).total.value, expected, within: 1e-15))
    #expect(isClose(DurationPoverty(panel, cutoff: 1.0 / 3).gap.value, expected, within: 1e-15))
  }

  @Test func nobodyPoor() {
    let panel = Self.panel([[10, 11], [30, 20]])
    #expect(JalanRavallion(panel).total == Estimate(0, standardError: 0))
    #expect(JalanRavallion(panel).transientShare == .undefined)
    #expect(DuclosAraarGiles(panel).total == Estimate(0))
    #expect(DuclosAraarGiles(panel).transientShare == .undefined)
    #expect(DurationPoverty(panel, cutoff: 0.5).averageDuration == .undefined)
    #expect(PersistentPoverty.estimate(panel).value == 0)
  }

  @Test(arguments: [[], [[.nan, .nan]], [[5.0, 5]]]) func nobodyWithWeightOrObservation(rows: [[Double]]) {
    let panel = Self.panel(rows, weights: rows.map { _ in rows[0][0].isNaN ? 1 : 0 })
    #expect(JalanRavallion(panel).total == .undefined)
    #expect(DuclosAraarGiles(panel).chronic == .undefined)
    #expect(DurationPoverty(panel, cutoff: 1).headcount == .undefined)
    #expect(PersistentPoverty.estimate(panel) == .undefined)
  }

  /// A tiny gap must not underflow in the correction.
  @Test func tinyGapsStayFinite() {
    let value = DuclosAraarGiles(Self.panel([[10 * (1 - 1e-15), 20, 20]])).transient.value
    #expect(value.map { $0.isFinite && $0 > 0 } ?? false)
  }
}
