import Declarations
import Simulation

/// A mechanism in words and short equations, for the description.
struct Submodel {
  /// The Swift type of the mechanism.
  let type: String
  /// What it does, and where it comes from.
  let meaning: Text
  /// Equations, one a line; parameters by their names.
  let lines: [Text]
  let parameters: [Parameter]

  init(_ type: Any.Type, _ meaning: Text, _ lines: [Text], _ parameters: [Parameter]) {
    self.type = String(describing: type)
    self.meaning = meaning
    self.lines = lines
    self.parameters = parameters
  }

  /// What is known of a mechanism; `nil` for one that a user has added.
  static func of(_ mechanism: Any) -> Submodel? {
    let name = String(describing: Swift.type(of: mechanism))
    return (world + people + programmes + finance + government + docking + indices + deliverers).first {
      $0.type == name
    }
  }
}

extension Schedule {
  /// Every mechanism with its line of the printed schedule.
  var mechanisms: [(line: Line, mechanism: Any)] {
    let mechanisms = entries.flatMap { entry -> [Any] in
      switch entry {
      case .county(let mechanism): [mechanism]
      case .households(let mechanisms): mechanisms
      }
    }
    return zip(lines, mechanisms).map { ($0, $1) }
  }
}
