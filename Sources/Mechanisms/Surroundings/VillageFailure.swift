public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Harvest and price failures, which strike a whole village for some months.
public struct VillageFailure: CountyMechanism {
  public static let hazard = Parameter(
    "failure.hazard", 0.06, .perYear, in: 0...0.99, source: "chosen", grade: .assumed,
    Text("chance that harvest or price fails in a village in a year", zh: "村庄一年中发生歉收或跌价的概率"))
  public static let duration = Parameter(
    "failure.duration", 6, .months, in: 1...36, source: "chosen", grade: .assumed,
    Text("months that a failure lasts", zh: "歉收或跌价持续的月数"))
  public static let parameters = [hazard, duration]

  public let name = Text("harvest and price failures", zh: "歉收与跌价")
  public let reads = Text("failure months", zh: "歉收月数")
  public let writes = Text("failure months", zh: "歉收月数")

  private let hazard: Double
  private let duration: Int

  public init(values: ParameterValues) {
    hazard = YearlyRate(perYear: values[Self.hazard]).monthlyProbability
    duration = values.count(Self.duration)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    for v in county.villages.indices {
      let struck = month.draws.bernoulli(hazard, at: Address(id: UInt64(v), month: month.month, purpose: .failure))
      county.villages[v].failureMonths = struck ? duration : max(0, county.villages[v].failureMonths - 1)
    }
  }
}
