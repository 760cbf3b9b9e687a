import Declarations
import Population
import Simulation

/// The open needs of one kind and the offers that can take them on this month, town by town.
struct DockingMarket {
  /// A need, by its place in the programme's list, an organisation, by its place in the county's, and their score.
  struct Pair {
    var need: Int
    var organisation: Int
    var score: Double
    /// Of the need and the organisation, by which ties are settled.
    var ids: (need: UInt64, organisation: UInt32)
  }

  /// Who can be reached, and how much of what they have.
  struct Reach {
    /// Organisations act in the town that they know alone.
    var homeOnly: Bool
    /// Part of what outside organisations have that can be mobilised.
    var outside: Double
    var villagesPerTown: Int
  }

  let way: HelpWay
  /// In the order of the problem's needs and offers.
  let needs: [Int]
  let offers: [Int]
  let merits: [Double]
  let problem: DockingProblem

  /// - Parameter positions: needs of this way that may dock.
  init(
    _ way: HelpWay, _ positions: [Int], of state: DockingState, in county: County, _ scores: DockingScores,
    _ reach: Reach, _ month: MonthContext
  ) {
    self.way = way
    let months = month.month % 12 + 1
    let free = county.organisations.indices.compactMap { index -> (index: Int, free: Int)? in
      let organisation = county.organisations[index]
      let free = organisation.free(way, months: months, share: organisation.isInside ? 1 : reach.outside)
      return free > 0 ? (index, free) : nil
    }.sorted { county.organisations[$0.index].id < county.organisations[$1.index].id }
    let offering = free.map(\.index)
    let features = offering.map { scores.features(of: county.organisations[$0], way) }
    let trades = county.trades
    var byTown: [Int: [Int]] = [:]
    if !free.isEmpty {
      for n in positions { byTown[county.village(of: state.needs[n]) / reach.villagesPerTown, default: []].append(n) }
    }
    var blocks: [DockingProblem.Block] = []
    var order: [Int] = []
    var merits: [Double] = []
    for town in byTown.keys.sorted() {
      let near = offering.indices.filter { k in
        let organisation = county.organisations[offering[k]]
        return organisation.home == town || (organisation.isCountyWide && !reach.homeOnly)
      }
      let here = byTown[town]!.sorted { state.needs[$0].id < state.needs[$1].id }
      let rows = here.map { scores.features(of: state.needs[$0], county, trades: trades, month) }
      order += here
      merits += rows.map { $0[1] + $0[2] }
      blocks.append(
        .init(
          needs: here.count, offers: near,
          scores: DockingScores.product(needs: rows, offers: near.map { features[$0] })))
    }
    needs = order
    offers = offering
    self.merits = merits
    problem = DockingProblem(capacities: free.map(\.free), blocks: blocks)
  }

  func pair(_ state: DockingState, _ county: County, need: Int, offer: Int, score: Double) -> Pair {
    let (n, o) = (needs[need], offers[offer])
    return Pair(need: n, organisation: o, score: score, ids: (state.needs[n].id, county.organisations[o].id))
  }
}
