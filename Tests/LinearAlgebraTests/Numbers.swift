import LinearAlgebra

/// Numbers between −1 and 1 without pattern, the same in every run: a 64-bit congruential generator with the constants of
/// Knuth's MMIX.
func numbers(_ count: Int, seed: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) * 0x1p-52
  }
}

func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
  Matrix(rows: rows, columns: columns, elements: numbers(rows * columns, seed: seed))
}

/// The largest difference between two matrices of one shape.
func distance(_ a: Matrix, _ b: Matrix) -> Double {
  a.rows == b.rows && a.columns == b.columns
    ? zip(a.elements, b.elements).reduce(0) { max($0, abs($1.0 - $1.1)) } : .infinity
}
