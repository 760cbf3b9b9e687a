public import Declarations
public import Population
public import Simulation

/// Life at a resettlement site: nearer to markets and jobs, farther from the land that was left (M41).
///
///     dose of housing and moving = max(0, remoteness of the village − remoteness of the site), every month
///
/// so that who is moved from an outlying village gains and loses more than who lived near a town already. What a dose
/// does stands among the effects of services (`effect.housing.*`).
public struct Resettlement: CountyMechanism {
  public let name = Text("life at resettlement sites", zh: "安置点生活")
  public let reads = Text("who was moved, remoteness", zh: "已搬迁户、偏远程度")
  public let writes = Text("doses", zh: "剂量")

  private let site: Double

  public init(values: ParameterValues) { site = values[RelocationTerms.site] }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    let nearer = county.villages.map { max(0, $0.remoteness - site) }
    let tiles = county.tiles
    let doses = month.shares.map(tiles.count, atLeast: TileShares.tilesToLookThrough) { _, range in
      var doses: [Dose] = []
      for index in range {
        let (reach, village) = (tiles[index].reach, tiles[index].village)
        for row in 0..<tiles[index].count where reach[row] & Reach.relocated.rawValue != 0 {
          let amount = nearer[Int(village[row])]
          guard amount > 0 else { continue }
          let household = HouseholdIndex(index * HouseholdTile.capacity + row)
          doses.append(Dose(household: household, service: .housing, amount: amount))
        }
      }
      return doses
    }
    for doses in doses { county.doses += doses }
  }
}
