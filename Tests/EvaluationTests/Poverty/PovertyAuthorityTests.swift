import Evaluation
import Testing

@Suite struct PovertyAuthorityTests {
  private let authority: Authority
  private let incomes: [Double]
  private let design: SurveyDesign

  init() throws {
    authority = try Authority("poverty")
    incomes = try authority.numbers("data.income")
    design = SurveyDesign(
      weights: try authority.numbers("data.weight"), strata: try authority.numbers("data.stratum").map { Int32($0) },
      clusters: try authority.numbers("data.cluster").map { Int32($0) })
  }

  private static let measures: [(key: String, measure: PovertyMeasure, method: Evaluation.Method)] = [
    ("headcount", .headcount, .fosterGreerThorbecke), ("gap", .gap, .fosterGreerThorbecke),
    ("squared", .squaredGap, .fosterGreerThorbecke),
    ("cubed", .fosterGreerThorbecke(alpha: 3.5), .fosterGreerThorbecke), ("ratio", .incomeGapRatio, .incomeGapRatio),
    ("watts", .watts(floor: 100), .watts), ("sen", .sen, .sen), ("sst", .senShorrocksThon, .senShorrocksThon),
  ]

  private func expect(
    _ estimate: (PovertyMeasure) -> Estimate, agreesWith table: String, _ method: Evaluation.Method? = nil
  ) throws {
    let keys = try authority.keys(table)
    #expect(keys.count >= 4)
    for (key, measure, own) in Self.measures where keys.contains(key) {
      let ours = estimate(measure)
      let theirs = "\(table).\(key)"
      expectAgreement(ours.value, try authority.number("\(theirs).value"), method ?? own, theirs)
      expectAgreement(ours.standardError, try authority.number("\(theirs).error"), method ?? own, theirs)
    }
  }

  @Test func knownLines() throws {
    let each = PovertyLine.each(try authority.numbers("data.line"))
    try expect({ estimate($0, .fixed(12000)) }, agreesWith: "fixed")
    try expect({ estimate($0, each) }, agreesWith: "each")
    let losses = try #require(PovertyProfile(try authority.numbers("data.loss"), line: .fixed(12000), design))
    try expect({ $0.linearised(losses).estimate(design) }, agreesWith: "losses")
  }

  /// What is smooth in a line of 60 % of the mean, and what jumps at it.
  @Test func estimatedLines() throws {
    try expect({ estimate($0, .shareOfMean(0.6)) }, agreesWith: "mean")
    try expect({ estimate($0, .shareOfMean(0.6)) }, agreesWith: "meanJump")
    try expect({ estimate($0, .shareOfMedian(0.6)) }, agreesWith: "median")
    for (table, line) in [("meanJump", PovertyLine.shareOfMean(0.6)), ("median", .shareOfMedian(0.6))] {
      let ours = PovertyMeasures(incomes, line: line, design, wattsFloor: 100)
      expectAgreement(ours.line.value, try authority.number("\(table).line.value"), .fosterGreerThorbecke)
      expectAgreement(ours.line.standardError, try authority.number("\(table).line.error"), .fosterGreerThorbecke)
      expectAgreement(ours.sen.standardError, try authority.number("\(table).sen.error"), .sen)
    }
  }

  @Test func subpopulations() throws {
    let female = try authority.numbers("data.female").map { Int32($0) }
    func group(_ measure: PovertyMeasure, _ line: PovertyLine) -> GroupPoverty {
      GroupPoverty.byGroup(measure, incomes, line: line, groups: female, design)[1]
    }
    func women(_ measure: PovertyMeasure, _ line: PovertyLine) -> Estimate { group(measure, line).value }
    try expect({ women($0, .fixed(12000)) }, agreesWith: "women", .groupPoverty)
    try expect({ women($0, .shareOfMean(0.6)) }, agreesWith: "meanWomen", .groupPoverty)
    try expect({ women($0, .shareOfMedian(0.6)) }, agreesWith: "medianWomen", .groupPoverty)
    try expect({ group($0, .fixed(12000)).contribution }, agreesWith: "part", .groupPoverty)
    try expect({ group($0, .shareOfMean(0.6)).contribution }, agreesWith: "partMean", .groupPoverty)
    let share = group(.gap, .fixed(12000)).populationShare
    expectAgreement(share.value, try authority.number("share.value"), .groupPoverty, "share")
    expectAgreement(share.standardError, try authority.number("share.error"), .groupPoverty, "share")
  }

  /// Women less men, who share households and so clusters.
  @Test func differences() throws {
    let female = try authority.numbers("data.female")
    func linearised(_ measure: PovertyMeasure, _ sex: Double) -> Linearised? {
      let rows = female.indices.filter { female[$0] == sex }
      let profile = PovertyProfile(rows.map { incomes[$0] }, line: .fixed(12000), design.domain(rows))
      return profile.flatMap { measure.linearised($0) }?.spread(over: rows, of: design.count)
    }
    try expect(
      { measure in
        guard let women = linearised(measure, 1), let men = linearised(measure, 0) else { return .undefined }
        return (women - men).estimate(design)
      }, agreesWith: "difference", .groupPoverty)
  }

  /// The bootstrap of R's `survey` (2,000 draws, so within 1.6 %) and ours know nothing of kernels; 6 % are allowed.
  @Test func bootstrapsAgreeOnRelativeLines() throws {
    let ours = PovertyMeasures(incomes, line: .shareOfMedian(0.6), design)
    for (key, estimate) in [
      ("line", ours.line), ("headcount", ours.headcount), ("gap", ours.gap), ("sen", ours.sen),
      ("sst", ours.senShorrocksThon),
    ] {
      let drawn = try #require(try authority.number("bootstrap.\(key)"))
      #expect(isClose(estimate.standardError, drawn, within: 0.06 * drawn), "\(key)")
    }
  }

  private func estimate(_ measure: PovertyMeasure, _ line: PovertyLine) -> Estimate {
    PovertyProfile(incomes, line: line, design).flatMap { measure.linearised($0) }.estimate(design)
  }
}
