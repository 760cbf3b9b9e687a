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
    let n = tile.count
    let prices = month.prices
    let amounts = scratch.amounts
    let income = scratch.income
    let work = scratch.work
    let (employed, ill, workers) = (tile.employed.pointer, tile.illMonths.pointer, tile.workers.pointer)
    let (land, assets, members) = (tile.land.pointer, tile.assets.pointer, tile.members.pointer)

    let wage = scratch.result(.wage)
    for i in 0..<n {
      work[i] = livelihood.wage(
        employed: Double(employed[i]), ill: ill[i] > 0, index: prices.wages, productivity: wage[i])
    }
    scratch.post(.wages, try book(work, into: income, tile, month))

    let business = scratch.result(.business)
    for i in 0..<n {
      work[i] = livelihood.sales(
        land: Double(land[i]), assets: Double(assets[i]), workers: Double(workers[i]), employed: Double(employed[i]),
        index: prices.farm, productivity: business[i])
    }
    scratch.post(.sales, try book(work, into: amounts, tile, month))
    for i in 0..<n { income[i] += amounts[i] }

    for i in 0..<n { work[i] = livelihood.costs(land: Double(land[i]), index: prices.farm) }
    scratch.post(.inputs, try book(work, into: amounts, tile, month))
    for i in 0..<n { income[i] -= amounts[i] }

    let property = scratch.result(.property)
    for i in 0..<n {
      work[i] = livelihood.lettings(members: Double(members[i]), index: prices.farm, productivity: property[i])
    }
    scratch.post(.lettings, try book(work, into: amounts, tile, month))
    for i in 0..<n { income[i] += amounts[i] }
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
