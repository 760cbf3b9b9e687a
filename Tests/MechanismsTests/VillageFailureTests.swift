import Declarations
import Foundation
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct VillageFailureTests {
  private func villages(_ count: Int) -> Hamlet {
    let hamlet = Hamlet.alike(1)
    hamlet.county.villages = (0..<count).map {
      Village(name: "\($0)", industry: "grain", remoteness: 0, households: 0..<0)
    }
    return hamlet
  }

  /// A failure under way counts down to nothing when no other strikes.
  @Test func aFailureEndsAfterItsDuration() throws {
    let hamlet = villages(1)
    hamlet.county.villages[0].failureMonths = 3
    let calm = VillageFailure(values: .with((VillageFailure.hazard, 0)))
    var seen: [Int] = []
    for month in 0..<5 {
      _ = try hamlet.step(calm, month: month)
      seen.append(hamlet.county.villages[0].failureMonths)
    }
    #expect(seen == [2, 1, 0, 0, 0])
  }

  /// Every strike sets the clock to six months, its own month the first.
  @Test func aStrikeLastsSixMonths() throws {
    let hamlet = villages(200)
    let failure = VillageFailure(values: .handWorked)
    var (strikes, months, lengths) = (0, 0, [Int: Int]())
    var running = Array(repeating: 0, count: 200)
    for month in 0..<240 {
      _ = try hamlet.step(failure, month: month)
      for (v, village) in hamlet.county.villages.enumerated() {
        if village.failureMonths == 6 { strikes += 1 }
        if village.failureMonths > 0 {
          running[v] += 1
          months += 1
        } else if running[v] > 0 {
          lengths[running[v], default: 0] += 1
          running[v] = 0
        }
      }
    }
    // 6 % a year over 200 villages and 20 years; a village is struck again in the meantime in about 3 % of failures.
    let expected = 200 * 240 * (1 - pow(0.94, 1.0 / 12))
    #expect(abs(Double(strikes) - expected) < 4 * expected.squareRoot())
    #expect(lengths.keys.min() == 6)
    #expect((lengths[6] ?? 0) > 9 * lengths.values.reduce(0, +) / 10)
    #expect(Double(months) < 6 * Double(strikes))
  }

  @Test func householdsOfAFailingVillageSeeIt() throws {
    let hamlet = Hamlet.alike(4)
    let events = LivelihoodEvents(values: .handWorked)
    try hamlet.step([events])
    #expect(hamlet.struck(by: .failure) == [])
    hamlet.county.villages[0].failureMonths = 1
    try hamlet.step([events])
    #expect(hamlet.struck(by: .failure) == [0, 1, 2, 3])
  }
}
