import Evaluation
import Quantities
import Testing

@Suite struct TableTests {
  private static let calendar = PhaseCalendar(villages: 1, months: 24, all: .intervention)
  private static let spells = [
    Spell(household: 0, state: .poor, months: -10..<8, isCensored: false, route: .wage),
    Spell(household: 0, state: .exited, months: 8..<24, isCensored: true),
  ]
  private static let frame = HouseholdFrame(village: [0], members: [4], groups: [.eligible])
  private static let bootstrap = ReplicateBootstrap(villages: [0], draws: 10) { _, _ in 0.5 }

  private static var counts: PhaseCounts {
    var meter = PhaseRateMeter(frame: frame, calendar: calendar, window: RiskWindow(months: 24))
    meter.add(spells)
    return meter.counts
  }

  private static func check(_ rows: [some TableRow]) {
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.fields.count == type(of: row).columns.count) }
  }

  /// The columns of the run folder, word for word.
  @Test func columnsAreThoseOfTheRunFolder() {
    #expect(
      PhaseRateRow.columns.joined(separator: ",")
        == "path,replicate,phase,group,status,unit,definition,limits,poor_years,exits,exit_rate,exit_rate_low,"
        + "exit_rate_high,exited_years,returns,return_rate,return_rate_low,return_rate_high,never_poor_years,entries,"
        + "entry_rate")
    #expect(
      SurvivalRow.columns.joined(separator: ",")
        == "path,replicate,event,cohort,time_months,at_risk,events,survival,low,high")
    #expect(
      ComparisonRow.columns.joined(separator: ",")
        == "pair,budget,world,phase,group,status,unit,measure,difference,standard_error,standard_error_unpaired,low,"
        + "high,probability_better,luck_only,replicates")
    #expect(
      OutcomeRow.columns.joined(separator: ",") == "path,replicate,year,measure,group,estimate,low,high,unit")
    #expect(
      SpellRow.columns.joined(separator: ",")
        == "path,replicate,household,spell,state,start_month,end_month,censored,phase_at_start,phase_at_end,route")
  }

  /// Nine months poor of which three count for intervention (the rest lies in the lag): one exit in a quarter year,
  /// 4 a year; Garwood for one event 0.025318 … 5.571643, times 4.
  @Test func aRowOfOneReplicate() throws {
    let table = PhaseRateTable(path: "xuri", status: .actual, replicates: [Self.counts])
    let rows = table.rows(replicate: 0)
    Self.check(rows)
    let row = try #require(rows.first { $0.cell == RateCell(phase: .intervention) })
    #expect(row.exit.years == 0.25 && row.exit.events == 1 && row.exit.rate.estimate == 4)
    #expect(isClose(row.exit.rate.low, 0.101271, within: 1e-5))
    #expect(isClose(row.exit.rate.high, 22.286574, within: 1e-5))
    #expect(row.fields[1] == .integer(0) && row.fields[2] == .text("intervention") && row.fields[4] == .text("true"))
    #expect(row.fields[20] == .missing)
  }

  @Test func rowsOverReplicatesAreMeansOfARun() throws {
    let table = PhaseRateTable(path: "xuri", status: .actual, replicates: [Self.counts, Self.counts])
    let rows = table.pooledRows([.eligible: Self.bootstrap])
    Self.check(rows)
    #expect(rows.allSatisfy { $0.cell.group == .eligible && $0.fields[1] == .text("all") })
    let row = try #require(rows.first { $0.cell == RateCell(phase: .intervention) })
    #expect(row.exit.years == 0.25 && row.exit.events == 1)
    #expect(row.exit.rate == RateEstimate(4, low: 4, high: 4))
    #expect(PhaseRateTable(path: "none", status: .actual, replicates: []).pooledRows([.all: Self.bootstrap]).isEmpty)
  }

  @Test func otherRowsFillTheirColumns() {
    var survival = SpellSurvival(frame: Self.frame, calendar: Self.calendar, window: RiskWindow(months: 24))
    survival.add(Self.spells)
    Self.check(SurvivalRow.rows(RunKey(path: "xuri", replicate: 0), survival))
    Self.check(SurvivalRow.pooledRows(path: "xuri", [survival, survival]))
    let spell = SpellRow(
      run: RunKey(path: "xuri", replicate: 0), number: 1, spell: Self.spells[0], village: 0, calendar: Self.calendar)
    Self.check([spell])
    #expect(spell.phaseAtStart == .none && spell.phaseAtEnd == .intervention)
    #expect(spell.fields.last == .text("wage"))
    var sums = OutcomeSums(villages: 1, years: 2018..<2019)
    sums.add(
      HouseholdOutcome(village: 0, groups: .eligible, members: 2, isPoor: true, isRecordedPoor: true, income: 100),
      year: 2018)
    Self.check(OutcomeRow.pooledRows(path: "xuri", [sums], [.eligible: Self.bootstrap]))
  }

  @Test func aComparisonWithItselfIsZero() {
    let cell = RateCell(phase: .intervention)
    let sample = RateSample([Self.counts, Self.counts], .exitRate, in: cell)
    let key = ComparisonRow.Key(
      pair: "xuri-none", world: "none", cell: cell, status: .actual, measure: RateMeasure.exitRate.key)
    let row = ComparisonRow(key, sample, sample, bootstrap: Self.bootstrap, isBetterHigher: true)
    Self.check([row])
    #expect(row.difference == RateEstimate(0, low: 0, high: 0))
    #expect(row.paired.standardError == 0 && row.paired.luckOnly == 0.5)
    #expect(row.fields[13] == .missing)
  }
}
