public import PovertyPaths

extension County {
  /// What is not the same, bit for bit, in the household table of another county: column and first household.
  public func householdDifferences(from other: County, except names: Set<String> = []) -> [String] {
    HouseholdColumn.all.filter { !names.contains($0.name) }.compactMap { column in
      column.firstDifference(self, other).map { "\(column.name) of household \($0)" }
    }
  }

  /// The same over everything that the next month depends on: households, places, institutions and money.
  public func differences(from other: County) -> [String] {
    var found = householdDifferences(from: other)
    if villages != other.villages { found.append("villages") }
    if associations != other.associations { found.append("associations") }
    if agencies != other.agencies { found.append("agencies") }
    if programmes != other.programmes { found.append("programmes") }
    if government != other.government { found.append("government") }
    if organisations != other.organisations { found.append("organisations") }
    if docking != other.docking { found.append("docking") }
    if ledger != other.ledger { found.append("ledger") }
    if finance != other.finance { found.append("finance") }
    if indices != other.indices { found.append("indices") }
    if demography != other.demography { found.append("demography") }
    if villageSums != other.villageSums { found.append("village sums") }
    return found
  }
}

extension PathResult {
  /// The parts in which two results are not exactly the same.
  public func differences(from other: PathResult) -> [String] {
    var found: [String] = []
    if counts != other.counts { found.append("counts") }
    if survival.counts != other.survival.counts || survival.frame != other.survival.frame { found.append("survival") }
    if groupSizes != other.groupSizes { found.append("group sizes") }
    if outcomes != other.outcomes { found.append("outcomes") }
    if registers != other.registers { found.append("registers") }
    if flows != other.flows { found.append("flows") }
    if totals != other.totals { found.append("totals") }
    if cost != other.cost { found.append("cost") }
    if delivery != other.delivery { found.append("delivery") }
    if funds != other.funds { found.append("funds") }
    if counterfactual != other.counterfactual { found.append("counterfactual") }
    if indices != other.indices { found.append("indices") }
    if effects != other.effects { found.append("effects") }
    if evaluation?.trials != other.evaluation?.trials { found.append("estimators") }
    if spells != other.spells { found.append("spells") }
    return found
  }
}
