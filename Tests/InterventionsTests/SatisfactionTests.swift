import Declarations
import Interventions
import Population
import Testing

@Suite struct SatisfactionTests {
  private var values: ParameterValues {
    var values = ParameterValues()
    values[Satisfaction.noise] = 0.1
    return values
  }

  /// Four planned, three brought at quality 0.8, one for its cause and two for everybody, two accepted, and an income that
  /// rose from 0.8 to 1.0 lines:
  ///     ¾, 0.8, (1 + ½ · 2)/3 = ⅔, ⅔, ½ + 0.2/(2 · 0.5) = 0.7;  their mean is 0.71666…
  ///     gap to an expectation of 0.6: 0.11666…; 0.71666… + 0.3 · 0.11666… + 0.1 · z; next 0.6 + ½ · 0.11666…
  @Test func aRoundByHand() throws {
    var met = ServedExperience()
    (met.planned, met.offered, met.accepted, met.quality) = (4, 3, 2, 2.4)
    (met.own, met.general, met.income) = (1, 2, 0.8)
    let satisfaction = Satisfaction(values: values, weights: Array(repeating: 0.2, count: 5))
    let components = satisfaction.components(met, income: 1.0)
    let expected = [0.75, 0.8, 2.0 / 3, 2.0 / 3, 0.7]
    for (found, value) in zip(components, expected) { #expect(abs((found ?? -1) - value) < 1e-12) }
    let mean = expected.reduce(0, +) / 5
    let answer = try #require(satisfaction.answer(components, met, z: -1))
    #expect(abs(answer.value - (mean + 0.3 * (mean - 0.6) - 0.1)) < 1e-12)
    #expect(abs(answer.next - (0.6 + 0.5 * (mean - 0.6))) < 1e-12)
  }

  @Test func whoWasPromisedAndGotNothingIsDisappointed() throws {
    var met = ServedExperience()
    met.planned = 5
    let satisfaction = Satisfaction(values: values, weights: Array(repeating: 0.2, count: 5))
    let components = satisfaction.components(met, income: 0)
    #expect(components == [0, nil, nil, nil, 0.5])
    // (0 + 0.5)/2 = 0.25, less 0.3 · 0.35
    let answer = try #require(satisfaction.answer(components, met, z: 0))
    #expect(abs(answer.value - 0.145) < 1e-12)
    #expect(satisfaction.answer(components, met, z: -9)?.value == 0)
    #expect(satisfaction.answer(components, met, z: 99)?.value == 1)
  }
}
