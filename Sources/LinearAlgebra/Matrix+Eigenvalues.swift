import CLAPACKE
public import Declarations

/// A = V Λ Vᵀ of a symmetric matrix.
public struct SymmetricEigensystem: Sendable, Equatable {
  /// In ascending order.
  public let values: [Double]
  /// Orthonormal; column j belongs to value j. The sign of each column is LAPACK's choice.
  public let vectors: Matrix
}

/// An eigenvalue of a real matrix.
public struct Eigenvalue: Sendable, Hashable {
  public let real: Double
  public let imaginary: Double

  public var modulus: Double { (real * real + imaginary * imaginary).squareRoot() }
}

extension Matrix {
  /// Eigenvalues and eigenvectors of a symmetric matrix, by `dsyevd`.
  ///
  /// - Throws: `not-square`, `not-finite`, `not-symmetric`, `no-convergence`.
  public func symmetricEigensystem() throws(Fault) -> SymmetricEigensystem {
    let operation = "symmetric eigenvalues"
    try LAPACK.requireSymmetric(self, operation)
    guard rows > 0 else { return SymmetricEigensystem(values: [], vectors: self) }
    var vectors = self
    var values = [Double](repeating: 0, count: rows)
    let order = CInt(rows)
    let info = LAPACKE_dsyevd(
      LAPACK.columnMajor, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")), order, &vectors.elements, order, &values)
    try LAPACK.check(info, operation) { LinearAlgebraFaults.noConvergence(["operation": operation]) }
    return SymmetricEigensystem(values: values, vectors: vectors)
  }

  /// The eigenvalues of any square matrix, by `dgeev`; conjugate pairs stand together, positive imaginary part first.
  ///
  /// - Throws: `not-square`, `not-finite`, `no-convergence`.
  public func eigenvalues() throws(Fault) -> [Eigenvalue] {
    let operation = "eigenvalues"
    try LAPACK.requireSquare(self, operation)
    guard rows > 0 else { return [] }
    var copy = elements
    var real = [Double](repeating: 0, count: rows)
    var imaginary = real
    let order = CInt(rows)
    let none = CChar(UInt8(ascii: "N"))
    let info = LAPACKE_dgeev(
      LAPACK.columnMajor, none, none, order, &copy, order, &real, &imaginary, nil, order, nil, order)
    try LAPACK.check(info, operation) { LinearAlgebraFaults.noConvergence(["operation": operation]) }
    return zip(real, imaginary).map { Eigenvalue(real: $0, imaginary: $1) }
  }

  /// The largest modulus of an eigenvalue: a linear system x' = A x forgets where it began if it is below one.
  ///
  /// - Throws: as `eigenvalues`.
  public func spectralRadius() throws(Fault) -> Double {
    try eigenvalues().reduce(0) { max($0, $1.modulus) }
  }
}
