import CLAPACKE
import Declarations

/// What every call of LAPACK shares: checks before, and the meaning of `info` after.
enum LAPACK {
  static let columnMajor = CInt(LAPACK_COL_MAJOR)

  /// - Throws: `not-finite`.
  static func requireFinite(_ matrix: Matrix, _ operation: String) throws(Fault) {
    BLAS.pinToOneThread()
    guard matrix.isFinite else { throw LinearAlgebraFaults.notFinite(["operation": operation]) }
  }

  /// - Throws: `not-square`, `not-finite`.
  static func requireSquare(_ matrix: Matrix, _ operation: String) throws(Fault) {
    guard matrix.isSquare else {
      throw LinearAlgebraFaults.notSquare(["operation": operation, "left": matrix.shape])
    }
    try requireFinite(matrix, operation)
  }

  /// Symmetric but for rounding: 10⁻¹² of the largest element.
  ///
  /// - Throws: `not-square`, `not-finite`, `not-symmetric`.
  static func requireSymmetric(_ matrix: Matrix, _ operation: String) throws(Fault) {
    try requireSquare(matrix, operation)
    let tolerance = 1e-12 * matrix.largestMagnitude
    for column in 0..<matrix.columns {
      for row in 0..<column where abs(matrix[row, column] - matrix[column, row]) > tolerance {
        throw LinearAlgebraFaults.notSymmetric(["operation": operation])
      }
    }
  }

  /// Zero is success, −k an illegal argument k, and what a positive number means depends on the routine.
  static func check(_ info: CInt, _ operation: String, positive: () -> Fault) throws(Fault) {
    if info < 0 {
      throw LinearAlgebraFaults.illegalArgument(["operation": operation, "argument": "\(-info)"])
    }
    if info > 0 { throw positive() }
  }
}
