import CLAPACKE
public import Declarations

extension Matrix {
  /// The coefficients β that make ‖y − X β‖² smallest, X being this matrix with at least as many rows as columns; by QR
  /// factorisation (`dgels`).
  ///
  /// - Throws: `shape-mismatch`, `not-finite`, and `singular` when the columns of X are linearly dependent to working
  ///   precision (|rⱼⱼ| below rows · 2⁻⁵² of the largest).
  public func leastSquares(_ y: [Double]) throws(Fault) -> [Double] {
    let operation = "least squares"
    let target = Matrix(column: y)
    guard target.rows == rows, rows >= columns else { throw mismatch(target, operation) }
    try LAPACK.requireFinite(self, operation)
    try LAPACK.requireFinite(target, operation)
    guard columns > 0 else { return [] }

    let singular = { LinearAlgebraFaults.singular(["operation": operation]) }
    var factors = self
    var solution = y
    let info = LAPACKE_dgels(
      LAPACK.columnMajor, CChar(UInt8(ascii: "N")), CInt(rows), CInt(columns), 1, &factors.elements, CInt(rows),
      &solution, CInt(rows))
    try LAPACK.check(info, operation, positive: singular)
    let pivots = factors.diagonal.map { abs($0) }
    guard let least = pivots.min(), let most = pivots.max(), least > Double(rows) * Double.ulpOfOne * most else {
      throw singular()
    }
    return Array(solution[..<columns])
  }
}
