package import Evaluation
import Foundation
import Interventions
import Population
public import Scenarios
package import Storage

/// Writes a run folder: the tables, the scenario with everything in its place, and the manifest.
///
/// The folder appears whole or not at all.
public struct RunWriter: Sendable {
  public let result: ComparisonResult
  public let document: ScenarioDocument
  public var command = "compare"
  public var options = Manifest.Options()
  public var threads = 1
  public var seconds = 0.0

  public init(_ result: ComparisonResult, document: ScenarioDocument) {
    self.result = result
    self.document = document
  }

  /// - Parameter replacing: whether an older run folder there may be replaced.
  /// - Throws: what the file system answers; nothing is left behind then.
  public func write(to path: String, replacing: Bool) throws {
    let folder = try RunFolder(path, replacing: replacing)
    do {
      let tables = RunTables(result)
      try table(tables.phaseRates(perReplicate: options.replicates), "phase_rates.csv", in: folder)
      try table(tables.outcomes(), "outcomes.csv", in: folder)
      try table(tables.series(), "series.csv", in: folder)
      try table(tables.survival(), "survival.csv", in: folder)
      try table(tables.verification(perReplicate: options.replicates), "verification.csv", in: folder)
      try table(tables.ledger(), "ledger.csv", in: folder)
      try table(tables.comparison(), "comparison.csv", in: folder)
      if tables.hasFunds { try table(tables.funds(), "funds.csv", in: folder) }
      if result.scenario.indices != nil {
        try table(tables.indices(perReplicate: options.replicates), "indices.csv", in: folder)
      }
      if options.kept.spells { try table(tables.spells(), "spells.csv", in: folder) }
      let effects = tables.trueEffects(perReplicate: options.replicates)
      if !effects.isEmpty { try table(effects, "true_effects.csv", in: folder) }
      if options.kept.evaluation { try evaluation(tables, in: folder) }
      try ScenarioCopy(document).write { try folder.write($1, to: $0) }
      var manifest = Manifest(result, command: command, options: options, threads: threads, seconds: seconds)
      manifest.files = try folder.entries()
      try folder.write(try JSONText.encode(manifest), to: "manifest.json")
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
  }

  /// What the years of the runs say as panels.
  private func evaluation(_ tables: RunTables, in folder: RunFolder) throws {
    for evaluated in tables.evaluated(perReplicate: options.replicates) {
      let writer = CSVWriter(try folder.file("evaluation/" + evaluated.file), header: evaluated.columns)
      for rows in evaluated.rows { for row in rows() { writer.row(row.fields.map(\.csv)) } }
      try writer.finish()
    }
    let estimators = tables.estimators()
    if !estimators.isEmpty { try table(estimators, "evaluation/estimators.csv", in: folder) }
    if options.kept.panel { try table(tables.panel(), "evaluation/panel.csv", in: folder) }
  }

  private func table<Rows: Sequence>(
    _ rows: Rows, _ name: String, in folder: RunFolder
  ) throws where Rows.Element: TableRow {
    let writer = CSVWriter(try folder.file(name), header: Rows.Element.columns)
    for row in rows { writer.row(row.fields.map(\.csv)) }
    try writer.finish()
  }
}

extension TableField {
  /// The field as `CSVWriter` takes it.
  package var csv: CSVWriter.Field {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(Int(integer))
    case .number(let number): .number(number)
    case .missing: .missing
    }
  }
}

extension RunTables {
  /// Spells of true status of every replicate, for runs that kept them.
  func spells() -> [SpellRow] {
    result.replicates.enumerated().flatMap { replicate, paths in
      paths.enumerated().flatMap { index, path in
        let run = RunKey(path: result.scenario.paths[index].name, replicate: replicate)
        var numbers: [Int32: Int] = [:]
        return (path.spells[.actual] ?? []).map { spell in
          let number = numbers[spell.household, default: 0]
          numbers[spell.household] = number + 1
          return SpellRow(
            run: run, number: number, spell: spell, village: Int(path.survival.frame.village[Int(spell.household)]),
            calendar: path.survival.calendar)
        }
      }
    }
  }
}
