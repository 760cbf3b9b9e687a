import Declarations
import Evaluation
import LinearAlgebra
import Testing

@Suite struct PairwiseComparisonTests {
  /// aᵢⱼ = wᵢ/wⱼ gives back w, λ = n and a ratio of zero.
  @Test func aConsistentMatrixGivesBackItsWeights() throws {
    let w = [0.4, 0.3, 0.2, 0.1]
    var matrix = Matrix(rows: 4, columns: 4)
    for i in 0..<4 { for j in 0..<4 { matrix[i, j] = w[i] / w[j] } }
    let comparison = try PairwiseComparison(matrix)
    for (found, weight) in zip(comparison.weights, w) { #expect(isClose(found, weight, within: 1e-14)) }
    #expect(isClose(comparison.principalEigenvalue, 4, within: 1e-12))
    #expect(isClose(comparison.consistencyRatio, 0, within: 1e-12))
  }

  /// Of a reciprocal 3 × 3 matrix the geometric means of the rows are the eigenvector, and with t³ = a₁₃/(a₁₂ a₂₃),
  /// λ = 1 + t + 1/t. Here t³ = 32/4, t = 2, λ = 3.5, CI = 0.25, CR = 0.25/0.58; the means are 4, 1 and ¼.
  @Test func threeByHand() throws {
    let matrix: Matrix = [[1, 2, 32], [0.5, 1, 2], [1.0 / 32, 0.5, 1]]
    let comparison = try PairwiseComparison(matrix, limit: nil)
    for (found, weight) in zip(comparison.weights, [16.0 / 21, 4.0 / 21, 1.0 / 21]) {
      #expect(isClose(found, weight, within: 1e-12))
    }
    #expect(isClose(comparison.principalEigenvalue, 3.5, within: 1e-12))
    #expect(isClose(comparison.consistencyRatio, 0.25 / 0.58, within: 1e-12))
    #expect(code { _ = try PairwiseComparison(matrix) } == "comparison-inconsistent")
  }

  /// The wealth of seven nations, Saaty 1977 (doi:10.1016/0022-2496(77)90033-5): λ = 7.61, CI = 0.10, CR = 0.08, and
  /// the weights that he prints.
  @Test func saatysWealthOfNations() throws {
    let matrix: Matrix = [
      [1, 4, 9, 6, 6, 5, 5], [1.0 / 4, 1, 7, 5, 5, 3, 4], [1.0 / 9, 1.0 / 7, 1, 1.0 / 5, 1.0 / 5, 1.0 / 7, 1.0 / 5],
      [1.0 / 6, 1.0 / 5, 5, 1, 1, 1.0 / 3, 1.0 / 3], [1.0 / 6, 1.0 / 5, 5, 1, 1, 1.0 / 3, 1.0 / 3],
      [1.0 / 5, 1.0 / 3, 7, 3, 3, 1, 2], [1.0 / 5, 1.0 / 4, 5, 3, 3, 1.0 / 2, 1],
    ]
    let comparison = try PairwiseComparison(matrix)
    #expect(isClose(comparison.principalEigenvalue, 7.61, within: 0.005))
    #expect(isClose(comparison.consistencyRatio, 0.08, within: 0.005))
    for (found, printed) in zip(comparison.weights, [0.429, 0.231, 0.021, 0.053, 0.053, 0.119, 0.095]) {
      #expect(isClose(found, printed, within: 0.005))
    }
  }

  /// Another program's eigenvector of a matrix drawn at random.
  @Test func agreesWithNumpy() throws {
    let authority = try Authority("eigenvector")
    let rows = try authority.rows("rows")
    let n = rows.count
    let matrix = Matrix(rows: n, columns: n, elements: (0..<n).flatMap { j in rows.map { $0[j] } })
    let comparison = try PairwiseComparison(matrix, limit: nil)
    #expect(isClose(comparison.principalEigenvalue, try #require(try authority.number("eigenvalue")), within: 1e-12))
    let weights = try authority.numbers("weights")
    #expect(weights.count == comparison.weights.count)
    for (found, weight) in zip(comparison.weights, weights) {
      #expect(isClose(found, weight, within: 1e-13))
    }
  }

  /// Criteria 2 : 1, parts 3 : 1 and one alone: ⅔ · ¾, ⅔ · ¼, ⅓.
  @Test func aHierarchyMultiplies() throws {
    let hierarchy = ComparisonHierarchy(
      criteria: try PairwiseComparison([[1, 2], [0.5, 1]]),
      parts: [try PairwiseComparison([[1, 3], [1.0 / 3, 1]]), try PairwiseComparison([[1]])])
    for (found, weight) in zip(hierarchy.weights, [0.5, 1.0 / 6, 1.0 / 3]) {
      #expect(isClose(found, weight, within: 1e-12))
    }
    #expect(hierarchy.consistencyRatio == 0)
  }

  @Test func badMatricesAreFaults() {
    #expect(code { _ = try PairwiseComparison([[1, 2]]) } == "comparison-not-square")
    #expect(code { _ = try PairwiseComparison([[1, -2], [-0.5, 1]]) } == "comparison-not-positive")
    #expect(code { _ = try PairwiseComparison([[1, 2], [2, 1]]) } == "comparison-not-reciprocal")
    #expect(code { _ = try PairwiseComparison([[2, 2], [0.5, 1]]) } == "comparison-not-reciprocal")
    let large = Matrix(rows: 11, columns: 11, repeating: 1)
    #expect(code { _ = try PairwiseComparison(large) } == "comparison-too-large")
  }

  private func code(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Fault)?.kind.code }
    return nil
  }
}
