import Evaluation
import Testing

struct IntertemporalPovertyTests {
  private static func expect(
    _ ours: Estimate, _ authority: Authority, _ key: String, _ method: Method
  ) throws {
    let theirs = try authority.numbers(key)
    expectAgreement(ours.value, theirs[0], method, key)
    expectAgreement(ours.standardError, theirs[1], method, "\(key), standard error")
  }

  private static func panel(_ authority: Authority) throws -> PovertyPanel {
    PovertyPanel(
      incomes: try authority.numbers("income"), lines: try authority.numbers("line"), periods: 7,
      design: SurveyDesign(
        weights: try authority.numbers("weight"), strata: try authority.numbers("stratum").map { Int32($0) },
        clusters: try authority.numbers("cluster").map { Int32($0) }))
  }

  @Test(arguments: [0.0, 1, 2]) func jalanRavallionAsInR(exponent: Double) throws {
    let authority = try Authority("dynamics-poverty")
    let ours = JalanRavallion(try Self.panel(authority), exponent: exponent)
    let key = "jr\(Int(exponent))"
    try Self.expect(ours.total, authority, "\(key).total", .jalanRavallion)
    try Self.expect(ours.chronic, authority, "\(key).chronic", .jalanRavallion)
    try Self.expect(ours.transient, authority, "\(key).transient", .jalanRavallion)
    try Self.expect(ours.transientShare, authority, "\(key).transientShare", .jalanRavallion)
  }

  @Test(arguments: [2.0, 3]) func correctedJalanRavallionAsInR(exponent: Double) throws {
    let authority = try Authority("dynamics-poverty")
    let ours = JalanRavallion(try Self.panel(authority), exponent: exponent, correctsBias: true)
    let key = "jr\(Int(exponent))corrected"
    try Self.expect(ours.chronic, authority, "\(key).chronic", .jalanRavallion)
    try Self.expect(ours.transientShare, authority, "\(key).transientShare", .jalanRavallion)
  }

  @Test(arguments: [2.0, 3], [true, false]) func duclosAraarGilesAsInR(exponent: Double, corrected: Bool) throws {
    let authority = try Authority("dynamics-poverty")
    let ours = DuclosAraarGiles(try Self.panel(authority), exponent: exponent, correctsBias: corrected)
    let key = "dag\(Int(exponent))\(corrected ? "corrected" : "")"
    try Self.expect(ours.total, authority, "\(key).total", .duclosAraarGiles)
    try Self.expect(ours.chronic, authority, "\(key).chronic", .duclosAraarGiles)
    try Self.expect(ours.transient, authority, "\(key).transient", .duclosAraarGiles)
    try Self.expect(ours.averageGap, authority, "\(key).averageGap", .duclosAraarGiles)
    try Self.expect(ours.inequalityBetween, authority, "\(key).inequalityBetween", .duclosAraarGiles)
    try Self.expect(ours.transientShare, authority, "\(key).transientShare", .duclosAraarGiles)
  }

  @Test(arguments: 0..<4) func durationPovertyAsInR(cutoff: Int) throws {
    let authority = try Authority("dynamics-poverty")
    let ours = DurationPoverty(try Self.panel(authority), cutoff: [1.0 / 7, 0.5, 5.0 / 7, 1][cutoff])
    let key = "foster\(cutoff + 1)"
    try Self.expect(ours.headcount, authority, "\(key).headcount", .durationPoverty)
    try Self.expect(ours.adjustedHeadcount, authority, "\(key).adjustedHeadcount", .durationPoverty)
    try Self.expect(ours.gap, authority, "\(key).gap", .durationPoverty)
    try Self.expect(ours.squaredGap, authority, "\(key).squaredGap", .durationPoverty)
    try Self.expect(ours.averageDuration, authority, "\(key).averageDuration", .durationPoverty)
  }

  @Test(arguments: [0.0, 1, 2]) func persistentPovertyAsInR(exponent: Double) throws {
    let authority = try Authority("dynamics-poverty")
    let ours = PersistentPoverty.estimate(try Self.panel(authority), exponent: exponent)
    try Self.expect(ours, authority, "bcd\(Int(exponent))", .persistentPoverty)
  }
}
