import LinearAlgebra

/// A linear regression by (weighted) least squares, with errors that hold without equal variances.
///
///     β = argmin Σ w (y − x β)²,   V = c · B (Σ over clusters s s') B,   B = (Σ w x x')⁻¹,   s = Σ in cluster of w x e
///
/// The coefficients come from the QR factorisation of √w x. The factor c is that of the `ErrorStructure`, with K the
/// number of columns and of absorbed effects. Weights are sampling weights: they enter squared in the middle, and an
/// observation of weight 0 counts nowhere.
public struct LeastSquaresFit: Sendable, Hashable {
  /// In the order of the columns.
  public let coefficients: [Double]
  /// K × K, row by row; `nil` without degrees of freedom or with a single cluster.
  public let covariance: [Double]?
  /// Observations of positive weight.
  public let observations: Int
  /// As many as observations where they are independent.
  public let clusters: Int
  /// y − x β of every observation, those of weight 0 too.
  public let residuals: [Double]

  /// - Parameters:
  ///   - columns: the regressors, a constant among them if there is to be one.
  ///   - weights: empty for 1 each.
  ///   - absorbed: effects swept out of y and of the columns before, which cost degrees of freedom.
  /// - Returns: `nil` with fewer observations than columns, or when columns are linearly dependent.
  /// - Precondition: equal lengths; weights not negative.
  public init?(
    _ y: [Double], on columns: [[Double]], weights: [Double] = [], errors: ErrorStructure = .independent,
    absorbed: Int = 0
  ) {
    precondition(columns.allSatisfy { $0.count == y.count }, "a value for each observation")
    precondition(weights.isEmpty || weights.count == y.count, "a weight for each observation")
    let kept = weights.isEmpty ? Array(y.indices) : y.indices.filter { weights[$0] > 0 }
    let roots = weights.isEmpty ? Array(repeating: 1, count: kept.count) : kept.map { weights[$0].squareRoot() }
    guard !columns.isEmpty, kept.count >= columns.count else { return nil }
    let scaled = columns.map { column in zip(kept, roots).map { column[$0] * $1 } }
    let x = Matrix(rows: kept.count, columns: columns.count, elements: scaled.flatMap(\.self))
    guard let beta = try? x.leastSquares(zip(kept, roots).map { y[$0] * $1 }), let bread = Self.bread(scaled) else {
      return nil
    }
    coefficients = beta
    observations = kept.count
    let residuals = y.indices.map { row in
      columns.indices.reduce(y[row]) { $0 - columns[$1][row] * beta[$1] }
    }
    self.residuals = residuals
    // Scores w x e, one column for each regressor; √w is in `scaled` already.
    let errorsOfKept = zip(kept, roots).map { residuals[$0] * $1 }
    var scores = scaled.map { zip($0, errorsOfKept).map { $0 * $1 } }
    var correction = 1.0
    switch errors {
    case .independent: clusters = kept.count
    case .clustered(let labels):
      precondition(labels.count == y.count, "a cluster for each observation")
      let index = ClusterIndex(kept.map { labels[$0] })
      scores = scores.map(index.sums)
      clusters = index.count
    }
    let n = Double(kept.count)
    let free = n - Double(columns.count + absorbed)
    guard free > 0, clusters > 1 else {
      covariance = nil
      return
    }
    correction = n / free
    if case .clustered = errors { correction = Double(clusters) / Double(clusters - 1) * (n - 1) / free }
    covariance = Self.sandwich(bread, scores, correction)
  }

  /// Coefficient `column` with its standard error.
  public func estimate(_ column: Int) -> Estimate {
    let k = coefficients.count
    return Estimate(
      coefficients[column], standardError: covariance.map { max(0, $0[column * k + column]).squareRoot() })
  }

  /// Σ c β, with its standard error from the covariances.
  public func estimate(combination c: [Double]) -> Estimate {
    precondition(c.count == coefficients.count, "a factor for each coefficient")
    let k = c.count
    let variance = covariance.map { covariance in
      (0..<k).reduce(0.0) { sum, i in (0..<k).reduce(sum) { $0 + c[i] * c[$1] * covariance[i * k + $1] } }
    }
    return Estimate(
      zip(c, coefficients).reduce(0) { $0 + $1.0 * $1.1 }, standardError: variance.map { max(0, $0).squareRoot() })
  }

  /// (x' x)⁻¹ by way of columns of length 1, which keeps it accurate for columns of very different size.
  static func bread(_ columns: [[Double]]) -> Matrix? {
    let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    guard lengths.allSatisfy({ $0 > 0 }) else { return nil }
    var gram = Matrix(rows: columns.count, columns: columns.count)
    for i in columns.indices {
      for j in 0...i {
        let product = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 } / (lengths[i] * lengths[j])
        gram[i, j] = product
        gram[j, i] = product
      }
    }
    guard var inverse = try? gram.inverse() else { return nil }
    for i in columns.indices {
      for j in columns.indices { inverse[i, j] /= lengths[i] * lengths[j] }
    }
    return inverse
  }

  private static func sandwich(_ bread: Matrix, _ scores: [[Double]], _ correction: Double) -> [Double] {
    let k = scores.count
    var meat = Matrix(rows: k, columns: k)
    for i in 0..<k {
      for j in 0..<k { meat[i, j] = zip(scores[i], scores[j]).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    var covariance = [Double](repeating: 0, count: k * k)
    for i in 0..<k {
      for j in 0..<k {
        var sum = 0.0
        for a in 0..<k {
          for b in 0..<k { sum += bread[i, a] * meat[a, b] * bread[b, j] }
        }
        covariance[i * k + j] = correction * sum
      }
    }
    return covariance
  }
}
