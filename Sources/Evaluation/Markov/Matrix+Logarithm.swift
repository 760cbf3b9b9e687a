import LinearAlgebra

extension Matrix {
  /// The principal logarithm: the real L with e^L = A whose eigenvalues have imaginary parts within ±π. `nil` when there
  /// is none, that is, when an eigenvalue is 0 or a negative real number.
  ///
  /// By square roots until A is near the identity (Denman & Beavers 1976, doi:10.1016/0096-3003(76)90020-5; Higham 2008,
  /// *Functions of Matrices*, doi:10.1137/1.9780898717778) and the series 2 Σ Zⁿ / n over odd n, Z = (A − I)(A + I)⁻¹.
  func principalLogarithm() -> Matrix? {
    guard isSquare, isFinite, let values = try? eigenvalues() else { return nil }
    let smallest = 1e-13 * max(1, largestMagnitude)
    guard values.allSatisfy({ abs($0.imaginary) > smallest || $0.real > smallest }) else { return nil }
    let one = Matrix.identity(rows)
    var (root, roots) = (self, 0)
    while Matrix.sum(root, one, -1).oneNorm > 0.25 {
      guard roots < 60, let next = root.principalSquareRoot() else { return nil }
      root = next
      roots += 1
    }
    guard let inverse = try? Matrix.sum(root, one, 1).inverse(),
      let z = try? Matrix.sum(root, one, -1) * inverse, let square = try? z * z
    else { return nil }
    var (sum, power) = (z, z)
    for n in stride(from: 3, through: 31, by: 2) {
      guard let next = try? power * square else { return nil }
      power = next
      sum = .sum(sum, power, 1 / Double(n))
    }
    return sum.scaled(by: Double(sign: .plus, exponent: roots + 1, significand: 1))
  }

  /// The root whose eigenvalues have positive real parts: M ← (I + (M + M⁻¹)/2)/2, X ← X (I + M⁻¹)/2 from M = X = A.
  private func principalSquareRoot() -> Matrix? {
    let one = Matrix.identity(rows)
    var (m, x) = (self, self)
    for _ in 0..<60 {
      guard let inverse = try? m.inverse(), let next = try? x * Matrix.sum(one, inverse, 1).scaled(by: 0.5) else {
        return nil
      }
      m = Matrix.sum(one, .sum(m, inverse, 1).scaled(by: 0.5), 1).scaled(by: 0.5)
      x = next
      if Matrix.sum(m, one, -1).oneNorm <= 1e-15 * Double(rows) * 4 { return x }
    }
    return nil
  }
}
