import Declarations
import Population
import Testing

@Suite struct PopulationParametersTests {
  @Test func theMarginalsHaveTheMeansThatAreSet() throws {
    var values = ParameterValues()
    values[PopulationParameters.persons] = 3.4
    values[PopulationParameters.workers] = 1.5
    values[PopulationParameters.children] = 0.7
    values[PopulationParameters.income] = 8_000
    values[PopulationParameters.lacking[1]] = 0.5
    let marginals = try PopulationParameters.marginals(values)
    #expect(abs(marginals.members.mean - 3.4) < 1e-9)
    #expect(abs(marginals.workers.mean - 1.5) < 1e-9)
    #expect(abs(marginals.children.mean - 0.7) < 1e-9)
    #expect(marginals.incomeMean == 8_000)
    #expect(marginals.lacking == [0.2, 0.5, 0.03, 0.03])
  }

  @Test func theShippedCausesAddUpToOne() throws {
    let causes = try PopulationParameters.marginals(ParameterValues()).causes
    #expect(causes.count == Cause.allCases.count)
    #expect(abs(causes.reduce(0, +) - 1) < 1e-12)
  }

  /// More workers than people on average: each mean can be reached alone, all three cannot hold together.
  @Test func meansThatContradictEachOtherAreAFault() throws {
    var values = ParameterValues()
    values[PopulationParameters.persons] = 1.5
    values[PopulationParameters.workers] = 3.5
    let marginals = try PopulationParameters.marginals(values)
    #expect {
      try CompositionTable(members: marginals.members, workers: marginals.workers, children: marginals.children)
    } throws: { error in
      (error as? Fault)?.kind == PopulationFaults.marginals
    }
  }
}
