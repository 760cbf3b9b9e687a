import Evaluation
import Testing

@Suite struct SurvivalCurveTests {
  static let sets = ["aml", "lung", "tied", "heart"]
  static let scales: [(KaplanMeier.Scale, String)] = [(.plain, "plain"), (.log, "log"), (.logLog, "logLog")]

  @Test(arguments: sets) func kaplanMeier(set: String) throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData(set)
    let curve = KaplanMeier.curve(data)
    expectAgreement(curve.steps.map(\.time), try r.optionals("\(set).times"), .kaplanMeier, "time")
    expectAgreement(curve.steps.map(\.atRisk), try r.optionals("\(set).atRisk"), .kaplanMeier, "at risk")
    expectAgreement(curve.steps.map(\.events), try r.optionals("\(set).events"), .kaplanMeier, "events")
    expectAgreement(curve.steps.map(\.survival), try r.optionals("\(set).survival"), .kaplanMeier, "S")
    expectAgreement(curve.steps.map(\.standardError), try Self.errors(r, "\(set).error", curve), .kaplanMeier, "se")
  }

  @Test(arguments: sets) func limitsAndQuantiles(set: String) throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData(set)
    for (scale, name) in Self.scales {
      let curve = KaplanMeier.curve(data, scale: scale)
      for (steps, bound) in [(curve.steps.map(\.low), "low"), (curve.steps.map(\.high), "high")] {
        // R has no log-log limits before the first event; here they are 1, as on the other scales.
        let theirs = try r.optionals("\(set).scales.\(name).\(bound)")
        let pairs = zip(curve.steps, zip(steps, theirs)).filter { $0.0.survival < 1 }.map(\.1)
        expectAgreement(pairs.map(\.0), pairs.map(\.1), .kaplanMeier, "\(name) \(bound)")
      }
      let quantiles = try r.numbers("probabilities").map { curve.quantile($0) }
      let key = "\(set).scales.\(name).quantiles"
      expectAgreement(quantiles.map(\.estimate), try r.optionals(key), .survivalQuantile, name)
      expectAgreement(quantiles.map(\.low), try r.optionals(key + "Low"), .survivalQuantile, "\(name) low")
      var high = try r.optionals(key + "High")
      // The upper log limit of aml is 0.5148 at 43, 0.4584 at 45 and 0.4623 at 48: it crosses a half at 45. R sorts
      // the limits first and says 48.
      if set == "aml", name == "log" { high[2] = 45 }
      expectAgreement(quantiles.map(\.high), high, .survivalQuantile, "\(name) high")
    }
  }

  @Test(arguments: sets) func clusters(set: String) throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData(set)
    let curve = KaplanMeier.curve(data, variance: .clusters, scale: .log)
    let errors = try Self.errors(r, "\(set).robustError", curve)
    expectAgreement(curve.steps.map(\.standardError), errors, .kaplanMeier, "robust se")
    for (steps, key) in [(curve.steps.map(\.low), "robustLow"), (curve.steps.map(\.high), "robustHigh")] {
      expectAgreement(steps, try Self.errors(r, "\(set).\(key)", curve), .kaplanMeier, key)
    }
  }

  @Test(arguments: sets) func restrictedMean(set: String) throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData(set)
    let limit = try #require(try r.number("\(set).until"))
    let mean = KaplanMeier.restrictedMean(data, limit: limit)
    expectAgreement(mean.value, try r.number("\(set).restrictedMean"), .restrictedMean)
    expectAgreement(mean.standardError, try r.number("\(set).restrictedMeanError"), .restrictedMean, "se")
    if let robust = try r.number("\(set).robustRestrictedMeanError") {
      let error = KaplanMeier.restrictedMean(data, limit: limit, variance: .clusters).standardError
      expectAgreement(error, robust, .restrictedMean, "robust se")
    }
  }

  @Test(arguments: sets) func nelsonAalen(set: String) throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData(set)
    let aalen = NelsonAalen.curve(data)
    expectAgreement(aalen.map(\.hazard), try r.optionals("\(set).hazard"), .nelsonAalen, "H")
    expectAgreement(aalen.map(\.standardError), try r.optionals("\(set).hazardError"), .nelsonAalen, "se")
    let robust = NelsonAalen.curve(data, variance: .clusters)
    expectAgreement(robust.map(\.standardError), try r.optionals("\(set).robustHazardError"), .nelsonAalen, "robust")
    let fleming = NelsonAalen.curve(data, ties: .flemingHarrington)
    expectAgreement(fleming.map(\.hazard), try r.optionals("\(set).flemingHazard"), .nelsonAalen, "FH")
    let errors = try r.optionals("\(set).flemingHazardError")
    expectAgreement(fleming.map(\.standardError), errors, .nelsonAalen, "FH se")
    let robustFleming = NelsonAalen.curve(data, ties: .flemingHarrington, variance: .clusters)
    let robustErrors = try r.optionals("\(set).flemingRobustError")
    expectAgreement(robustFleming.map(\.standardError), robustErrors, .nelsonAalen, "FH robust")
  }

  @Test func lifeTable() throws {
    let r = try Authority("survivalCurves")
    let table = LifeTable.table(try r.survivalData("lifeTable"), breaks: try r.numbers("lifeTable.breaks"))
    // KMsurv leaves the last interval open and without rates, and puts the error of S = 1 at 0.
    let columns: [(String, [Double?])] = [
      ("entering", table.map(\.entering)), ("censored", table.map(\.censored)), ("events", table.map(\.events)),
      ("atRisk", table.map(\.atRisk)), ("survival", table.map(\.survival.value)),
      ("survivalError", table.map(\.survival.standardError)), ("density", table.map(\.density.value)),
      ("hazard", table.map(\.hazard.value)), ("densityError", table.map(\.density.standardError)),
      ("hazardError", table.map(\.hazard.standardError)),
    ]
    for (name, column) in columns {
      let theirs = try r.optionals("lifeTable.\(name)")
      expectAgreement(Array(column.prefix(10)), Array(theirs.prefix(10)), .lifeTable, name)
    }
  }

  /// (1 − 1/4) at 1, level until 3, (1 − 2/3) at 3, then one censored at 7: S = 3/4, 3/4, 1/4, 1/4. A quarter has had
  /// the event by the middle of 1…3; three quarters by the middle of 3…7, where the curve ends.
  @Test func quantileInTheMiddleOfLevelStretches() {
    let data = SurvivalData(times: [1, 3, 3, 7], isEvent: [true, true, true, false])
    let curve = KaplanMeier.curve(data)
    #expect(curve.quantile(0.25).estimate == 2)
    #expect(curve.quantile(0.5).estimate == 3)
    #expect(curve.quantile(0.75).estimate == 5)
    #expect(curve.quantile(0.8).estimate == nil)
    #expect(curve.quantile(0) == .undefined && curve.quantile(1) == .undefined)
  }

  /// The integer counter and the real-valued curve are the same bits on whole periods.
  @Test(arguments: 0..<20) func agreesWithCountsExactly(seed: Int) {
    var counts = SurvivalCounts()
    var (entries, times, events): ([Double], [Double], [Bool]) = ([], [], [])
    for row in 0..<60 {
      let draw = (row * 7919 + seed * 104_729 + row * row * 31) % 1009
      let entry = draw % 3 == 0 ? draw % 4 : 0
      let time = entry + 1 + draw % 11
      counts.add(duration: time, isEvent: draw % 5 != 0, entry: entry)
      entries.append(Double(entry))
      times.append(Double(time))
      events.append(draw % 5 != 0)
    }
    for scale in KaplanMeier.Scale.allCases {
      let whole = KaplanMeier.curve(counts, scale: scale)
      let real = KaplanMeier.curve(SurvivalData(entries: entries, times: times, isEvent: events), scale: scale)
      #expect(!real.steps.isEmpty)
      for step in real.steps {
        guard let point = whole.first(where: { Double($0.time) == step.time }) else {
          Issue.record("no point at \(step.time)")
          continue
        }
        #expect(Double(point.atRisk) == step.atRisk && Double(point.events) == step.events)
        #expect(point.survival == step.survival && point.variance == step.variance)
        #expect(point.low == step.low && point.high == step.high)
      }
    }
  }

  /// The sums over clusters that are kept along the curve are those of the definition, also after many rows.
  @Test func clusterSumsAreThoseOfTheDefinition() {
    let rows = 4000
    let draws: [Double] = (0..<rows).map { row in
      let mixed = row * 48271 + (row * row % 65537) * 7
      return Double(mixed % 10007) / 10007
    }
    let entries = draws.map { ($0 * 1000).truncatingRemainder(dividingBy: 10).rounded(.down) }
    let times = zip(entries, draws).map { $0 + 1 + ($1 * 9).rounded() }
    let data = SurvivalData(
      entries: entries, times: times, isEvent: draws.map { $0 < 0.6 }, weights: draws.map { 0.5 + $0 },
      clusters: (0..<Int32(rows)).map { $0 % 211 })
    let steps = KaplanMeier.curve(data, variance: .clusters).steps
    var sums = [Double](repeating: 0, count: 211)
    var largest = 0.0
    for step in steps where step.survival > 0 {
      for row in 0..<rows where data.entries[row] < step.time && step.time <= data.times[row] {
        let isEvent = data.events[row] > 0 && data.times[row] == step.time
        let left = step.atRisk - step.events
        let jump = isEvent ? 1 / left : 0
        let drift = step.events / (step.atRisk * left)
        sums[row % 211] += data.weights[row] * (jump - drift)
      }
      let square = sums.reduce(0) { $0 + $1 * $1 }
      #expect(isClose(step.variance, step.survival * step.survival * square, within: 1e-13))
      largest = max(largest, square)
    }
    #expect(largest > 1e-4)
  }

  @Test func oddInputs() {
    let none = SurvivalData(times: [], isEvent: [])
    #expect(KaplanMeier.curve(none).steps.isEmpty && NelsonAalen.curve(none).isEmpty)
    #expect(KaplanMeier.curve(none).survival(at: 5) == 1 && KaplanMeier.curve(none).quantile(0.5) == .undefined)
    #expect(KaplanMeier.restrictedMean(none, limit: 5) == Estimate(5))
    #expect(LifeTable.table(none, breaks: [0, 1]).map(\.survival) == [Estimate(1, standardError: 0)])
    #expect(LifeTable.table(none, breaks: [0]).isEmpty)

    // Rows without weight or without time at risk are not there.
    let data = SurvivalData(
      entries: [0, 0, 5, 0], times: [2, 4, 5, 3], isEvent: [true, false, true, true], weights: [1, 1, 1, 0])
    let curve = KaplanMeier.curve(data)
    #expect(curve.steps.map(\.time) == [2, 4] && curve.steps.map(\.survival) == [0.5, 0.5])
    #expect(curve.survival(at: 1.99) == 1 && curve.survival(at: 2) == 0.5 && curve.survival(at: 99) == 0.5)

    // Everybody leaves at once: 0, where nothing can be said of the error.
    let over = KaplanMeier.curve(SurvivalData(times: [3, 3], isEvent: [true, true]))
    #expect(over.steps.map(\.survival) == [0] && over.steps[0].variance == nil && over.steps[0].low == nil)
    // Nobody leaves.
    let kept = KaplanMeier.curve(SurvivalData(times: [3, 3], isEvent: [false, false]), variance: .clusters)
    #expect(kept.steps[0].variance == 0 && kept.steps[0].low == 1 && kept.steps[0].high == 1)
    // One cluster says nothing about differences between clusters.
    let alone = SurvivalData(times: [1, 2], isEvent: [true, false], clusters: [7, 7])
    #expect(KaplanMeier.curve(alone, variance: .clusters).steps.allSatisfy { $0.variance == nil && $0.low == nil })
    #expect(KaplanMeier.restrictedMean(alone, limit: 2, variance: .clusters) == Estimate(1.5))
    #expect(KaplanMeier.restrictedMean(alone, limit: -1) == .undefined)
  }

  /// Two rows enter [2, 4) late, at 3 and at 2: the one at the bound counts in full. Of 1 + 1 + 1/2 at risk there one
  /// has the event: q = 0.4, hazard = 1 / (2 · (2.5 − 0.5)) = 0.25. Nobody reaches [6, 8).
  @Test func lifeTableWithLateEntries() {
    let data = SurvivalData(
      entries: [-.infinity, 3, 2], times: [3, 5, 4.5], isEvent: [true, true, true])
    let table = LifeTable.table(data, breaks: [0, 2, 4, 6, 8])
    #expect(table.map(\.entering) == [1, 2, 2, 0] && table.map(\.lateEntries) == [0, 1, 0, 0])
    #expect(table.map(\.atRisk) == [1, 2.5, 2, 0])
    #expect(table.map(\.probability) == [0, 0.4, 1, nil])
    #expect(table[1].hazard.value == 0.25)
    #expect(table.map(\.survival.value) == [1, 1, 0.6, 0])
  }

  /// R prints an error of 0 or NaN where the curve is 0; here there is none.
  private static func errors(_ r: Authority, _ key: String, _ curve: SurvivalCurve) throws -> [Double?] {
    zip(try r.optionals(key), curve.steps).map { $1.survival > 0 ? $0 : nil }
  }
}
