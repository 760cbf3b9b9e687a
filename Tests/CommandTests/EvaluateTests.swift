import Foundation
import PovertyPaths
import Testing

/// `evaluate` on small panels whose answers are known.
@Suite struct EvaluateTests {
  let povertypaths: Invocation
  static let columns = "--household id --time year --income income"

  init() throws { povertypaths = try Invocation() }

  /// Four households over five years; c has a gap, d lacks an income.
  static let panel = """
    id,year,income,weight,size,district,group,stage
    a,2010,5,1,2,1,x,none
    a,2011,5,1,2,1,x,intervention
    a,2012,15,1,2,1,x,after
    a,2013,5,1,2,1,x,after
    a,2014,15,1,2,1,x,after
    b,2010,15,3,4,1,y,none
    b,2011,5,3,4,1,y,none
    b,2012,5,3,4,1,y,none
    b,2013,15,3,4,1,y,none
    b,2014,15,3,4,1,y,none
    c,2010,15,1,1,2,x,none
    c,2012,5,1,1,2,x,intervention
    c,2013,5,1,1,2,x,intervention
    d,2010,15,1,1,2,y,
    d,2011,,1,1,2,y,
    """

  private func rows(_ file: String) throws -> [[String: String]] {
    let faults = FaultCollector()
    let table = try CSVReader(povertypaths.folder.path + "/" + file, faults: faults)
    let columns = table.header.map { table.column($0) }
    var rows: [[String: String]] = []
    while try table.nextRow() {
      rows.append(Dictionary(uniqueKeysWithValues: columns.map { ($0.name, table.text($0)) }))
    }
    #expect(faults.isEmpty)
    return rows
  }

  private func header(_ file: String) throws -> Substring? {
    try povertypaths.text(file).split(separator: "\r\n").first
  }

