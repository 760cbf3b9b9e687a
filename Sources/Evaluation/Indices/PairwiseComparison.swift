public import Declarations
public import LinearAlgebra

/// A matrix of pairwise comparisons: element (i, j) says how many times as important i is as j (Saaty 1980).
///
///     A w = λ w,  weights w = principal eigenvector scaled to the sum of one
///     consistency index CI = (λ − n)/(n − 1),  consistency ratio CR = CI / random index(n)
///
/// Of a consistent matrix, aᵢⱼ = wᵢ/wⱼ, λ = n and CR = 0.
public struct PairwiseComparison: Sendable, Equatable {
  public let matrix: Matrix
  /// Sum to one.
  public let weights: [Double]
  /// λ
  public let principalEigenvalue: Double
  public let consistencyRatio: Double

  /// Mean consistency index of random reciprocal matrices of order 1 … 10 (Saaty 1980, The Analytic Hierarchy Process).
  public static let randomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
  /// The largest consistency ratio that Saaty accepts.
  public static let largestRatio = 0.1

  /// - Parameter limit: the largest consistency ratio; `nil` accepts any.
  /// - Throws: `comparison-not-square`, `comparison-too-large`, `comparison-not-positive`,
  ///   `comparison-not-reciprocal`, `comparison-inconsistent`, or what LAPACK finds.
  public init(_ matrix: Matrix, limit: Double? = largestRatio) throws(Fault) {
    try Self.check(matrix)
    let n = matrix.rows
    let pair = try matrix.principalEigenpair()
    self.matrix = matrix
    weights = pair.vector
    principalEigenvalue = pair.value
    // Two compare consistently whatever is said; below three there is no random index to divide by.
    consistencyRatio = n < 3 ? 0 : max(0, (pair.value - Double(n)) / Double(n - 1)) / Self.randomIndex[n - 1]
    if let limit, consistencyRatio > limit {
      throw IndexFaults.inconsistent(["ratio": Self.rounded(consistencyRatio), "limit": Self.rounded(limit)])
    }
  }

  private static func check(_ matrix: Matrix) throws(Fault) {
    let n = matrix.rows
    guard matrix.isSquare, n > 0 else {
      throw IndexFaults.notSquare(["rows": "\(n)", "columns": "\(matrix.columns)"])
    }
    guard n <= randomIndex.count else { throw IndexFaults.tooLarge(["order": "\(n)"]) }
    for row in 0..<n {
      for column in 0..<n {
        let place = ["row": "\(row + 1)", "column": "\(column + 1)", "value": "\(matrix[row, column])"]
        guard matrix[row, column].isFinite, matrix[row, column] > 0 else { throw IndexFaults.notPositive(place) }
        // A third may be written 0.333.
        guard abs(matrix[row, column] * matrix[column, row] - 1) < 0.01 else { throw IndexFaults.notReciprocal(place) }
      }
    }
  }

  static func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}

/// Criteria compared with each other, and within each its own parts: the weight of a part is the product of both.
public struct ComparisonHierarchy: Sendable, Equatable {
  public let criteria: PairwiseComparison
  public let parts: [PairwiseComparison]

  /// - Parameter parts: one comparison for each criterion, in their order.
  public init(criteria: PairwiseComparison, parts: [PairwiseComparison]) {
    precondition(parts.count == criteria.weights.count, "one comparison for each criterion")
    self.criteria = criteria
    self.parts = parts
  }

  /// Weights of all parts, criterion by criterion; they sum to one.
  public var weights: [Double] {
    zip(criteria.weights, parts).flatMap { weight, part in part.weights.map { weight * $0 } }
  }

  /// The largest of all its comparisons.
  public var consistencyRatio: Double { parts.reduce(criteria.consistencyRatio) { max($0, $1.consistencyRatio) } }
}
