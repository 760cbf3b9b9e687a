import Testing
import VectorMath

@Suite struct RoundingTests {
  static let cases: [(value: Double, fen: Int64)] = [
    (0.5, 0), (1.5, 2), (2.5, 2), (3.5, 4), (-0.5, 0), (-1.5, -2), (-2.5, -2), (0.499_999_999_999_999_94, 0),
    (2.500_000_000_000_000_4, 3), (123_456_789.49, 123_456_789), (1e15, 1_000_000_000_000_000),
    (-2_251_799_813_685_247.5, -2_251_799_813_685_248),
  ]

  @Test(arguments: cases.indices) func tiesGoToEven(index: Int) {
    let (value, fen) = Self.cases[index]
    #expect(VectorMath.roundToFen(value) == fen)
  }

  @Test func aColumnIsRoundedAndWhatCannotBeIsCounted() {
    let values = Self.cases.map(\.value) + [.nan, .infinity, -.infinity, 0x1p51, -0x1p51, 1e300]
    var fen = [Int64](repeating: 7, count: values.count)
    let outside = values.withUnsafeBufferPointer { source in
      fen.withUnsafeMutableBufferPointer { VectorMath.roundToFen(source, into: $0) }
    }
    #expect(outside == 6)
    #expect(fen == Self.cases.map(\.fen) + Array(repeating: Int64.min, count: 6))
    #expect(VectorMath.roundToFen(.nan) == nil)
    #expect(VectorMath.roundToFen(0x1p51) == nil)
  }
}
