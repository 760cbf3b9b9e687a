public import Declarations
import Foundation
public import Population
public import Simulation

/// What a programme builds spreads to villages of the county that no programme serves (S0: 积极辐射; M45), and so also
/// makes them a worse comparison.
///
///     state' = state + rate/12 · mean over served villages of [nearness · max(0, their state − own)]
///     nearness = exp(−|remoteness − theirs| / scale)
///
/// Information and methods travel; infrastructure and jobs stay where they are.
public struct Diffusion: CountyMechanism {
  public static let scale = Parameter(
    "diffusion.scale", 1, .standardDeviations, in: 0.01...10, source: "chosen", grade: .assumed,
    Text("difference in remoteness over which what spreads falls to 1/e", zh: "扩散降至 1/e 的偏远度差"))
  public static let parameters = [scale]
  static let travelling: [VillageState] = [.channel, .brand, .quality, .trust, .participation, .cadre]

  public let name = Text("diffusion to other villages", zh: "向其他村辐射")
  public let reads = Text("village states, remoteness", zh: "村庄状态、偏远度")
  public let writes = Text("village states", zh: "村庄状态")

  private let programmes: [ProgrammePlan]
  private let served: Set<Int>
  private let scale: Double

  public init(programmes: [ProgrammePlan], values: ParameterValues) {
    self.programmes = programmes.filter { ($0.delivery?.diffusion ?? 0) > 0 }
    served = Set(programmes.flatMap(\.villages))
    scale = values[Self.scale]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    let before = county.villages
    for plan in programmes where month.month < plan.months && !plan.villages.isEmpty {
      let rate = (plan.delivery?.diffusion ?? 0) / 12 / Double(plan.villages.count)
      for v in before.indices where !served.contains(v) {
        for source in plan.villages {
          let nearness = exp(-abs(before[v].remoteness - before[source].remoteness) / scale)
          for state in Self.travelling {
            county.villages[v][state] += rate * nearness * max(0, before[source][state] - before[v][state])
          }
        }
      }
    }
  }
}
