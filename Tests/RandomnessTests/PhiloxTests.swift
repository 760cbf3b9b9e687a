import CKernels
import Randomness
import Testing

/// Random123's known answers for philox4x32 with ten rounds (its file `kat_vectors`), and Random123 itself.
@Suite struct PhiloxTests {
  static let knownAnswers: [(counter: [UInt32], key: [UInt32], words: [UInt32])] = [
    ([0, 0, 0, 0], [0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    (
      Array(repeating: 0xffff_ffff, count: 4), [0xffff_ffff, 0xffff_ffff],
      [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
    ),
    (
      [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
      [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    ),
  ]

  @Test(arguments: knownAnswers.indices) func knownAnswersHoldInEveryForm(index: Int) {
    let (counter, key, words) = Self.knownAnswers[index]
    let block = Philox.block(
      counter: SIMD4(counter[0], counter[1], counter[2], counter[3]), key: SIMD2(key[0], key[1]))
    #expect((0..<4).map { block[$0] } == words)

    var authority = [UInt32](repeating: 0, count: 4)
    pp_random123_philox(counter, key, &authority)
    #expect(authority == words)

    var uniforms = [Double](repeating: 0, count: 4)
    uniforms.withUnsafeMutableBufferPointer {
      let first = $0.baseAddress!
      let id = UInt64(counter[1]) << 32 | UInt64(counter[0])
      let stream = pp_stream(other: counter[2], tag: counter[3], key0: key[0], key1: key[1])
      pp_philox_uniform4([id], 1, stream, pp_columns(column: (first, first + 1, first + 2, first + 3)))
    }
    #expect(uniforms == words.map { (Double($0) + 0.5) / 4_294_967_296 })
  }

  @Test func scalarFormEqualsRandom123() {
    for number in 0..<1000 as Range<UInt32> {
      let counter = (1...4).map { number &* 0x9E37_79B9 &* $0 }
      let key = [number &* 0x85EB_CA6B, number]
      var authority = [UInt32](repeating: 0, count: 4)
      pp_random123_philox(counter, key, &authority)
      let block = Philox.block(
        counter: SIMD4(counter[0], counter[1], counter[2], counter[3]), key: SIMD2(key[0], key[1]))
      #expect((0..<4).map { block[$0] } == authority)
    }
  }

  /// The documented rule, with the first known answer: seed 0 and replicate 0 have the block of all zeros.
  @Test func aReplicatesKeyFollowsTheDocumentedRule() {
    let key = DrawKey(seed: 0, replicate: 0)
    #expect([key.low, key.high] == [0x6627_e8d5, 0xe169_c58d])
    let keys = (0..<100).flatMap { seed in (0..<100).map { DrawKey(seed: UInt64(seed), replicate: $0) } }
    #expect(Set(keys).count == 10_000)
  }
}
