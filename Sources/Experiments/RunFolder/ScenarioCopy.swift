import Scenarios
import Storage

/// The scenario as it was run, with its register beside it, so that a folder can be run again anywhere.
struct ScenarioCopy {
  /// `scenario.yaml`.
  let scenario: String
  /// `households.csv`, where the scenario names a register.
  let register: String?

  /// - Throws: what reading the register meets.
  init(_ document: ScenarioDocument) throws {
    guard let file = document.register else {
      (scenario, register) = (document.yaml, nil)
      return
    }
    scenario = try ScenarioDocument(text: document.yaml, settings: ["population.from=households.csv"]).yaml
    register = try InputFile.text(of: file, limit: 1 << 32)
  }

  /// The same for the same scenario and register, wherever these stand.
  var digest: String { SHA256.digest(of: [scenario, register ?? ""].map { SHA256.digest(of: $0) }.joined()) }

  static let names = ["scenario.yaml", "households.csv"]

  /// - Parameter write: takes a name in the folder and the text of the file.
  func write(_ write: (_ name: String, _ text: String) throws -> Void) throws {
    if let register { try write(Self.names[1], register) }
    try write(Self.names[0], scenario)
  }
}
