public import Declarations

extension Matrix {
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for column in 0..<columns {
      for row in 0..<rows { result[column, row] = self[row, column] }
    }
    return result
  }

  /// - Throws: `shape-mismatch` unless both have the same shape.
  public static func + (left: Matrix, right: Matrix) throws(Fault) -> Matrix {
    try left.combined(right, "addition", +)
  }

  /// - Throws: `shape-mismatch` unless both have the same shape.
  public static func - (left: Matrix, right: Matrix) throws(Fault) -> Matrix {
    try left.combined(right, "subtraction", -)
  }

  public static func * (factor: Double, matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { factor * $0 })
  }

  /// The matrix product, by `dgemm`.
  ///
  /// - Throws: `shape-mismatch` unless the left has as many columns as the right has rows.
  public static func * (left: Matrix, right: Matrix) throws(Fault) -> Matrix {
    guard left.columns == right.rows else { throw left.mismatch(right, "multiplication") }
    var result = Matrix(rows: left.rows, columns: right.columns)
    left.withView { a in right.withView { b in result.withMutableView { BLAS.product(a, b, into: $0) } } }
    return result
  }

  /// The product with a column vector.
  ///
  /// - Throws: `shape-mismatch` unless the vector has as many elements as the matrix has columns.
  public static func * (matrix: Matrix, vector: [Double]) throws(Fault) -> [Double] {
    try (matrix * Matrix(column: vector)).elements
  }

  private func combined(
    _ other: Matrix, _ operation: String, _ combine: (Double, Double) -> Double
  ) throws(Fault) -> Matrix {
    guard rows == other.rows, columns == other.columns else { throw mismatch(other, operation) }
    return Matrix(rows: rows, columns: columns, elements: zip(elements, other.elements).map(combine))
  }

  func mismatch(_ other: Matrix, _ operation: String) -> Fault {
    LinearAlgebraFaults.shapeMismatch(["operation": operation, "left": shape, "right": other.shape])
  }

  private func withView<Result>(_ body: (MatrixView) -> Result) -> Result {
    elements.withUnsafeBufferPointer { body(MatrixView($0, rows: rows, columns: columns)) }
  }

  private mutating func withMutableView(_ body: (MutableMatrixView) -> Void) {
    let (rows, columns) = (rows, columns)
    elements.withUnsafeMutableBufferPointer { body(MutableMatrixView($0, rows: rows, columns: columns)) }
  }
}
