import CKernels
import LinearAlgebra
import Testing

/// A household's row must have the same bits wherever it stands in a tile and however long the tile is; what the month
/// does with short tiles at a county's end rests on it.
@Suite struct TileTests {
  static let tile = 256
  static let inner = 64
  static let columns = 9

  let rows = matrix(tile, inner, seed: 1)
  let weights = matrix(inner, columns, seed: 2)

  @Test(arguments: Array(0...40) + [64, 100, 128, 200, 255, 256])
  func bitsDependNeitherOnPlaceNorOnLength(count: Int) {
    let whole = multiply(rows, weights)
    for first in Set([0, 1, 5, 100, Self.tile - count]) where first + count <= Self.tile {
      let piece = multiply(rows.rows(first..<first + count), weights)
      #expect(piece == whole.rows(first..<first + count))
    }
  }

  /// A view of the first rows of a tile gives the bits of a tile of their own and writes nothing beyond them.
  @Test(arguments: [1, 7, 130]) func aViewOfATileEqualsATileOfItsOwn(count: Int) {
    var result = Matrix(rows: Self.tile, columns: Self.columns, repeating: -7)
    var target = result.elements
    rows.elements.withUnsafeBufferPointer { a in
      target.withUnsafeMutableBufferPointer { c in
        TileProduct(weights).multiply(
          MatrixView(a, rows: count, columns: Self.inner, stride: Self.tile),
          into: MutableMatrixView(c, rows: count, columns: Self.columns, stride: Self.tile))
      }
    }
    result.elements = target
    #expect(result.rows(0..<count) == multiply(rows.rows(0..<count), weights))
    #expect(result.rows(count..<Self.tile).elements.allSatisfy { $0 == -7 })
  }

  /// Both are sums of `inner` products of numbers below one, in another order.
  @Test(arguments: Array(1...14), [1, 5, 64]) func agreesWithDgemm(columns: Int, inner: Int) throws {
    let a = matrix(37, inner, seed: 3)
    let b = matrix(inner, columns, seed: 4)
    #expect(distance(multiply(a, b), try a * b) <= Double(inner) * 0x1p-52)
  }

  @Test func emptyShapesAreFine() {
    #expect(multiply(Matrix(rows: 3, columns: 0), Matrix(rows: 0, columns: 2)) == Matrix(rows: 3, columns: 2))
    #expect(multiply(Matrix(rows: 3, columns: 2), Matrix(rows: 2, columns: 0)) == Matrix(rows: 3, columns: 0))
  }

  @Test func everyInstructionSetGivesTheSameBits() {
    let expected = multiply(rows, weights).elements
    let rowByRow = weights.transposed.elements
    for rank in 0..<3 {
      guard let table = pp_kernels_available(rank) else { break }
      var result = [Double](repeating: 0, count: Self.tile * Self.columns)
      rowByRow.withUnsafeBufferPointer {
        let shape = pp_product(
          inner: Self.inner, columns: Self.columns, weights: $0.baseAddress, rows_stride: Self.tile,
          out_stride: Self.tile)
        table.pointee.product(shape, rows.elements, &result, Self.tile)
      }
      #expect(result == expected)
    }
  }

  private func multiply(_ rows: Matrix, _ weights: Matrix) -> Matrix {
    var result = [Double](repeating: .nan, count: rows.rows * weights.columns)
    rows.elements.withUnsafeBufferPointer { a in
      result.withUnsafeMutableBufferPointer { c in
        TileProduct(weights).multiply(
          MatrixView(a, rows: rows.rows, columns: rows.columns),
          into: MutableMatrixView(c, rows: rows.rows, columns: weights.columns))
      }
    }
    return Matrix(rows: rows.rows, columns: weights.columns, elements: result)
  }
}

extension Matrix {
  fileprivate func rows(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      elements: (0..<columns).flatMap { column in range.map { self[$0, column] } })
  }
}
