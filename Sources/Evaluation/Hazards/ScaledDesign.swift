import LinearAlgebra

/// Rows of a design with every column brought to a largest magnitude of 1, so that what counts as singular does not
/// depend on units.
struct ScaledDesign {
  let matrix: Matrix
  /// What each column was divided by; 1 for a column of zeros.
  let scales: [Double]

  init(_ design: Matrix, rows: [Int]) {
    var scales: [Double] = []
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * design.columns)
    for column in 0..<design.columns {
      let largest = rows.reduce(0) { max($0, abs(design[$1, column])) }
      scales.append(largest > 0 ? largest : 1)
      for row in rows { elements.append(design[row, column] / scales[column]) }
    }
    matrix = Matrix(rows: rows.count, columns: design.columns, elements: elements)
    self.scales = scales
  }

  /// Columns that take part in a linear dependence; empty when there is none.
  ///
  /// From the eigenvectors of the correlation-like XᵀX (columns of length 1) whose eigenvalue is 0 to working precision.
  var dependentColumns: [Int] {
    let count = matrix.columns
    let lengths = (0..<count).map { matrix.column($0).reduce(0) { $0 + $1 * $1 }.squareRoot() }
    if let zero = lengths.firstIndex(of: 0) { return [zero] }
    var cross = crossProduct(Array(repeating: 1, count: matrix.rows))
    for j in 0..<count {
      for k in 0..<count { cross[j, k] /= lengths[j] * lengths[k] }
    }
    guard let system = try? cross.symmetricEigensystem() else { return Array(0..<count) }
    var found: Set<Int> = []
    for (place, value) in system.values.enumerated() where value < 1e-13 * Double(count) {
      for column in 0..<count where abs(system.vectors[column, place]) > 1e-4 { found.insert(column) }
    }
    return found.sorted()
  }

  /// Xᵀ D X with D = diag(weights).
  func crossProduct(_ weights: [Double]) -> Matrix {
    let (rows, count) = (matrix.rows, matrix.columns)
    var cross = Matrix(rows: count, columns: count)
    matrix.elements.withUnsafeBufferPointer { x in
      for j in 0..<count {
        for k in 0...j {
          var sum = 0.0
          for row in 0..<rows { sum += weights[row] * x[j * rows + row] * x[k * rows + row] }
          cross[j, k] = sum
          cross[k, j] = sum
        }
      }
    }
    return cross
  }

  /// Coefficients and covariances for the columns as they were given.
  func unscaled(_ coefficients: [Double]) -> [Double] { zip(coefficients, scales).map { $0 / $1 } }

  func unscaled(covariance: Matrix) -> Matrix {
    var result = covariance
    for j in scales.indices {
      for k in scales.indices { result[j, k] = covariance[j, k] / (scales[j] * scales[k]) }
    }
    return result
  }

  /// The linear predictor of each row.
  func predictors(_ coefficients: [Double]) -> [Double] {
    var eta = [Double](repeating: 0, count: matrix.rows)
    for (column, coefficient) in coefficients.enumerated() {
      let start = column * matrix.rows
      for row in eta.indices { eta[row] += coefficient * matrix.elements[start + row] }
    }
    return eta
  }
}
