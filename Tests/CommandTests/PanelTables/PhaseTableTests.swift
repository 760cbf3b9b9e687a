import PovertyPaths
import Testing

/// `phase_rates.csv`: worked out by hand, and as the run folder counts the same households.
@Suite struct PhaseTableTests {
  /// A row a household and period: `P` poor, `o` not, `.` not seen; `n`, `i`, `e`, `b`, `a` its phase.
  private static func evaluation(
    _ records: [(String, String)], lag: Int = 0, step: Int32 = 1, weights: [Double] = []
  ) -> PanelEvaluation {
    let phases = Phase.allCases.map(\.key)
    var columns = PanelColumns(household: LabelColumn(codes: [], labels: []), time: [], income: [], line: [])
    var (households, codes) = ([Int32](), [Int32]())
    for (household, record) in records.enumerated() {
      for (period, (mark, phase)) in zip(record.0, record.1).enumerated() where mark != "." {
        households.append(Int32(household))
        columns.time.append(Int32(period) * step)
        columns.income.append(mark == "P" ? 5 : 15)
        columns.line.append(10)
        if !weights.isEmpty { columns.weight.append(weights[household]) }
        codes.append(Int32(phases.firstIndex { $0.first == phase } ?? -1))
      }
    }
    columns.household = LabelColumn(codes: households, labels: records.indices.map { "\($0)" })
    columns.phase = LabelColumn(codes: codes, labels: phases)
    var options = PanelOptions(household: "id", time: "t", income: "y")
    (options.phase, options.phaseLag) = ("phase", lag)
    return PanelEvaluation(PanelAssembly(columns), options)
  }

  /// Time at risk, events and limits of a definition and phase; `exit` from column 6 on, `return` from 11.
  private static func numbers(
    _ evaluation: PanelEvaluation, _ definition: String, _ phase: String, from column: Int = 6
  ) -> [Double?]? {
    PanelPhaseRates.rows(evaluation).map(\.fields).first {
      $0[0] == .text(phase) && $0[4] == .text(definition) && $0[1] == .text("all")
    }.map { fields in
      fields[column..<min(column + 5, fields.count)].map { if case .number(let value) = $0 { value } else { nil } }
    }
  }

  static let three = [("PPoP", "nniia"), ("PPPP", "niiaa"), ("oPP.", "nnia ")]

  /// Two years between waves. Person-time: a is poor before waves 1 (none) and 2 (intervention), where it leaves; b before
  /// 1, 2 (intervention) and 3 (after); c, poor in 1, before 2 (intervention).
  /// Proportion: poor on entering none in wave 1: a, which stays. On entering intervention: b in wave 1, poor to its end in
  /// wave 2; a in wave 2, where it leaves; c in wave 2, where its record breaks off poor. After in wave 3: b.
  @Test func byHand() throws {
    let panel = Self.evaluation(Self.three, step: 2)
    #expect(Self.numbers(panel, "person-time", "none")?.prefix(3) == [2, 0, 0])
    let intervention = try #require(Self.numbers(panel, "person-time", "intervention"))
    #expect(intervention.prefix(3) == [8, 1, 0.125])
    // Of one event Garwood's limits are −ln 0.975 and 5.5716 (his table).
    #expect(isClose(intervention[3], 0.025317807984 / 8, within: 1e-10))
    #expect(isClose(intervention[4], 5.571643390938 / 8, within: 1e-10))
    #expect(Self.numbers(panel, "person-time", "after")?.prefix(3) == [2, 0, 0])
    for phase in ["none", "intervention", "after"] {
      #expect(Self.numbers(panel, "person-time", phase) == Self.numbers(panel, "lag-0", phase))
    }
    #expect(Self.numbers(panel, "proportion", "none")?.prefix(3) == [1, 0, 0])
    // One of two: the roots of p² = 0.025 and 1 − (1 − p)² = 0.025 turned about, 1 ∓ √0.975.
    let share = try #require(Self.numbers(panel, "proportion", "intervention"))
    #expect(share.prefix(3) == [2, 1, 0.5])
    #expect(isClose(share[3], 1 - 0.975.squareRoot(), within: 1e-10))
    #expect(isClose(share[4], 0.975.squareRoot(), within: 1e-10))
    #expect(Self.numbers(panel, "proportion", "after")?.prefix(3) == [1, 0, 0])
    let methods = Set(PanelPhaseRates.rows(panel).map { [$0.fields[4], $0.fields[5]] })
    #expect(methods.contains([.text("proportion"), .text("clopper-pearson")]))
    #expect(methods.contains([.text("person-time"), .text("garwood")]) && methods.count == 4)
  }

