import Evaluation
import Storage

/// Writes the folder of an evaluation, whole or not at all.
public struct PanelWriter {
  public let evaluation: PanelEvaluation
  /// The file that was evaluated.
  public let input: String
  /// Since the evaluation began.
  public let start: ContinuousClock.Instant

  public init(_ evaluation: PanelEvaluation, input: String, since start: ContinuousClock.Instant) {
    self.evaluation = evaluation
    self.input = input
    self.start = start
  }

  /// - Parameter replacing: whether an older folder of results there may be replaced.
  /// - Returns: the names of the tables.
  public func write(to path: String, replacing: Bool) throws -> [String] {
    let folder = try RunFolder(path, replacing: replacing)
    do {
      let tables = PanelTables.all.filter { $0.isMade(of: evaluation) }
      for table in tables { try write(table, in: folder) }
      var manifest = PanelManifest(evaluation, input: try entry(), seconds: (.now - start) / .seconds(1))
      manifest.files = try folder.entries()
      try folder.write(try JSONText.encode(manifest), to: "manifest.json")
      try folder.commit()
      return tables.map { $0.file }
    } catch {
      folder.discard()
      throw error
    }
  }

  private func write<Table: PanelTable>(_ table: Table.Type, in folder: RunFolder) throws {
    let writer = CSVWriter(try folder.file(table.file), header: Table.Rows.Element.columns)
    for row in table.rows(evaluation) { writer.row(row.fields.map(\.csv)) }
    try writer.finish()
  }

  private func entry() throws -> RunFolder.Entry? {
    guard InputFile.isRegular(input) else { return nil }
    let (sha256, bytes) = try SHA256.digest(ofFile: input)
    return RunFolder.Entry(name: input, bytes: bytes, sha256: sha256)
  }
}
