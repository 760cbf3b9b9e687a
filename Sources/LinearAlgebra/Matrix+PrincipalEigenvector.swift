import CLAPACKE
public import Declarations

/// The largest eigenvalue of a matrix of positive numbers and its eigenvector (Perron): both positive.
public struct PrincipalEigenpair: Sendable, Equatable {
  public let value: Double
  /// Sums to one.
  public let vector: [Double]
}

extension Matrix {
  /// The eigenvalue of largest real part and its right eigenvector, scaled to the sum of one, by `dgeev`.
  ///
  /// Meant for matrices of positive numbers, whose largest eigenvalue is real, simple and has a positive eigenvector.
  ///
  /// - Throws: `not-square`, `not-finite`; `no-convergence` also where that eigenvalue is not real or the vector sums
  ///   to zero, which no positive matrix has.
  public func principalEigenpair() throws(Fault) -> PrincipalEigenpair {
    let operation = "principal eigenvector"
    try LAPACK.requireSquare(self, operation)
    guard rows > 0 else { return PrincipalEigenpair(value: 0, vector: []) }
    var copy = elements
    var real = [Double](repeating: 0, count: rows)
    var imaginary = real
    var right = [Double](repeating: 0, count: rows * rows)
    let order = CInt(rows)
    let info = LAPACKE_dgeev(
      LAPACK.columnMajor, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "V")), order, &copy, order, &real, &imaginary,
      nil, order, &right, order)
    try LAPACK.check(info, operation) { LinearAlgebraFaults.noConvergence(["operation": operation]) }
    let first = real.indices.max { real[$0] < real[$1] } ?? 0
    let vector = right[first * rows..<(first + 1) * rows]
    let sum = vector.reduce(0, +)
    guard imaginary[first] == 0, sum != 0 else {
      throw LinearAlgebraFaults.noConvergence(["operation": operation])
    }
    return PrincipalEigenpair(value: real[first], vector: vector.map { $0 / sum })
  }
}