  @Test func theTablesAreThoseOfTheContract() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10 --by group --phase stage --out out")
    #expect(answer.status == 0, "\(answer.error)")
    let tables = [
      "measures", "transitions", "spells", "lifetable", "exits", "phase_rates", "chronic", "mobility", "decomposition",
    ]
    #expect(answer.error == "wrote out: \(tables.map { $0 + ".csv" }.joined(separator: ", "))\n")
    #expect(try header("out/decomposition.csv") == "group,measure,estimate,standard_error,low,high")
    #expect(try header("out/measures.csv") == "time,group,measure,estimate,standard_error,low,high")
    #expect(
      try header("out/transitions.csv") == "group,from_time,to_time,from_state,to_state,households,rate,low,high")
    #expect(
      try header("out/spells.csv")
        == "household,spell,state,start_month,end_month,censored,phase_at_start,phase_at_end,route")
    #expect(
      try header("out/lifetable.csv")
        == "event,group,duration,at_risk,events,censored,hazard,hazard_se,survival,survival_se,low,high")
    #expect(try header("out/exits.csv") == "group,measure,estimate,standard_error,low,high")
    #expect(try header("out/chronic.csv") == "group,measure,estimate,standard_error,low,high")
    #expect(try header("out/mobility.csv") == "group,measure,estimate,standard_error,low,high")
    #expect(try header("out/phase_rates.csv") == PhaseRateRow.columns.dropFirst(2).joined(separator: ",")[...])

    let spells = try rows("out/spells.csv").map { row in
      ["household", "spell", "state", "start_month", "end_month", "censored"].map { row[$0] ?? "" }
        .joined(separator: " ")
    }
    #expect(
      spells == [
        "a 1 poor 2010 2012 0", "a 2 exited 2012 2013 0", "a 3 poor 2013 2014 0", "a 4 exited 2014 2015 1",
        "b 1 never-poor 2010 2011 0", "b 2 poor 2011 2013 0", "b 3 exited 2013 2015 1",
        "c 1 never-poor 2010 2011 1", "c 2 poor 2012 2014 1", "d 1 never-poor 2010 2011 1",
      ])
    // Poor spells that began in the record: a's second of one year, b's of two.
    let exits = try rows("out/lifetable.csv").filter { $0["event"] == "exit" && $0["group"] == "all" }
    #expect(
      exits.map { [$0["duration"], $0["at_risk"], $0["events"], $0["survival"]] } == [
        ["1", "2", "1", "0.5"], ["2", "1", "1", "0.0"],
      ])
    // After exits: a returned after a year, a's last is at risk in no year, b's was at risk in one.
    let returns = try rows("out/lifetable.csv").filter { $0["event"] == "return" && $0["group"] == "all" }
    #expect(returns.map { [$0["at_risk"], $0["events"], $0["censored"]] } == [["2", "1", "1"]])
    // In 2012 a is out and b and c are poor; a year later a is poor, b is out and c stays.
    let year = try rows("out/transitions.csv").filter { $0["group"] == "all" && $0["from_time"] == "2012" }
    #expect(
      year.map { "\($0["from_state"]!) \($0["to_state"]!) \($0["households"]!) \($0["rate"]!)" } == [
        "not-poor not-poor 0 0.0", "not-poor poor 1 1.0", "poor not-poor 1 0.5", "poor poor 1 0.5",
      ])
    let phases = try rows("out/phase_rates.csv").filter { $0["group"] == "all" && $0["definition"] == "lag-0" }
    #expect(
      phases.map { [$0["phase"], $0["poor_years"], $0["exits"], $0["exited_years"], $0["returns"]] } == [
        ["none", "2.0", "1.0", "1.0", "0.0"], ["intervention", "2.0", "0.0", "", ""],
        ["after", "2.0", "2.0", "1.0", "1.0"],
      ])
  }

  /// A panel without phases has them in `none`, beside those that say so.
  @Test func whatHasNoPhaseIsInNone() async throws {
    try povertypaths.write(
      "id,year,income,stage\na,1,5,none\na,2,5,\na,3,15,none\nb,1,5,\nb,2,5,pilot\nb,3,5,after\n", to: "p.csv")
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10 --phase stage --out out")
    #expect(answer.status == 0, "\(answer.error)")
    let phases = try rows("out/phase_rates.csv").filter { $0["definition"] == "lag-0" }.map {
      [$0["phase"], $0["poor_years"], $0["exits"]]
    }
    #expect(phases == [["none", "2.0", "1.0"], ["after", "1.0", "0.0"], ["pilot", "1.0", "0.0"]])
  }

  /// Headcounts by weight: in 2011 a (1) and b (3), both poor; in 2012 b and c of five; persons weigh size times weight.
  @Test func weightsAndPersonsCount() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    for (options, expected) in [
      ("", ["0.25", "1.0", "0.6666666666666666", "0.6666666666666666", "0.0"]),
      ("--weight weight", ["0.16666666666666666", "1.0", "0.8", "0.4", "0.0"]),
      ("--size size", ["0.25", "1.0", "0.7142857142857143", "0.42857142857142855", "0.0"]),
    ] {
      let answer = try await povertypaths(
        "evaluate p.csv \(Self.columns) --line 10 --force --quiet --out out \(options)")
      #expect(answer.status == 0 && answer.error == "")
      let headcounts = try rows("out/measures.csv").filter { $0["measure"] == "headcount" && $0["group"] == "all" }
      #expect(headcounts.map { $0["time"] } == ["2010", "2011", "2012", "2013", "2014"])
      #expect(headcounts.map { $0["estimate"] } == expected)
    }
  }

  /// Neither the order of rows nor the number of threads changes a byte; the manifest knows the file.
  @Test func orderAndThreadsChangeNothing() async throws {
    let lines = Self.panel.split(separator: "\n")
    try povertypaths.write(Self.panel + "\n", to: "p.csv")
    try povertypaths.write((lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\r\n"), to: "q.csv")
    let options = "\(Self.columns) --line 10 --weight weight --cluster district --by group --phase stage --quiet"
    for (panel, threads) in [("p", 1), ("p", 2), ("q", 2)] {
      let answer = try await povertypaths(
        "evaluate \(panel).csv \(options) --threads \(threads) --out \(panel)\(threads)")
      #expect(answer.status == 0, "\(answer.error)")
    }
    #expect(try povertypaths.digests("p1") == povertypaths.digests("p2"))
    #expect(try povertypaths.digests("p1") == povertypaths.digests("q2"))
    let manifest = try JSONText.decode(PanelManifest.self, from: povertypaths.text("p1/manifest.json"), file: "m")
    #expect(try manifest.input?.sha256 == SHA256.digest(of: povertypaths.text("p.csv")))
    #expect(manifest.dropped == ["no-income": 1] && manifest.observations == 14 && manifest.gaps == 1)
    #expect(manifest.options.weight == "weight" && manifest.options.line == 10)
    let again = try await povertypaths("reproduce p1")
    #expect(again.status == 65 && again.error.contains("holds the evaluation of a panel"))
  }

  /// A file of four million million bytes (sparse: it takes none of the disk) is refused before it is read.
  @Test func aPanelThatMemoryWillNotHoldIsRefused() async throws {
    let rows = (0..<100_000).map { "\($0),2010,5" }.joined(separator: "\n")
    try povertypaths.write("id,year,income\n" + rows, to: "p.csv")
    let file = try #require(FileHandle(forWritingAtPath: povertypaths.folder.path + "/p.csv"))
    try file.truncate(atOffset: 1 << 42)
    try file.close()
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10")
    #expect(answer.status != 0 && answer.error.contains("[not-enough-memory]"), "\(answer.error)")
    #expect(answer.faults.count == 1 && answer.error.contains(" TB; "))
  }

  @Test func theHeadlineSaysWhatWasLeftOut() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    let line = "evaluate p.csv \(Self.columns) --line 10"
    let answer = try await povertypaths(line)
    #expect(answer.output.hasPrefix("p.csv: 4 households, 14 observations, 5 periods from 2010 to 2014\n"))
    for text in [
      "1 observation without income", "1 gap in a household's record", "2 spells of poverty that began before",
    ] {
      #expect(answer.output.contains(text), "\(text)")
    }
    #expect(answer.error.hasPrefix("wrote runs/p: "))
    #expect(try await povertypaths("\(line) --language zh").output.contains("4 户"))
    let rows = try await povertypaths("\(line) --format json --quiet").output
    #expect(rows.contains("\"measure\" : \"exit_rate\"") && rows.contains("\"measure\" : \"headcount\""))
  }

  @Test func oneperiodIsACrossSection() async throws {
    try povertypaths.write("id,year,income,z\na,1,5,10\nb,1,15,10\n", to: "p.csv")
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line-column z --out out")
    #expect(answer.status == 0 && answer.output.contains("one period (1)"))
    #expect(try rows("out/transitions.csv").isEmpty && rows("out/lifetable.csv").isEmpty)
    #expect(try rows("out/spells.csv").count == 2)
  }

  @Test func calendarMonthsAreNoticed() async throws {
    try povertypaths.write("id,year,income\na,201811,5\na,201812,5\na,201901,5\n", to: "p.csv")
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10 --out out --quiet")
    #expect(answer.output.contains("YYYYMM"))
  }

  @Test(arguments: [
    ("id,year,income\na,1,5\na,1,6\n", ["p.csv:3: ", "[duplicate-observation]", "line 2"]),
    ("id,yeer,income\na,1,5\n", ["p.csv:1: ", "did you mean 'yeer'?", "id, yeer, income"]),
    ("id,year,income\na,1,much\n", ["p.csv:2 (income): ", "[field-not-a-number]"]),
    ("id,year,income\na,2018-01,5\n", ["p.csv:2 (year): ", "[field-not-an-integer]"]),
    ("id,year,income\n,1,5\n", ["p.csv:2 (id): ", "[missing-field]"]),
    ("id,year,income\na,1\n", ["p.csv:2: ", "[row-width]"]),
    ("id,year,income\n\"a,1,5\n", ["p.csv:2: ", "[open-quote]"]),
    ("", ["p.csv:1: ", "[empty-table]"]),
    ("id,year,income\na,1,\n", ["p.csv: ", "[empty-panel]"]),
  ])
  func whatIsWrongWithAPanelIsSaidOnce(text: String, says: [String]) async throws {
    try povertypaths.write(text, to: "p.csv")
    let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10 --out out")
    #expect(answer.status == 65 && answer.output == "" && answer.faults.count == 1, "\(answer.error)")
    for part in says { #expect(answer.error.contains(part), "\(answer.error)") }
    #expect(povertypaths.names == ["p.csv", "two.yaml"])
  }

  @Test func aDeprivationIsOneOrNothing() async throws {
    try povertypaths.write("id,year,income,water,school\na,1,5,1,\nb,1,15,0,2\n", to: "p.csv")
    let line = "evaluate p.csv \(Self.columns) --line 10 --cutoff 0.5 --quiet --out out"
    let answer = try await povertypaths("\(line) --deprivations water,school")
    #expect(answer.status == 65 && answer.error.hasPrefix("p.csv:3 (school): '2' is neither 1 nor 0"))
    #expect(try await povertypaths("\(line) --deprivations water").status == 0)
    let measures = try rows("out/measures.csv").filter { $0["measure"] == "multidimensional_headcount" }
    #expect(measures.map { $0["estimate"] } == ["0.5"])
  }

  @Test func aBootstrapSaysWhatItDrew() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    let line = "evaluate p.csv \(Self.columns) --line 10 --by group"
    let refused = try await povertypaths("\(line) --bootstrap 1000000 --out out")
    #expect(refused.status == 64 && refused.error.contains("[bootstrap-too-large]"), "\(refused.error)")
    #expect(povertypaths.names == ["p.csv", "two.yaml"])
    for (threads, seed) in [(1, 1), (2, 1), (2, 2)] {
      let options = "--bootstrap 20 --seed \(seed) --threads \(threads) --out \(threads)\(seed)"
      let answer = try await povertypaths("\(line) \(options) --quiet")
      #expect(answer.status == 0 && answer.error == "", "\(answer.error)")
    }
    #expect(try header("11/bootstrap.csv") == "time,group,measure,estimate,standard_error,low,high")
    #expect(try povertypaths.digests("11") == povertypaths.digests("21"))
    #expect(try povertypaths.text("21/bootstrap.csv") != povertypaths.text("22/bootstrap.csv"))
  }

  @Test func negativeWeightsAreRefused() async throws {
    try povertypaths.write("id,year,income,w\na,1,5,-1\nb,1,5,0\n", to: "p.csv")
    for option in ["weight", "size"] {
      let answer = try await povertypaths("evaluate p.csv \(Self.columns) --line 10 --\(option) w")
      #expect(answer.status == 65 && answer.error.hasPrefix("p.csv:2 (w): '-1' is negative"))
    }
  }

  /// Scores are often centred: what begins with a minus is a cutoff, not an option.
  @Test func aCutoffMayBeNegative() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    let answer = try await povertypaths(
      "evaluate p.csv \(Self.columns) --line 10 --running size --running-cutoff -2.5 --out out --quiet")
    #expect(answer.status == 0, "\(answer.error)")
    #expect(try povertypaths.text("out/manifest.json").contains("\"runningCutoff\" : -2.5"))
  }

  @Test func anOlderFolderIsReplacedOnlyByForce() async throws {
    try povertypaths.write(Self.panel, to: "p.csv")
    let line = "evaluate p.csv \(Self.columns) --out out --quiet"
    #expect(try await povertypaths("\(line) --line 10").status == 0)
    let before = try povertypaths.digests("out")
    let refused = try await povertypaths("\(line) --line 20")
    #expect(refused.status == 64 && refused.error.contains("[folder-not-empty]"))
    #expect(try povertypaths.digests("out") == before)
    #expect(try await povertypaths("\(line) --line 20 --force").status == 0)
    #expect(try povertypaths.digests("out") != before)
    #expect(povertypaths.names == ["out", "p.csv", "two.yaml"])
  }

  @Test(arguments: [
    "", "--line 0", "--line 10 --line-column income", "--line 10 --cutoff 0.3", "--line 10 --deprivations income",
    "--line 10 --deprivations income --cutoff 2", "--line 10 --deprivations a,a --cutoff 0.5", "--line 10 --seed -1",
    "--line 10 --outcome income", "--line 10 --bootstrap 1",
    "--line ten", "--line 10 --threads 0",
  ])
  func wrongUsageIsFoundBeforeTheFileIsRead(options: String) async throws {
    let answer = try await povertypaths("evaluate none.csv \(Self.columns) \(options)")
    #expect(answer.status == 64 && answer.output == "", "\(answer.error)")
    #expect(povertypaths.names == ["two.yaml"])
  }
}
