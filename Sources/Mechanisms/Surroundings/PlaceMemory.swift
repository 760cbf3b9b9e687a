public import Declarations
import Foundation
public import Population
public import Simulation

/// The states of a village depreciate towards what the place would be without a programme.
public struct PlaceMemory: CountyMechanism {
  /// One rate for each state, a year.
  public static let depreciation: [Parameter] = VillageState.allCases.map { state in
    let rates: [VillageState: Double] = [
      .channel: 0.3, .brand: 0.2, .quality: 0.3, .infrastructure: 0.1, .jobs: 0.3, .trust: 0.4, .participation: 0.4,
      .cadre: 0.3,
    ]
    return Parameter(
      "village.depreciation.\(state.key)", rates[state] ?? 0.3, .perYear, in: 0...0.99, source: "chosen",
      grade: .assumed,
      Text(
        "share of {state} lost in a year".replacing(state.name.english),
        zh: "{state}一年中的折旧比例".replacing(state.name.chinese)))
  }
  public static let parameters = depreciation

  public let name = Text("memory of places", zh: "村庄状态折旧")
  public let reads = Text("village states", zh: "村庄状态")
  public let writes = Text("village states", zh: "村庄状态")

  private let keep: [Double]

  public init(values: ParameterValues) {
    keep = Self.depreciation.map { pow(1 - values[$0], 1.0 / 12) }
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    for v in county.villages.indices {
      for k in keep.indices { county.villages[v].states[k] *= keep[k] }
    }
  }
}

extension String {
  fileprivate func replacing(_ name: String) -> String { replacingOccurrences(of: "{state}", with: name) }
}
