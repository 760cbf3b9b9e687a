import CLAPACKE
public import Declarations

extension Matrix {
  /// The lower triangular L with A = L Lᵀ, by `dpotrf`.
  ///
  /// - Throws: `not-square`, `not-finite`, `not-symmetric`, `not-positive-definite` with the order of the first leading
  ///   block that fails.
  public func cholesky() throws(Fault) -> Matrix {
    try LAPACK.requireSymmetric(self, "Cholesky factorisation")
    guard rows > 0 else { return self }
    var factor = self
    let order = CInt(rows)
    let info = LAPACKE_dpotrf(LAPACK.columnMajor, CChar(UInt8(ascii: "L")), order, &factor.elements, order)
    try LAPACK.check(info, "Cholesky factorisation") {
      LinearAlgebraFaults.notPositiveDefinite(["order": "\(info)"])
    }
    for column in 0..<columns {
      for row in 0..<column { factor[row, column] = 0 }
    }
    return factor
  }
}
