import Declarations
import Foundation
import Interventions
import LinearAlgebra
import Mechanisms
import Population
import Quantities
import Simulation
import Testing

@Suite struct ServiceEffectsTests {
  private func matrix(_ values: ParameterValues = .handWorked) throws -> TransitionMatrix {
    try TransitionMatrix(
      loadings: HouseholdDynamics.loadings + ServiceEffects.loadings, shocks: ShockCovariance(), values: values)
  }

  /// The six capitals and three productivities of the first household after its first month.
  private func month(
    _ township: Township, _ doses: [Dose], _ values: ParameterValues = .handWorked
  ) throws -> [Double] {
    let schedule = Schedule([
      .county(Giver(doses: doses)),
      .households([RowAssembly(values: values), MatrixStep(try matrix(values)), Reader()]),
    ])
    let world = Simulation.World(
      schedule: schedule, calendar: Calendar(startYear: 2018, startMonth: 1),
      economy: Economy(line: Money(fen: 300_000), values: values), tie: 0)
    var simulation = Simulation(
      state: Simulation.State(county: township.county.copy(), month: 0), world: world, draws: township.draws)
    try simulation.step()
    return simulation.county.with(0) { tile, row in
      tile.capitals.map { $0[row] } + [tile.savings, tile.debt, tile.assets].map { Double($0[row]) / 1e9 }
    }
  }

  /// Decides the doses that the test asks for.
  private struct Giver: CountyMechanism {
    let name = Text("giver", zh: "给予")
    let reads = Text("nothing", zh: "无")
    let writes = Text("doses", zh: "剂量")
    let doses: [Dose]

    func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) { county.doses = doses }
  }

  /// Leaves the month's productivities where the test can read them: in billionths, as money.
  private struct Reader: HouseholdMechanism {
    let name = Text("reader", zh: "读取")
    let reads = Text("exp ℓ", zh: "exp ℓ")
    let writes = Text("savings, debt, assets", zh: "储蓄、债务、生产性资产")

    func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
      for (column, money) in [(MatrixColumn.wage, tile.savings), (.business, tile.debt), (.property, tile.assets)] {
        for row in 0..<tile.count { money[row] = Int64(1e9 * scratch.result(column)[row]) }
      }
    }
  }

  /// In the first month only the columns that a service loads on differ, by effect · (1 − e^−d), d the dose.
  @Test(arguments: Service.allCases, [1.0, 0.5])
  func aDoseReachesTheColumnsOfItsServiceOnly(service: Service, amount: Double) throws {
    let township = Township([3])
    let without = try month(township, [])
    let with = try month(township, [Dose(household: 0, service: service, amount: amount)])
    for column in 0..<MatrixColumn.count {
      let loading = ServiceEffects.loadings.first { $0.row == .dose(service) && $0.column.index == column }
      let effect = (loading?.parameter.defaultValue ?? 0) * (1 - exp(-amount))
      // Productivities are in levels: exp of what the product adds.
      let expected = column < 6 ? without[column] + effect : without[column] * exp(effect)
      #expect(abs(with[column] - expected) < 1e-8)
      if effect == 0 { #expect(with[column] == without[column]) }
    }
  }

  /// Three doses of one service in a month are one of their sum.
  @Test func dosesOfOneServiceAddUpBeforeTheySaturate() throws {
    let township = Township([3])
    let parts = [0.2, 0.3, 0.5].map { Dose(household: 0, service: .casework, amount: $0) }
    let (sum, one) = (
      try month(township, parts), try month(township, [Dose(household: 0, service: .casework, amount: 1)])
    )
    for column in 0..<MatrixColumn.count { #expect(abs(sum[column] - one[column]) < 1e-12) }
  }

  @Test func dosesOfOthersDoNotReachAHousehold() throws {
    let township = Township([3])
    let others = Service.allCases.map { Dose(household: 1, service: $0, amount: 1) }
    #expect(try month(township, others) == month(township, []))
  }

  @Test func withTheChannelShutNothingArrives() throws {
    let township = Township([3])
    let values = ParameterValues.with((ServiceEffects.services, 0))
    let doses = Service.allCases.map { Dose(household: 0, service: $0, amount: 1) }
    #expect(try month(township, doses, values) == month(township, [], values))
  }

  @Test(arguments: VillageState.allCases)
  func aVillageStateReachesItsHouseholds(state: VillageState) throws {
    let township = Township([3])
    let without = try month(township, [])
    township.county.villages[0][state] = 0.5
    let with = try month(township, [])
    let loading = try #require(ServiceEffects.loadings.first { $0.row == .village(state) })
    for column in 0..<MatrixColumn.count {
      let effect = column == loading.column.index ? 0.5 * loading.parameter.defaultValue : 0
      #expect(abs(with[column] - (column < 6 ? without[column] + effect : without[column] * exp(effect))) < 1e-8)
    }
    let shut = ParameterValues.with((ServiceEffects.villages, 0))
    #expect(try month(township, [], shut) == without)
  }

  @Test(arguments: Service.allCases)
  func aServiceHasAtMostTwoEffects(service: Service) {
    #expect(ServiceEffects.loadings.count { $0.row == .dose(service) } <= 2)
  }

  @Test func noEntryIsDeclaredTwice() {
    let loadings = HouseholdDynamics.loadings + ServiceEffects.loadings
    #expect(Set(loadings.map { [$0.row.index, $0.column.index] }).count == loadings.count)
  }
}
