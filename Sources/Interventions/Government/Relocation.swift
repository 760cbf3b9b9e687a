public import Declarations
public import Population
import Quantities
public import Simulation

/// A programme that moves households it serves to a resettlement site, while its line for moving lasts (M25, M41).
///
/// Those come first who lack safe housing, then those of least income. Where places go by connections, those of best
/// standing come first instead (搬富不搬穷), whatever their house is like. Who is asked may decline, and is asked again the
/// next month; a household whose move the line cannot pay is passed over for one whose move it can.
public struct Relocation: CountyMechanism {
  public let name = Text("moving to resettlement sites", zh: "易地搬迁")
  public let reads = Text("served, guarantees, incomes, standing, budget lines", zh: "服务对象、保障、收入、地位、预算项")
  public let writes = Text("who was moved, guarantees, budget lines", zh: "已搬迁户、保障、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let fenPerPerson: Int64
  private let byStanding: Bool
  private let arrives: Bool
  private let uptake: Uptake

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    fenPerPerson = values.fen(RelocationTerms.cost)
    byStanding = plan.conduct.places == .connections && values[Targeting.capture] > 0
    arrives = values[ServiceEffects.services] > 0
    uptake = Uptake(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months else { return }
    for household in ordered(county, line: month.line) {
      let (members, isPoor, accepts) = county.with(household) { tile, row in
        let village = county.villages[Int(tile.village[row])]
        let visible = min(1, max(0, village[.participation]))
        return (
          Int64(tile.members[row]), tile.status[row].isPoor,
          uptake.accepts(.housing, tile, row, visible: visible, month: month.month, draws: month.draws)
        )
      }
      guard accepts, county.spend(fenPerPerson * members, from: .relocation, of: index) else { continue }
      // What the line can pay for is the plan: who declines, or costs more than is left, is no service that failed.
      county.programmes[index].planned[Service.housing.rawValue] += 1
      county.programmes[index].delivered[Service.housing.rawValue] += 1
      county.programmes[index].takenUp[Service.housing.rawValue] += 1
      county.programmes[index].moved += 1
      if isPoor { county.programmes[index].movedPoor += 1 }
      county.with(household) { $0.enrolments[$1] |= 1 << UInt16(Service.housing.rawValue) }
      if arrives { county.relocate(household) }
    }
  }

  /// Served households that were not moved yet, in the order in which they are asked.
  private func ordered(_ county: County, line: Int64) -> [HouseholdIndex] {
    let bit = UInt16(1) << UInt16(Service.housing.rawValue)
    let candidates = county.programmes[index].present.compactMap { household -> (HouseholdIndex, Double)? in
      county.with(household) { tile, row in
        guard tile.members[row] > 0, tile.enrolments[row] & bit == 0 else { return nil }
        if byStanding { return (household, -Targeting.standing(tile, row, line: line)) }
        let income = Double(tile.incomeSum[row]) / Double(tile.members[row])
        let isSafe = Guarantees(rawValue: tile.guarantees[row]).contains(.housing)
        return (household, isSafe ? income : income - Self.first)
      }
    }
    return candidates.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.0)
  }

  /// More fen than anybody earns: puts who lacks a safe house before everybody else.
  private static let first = 1e15
}
