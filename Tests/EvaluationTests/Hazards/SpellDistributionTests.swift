import Evaluation
import Foundation
import Testing

@Suite struct SpellDistributionTests {
  static let exits: [[Double]] = [[0.37, 0.25, 0.15, 0.09], [0.5], [0, 0.3], [1, 0.2], [0.2, 0]]
  static let returns: [[Double]] = [[0.11, 0.05, 0.03], [0.4], [0], [1]]

  /// All 2⁷ ways on from the first of eight periods, each with its own probability.
  @Test(arguments: exits, returns) func everyPathOfEightPeriods(exit: [Double], reentry: [Double]) {
    let periods = 8
    for startsPoor in [true, false] {
      var distribution = [Double](repeating: 0, count: periods + 1)
      var poor = [Double](repeating: 0, count: periods)
      for code in 0..<(1 << (periods - 1)) {
        let path = [startsPoor] + (0..<(periods - 1)).map { code >> $0 & 1 == 1 }
        var (probability, duration) = (1.0, 1)
        for period in 1..<periods {
          let hazards = path[period - 1] ? exit : reentry
          let change = hazards[min(duration, hazards.count) - 1]
          probability *= path[period] == path[period - 1] ? 1 - change : change
          duration = path[period] == path[period - 1] ? duration + 1 : 1
        }
        distribution[path.count { $0 }] += probability
        for period in 0..<periods where path[period] { poor[period] += probability }
      }
      let ours = PeriodsPoor(periods: periods, exit: exit, reentry: reentry, startsPoor: startsPoor)
      for count in 0...periods { #expect(isClose(ours.distribution[count], distribution[count], within: 1e-14)) }
      for period in 0..<periods { #expect(isClose(ours.poor[period], poor[period], within: 1e-14)) }
      let mean = distribution.enumerated().reduce(0) { $0 + Double($1.0) * $1.1 }
      #expect(isClose(ours.mean, mean, within: 1e-13))
      #expect(isClose(ours.atLeast(5), distribution[5...].reduce(0, +), within: 1e-14))
      #expect(ours.atLeast(0) == 1 && ours.atLeast(9) == 0)
    }
  }

  /// Without duration dependence or memory, e = r = 1/2: the other T − 1 periods are throws of a coin.
  @Test func coins() {
    let ours = PeriodsPoor(periods: 4, exit: [0.5], reentry: [0.5])
    for (ours, theirs) in zip(ours.distribution, [0, 0.125, 0.375, 0.375, 0.125]) { #expect(isClose(ours, theirs)) }
    #expect(PeriodsPoor(periods: 0, exit: [0.5], reentry: [0.5]).distribution == [1])
    #expect(PeriodsPoor(periods: 1, exit: [0.5], reentry: [0.5]).distribution == [0, 1])
    #expect(PeriodsPoor(periods: 1, exit: [0.5], reentry: [0.5], startsPoor: false).distribution == [1, 0])
    #expect(PeriodsPoor(periods: 1, exit: [0.5], reentry: [0.5]).mean == 1)
  }

  /// Spells of each length that began in each of the last periods, those in progress counted one by one.
  @Test func everySpellInProgress() throws {
    let hazards = [0.4, 0.25, 0.1, 0.3, 1]
    var lengths: [Double] = []
    var survival = 1.0
    for hazard in hazards {
      lengths.append(survival * hazard)
      survival *= 1 - hazard
    }
    var completed = [Double](repeating: 0, count: 5)
    var soFar = completed
    for ago in 0..<5 {
      for length in (ago + 1)..<6 {
        completed[length - 1] += lengths[length - 1]
        soFar[ago] += lengths[length - 1]
      }
    }
    let total = completed.reduce(0, +)
    let ours = SteadyStateSpells(hazards)
    let (whole, part) = (try #require(ours.completed), try #require(ours.uncompleted))
    for index in 0..<5 {
      #expect(isClose(ours.begun[index], lengths[index], within: 1e-15))
      #expect(isClose(whole.shares[index], completed[index] / total, within: 1e-15))
      #expect(isClose(part.shares[index], soFar[index] / total, within: 1e-15))
    }
    #expect(isClose(ours.begunMean, total, within: 1e-14))
    #expect(isClose(whole.mean, completed.enumerated().reduce(0) { $0 + Double($1.0 + 1) * $1.1 } / total))
    #expect(isClose(part.mean, soFar.enumerated().reduce(0) { $0 + Double($1.0 + 1) * $1.1 } / total))
    #expect(whole.tail == 0 && part.tail == 0 && ours.begunTail == 0)
  }

  /// A constant hazard of a quarter: new spells last 4 periods on average, those in progress (2 − h) / h = 7 in the end
  /// and 4 so far. The tail beyond three: (3/4)³ = 27/64 of those begun and, since nothing is remembered, of lengths so
  /// far; 27/64 · (3 + 4) / 4 = 189/256 of completed ones.
  @Test(arguments: [1, 3, 20]) func aConstantHazard(given: Int) throws {
    let ours = SteadyStateSpells(Array(repeating: 0.25, count: given))
    let (whole, part) = (try #require(ours.completed), try #require(ours.uncompleted))
    #expect(isClose(ours.begunMean, 4) && isClose(whole.mean, 7) && isClose(part.mean, 4))
    #expect(isClose(whole.shares.reduce(whole.tail, +), 1) && isClose(part.shares.reduce(part.tail, +), 1))
    if given == 3 {
      #expect(isClose(ours.begunTail, 27.0 / 64) && isClose(part.tail, 27.0 / 64) && isClose(whole.tail, 189.0 / 256))
    }
    for index in 0..<given { #expect(isClose(part.shares[index], ours.begun[index])) }
  }

  @Test func spellsThatNeverEnd() {
    let ours = SteadyStateSpells([0.5, 0])
    #expect(ours.begun == [0.5, 0] && ours.begunTail == 0.5)
    #expect(ours.begunMean == nil && ours.completed == nil && ours.uncompleted == nil)
    #expect(SteadyStateSpells([1]).begunMean == 1)
    #expect(SteadyStateSpells([1, 0]).completed?.shares == [1, 0])
  }
}
