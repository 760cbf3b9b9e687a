// A mechanism of one's own: dry months in which the land yields less. CONTRIBUTING.md walks through it.
import PovertyPaths
import TestSupport

// snippet.parameters
enum DroughtParameters {
  static let hazard = Parameter(
    "drought.hazard", 0.3, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a drought begins in a village in a year", zh: "村庄一年中发生干旱的概率"))
  static let loss = Parameter(
    "drought.loss", 0.4, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of a month's farm sales lost to a drought", zh: "干旱当月损失的农业销售比例"))
}
// snippet.end

// snippet.mechanism
/// Sales of a dry month = (1 − loss) · sales. A village is dry when its addressed draw is below the hazard.
struct Drought: HouseholdMechanism {
  let name = Text("drought", zh: "干旱")
  let reads = Text("exp ℓ", zh: "exp ℓ")
  let writes = Text("exp ℓ", zh: "exp ℓ")

  private let chance: Double
  private let loss: Double

  init(values: ParameterValues) {
    chance = YearlyRate(perYear: values[DroughtParameters.hazard]).monthlyProbability
    loss = values[DroughtParameters.loss]
  }

  func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let productivity = scratch.result(.business)
    forEachVillage(in: tile) { village, rows in
      let address = Address(id: UInt64(village), month: month.month, purpose: .drought)
      guard month.draws.bernoulli(chance, at: address) else { return }
      for row in rows { productivity[row] *= 1 - loss }
    }
  }
}

extension Purpose {
  // Numbers from 1024 up are free for mechanisms outside the package.
  static let drought = Purpose(rawValue: 1024)
}
// snippet.end

// snippet.society
func society(hazard: Double) throws -> Society {
  var world = try SmallWorld()
  world.set(DroughtParameters.hazard, to: hazard)
  let values = world.scenario.parameters
  var added = ModelExtension()
  added.schedule = { $0.inserting(Drought(values: values), before: Incomes.self) }
  added.parameters = [DroughtParameters.hazard, DroughtParameters.loss]
  return try Society(world.scenario, adding: added)
}
// snippet.end

// snippet.check
/// Farm sales of the whole county in its first month, in fen.
func firstSales(hazard: Double) throws -> Double {
  var simulation = try society(hazard: hazard).founding()
  try simulation.step()
  return Double(simulation.county.ledger[.sales])
}

let normal = try firstSales(hazard: 0)
let dry = try firstSales(hazard: 1)
let somewhere = try firstSales(hazard: 0.3)
print("sales in a dry month, of normal sales:", (1000 * dry / normal).rounded() / 1000)
precondition(somewhere >= dry && somewhere <= normal, "a drought in some villages lies between")
// snippet.end

// snippet.compare
let dryWorld = try society(hazard: 0.3)
print(ScheduleTable(dryWorld.world(dryWorld.scenario.paths[1]).schedule, language: .english).text)
guard let result = try Comparison(society: dryWorld, threads: 1).run() else { fatalError("cancelled") }
print(Headline(result, language: .english).text)
// snippet.end