  /// With weights 1, 3, 1 the share is 1 of 4, and limits come from the clusters.
  @Test func weightsCount() {
    let panel = Self.evaluation(Self.three, weights: [1, 3, 1])
    #expect(Self.numbers(panel, "proportion", "intervention")?.prefix(3) == [4, 1, 0.25])
    #expect(PanelPhaseRates.rows(panel).allSatisfy { $0.fields[5] == .text("linearised") })
    // Clusters' totals are ±3 / 16 and 0: se² = 3 / 2 · 2 · (3 / 16)², on the scale of log odds over p (1 − p) = 3 / 16.
    let shares = Self.numbers(panel, "proportion", "intervention")!
    let odds = { (p: Double) in p / (1 - p) }
    #expect(isClose(odds(shares[3]!) * odds(shares[4]!), 1.0 / 9, within: 1e-12))
    #expect(isClose(Estimate(0.25, standardError: 3.0.squareRoot() * 3 / 16).shareLimits().low, shares[3]))
  }

  /// Villages' phases and households' records at random: the table has the counts of the run folder's own recorder, for
  /// every lag, when a change needs no confirmation.
  @Test(arguments: [0, 1, 3]) func theRunFolderCountsTheSame(lag: Int) {
    for seed in 0..<40 {
      var state = UInt64(seed * 977 + lag)
      let draw = { (count: Int) -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
      }
      let months = 3 + draw(12)
      let letters = Array("niebaf")
      var calendar = PhaseCalendar(villages: 2, months: months)
      var clocks: [[Character]] = []
      for village in 0..<2 {
        var phase = 0
        clocks.append(["n"])
        for month in 0..<months {
          if draw(4) == 0 { phase = draw(5) }
          calendar[village, month] = Phase(rawValue: UInt8(phase))!
          clocks[village].append(letters[phase])
        }
      }
      var panel = StatusPanel(households: 6, months: -1..<months)
      var records: [(String, String)] = []
      for household in 0..<6 {
        // The month before the run is the panel's first period; some join later. (What the phase was before a household's
        // record a panel does not say, so that with a lag all are there from the start.)
        let first = household < 4 || lag > 0 ? -1 : draw(months)
        var (record, wasPoor) = (String(repeating: ".", count: first + 1), false)
        for month in first..<months {
          let isPoor = draw(3) == 0
          wasPoor = wasPoor || isPoor
          record += isPoor ? "P" : "o"
          panel[household, month] = isPoor ? .poor : wasPoor ? .exited : .neverPoor
        }
        records.append((record, String(clocks[household % 2])))
      }
      let frame = HouseholdFrame(
        village: (0..<6).map { Int32($0 % 2) }, members: Array(repeating: 1, count: 6),
        groups: Array(repeating: .all, count: 6))
      let counts = PhaseCounts(
        panel: panel, frame: frame, calendar: calendar,
        window: RiskWindow(months: months, confirmMonths: 1, lagMonths: lag, lastingMonths: 1))
      let evaluation = Self.evaluation(records, lag: lag)
      let kinds: [(RateCounter, RateCounter, Int)] = [
        (.poorMonths, .exits, 6), (.exitedMonths, .returns, 11), (.neverPoorMonths, .entries, 16),
      ]
      for definition in RateDefinition.allCases {
        for phase in Phase.allCases {
          let cell = RateCell(phase: phase, group: .all, unit: .households, definition: definition)
          for (exposure, events, column) in kinds {
            let ours = Self.numbers(evaluation, definition.key, phase.key, from: column)
            let what = "\(definition.key) \(phase.key) \(events), seed \(seed)"
            #expect(ours?[0] ?? 0 == Double(counts.count(exposure, in: cell)), "\(what)")
            #expect(ours?[1] ?? 0 == Double(counts.count(events, in: cell)), "\(what)")
          }
        }
      }
    }
  }
}
