import PovertyPaths

/// What the command line lays over a scenario. Named options are settings too, so that one reader checks everything;
/// its faults name what was typed.
struct Overlay {
  private(set) var settings: [String]
  /// What was typed, by the place that the scenario's reader gives for the setting.
  private var typed: [String: String] = [:]

  init(_ settings: [String] = []) { self.settings = settings }

  mutating func add(_ setting: String, typed: String) {
    settings.append(setting)
    self.typed["--set \(setting)"] = typed
  }

  /// Keeps only these paths.
  mutating func choose(paths: [String], typed: String) {
    let quoted = paths.map { name in
      "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    add("select=[\(quoted.joined(separator: ", "))]", typed: typed)
  }

  /// The scenario at `path` with everything laid over it.
  func read(_ path: String) throws(Faults) -> (Scenario, ScenarioDocument) {
    do throws(Faults) {
      return try Scenario.read(path, settings: settings)
    } catch {
      throw Faults(
        error.all.map { fault in
          var fault = fault
          if let file = fault.location?.file, let typed = typed[file] { fault.location?.file = typed }
          return fault
        })
    }
  }

  /// Whether all that is wrong was typed on the command line.
  static func blames(_ faults: Faults) -> Bool {
    faults.all.allSatisfy { $0.location?.file.hasPrefix("--") == true }
  }
}
