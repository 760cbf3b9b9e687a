import LinearAlgebra

extension Matrix {
  /// e^A by scaling and squaring with the Padé approximant of degree 13 (Higham 2005, doi:10.1137/04061101X). `nil` for a
  /// matrix that is not finite or not square.
  func exponential() -> Matrix? {
    guard isSquare, isFinite else { return nil }
    guard rows > 0 else { return self }
    // The largest 1-norm for which the approximant is right to working precision.
    let bound = 5.371920351148152
    var halvings = 0
    var norm = oneNorm
    while norm > bound {
      norm /= 2
      halvings += 1
    }
    let a = halvings == 0 ? self : scaled(by: Double(sign: .plus, exponent: -halvings, significand: 1))
    let b: [Double] = [
      64_764_752_532_480_000, 32_382_376_266_240_000, 7_771_770_303_897_600, 1_187_353_796_428_800, 129_060_195_264_000,
      10_559_470_521_600, 670_442_572_800, 33_522_128_640, 1_323_241_920, 40_840_800, 960_960, 16_380, 182, 1,
    ]
    guard let a2 = try? a * a, let a4 = try? a2 * a2, let a6 = try? a4 * a2,
      let odd = try? a6 * .combination(a6, a4, a2, [b[13], b[11], b[9], 0]),
      let even = try? a6 * .combination(a6, a4, a2, [b[12], b[10], b[8], 0]),
      let u = try? a * .sum(odd, .combination(a6, a4, a2, [b[7], b[5], b[3], b[1]]), 1)
    else { return nil }
    let v = Matrix.sum(even, .combination(a6, a4, a2, [b[6], b[4], b[2], b[0]]), 1)
    guard var result = try? Matrix.sum(v, u, -1).solve(.sum(v, u, 1)) else { return nil }
    for _ in 0..<halvings {
      guard let square = try? result * result else { return nil }
      result = square
    }
    return result
  }

  /// The derivative of e^A when A moves in `direction`: the upper right block of the exponential of [A E; 0 A] (Van Loan
  /// 1978, doi:10.1109/TAC.1978.1101743).
  func exponentialDerivative(_ direction: Matrix) -> Matrix? {
    let size = direction.largestMagnitude
    guard size > 0 else { return direction }
    // Linear in the direction: a small one asks for no halvings of its own.
    let scale = max(largestMagnitude, 1e-3) / size
    var block = Matrix(rows: 2 * rows, columns: 2 * rows)
    for column in 0..<rows {
      for row in 0..<rows {
        block[row, column] = self[row, column]
        block[rows + row, rows + column] = self[row, column]
        block[row, rows + column] = direction[row, column] * scale
      }
    }
    guard let whole = block.exponential() else { return nil }
    var change = Matrix(rows: rows, columns: rows)
    for column in 0..<rows {
      for row in 0..<rows { change[row, column] = whole[row, rows + column] / scale }
    }
    return change
  }

  /// The largest sum of magnitudes in a column.
  var oneNorm: Double {
    (0..<columns).reduce(0) { norm, column in
      max(norm, elements[(column * rows)..<((column + 1) * rows)].reduce(0) { $0 + abs($1) })
    }
  }

  func scaled(by factor: Double) -> Matrix { factor * self }

  /// x + factor · y
  static func sum(_ x: Matrix, _ y: Matrix, _ factor: Double) -> Matrix {
    var elements = x.elements
    for index in elements.indices { elements[index] += factor * y.elements[index] }
    return Matrix(rows: x.rows, columns: x.columns, elements: elements)
  }

  /// c₀ x + c₁ y + c₂ z + c₃ I
  private static func combination(_ x: Matrix, _ y: Matrix, _ z: Matrix, _ c: [Double]) -> Matrix {
    var elements = x.elements
    for index in elements.indices {
      elements[index] = c[0] * x.elements[index] + c[1] * y.elements[index] + c[2] * z.elements[index]
    }
    for index in 0..<x.rows { elements[index * (x.rows + 1)] += c[3] }
    return Matrix(rows: x.rows, columns: x.columns, elements: elements)
  }
}
