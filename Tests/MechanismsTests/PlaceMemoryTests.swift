import Declarations
import Mechanisms
import Population
import Testing

@Suite struct PlaceMemoryTests {
  /// Lost in a year, one minus the share left: .3, .2, .3, .1, .3, .4, .4, .3.
  @Test func everyStateKeepsItsShareOfAYear() throws {
    let hamlet = Hamlet.alike(1)
    for state in VillageState.allCases { hamlet.county.villages[0][state] = 2 }
    let memory = PlaceMemory(values: .handWorked)
    for month in 0..<12 { _ = try hamlet.step(memory, month: month) }
    let left: [VillageState: Double] = [
      .channel: 1.4, .brand: 1.6, .quality: 1.4, .infrastructure: 1.8, .jobs: 1.4, .trust: 1.2, .participation: 1.2,
      .cadre: 1.4,
    ]
    for state in VillageState.allCases { #expect(abs(hamlet.county.villages[0][state] - left[state]!) < 1e-12) }
  }

  /// Half a year's loss of 0.75 is half: 0.25^(1/2).
  @Test func atThreeQuartersAYearTheHalfLifeIsSixMonths() throws {
    let hamlet = Hamlet.alike(1)
    hamlet.county.villages[0][.trust] = 1
    hamlet.county.villages[0][.channel] = -1
    let rates = PlaceMemory.depreciation
    let memory = PlaceMemory(
      values: .with((rates[VillageState.trust.rawValue], 0.75), (rates[VillageState.channel.rawValue], 0)))
    for month in 0..<6 { _ = try hamlet.step(memory, month: month) }
    #expect(abs(hamlet.county.villages[0][.trust] - 0.5) < 1e-12)
    #expect(hamlet.county.villages[0][.channel] == -1, "a rate of zero keeps everything, of either sign")
  }
}
