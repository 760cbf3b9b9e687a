import CKernels
import Foundation
import Testing
import VectorMath

/// The vector loops against the C library, whose functions are right to one unit in the last place.
@Suite struct ElementaryFunctionTests {
  typealias Case = (
    name: String, loop: @Sendable ([Double]) -> [Double], authority: @Sendable (Double) -> Double,
    range: ClosedRange<Double>
  )

  static let cases: [Case] = [
    ("exp near 0", { VectorMath.exp($0) }, { Foundation.exp($0) }, -1...1),
    ("exp", { VectorMath.exp($0) }, { Foundation.exp($0) }, -707...709.7),
    ("log near 1", { VectorMath.log($0) }, { Foundation.log($0) }, 0.5...2),
    ("log", { VectorMath.log($0) }, { Foundation.log($0) }, 0...1e9),
    ("log of the smallest", { VectorMath.log($0) }, { Foundation.log($0) }, 0...1e-307),
    ("ln1p near 0", { VectorMath.ln1p($0) }, { Foundation.log1p($0) }, -1e-6...1e-6),
    ("ln1p", { VectorMath.ln1p($0) }, { Foundation.log1p($0) }, -0.999...50),
    ("logistic", { VectorMath.logistic($0) }, { 1 / (1 + Foundation.exp(-$0)) }, -30...30),
    ("asinh near 0", { VectorMath.asinh($0) }, { Foundation.asinh($0) }, -1e-6...1e-6),
    ("asinh", { VectorMath.asinh($0) }, { Foundation.asinh($0) }, -50...50),
    ("asinh of large numbers", { VectorMath.asinh($0) }, { Foundation.asinh($0) }, -1e12...1e12),
  ]

  @Test(arguments: cases.indices) func agreesWithTheCLibrary(index: Int) {
    let (name, loop, authority, range) = Self.cases[index]
    // Steps of the golden ratio fill the range evenly without a generator.
    let values = (1...20_000).map { number in
      let part = (Double(number) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
      return range.lowerBound + (range.upperBound - range.lowerBound) * part
    }
    let worst = zip(loop(values), values).map { result, value in
      let truth = authority(value)
      return abs(result - truth) / truth.ulp
    }.max()!
    #expect(worst <= 4, "\(name): three units of ours and one of the library's")
  }

  @Test func edgesAreAsDocumented() {
    #expect(VectorMath.exp(0.0) == 1)
    #expect(VectorMath.exp(-708.1) == 0)
    #expect(VectorMath.exp(709.79) == .infinity)
    #expect(VectorMath.exp(-.infinity) == 0)
    #expect(VectorMath.log(0.0) == -.infinity)
    #expect(VectorMath.log(1.0) == 0)
    #expect(VectorMath.log(.infinity) == .infinity)
    #expect(VectorMath.log(-1.0).isNaN)
    #expect(VectorMath.ln1p(-1.0) == -.infinity)
    #expect(VectorMath.ln1p(1e-300) == 1e-300)
    #expect(VectorMath.logistic(0.0) == 0.5)
    #expect(VectorMath.logistic(-.infinity) == 0)
    #expect(VectorMath.logistic(.infinity) == 1)
    #expect(VectorMath.asinh(-.infinity) == -.infinity)
    #expect(abs(VectorMath.asinh(1e300) - Foundation.asinh(1e300)) <= 1e-12)
    let functions: [(Double) -> Double] = [
      { VectorMath.exp($0) }, { VectorMath.log($0) }, { VectorMath.ln1p($0) }, { VectorMath.logistic($0) },
      { VectorMath.asinh($0) },
    ]
    #expect(functions.allSatisfy { $0(.nan).isNaN })
  }

  @Test(arguments: Array(0...35)) func lengthAndPlaceDoNotChangeABit(count: Int) {
    let values = (0..<count).map { Double($0) * 0.37 + 0.01 }
    #expect(VectorMath.exp(values) == values.map { VectorMath.exp($0) })
    #expect(VectorMath.log(values) == values.map { VectorMath.log($0) })
    #expect(VectorMath.ln1p(values) == values.map { VectorMath.ln1p($0) })
    #expect(VectorMath.logistic(values) == values.map { VectorMath.logistic($0) })
    #expect(VectorMath.asinh(values) == values.map { VectorMath.asinh($0) })
  }

  @Test func aBufferMayBeItsOwnResult() {
    var values = (0..<21).map { Double($0) / 10 }
    let expected = VectorMath.exp(values)
    values.withUnsafeMutableBufferPointer { VectorMath.exp(UnsafeBufferPointer($0), into: $0) }
    #expect(values == expected)
  }
}
