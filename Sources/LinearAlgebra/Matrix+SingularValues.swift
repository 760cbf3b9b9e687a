import CLAPACKE
public import Declarations

/// A = U Σ Vᵀ in its thin form.
public struct SingularValues: Sendable, Equatable {
  /// In descending order, min(rows, columns) of them.
  public let values: [Double]
  /// m × min(m, n), orthonormal columns.
  public let left: Matrix
  /// Vᵀ: min(m, n) × n, orthonormal rows.
  public let rightTransposed: Matrix

  /// Largest over smallest; infinite if the smallest is zero.
  public var condition: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }
}

extension Matrix {
  /// The singular value decomposition, by `dgesdd`.
  ///
  /// - Throws: `not-finite`, `no-convergence`.
  public func singularValues() throws(Fault) -> SingularValues {
    let operation = "singular values"
    try LAPACK.requireFinite(self, operation)
    let count = min(rows, columns)
    var left = Matrix(rows: rows, columns: count)
    var right = Matrix(rows: count, columns: columns)
    var values = [Double](repeating: 0, count: count)
    if count > 0 {
      var copy = elements
      let info = LAPACKE_dgesdd(
        LAPACK.columnMajor, CChar(UInt8(ascii: "S")), CInt(rows), CInt(columns), &copy, CInt(rows), &values,
        &left.elements, CInt(rows), &right.elements, CInt(count))
      try LAPACK.check(info, operation) { LinearAlgebraFaults.noConvergence(["operation": operation]) }
    }
    return SingularValues(values: values, left: left, rightTransposed: right)
  }
}
