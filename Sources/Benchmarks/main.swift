import Foundation
import PovertyPaths

let names = ["Mowan", "Liqiao", "Shibu", "Longlou", "Sanguan", "Xiedun"]
let villages =
  names.map { VillagePlan(name: $0, households: 700) }
  + (1...8).map { VillagePlan(name: "U\($0)", remoteness: $0 > 4 ? 1 : 0, households: 700) }
var scenario = Scenario(
  title: "Shou", calendar: Calendar(startYear: 2018, startMonth: 1), villages: villages,
  population: .synthetic(try PopulationParameters.marginals(ParameterValues())))
var plan = ProgrammePlan(name: "xuri", budget: Money(fen: 49_600_000), months: 12, villages: Array(0..<6))
plan.households = 70
plan.crisisCases = 30
plan.books = 1200
plan.associations = [
  .init(village: 0, kind: .technicalExchange, name: "rice"), .init(village: 4, kind: .volunteers, name: "v"),
  .init(village: 2, kind: .volunteers, name: "w"),
]
let path = PathPlan(name: "xuri", programmes: [plan])
let clock = ContinuousClock()
var society: Society!
let t0 = clock.measure { society = try! Society(scenario) }
let ab = society.households.map(\.ability)
let inc = society.households.map(\.incomePerHead)
print(
  "setup", t0, "ability mean", ab.reduce(0, +) / Double(ab.count), "sd",
  sqrt(ab.map { $0 * $0 }.reduce(0, +) / Double(ab.count)), "clamped", ab.count { abs($0) > 3.9 }, "income mean",
  inc.reduce(0, +) / Double(inc.count))
func report(_ label: String, _ sim: borrowing Simulation) {
  let c = sim.county
  var poor = 0
  var rec = 0
  var ex = 0
  var n = 0
  var emp = 0
  var w = 0
  var income = 0.0
  var sav = 0.0
  var debt = 0.0
  var ass = 0.0
  var members = 0
  var inc = [0.0]
  var low = 0
  for t in c.tiles {
    for r in 0..<t.count {
      n += 1
      if t.status[r].isPoor { poor += 1 }
      if t.recorded[r].isPoor { rec += 1 }
      if t.status[r].state == .exited { ex += 1 }
      emp += Int(t.employed[r])
      w += Int(t.workers[r])
      income += Double(t.incomeSum[r]) / 100
      members += Int(t.members[r])
      sav += Double(t.savings[r]) / 100
      debt += Double(t.debt[r]) / 100
      ass += Double(t.assets[r]) / 100
      if t.incomeSum[r] < sim.economy.line(at: sim.month) * Int64(t.members[r]) { low += 1 }
    }
  }
  inc = c.tiles.flatMap { t in
    (0..<t.count).filter { t.incomeSum[$0] > 0 }.map { log(Double(t.incomeSum[$0]) / 100 / Double(t.members[$0])) }
  }
  let mu = inc.reduce(0, +) / Double(inc.count)
  let lsd = sqrt(inc.map { ($0 - mu) * ($0 - mu) }.reduce(0, +) / Double(inc.count))
  print("logsd", lsd, terminator: " ")
  print(
    label, "m", sim.month, "poor", Double(poor) / Double(n), "incomepoor", Double(low) / Double(n), "rec",
    Double(rec) / Double(n), "exited", Double(ex) / Double(n), "emp", Double(emp) / Double(w), "ipc",
    income / Double(members), "sav", sav / Double(n), "debt", debt / Double(n), "assets", ass / Double(n))
}
var sim = Simulation(
  state: society.founded(), world: society.world(.none), draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
report("start", sim)
let t = try clock.measure {
  for k in 0..<120 {
    try sim.step()
    if k % 24 == 23 { report("burn", sim) }
  }
}
print(
  "ns per hh month",
  Double(t.components.attoseconds) / 1e9 / 1e0 / 120 / 9800 + Double(t.components.seconds) * 1e9 / 120 / 9800)
let state = society.started(sim.state)
for p in [PathPlan.none, path] {
  var s = state.copy()
  p.openProgrammes(in: &s.county)
  var run = Simulation(state: s, world: society.world(p), draws: sim.draws)
  let t = try clock.measure {
    for k in 0..<72 {
      try run.step()
      if k % 12 == 11 { report(p.name, run) }
      if !p.programmes.isEmpty && k < 14 {
        print(
          run.county.villages[0].phase, run.county.villages[0].states.map { ($0 * 100).rounded() / 100 },
          run.county.associations.map { "\($0.stage) \($0.members.count) \(($0.cohesion*100).rounded())" },
          run.county.doses.count)
      }
    }
  }
  print(
    t,
    run.county.programmes.first.map {
      "\($0.spent) \($0.crisisCases) \($0.served.count) \($0.takenUp) \($0.planned) \($0.repetitions)"
    } ?? "")
  print(run.county.associations.map { "\($0.stage) \($0.members.count) \($0.cohesion)" })
}
