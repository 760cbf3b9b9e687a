import Foundation
import PovertyPaths
import TestSupport
import Testing

/// `evaluation/` of a run folder, against `evaluate` on the same years.
@Suite struct RunEvaluationTests {
  let povertypaths: Invocation

  init() throws {
    povertypaths = try Invocation()
    let answer = Self.compare
    try povertypaths.write(
      Invocation.scenario.replacing("households_per_village: 60", with: answer.size), to: "two.yaml")
  }

  /// Enough households that every table has something to say.
  private static let compare = (
    size: "households_per_village: 300",
    arguments: "compare two.yaml --replicates 2 --months 36 --keep replicate,panel --out run --quiet"
  )

  /// Every table of one path and replicate is what `evaluate` writes of that part of `panel.csv`, byte for byte; effects
  /// are looked for among eligible households, and so is asked of `evaluate`.
  @Test func theTablesAreThoseOfEvaluate() async throws {
    let run = try await povertypaths(Self.compare.arguments)
    #expect(run.status == 0, "\(run.error)")
    let panel = try povertypaths.text("run/evaluation/panel.csv").split(whereSeparator: \.isNewline)
    let own = [panel[0]] + panel.filter { $0.hasPrefix("helper,1,") }
    try povertypaths.write(own.joined(separator: "\n") + "\n", to: "panel.csv")
    let columns =
      "--household household --time year --income income --line-column line --size persons --by group "
    let options =
      columns + "--covariates registered,persons_at_start,income_before --deprivations "
      + "without_housing,without_water,without_insurance,without_schooling --cutoff 0.3333333333333333"
    let evaluated = try await povertypaths(
      "evaluate panel.csv \(options) --first-treated first_served --out all --quiet")
    #expect(evaluated.status == 0, "\(evaluated.error)")
    let names = try povertypaths.digests("run").keys.filter { $0.hasPrefix("evaluation/") }
      .map { String($0.dropFirst("evaluation/".count)) }.filter { !["panel.csv", "estimators.csv"].contains($0) }
      .sorted()
    #expect(
      names == [
        "chronic.csv", "decomposition.csv", "effects.csv", "exits.csv", "hazards.csv", "lifetable.csv", "measures.csv",
        "mobility.csv", "targeting.csv", "transitions.csv",
      ])
    for name in names where name != "effects.csv" { try same(name, "all/\(name)") }
    let eligible = [own[0]] + own.dropFirst().filter { $0.contains(",served,") || $0.contains(",not_served,") }
    try povertypaths.write(eligible.joined(separator: "\n") + "\n", to: "eligible.csv")
    let effects = columns + "--covariates persons_at_start,income_before --first-treated first_served"
    #expect(try await povertypaths("evaluate eligible.csv \(effects) --out eligible --quiet").status == 0)
    try same("effects.csv", "eligible/effects.csv")
  }

  private func same(_ table: String, _ evaluated: String) throws {
    let kept = try povertypaths.text("run/evaluation/" + table).split(whereSeparator: \.isNewline)
    let rows = kept.filter { $0.hasPrefix("helper,1,") }.map { String($0.dropFirst("helper,1,".count)) }
    let expected = try povertypaths.text(evaluated).split(whereSeparator: \.isNewline).map(String.init)
    #expect(kept[0] == "path,replicate," + expected[0])
    #expect(!rows.isEmpty && rows == Array(expected.dropFirst()), "\(table)")
  }

  /// Rows of `all` are the means of the replicates' rows, and their errors those of the means.
  @Test func allReplicatesAreTheirMean() async throws {
    _ = try await povertypaths(Self.compare.arguments)
    let rows = try povertypaths.text("run/evaluation/measures.csv").split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let key = { (row: [String]) in [row[0]] + row[2...4] }
    let all = rows.filter { $0[1] == "all" && $0[5] != "" }
    #expect(all.count > 100)
    for row in all {
      let values = rows.filter { $0[1] != "all" && key($0) == key(row) }.compactMap { Double($0[5]) }
      guard values.count == 2 else { continue }
      let mean = (values[0] + values[1]) / 2
      #expect(abs((Double(row[5]) ?? .nan) - mean) <= 1e-12 * max(1, abs(mean)))
      // sd of two values / √2 is half their distance.
      let error = abs(values[0] - values[1]) / 2
      #expect(abs((Double(row[6]) ?? .nan) - error) <= 1e-9 * max(1, abs(mean)))
    }
  }

  /// `run` evaluates unless told otherwise, `compare` only when told.
  @Test func whoEvaluates() async throws {
    for (arguments, isEvaluated) in [
      ("run two.yaml", true), ("run two.yaml --no-evaluation", false), ("compare two.yaml", false),
      ("compare two.yaml --evaluation", true),
    ] {
      let answer = try await povertypaths("\(arguments) --replicates 1 --months 12 --out run --force --quiet")
      #expect(answer.status == 0)
      let names = try povertypaths.digests("run").keys
      #expect(names.contains("evaluation/measures.csv") == isEvaluated, "\(arguments)")
      #expect(names.contains("evaluation/estimators.csv") == arguments.hasSuffix("--evaluation"))
      #expect(names.contains("true_effects.csv") == arguments.hasPrefix("compare"))
    }
  }
}
