/// How well a number is known.
public enum Grade: String, Sendable, CaseIterable, Codable {
  /// Read in a source that is named, or derived from such by arithmetic.
  case observed
  /// Fitted to data by a documented procedure.
  case calibrated
  /// Chosen. A reader may disagree, and the software shows what depends on it.
  case assumed

  public var text: Text {
    switch self {
    case .observed: Text("observed", zh: "观测")
    case .calibrated: Text("calibrated", zh: "校准")
    case .assumed: Text("assumed", zh: "假定")
    }
  }
}
