/// The 64-bit Philox key of one replicate of one seed, in one county.
///
/// Rule: the key is the first two words of the Philox4x32-10 block whose key is the seed (low word first) and whose
/// counter is (replicate low, replicate high, county, 0). Neighbouring seeds, replicates and counties so get unrelated
/// keys, and a key depends on no other. Seed 0 is a seed like any other.
public struct DrawKey: Sendable, Hashable {
  @usableFromInline package let low: UInt32
  @usableFromInline package let high: UInt32

  /// - Parameter county: counts from 0.
  public init(seed: UInt64, replicate: Int, county: Int = 0) {
    let number = UInt64(bitPattern: Int64(replicate))
    let block = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32),
        UInt32(truncatingIfNeeded: county), 0),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    low = block[0]
    high = block[1]
  }
}
