// A service of one's own: a savings group with matched savings. CONTRIBUTING.md walks through it.
import PovertyPaths
import TestSupport

// snippet.rule
/// Every month of empowerment and building, in groups, paid from the livelihood line.
let savingsGroup = ServiceRule(
  .assetShares, .groupWork, from: .livelihood, in: [.empowerment, .building],
  hours: Parameter(
    "service.asset-shares.groupwork.hours", 3, .hours, in: 0...200, source: "chosen", grade: .assumed,
    Text("staff hours for a meeting of a savings group", zh: "每次储蓄小组活动所需工时")),
  cost: Parameter(
    "service.asset-shares.groupwork.cost", 50, .yuan, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("cost of a meeting of a savings group", zh: "每次储蓄小组活动的费用")))
// snippet.end

// snippet.loading
/// What a full month of it does: motivation rises by 0.03 log points.
let effect = Loading(
  Parameter(
    "effect.asset-shares.motivation", 0.03, .logPoints, in: 0...0.5, source: "chosen", grade: .assumed,
    Text("effect of a full month of asset shares on motivation", zh: "一个满月的资产入股对内生动力的影响")),
  row: .dose(.assetShares), column: .capital(.motivation), form: .direct, channel: ServiceEffects.services)
// snippet.end

// snippet.run
/// Units taken up in the run, and the mean motivation of served households at its end.
func outcome(offered: Bool) throws -> (takenUp: Double, motivation: Double) {
  var world = try SmallWorld()
  if offered { world.scenario.paths[1].programmes[0].ownRules = [savingsGroup] }
  var added = ModelExtension()
  added.loadings = [effect]
  added.parameters = [savingsGroup.hours, savingsGroup.cost]
  let society = try Society(world.scenario, adding: added)
  let county = try society.outcome(of: world.treated, from: society.burnedIn())
  let served = county.programmes[0].served.map { served in
    county.with(served.household) { $0.capitals[Capital.motivation.rawValue][$1] }
  }
  return (
    county.programmes[0].takenUp[Service.assetShares.rawValue], served.reduce(0, +) / Double(served.count)
  )
}

let (without, with) = (try outcome(offered: false), try outcome(offered: true))
precondition(without.takenUp == 0, "nobody takes up what is not offered")
print("full months of the savings group taken up:", with.takenUp.rounded())
print("motivation rises:", with.motivation > without.motivation)
// snippet.end
