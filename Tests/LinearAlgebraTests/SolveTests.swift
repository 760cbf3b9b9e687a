import Declarations
import LinearAlgebra
import Testing

@Suite struct SolveTests {
  /// By hand: x + y = 3 and x − y = 1 give (2, 1); [[2, 1], [5, 3]] has the inverse [[3, −1], [−5, 2]].
  @Test func systemsWorkedByHand() throws {
    #expect(try ([[1, 1], [1, -1]] as Matrix).solve([3, 1]) == [2, 1])
    #expect(distance(try ([[2, 1], [5, 3]] as Matrix).inverse(), [[3, -1], [-5, 2]]) < 1e-13)
  }

  @Test(arguments: [1, 8, 50]) func theSolutionSolves(order: Int) throws {
    let a = try matrix(order, order, seed: 9) + 3 * Matrix.identity(order)
    let b = matrix(order, 3, seed: 10)
    #expect(distance(try a * a.solve(b), b) < 1e-12)
  }

  /// By hand: the line through (0, 1), (1, 3), (2, 4), (3, 4) with the least squares is 1.5 + x.
  @Test func regressionWorkedByHand() throws {
    let x: Matrix = [[1, 0], [1, 1], [1, 2], [1, 3]]
    let line = try x.leastSquares([1, 3, 4, 4])
    #expect(abs(line[0] - 1.5) < 1e-14 && abs(line[1] - 1) < 1e-14)
  }

  @Test func leastSquaresAgreeWithTheNormalEquations() throws {
    let x = matrix(100, 6, seed: 11)
    let y = numbers(100, seed: 12)
    let normal = try (x.transposed * x).solve(x.transposed * y)
    let qr = try x.leastSquares(y)
    #expect(zip(normal, qr).allSatisfy { abs($0 - $1) < 1e-13 })
  }

  /// An autoregression x' = ρ x + ε has variance 1 / (1 − ρ²) at unit noise.
  @Test(arguments: [0, 0.5, -0.9, 0.999]) func theVarianceOfAnAutoregression(persistence: Double) throws {
    let variance = try Matrix(column: [persistence]).lyapunov(noise: [[1]])[0, 0]
    let exact = 1 / (1 - persistence * persistence)
    #expect(abs(variance / exact - 1) < 1e-12)
  }

  /// Against the linear system (I − A ⊗ A) vec X = vec Q, whose matrix is written out.
  @Test func lyapunovAgreesWithTheKroneckerSystem() throws {
    let n = 5
    let a = 0.3 * matrix(n, n, seed: 13)
    let b = matrix(n, n, seed: 14)
    let q = try b * b.transposed
    var system = Matrix.identity(n * n)
    for (i, j) in (0..<n).flatMap({ i in (0..<n).map { (i, $0) } }) {
      for (k, l) in (0..<n).flatMap({ k in (0..<n).map { (k, $0) } }) {
        system[i + j * n, k + l * n] -= a[i, k] * a[j, l]
      }
    }
    let expected = Matrix(rows: n, columns: n, elements: try system.solve(q.elements))
    let x = try a.lyapunov(noise: q)
    #expect(distance(x, expected) < 1e-12)
    #expect(distance(x, try a * x * a.transposed + q) < 1e-13)
    #expect(x == x.transposed)
  }
}
