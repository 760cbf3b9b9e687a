import Randomness
import Testing

@Suite struct AddressTests {
  let draws = Draws(key: DrawKey(seed: 42, replicate: 3))
  let purpose = Purpose(rawValue: 9)

  @Test func theCounterIsTheDocumentedOne() {
    let address = Address(id: 0x1_0000_0002, other: 7, month: -3, purpose: purpose)
    let expected = Philox.block(
      counter: SIMD4(2, 1, 7, (32_768 - 3) << 16 | 9), key: SIMD2(draws.key.low, draws.key.high))
    #expect(draws.words(at: address) == expected)
    #expect(address.month == -3)
    #expect(address.purpose == purpose)
  }

  @Test func everyPartOfAnAddressMatters() {
    let address = Address(id: 1, other: 2, month: 3, purpose: purpose)
    let others = [
      Address(id: 2, other: 2, month: 3, purpose: purpose),
      Address(id: 1 << 32 | 1, other: 2, month: 3, purpose: purpose),
      Address(id: 1, other: 1, month: 3, purpose: purpose), Address(id: 1, other: 2, month: -3, purpose: purpose),
      Address(id: 1, other: 2, month: 3, purpose: Purpose(rawValue: 10)),
    ]
    let first = draws.words(at: address)
    #expect(others.allSatisfy { draws.words(at: $0) != first })
    #expect(Draws(key: DrawKey(seed: 42, replicate: 4)).words(at: address) != first)
    #expect(Draws(key: DrawKey(seed: 43, replicate: 3)).words(at: address) != first)
  }

  @Test func theOrderOfDrawingDoesNotMatter() {
    let addresses = (0..<50).map { Address(id: UInt64($0), month: $0 % 5, purpose: purpose) }
    let forwards = addresses.map { draws.normal(at: $0) }
    let backwards = addresses.reversed().map { draws.normal(at: $0) }
    #expect(forwards == backwards.reversed())
  }

  /// Lengths around one and two vectors of every instruction set.
  @Test(arguments: Array(0...35) + [256]) func columnsHaveTheBitsOfScalars(count: Int) {
    let ids = (0..<count).map { UInt64($0) << 30 | 5 }
    var uniforms = [Double](repeating: .nan, count: 4 * count + 1)
    var normals = uniforms
    ids.withUnsafeBufferPointer { ids in
      uniforms.withUnsafeMutableBufferPointer {
        draws.fillUniforms(ids: ids, other: 4, month: -7, purpose: purpose, into: columns($0.baseAddress!, count))
      }
      normals.withUnsafeMutableBufferPointer {
        draws.fillNormals(ids: ids, other: 4, month: -7, purpose: purpose, into: columns($0.baseAddress!, count))
      }
    }
    for (row, id) in ids.enumerated() {
      let address = Address(id: id, other: 4, month: -7, purpose: purpose)
      #expect((0..<4).map { uniforms[$0 * count + row] } == (0..<4).map { draws.uniform4(at: address)[$0] })
      #expect((0..<4).map { normals[$0 * count + row] } == (0..<4).map { draws.normal4(at: address)[$0] })
      #expect(draws.uniform(at: address) == uniforms[row])
      #expect(draws.normal(at: address) == normals[row])
    }
    #expect(uniforms[4 * count].isNaN && normals[4 * count].isNaN, "nothing is written behind the last")
  }

  private func columns(_ first: UnsafeMutablePointer<Double>, _ count: Int) -> FourColumns {
    (first, first + count, first + 2 * count, first + 3 * count)
  }
}
