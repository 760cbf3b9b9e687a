import CKernels
import LinearAlgebra
import Testing

/// Leaving out the terms of weight zero changes no bit of a product of finite numbers.
@Suite struct SparseProductTests {
  static let (tile, inner, columns) = (256, 64, 9)

  let rows = matrix(tile, inner, seed: 5)
  /// About a sixth of the entries are not zero; row 3 is idle.
  let weights = {
    var weights = matrix(inner, columns, seed: 6)
    for i in 0..<inner {
      for j in 0..<columns where (7 * i + 3 * j) % 6 != 0 || i == 3 { weights[i, j] = 0 }
    }
    return weights
  }()

  @Test(arguments: Array(0...40) + [64, 100, 255, 256]) func hasTheBitsOfTheWholeProduct(count: Int) {
    let sparse = multiply(count) { SparseProduct(weights).multiply($0, into: $1) }
    let whole = multiply(count) {
      TileProduct(weights).multiply($0, into: $1)
      return true
    }
    #expect(sparse.result == whole.result)
    #expect(sparse.isFinite)
  }

  @Test func absentRowsAreNotLookedAt() {
    var (rows, weights) = (rows, weights)
    for i in 0..<Self.tile { for k in 20..<30 { rows[i, k] = .nan } }
    let without = multiply(Self.tile, rows) { SparseProduct(weights, absent: 20..<30).multiply($0, into: $1) }
    for k in 20..<30 { for j in 0..<Self.columns { weights[k, j] = 0 } }
    let zero = multiply(Self.tile) { SparseProduct(weights).multiply($0, into: $1) }
    #expect(without.result == zero.result)
    #expect(without.isFinite)
  }

  /// In the first and the last whole block, in the vectors behind it and in the last rows; in an idle row as well.
  @Test(arguments: [0, 31, 33, 47, 48, 50], [Double.nan, .infinity, -.infinity])
  func findsWhatIsNotFinite(row: Int, value: Double) {
    for place in [0, 3, 63] {
      var rows = rows
      rows[row, place] = value
      #expect(!multiply(51, rows) { SparseProduct(weights).multiply($0, into: $1) }.isFinite)
    }
  }

  @Test func everyInstructionSetGivesTheSameBits() {
    let (starts, places) = ([0, 2, 2, 5], [1, 4, 0, 2, 5])
    let (weights, idle) = ([0.3, -1.7, 2.5, 0.1, -0.9], [3])
    let results = (0..<3).compactMap { rank -> [Double]? in
      guard let table = pp_kernels_available(rank) else { return nil }
      var result = [Double](repeating: .nan, count: 3 * 77)
      let shape = starts.withUnsafeBufferPointer { starts in
        places.withUnsafeBufferPointer { places in
          weights.withUnsafeBufferPointer { weights in
            idle.withUnsafeBufferPointer { idle in
              let shape = pp_sparse(
                columns: 3, starts: starts.baseAddress, places: places.baseAddress, weights: weights.baseAddress,
                idle: idle.baseAddress, idle_count: 1, rows_stride: Self.tile, out_stride: 77)
              return table.pointee.sparse_product(shape, rows.elements, &result, 77)
            }
          }
        }
      }
      #expect(shape == 1)
      return result
    }
    #expect(results.allSatisfy { $0 == results[0] })
    // Worked by hand for the first row, which is 0.3 · v₁ − 1.7 · v₄ to rounding.
    #expect(abs(results[0][0] - (0.3 * rows[0, 1] - 1.7 * rows[0, 4])) < 1e-15)
    #expect(results[0][77] == 0)
  }

  private func multiply(
    _ count: Int, _ rows: Matrix? = nil, _ product: (MatrixView, MutableMatrixView) -> Bool
  ) -> (result: [Double], isFinite: Bool) {
    var result = [Double](repeating: -7, count: count * Self.columns)
    let isFinite = (rows ?? self.rows).elements.withUnsafeBufferPointer { a in
      result.withUnsafeMutableBufferPointer { c in
        product(
          MatrixView(a, rows: count, columns: Self.inner, stride: Self.tile),
          MutableMatrixView(c, rows: count, columns: Self.columns))
      }
    }
    return (result, isFinite)
  }
}
