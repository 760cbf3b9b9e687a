import CKernels
public import Declarations
public import Population
public import Simulation
import VectorMath

/// Wage, business and property income, each rounded to the fen once.
public struct Incomes: HouseholdMechanism {
  public let name = Text("wage, business and property income", zh: "工资、经营与财产收入")
  public let reads = Text("exp ℓ, employed, ill months, land, assets, prices", zh: "exp ℓ、就业人数、患病月数、土地、生产性资产、价格")
  public let writes = Text("income of the month", zh: "当月收入")

  private let livelihood: Livelihood

  public init(values: ParameterValues) { livelihood = Livelihood(values: values) }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let columns = pp_income_columns(
      employed: tile.employed.pointer, ill_months: tile.illMonths.pointer, workers: tile.workers.pointer,
      members: tile.members.pointer, land: tile.land.pointer, assets: tile.assets.pointer,
      wage: scratch.result(.wage), business: scratch.result(.business), property: scratch.result(.property),
      income: scratch.income)
    let total = pp_incomes(columns, livelihood.terms(at: month.prices), tile.count)
    guard total.outside == 0 else { throw overflow(tile, scratch, month) }
    scratch.post(.wages, total.wages)
    scratch.post(.sales, total.sales)
    scratch.post(.inputs, total.inputs)
    scratch.post(.lettings, total.lettings)
  }

  private func overflow(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) -> Fault {
    let prices = month.prices
    let row = (0..<tile.count).first { i in
      let employed = Double(tile.employed[i])
      let amounts = [
        livelihood.wage(
          employed: employed, ill: tile.illMonths[i] > 0, index: prices.wages, productivity: scratch.result(.wage)[i]),
        livelihood.sales(
          land: Double(tile.land[i]), assets: Double(tile.assets[i]), workers: Double(tile.workers[i]),
          employed: employed, index: prices.farm, productivity: scratch.result(.business)[i]),
        livelihood.costs(land: Double(tile.land[i]), index: prices.farm),
        livelihood.lettings(
          members: Double(tile.members[i]), index: prices.farm, productivity: scratch.result(.property)[i]),
      ]
      return !amounts.allSatisfy { abs($0) < 0x1p51 }
    }
    return SimulationFaults.moneyOverflow(["household": "\(tile.id[row ?? 0])", "month": "\(month.month)"])
  }
}

/// Rounds a column of fen half to even and returns its sum.
///
/// - Throws: `money-overflow` when an amount is not a number that can be booked.
func book(
  _ values: UnsafeMutablePointer<Double>, into amounts: UnsafeMutablePointer<Int64>, _ tile: HouseholdTile,
  _ month: MonthContext
) throws -> Int64 {
  let bad = VectorMath.roundToFen(
    UnsafeBufferPointer(start: values, count: tile.count),
    into: UnsafeMutableBufferPointer(start: amounts, count: tile.count))
  guard bad == 0 else {
    let row = (0..<tile.count).first { amounts[$0] == .min } ?? 0
    throw SimulationFaults.moneyOverflow(["household": "\(tile.id[row])", "month": "\(month.month)"])
  }
  var sum: Int64 = 0
  for i in 0..<tile.count { sum += amounts[i] }
  return sum
}
