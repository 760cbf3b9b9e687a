import Scenarios
import Storage

/// The scenario as it was run, with its register beside it, so that a folder can be run again anywhere.
struct ScenarioCopy {
  private let document: ScenarioDocument

  init(_ document: ScenarioDocument) { self.document = document }

  /// - Parameter write: takes a name in the folder and the text of the file.
  func write(_ write: (_ name: String, _ text: String) throws -> Void) throws {
    guard let register = document.register else { return try write("scenario.yaml", document.yaml) }
    try write("households.csv", try InputFile.text(of: register, limit: 1 << 32))
    let moved = try ScenarioDocument(text: document.yaml, settings: ["population.from=households.csv"])
    try write("scenario.yaml", moved.yaml)
  }
}
