import Evaluation
import Population
import Quantities
import Simulation

/// A path that has been run to its end, without its county: what evaluation asks of it.
struct FinishedRun {
  let recorder: RunRecorder
  let delivery: PathResult.Delivery
  let isBalanced: Bool
  let funds: [FundOutcome]
  let indices: [IndexRecord]
  /// Of every household: its village, its size, and what this run's programmes did with it.
  private let village: [Int32]
  private let members: [Int32]
  private let reach: [Reach]
  private let villages: Int

  init(recorder: RunRecorder, county: borrowing County, months: Month) {
    self.recorder = recorder
    villages = county.villages.count
    var (village, members, reach): ([Int32], [Int32], [Reach]) = ([], [], [])
    for tile in county.tiles {
      for row in 0..<tile.count {
        village.append(Int32(tile.village[row]))
        members.append(Int32(tile.members[row]))
        reach.append(Reach(rawValue: tile.reach[row]))
      }
    }
    (self.village, self.members, self.reach) = (village, members, reach)
    isBalanced = recorder.isBalanced && county.ledger[.households] == county.householdSavings
    delivery = PathResult.Delivery(county)
    indices = county.indices
    funds = county.finance.funds.map { FundOutcome($0, months: months) }
  }

  /// Who belongs to which group: registration at month 0, before any path differs, and what this run's programmes
  /// reached.
  func frame(comparedIn villages: Set<Int>) -> HouseholdFrame {
    let groups = village.indices.map { household in
      let reach = reach[household]
      var groups: Groups = .all
      if reach.contains(.registeredAtStart) { groups.insert(.registered) }
      if reach.contains(.served) { groups.insert(.served) }
      if reach.contains(.member) { groups.insert(.members) }
      if reach.contains(.registeredAtStart), villages.isEmpty || villages.contains(Int(village[household])) {
        groups.insert(.eligible)
        if !reach.contains(.served) { groups.insert(.notServed) }
      }
      return groups
    }
    return HouseholdFrame(village: village, members: members, groups: groups)
  }

  func outcomes(_ frame: HouseholdFrame) -> OutcomeSums {
    let years = recorder.decembers.map(\.year)
    var sums = OutcomeSums(villages: villages, years: (years.first ?? 0)..<(years.last ?? -1) + 1)
    for december in recorder.decembers {
      for household in 0..<frame.count {
        sums.add(
          HouseholdOutcome(
            village: Int(frame.village[household]), groups: frame.groups[household],
            members: Int(frame.members[household]), isPoor: december.isPoor[household],
            isRecordedPoor: december.isRecordedPoor[household], income: december.incomes[household]),
          year: december.year)
      }
    }
    return sums
  }

  var cost: Money { Money(fen: Int64(recorder.constantCost.rounded(.toNearestOrEven))) }
}

extension PathResult.Delivery {
  fileprivate init(_ county: borrowing County) {
    let programmes = county.programmes
    func sum(_ units: (ProgrammeState) -> [Double]) -> [Double] {
      Service.allCases.map { service in programmes.reduce(0) { $0 + units($1)[service.rawValue] } }
    }
    planned = sum(\.planned)
    delivered = sum(\.delivered)
    takenUp = sum(\.takenUp)
    served = programmes.reduce(0) { $0 + $1.served.count }
    crisisCases = programmes.reduce(0) { $0 + $1.crisisCases }
    repetitions = programmes.reduce(0) { $0 + $1.repetitions }
    members = county.associations.reduce(0) { $0 + $1.members.count }
  }
}
