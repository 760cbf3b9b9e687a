import CLAPACKE
public import Declarations

extension Matrix {
  /// X with A X = B, by LU factorisation with partial pivoting (`dgetrf`, `dgecon`, `dgetrs`).
  ///
  /// - Throws: `not-square`, `shape-mismatch`, `not-finite`, and `singular` when the reciprocal condition number is below
  ///   the spacing of doubles at one.
  public func solve(_ right: Matrix) throws(Fault) -> Matrix {
    let operation = "solving a linear system"
    try LAPACK.requireSquare(self, operation)
    guard right.rows == rows else { throw mismatch(right, operation) }
    try LAPACK.requireFinite(right, operation)
    guard rows > 0, right.columns > 0 else { return right }

    let singular = { LinearAlgebraFaults.singular(["operation": operation]) }
    let order = CInt(rows)
    let oneNorm = CChar(UInt8(ascii: "1"))
    let norm = LAPACKE_dlange(LAPACK.columnMajor, oneNorm, order, order, elements, order)
    var factors = elements
    var pivots = [CInt](repeating: 0, count: rows)
    try LAPACK.check(
      LAPACKE_dgetrf(LAPACK.columnMajor, order, order, &factors, order, &pivots), operation, positive: singular)
    var condition = 0.0
    try LAPACK.check(
      LAPACKE_dgecon(LAPACK.columnMajor, oneNorm, order, factors, order, norm, &condition), operation,
      positive: singular)
    guard condition >= Double.ulpOfOne else { throw singular() }
    var solution = right
    try LAPACK.check(
      LAPACKE_dgetrs(
        LAPACK.columnMajor, CChar(UInt8(ascii: "N")), order, CInt(right.columns), factors, order, pivots,
        &solution.elements, order), operation, positive: singular)
    return solution
  }

  /// x with A x = b.
  ///
  /// - Throws: as `solve(_: Matrix)`.
  public func solve(_ right: [Double]) throws(Fault) -> [Double] { try solve(Matrix(column: right)).elements }

  /// A⁻¹. To solve a system, `solve` is quicker and more accurate.
  ///
  /// - Throws: as `solve`.
  public func inverse() throws(Fault) -> Matrix { try solve(.identity(rows)) }
}
