import Declarations
import LinearAlgebra
import Testing

@Suite struct FactorisationTests {
  /// By hand: [[4, 2], [2, 5]] = L Lᵀ with L = [[2, 0], [1, 2]].
  @Test func choleskyWorkedByHand() throws {
    #expect(try ([[4, 2], [2, 5]] as Matrix).cholesky() == [[2, 0], [1, 2]])
  }

  @Test(arguments: [1, 4, 30]) func choleskyRebuildsTheMatrix(order: Int) throws {
    let b = matrix(order, order, seed: 5)
    let a = try b * b.transposed + Matrix.identity(order)
    let l = try a.cholesky()
    #expect(distance(try l * l.transposed, a) < 1e-13)
    for column in 0..<order { #expect((0..<column).allSatisfy { l[$0, column] == 0 }) }
  }

  /// By hand: [[2, 1], [1, 2]] stretches (1, 1) by 3 and (1, −1) by 1.
  @Test func symmetricEigenvaluesWorkedByHand() throws {
    let system = try ([[2, 1], [1, 2]] as Matrix).symmetricEigensystem()
    #expect(distance(Matrix(column: system.values), Matrix(column: [1, 3])) < 1e-15)
    #expect(abs(system.vectors[0, 1] - system.vectors[1, 1]) < 1e-15)
  }

  @Test(arguments: [1, 5, 40]) func symmetricEigensystemRebuildsTheMatrix(order: Int) throws {
    let b = matrix(order, order, seed: 6)
    let a = try b + b.transposed
    let system = try a.symmetricEigensystem()
    let v = system.vectors
    #expect(system.values == system.values.sorted())
    #expect(distance(try v * Matrix(diagonal: system.values) * v.transposed, a) < 1e-13)
    #expect(distance(try v.transposed * v, .identity(order)) < 1e-13)
  }

  /// By hand: a turn by a quarter and a stretch by two has the eigenvalues ±2i; a triangular matrix shows its own.
  @Test func eigenvaluesWorkedByHand() throws {
    let turn = try ([[0, -2], [2, 0]] as Matrix).eigenvalues()
    #expect(turn.allSatisfy { abs($0.real) < 1e-15 && abs($0.modulus - 2) < 1e-15 })
    #expect(turn.map(\.imaginary.sign) == [.plus, .minus])
    let triangular: Matrix = [[0.9, 5, 1], [0, -0.95, 2], [0, 0, 0.3]]
    #expect(abs(try triangular.spectralRadius() - 0.95) < 1e-15)
    #expect(try Matrix(rows: 0, columns: 0).spectralRadius() == 0)
  }

  /// The sum of the eigenvalues is the trace.
  @Test func eigenvaluesSumToTheTrace() throws {
    let a = matrix(20, 20, seed: 7)
    let values = try a.eigenvalues()
    #expect(abs(values.reduce(0) { $0 + $1.real } - a.diagonal.reduce(0, +)) < 1e-12)
    #expect(abs(values.reduce(0) { $0 + $1.imaginary }) < 1e-12)
  }

  /// By hand: [[3, 0], [0, −4], [0, 0]] has the singular values 4 and 3.
  @Test func singularValuesWorkedByHand() throws {
    let values = try ([[3, 0], [0, -4], [0, 0]] as Matrix).singularValues()
    #expect(distance(Matrix(column: values.values), Matrix(column: [4, 3])) < 1e-15)
    #expect(abs(values.condition - 4.0 / 3) < 1e-15)
    #expect(try ([[1, 1], [1, 1]] as Matrix).singularValues().condition > 1e15)
  }

  @Test(arguments: [(6, 6), (20, 4), (4, 20), (1, 3)]) func singularValuesRebuildTheMatrix(rows: Int, columns: Int)
    throws
  {
    let a = matrix(rows, columns, seed: 8)
    let svd = try a.singularValues()
    #expect(distance(try svd.left * Matrix(diagonal: svd.values) * svd.rightTransposed, a) < 1e-13)
    #expect(svd.values == svd.values.sorted(by: >))
  }
}
