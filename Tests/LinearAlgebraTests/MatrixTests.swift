import Declarations
import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  let a: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func elementsStandColumnByColumn() {
    #expect(a.rows == 2 && a.columns == 3)
    #expect(a.elements == [1, 4, 2, 5, 3, 6])
    #expect(a[1, 2] == 6)
    #expect(a.row(1) == [4, 5, 6])
    #expect(a.column(1) == [2, 5])
    #expect(a.transposed == [[1, 4], [2, 5], [3, 6]])
    #expect(Matrix.identity(2) == [[1, 0], [0, 1]])
    #expect(a.description == "1.0 2.0 3.0\n4.0 5.0 6.0")
  }

  /// By hand: (1·7 + 2·9 + 3·11, …).
  @Test func productsAreThoseWorkedByHand() throws {
    #expect(try a * [[7, 8], [9, 10], [11, 12]] as Matrix == [[58, 64], [139, 154]])
    #expect(try a * [1, 0, -1] as [Double] == [-2, -2])
    #expect(try a + a == 2 * a)
    #expect(try a - a == Matrix(rows: 2, columns: 3))
  }

  @Test func theProductIsAssociativeAndTransposesInReverse() throws {
    let (a, b, c) = (matrix(5, 7, seed: 1), matrix(7, 3, seed: 2), matrix(3, 6, seed: 3))
    #expect(distance(try a * b * c, try a * (b * c)) < 1e-14)
    #expect(distance(try (a * b).transposed, try b.transposed * a.transposed) < 1e-15)
  }

  @Test func aProductCanBeAddedToWhatIsThere() {
    let b: [Double] = [1, 1, 1]
    var c: [Double] = [10, 20]
    a.elements.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          BLAS.product(
            MatrixView(a, rows: 2, columns: 3), MatrixView(b, rows: 3, columns: 1),
            into: MutableMatrixView(c, rows: 2, columns: 1), accumulating: true)
        }
      }
    }
    #expect(c == [16, 35])
  }

  @Test func openBLASKeepsToOneThread() {
    #expect(BLAS.description.hasSuffix(", 1 thread"))
    #expect(BLAS.description.contains(BLAS.coreName))
  }
}
