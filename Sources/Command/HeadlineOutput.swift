import PovertyPaths

/// The headline as a table to read, or its rows for another program: differences when paths were compared, else the
/// rates of the one path.
struct HeadlineOutput {
  let text: String

  init(_ result: ComparisonResult, _ format: TableFormat) throws(Fault) {
    if format == .table {
      text = Headline(result, language: Speech.language).text
      return
    }
    let tables = RunTables(result)
    let group = result.scenario.evaluation.group
    let differences = tables.comparison().filter { row in
      row.key.group.key == group && row.key.unit == .households && row.key.status == .actual
    }
    if !differences.isEmpty {
      text = try TableText(differences).text(format)
      return
    }
    let rates = tables.phaseRates().filter { row in
      row.run.replicate == nil && row.cell.group.key == group && row.cell.unit == .households
        && row.cell.definition == .personTime && row.status == .actual
    }
    text = try TableText(rates).text(format)
  }
}
