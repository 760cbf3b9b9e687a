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
  /// Of every row: its village, its size at month 0, and what this run's programmes did with who lives there.
  private let village: [Int32]
  private let members: [Int32]
  private let reach: [Reach]
  let isPoorAtStart: [Bool]
  private let villages: Int
  /// Households that split off in the run.
  private let splits: [DemographyRecord.Split]

  init(recorder: RunRecorder, start: borrowing County, end county: borrowing County, months: Month) {
    self.recorder = recorder
    villages = county.villages.count
    var (village, members, reach): ([Int32], [Int32], [Reach]) = ([], [], [])
    var isPoorAtStart: [Bool] = []
    for (tile, first) in zip(county.tiles, start.tiles) {
      for row in 0..<tile.count {
        village.append(Int32(tile.village[row]))
        members.append(Int32(first.members[row]))
        reach.append(Reach(rawValue: tile.reach[row]))
        isPoorAtStart.append(first.status[row].isPoor)
      }
    }
    splits = (county.demography?.splits ?? []).filter { $0.month >= 0 }
    (self.village, self.members, self.reach) = (village, members, reach)
    self.isPoorAtStart = isPoorAtStart
    isBalanced = recorder.isBalanced && county.ledger[.households] == county.householdSavings
    delivery = PathResult.Delivery(county)
    indices = county.indices
    funds = county.finance.funds.map { FundOutcome($0, months: months) }
  }

  /// Who belongs to which group: registration at month 0, before any path differs, and what this run's programmes
  /// reached. Sizes are those of month 0; rows that are empty then belong to nobody.
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

  /// The frame with the households that split off in this run: each belongs to the groups of the household that it comes
  /// from, whichever row it took here.
  func settled(_ frame: HouseholdFrame) -> HouseholdFrame {
    var frame = frame
    for split in splits {
      frame.settle(Int(split.household), from: Int(split.parent), members: split.members)
    }
    return frame
  }

  /// Rows of households that lived before the path began: the same households in the same rows under every path.
  var isFromStart: [Bool] {
    var isFromStart = members.map { $0 > 0 }
    for split in splits { isFromStart[Int(split.household)] = false }
    return isFromStart
  }

  /// Persons are those of the December.
  func outcomes(_ frame: HouseholdFrame) -> OutcomeSums {
    let years = recorder.decembers.map(\.year)
    var sums = OutcomeSums(villages: villages, years: (years.first ?? 0)..<(years.last ?? -1) + 1)
    for december in recorder.decembers {
      for household in 0..<frame.count where december.members[household] > 0 {
        sums.add(
          HouseholdOutcome(
            village: Int(frame.village[household]), groups: frame.groups[household],
            members: Int(december.members[household]), isPoor: december.isPoor[household],
            isRecordedPoor: december.isRecordedPoor[household], income: december.constantIncome(household)),
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
