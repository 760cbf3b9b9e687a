import Declarations
import Quantities
import Simulation
import Testing

@Suite struct EconomyTests {
  private let line = Money(fen: 299_500)

  @Test func everyIndexIsOneInMonthZero() {
    let prices = Economy(line: line, values: .handWorked).prices(at: 0)
    #expect(prices == Prices(wages: 1, farm: 1, transfers: 1, consumer: 1))
  }

  /// 8, 6, 9 and 2.2 % a year, twelve months on and twelve months back.
  @Test func indicesCompoundToTheYearlyRate() {
    let economy = Economy(line: line, values: .handWorked)
    let (after, before) = (economy.prices(at: 12), economy.prices(at: -12))
    for (path, rate) in [
      (\Prices.wages, 1.08), (\.farm, 1.06), (\.transfers, 1.09), (\.consumer, 1.022),
    ] as [(KeyPath<Prices, Double>, Double)] {
      #expect(abs(after[keyPath: path] - rate) < 1e-12)
      #expect(abs(before[keyPath: path] - 1 / rate) < 1e-12)
    }
  }

  @Test func twelveEqualStepsMakeTheYear() {
    let economy = Economy(line: line, values: .handWorked)
    for month in -30...30 {
      let step = economy.prices(at: month + 1).wages / economy.prices(at: month).wages
      #expect(abs(step - 1.006_434_030_110_003) < 1e-12, "1.08^(1/12)")
    }
  }

  /// 2995 · 1.022 = 3060.89 yuan, whatever wages do.
  @Test func theLineFollowsTheConsumerPrice() {
    let values = ParameterValues.with((Economy.wageGrowth, 0.3))
    let economy = Economy(line: line, values: values)
    #expect(economy.line(at: 0) == 299_500)
    #expect(economy.line(at: 12) == 306_089)
    #expect(economy.line(at: -12) == 293_053, "2930.53")
  }

  @Test func withoutGrowthNothingMoves() {
    let values = ParameterValues.with(
      (Economy.wageGrowth, 0), (Economy.farmGrowth, 0), (Economy.transferGrowth, 0), (Economy.consumerGrowth, 0))
    let economy = Economy(line: line, values: values)
    #expect(economy.prices(at: 71) == Prices(wages: 1, farm: 1, transfers: 1, consumer: 1))
    #expect(economy.line(at: 71) == 299_500)
  }
}
