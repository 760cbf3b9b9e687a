import Declarations
import Foundation
import Optimisation
import Testing

@Suite struct MinimiserTests {
  /// Rosenbrock (1960): 100 (y − x²)² + (1 − x)², smallest at (1, 1).
  private static func rosenbrock(_ p: [Double]) -> (value: Double, gradient: [Double]) {
    let (a, b) = (p[1] - p[0] * p[0], 1 - p[0])
    return (100 * a * a + b * b, [-400 * p[0] * a - 2 * b, 200 * a])
  }

  @Test func theBananaValley() throws {
    let smooth = try Minimiser().minimise(from: [-1.2, 1], gradient: Self.rosenbrock)
    #expect(abs(smooth.point[0] - 1) < 1e-6 && abs(smooth.point[1] - 1) < 1e-6)
    #expect(smooth.value < 1e-12 && smooth.evaluations < 200)
    #expect(smooth.reason != .evaluationLimit)
    let again = try Minimiser().minimise(from: [-1.2, 1], gradient: Self.rosenbrock)
    #expect(again == smooth)
    let plain = try Minimiser().minimise(from: [-1.2, 1]) { Self.rosenbrock($0).value }
    #expect(abs(plain.point[0] - 1) < 1e-5 && plain.evaluations > smooth.evaluations)
  }

  /// (x − 3)² + (y + 1)² on x ≤ 2, y ≥ 0: the corner (2, 0), value 1 + 1.
  @Test func boundsHold() throws {
    let square = { (p: [Double]) in
      (value: (p[0] - 3) * (p[0] - 3) + (p[1] + 1) * (p[1] + 1), gradient: [2 * (p[0] - 3), 2 * (p[1] + 1)])
    }
    let minimiser = Minimiser(lower: [-.infinity, 0], upper: [2, .infinity])
    let smooth = try minimiser.minimise(from: [0, 5], gradient: square)
    let plain = try minimiser.minimise(from: [0, 5]) { square($0).value }
    for found in [smooth, plain] {
      #expect(abs(found.point[0] - 2) < 1e-6 && abs(found.point[1]) < 1e-6 && abs(found.value - 2) < 1e-6)
      #expect(found.point[0] <= 2 && found.point[1] >= 0)
    }
  }

  /// x − ln x is smallest at 1 and has no value below 0, which the first steps from 30 overshoot into.
  @Test func aWallOfNothingIsTurnedBackFrom() throws {
    var walls = 0
    let smooth = try Minimiser().minimise(from: [30]) { p in
      if p[0] <= 0 { walls += 1 }
      return (p[0] > 0 ? p[0] - log(p[0]) : .nan, [1 - 1 / p[0]])
    }
    #expect(abs(smooth.point[0] - 1) < 1e-5 && smooth.value == smooth.value)
    let plain = try Minimiser().minimise(from: [0.1]) { p in
      if p[0] <= 0 { walls += 1 }
      return p[0] > 0 ? p[0] - log(p[0]) : -.infinity
    }
    #expect(abs(plain.point[0] - 1) < 1e-5)
    #expect(walls > 0, "the wall was met")
  }

  @Test func aFunctionThatFallsWithoutEndUsesUpItsEvaluations() throws {
    let found = try Minimiser(mostEvaluations: 50).minimise(from: [0]) { -$0[0] }
    #expect(found.reason == .evaluationLimit)
    #expect(found.evaluations <= 52)
  }

  @Test func nothingToChoose() throws {
    let found = try Minimiser().minimise(from: []) { _ in 7 }
    #expect(found.point == [] && found.value == 7 && found.evaluations == 1 && found.reason == .pointTolerance)
  }

  static let refusals: [(code: String, search: @Sendable () throws -> Minimum)] = [
    ("start-outside-bounds", { try Minimiser(lower: [0]).minimise(from: [-1]) { $0[0] } }),
    ("bounds-contradict", { try Minimiser(lower: [1], upper: [0]).minimise(from: [0.5]) { $0[0] } }),
    ("start-not-finite", { try Minimiser().minimise(from: [.nan]) { $0[0] } }),
    ("start-not-finite", { try Minimiser().minimise(from: [1]) { _ in .infinity } }),
    ("start-not-finite", { try Minimiser().minimise(from: [1]) { ($0[0], [.nan]) } }),
  ]

  @Test(arguments: refusals.indices) func whatCannotBeginIsAFault(index: Int) throws {
    let (code, search) = Self.refusals[index]
    let fault = #expect(throws: Fault.self) { try search() }
    #expect(fault?.kind.code == code)
    for language in Language.allCases {
      #expect(try !#require(fault).rendered(language).contains("{"), "every argument is given")
    }
  }

  @Test func everyKindIsListedOnce() {
    #expect(Set(OptimisationFaults.all.map(\.code)).count == OptimisationFaults.all.count)
  }
}
