import CKernels

/// The draws of one replicate. Nothing is consumed: a draw is a function of its address, so the order of drawing, other
/// draws and the number of threads cannot change it.
///
/// One address holds one block of four 32-bit words, hence four uniforms or four normals. A uniform is (w + ½) · 2⁻³²:
/// strictly inside (0, 1), in steps of 2⁻³², so probabilities below 2⁻³³ never happen and the largest normal is 6.7.
/// Vector forms give the same bits as scalar ones.
public struct Draws: Sendable {
  public let key: DrawKey
  private let nation: DrawKey

  /// Draws of a world that is one county.
  public init(key: DrawKey) {
    self.key = key
    nation = key
  }

  /// Draws of one of a nation's counties. Ids count anew in each; what all counties share is drawn from `national`.
  ///
  /// - Parameter county: counts from 0, which is a world of its own as well.
  public init(seed: UInt64, replicate: Int, county: Int) {
    key = DrawKey(seed: seed, replicate: replicate, county: county)
    nation = DrawKey(seed: seed, replicate: replicate)
  }

  /// The draws that are the same in every county.
  public var national: Draws { Draws(key: nation) }

  /// The raw block.
  public func words(at address: Address) -> SIMD4<UInt32> {
    Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: address.id), UInt32(truncatingIfNeeded: address.id >> 32), address.other,
        address.tag),
      key: SIMD2(key.low, key.high))
  }

  /// Four independent uniforms on (0, 1).
  public func uniform4(at address: Address) -> SIMD4<Double> {
    (SIMD4<Double>(words(at: address)) + 0.5) * 0x1p-32
  }

  /// A uniform on (0, 1): the first of the block.
  public func uniform(at address: Address) -> Double {
    (Double(words(at: address)[0]) + 0.5) * 0x1p-32
  }

  /// Four independent standard normals by Box and Muller (1958, doi:10.1214/aoms/1177706645).
  public func normal4(at address: Address) -> SIMD4<Double> {
    // Through the vector loop, so that scalar and vector forms share every bit.
    var id = address.id
    var values = (0.0, 0.0, 0.0, 0.0)
    withUnsafeMutablePointer(to: &values) { tuple in
      tuple.withMemoryRebound(to: Double.self, capacity: 4) { first in
        pp_philox_normal4(&id, 1, stream(address), pp_columns(column: (first, first + 1, first + 2, first + 3)))
      }
    }
    return SIMD4(values.0, values.1, values.2, values.3)
  }

  /// A standard normal: the first of the block.
  public func normal(at address: Address) -> Double { normal4(at: address)[0] }

  func stream(_ address: Address) -> pp_stream {
    pp_stream(other: address.other, tag: address.tag, key0: key.low, key1: key.high)
  }
}
