import Declarations
import LinearAlgebra
import Testing

@Suite struct FaultTests {
  static let rectangle: Matrix = [[1, 2, 3], [4, 5, 6]]
  static let lopsided: Matrix = [[1, 2], [3, 4]]
  static let hollow: Matrix = [[1, .nan], [.nan, 1]]
  static let flat: Matrix = [[1, 2], [2, 4]]

  static let cases: [(code: String, operation: @Sendable () throws -> Any)] = [
    ("shape-mismatch", { try rectangle * rectangle }),
    ("shape-mismatch", { try rectangle + lopsided }),
    ("shape-mismatch", { try rectangle * [1, 2] as [Double] }),
    ("shape-mismatch", { try lopsided.solve([1, 2, 3]) }),
    ("shape-mismatch", { try rectangle.leastSquares([1, 2]) }),
    ("shape-mismatch", { try lopsided.lyapunov(noise: rectangle) }),
    ("not-square", { try rectangle.cholesky() }),
    ("not-square", { try rectangle.eigenvalues() }),
    ("not-square", { try rectangle.inverse() }),
    ("not-symmetric", { try lopsided.cholesky() }),
    ("not-symmetric", { try lopsided.symmetricEigensystem() }),
    ("not-finite", { try hollow.cholesky() }),
    ("not-finite", { try hollow.singularValues() }),
    ("not-finite", { try lopsided.solve([1, .infinity]) }),
    ("not-finite", { try hollow.spectralRadius() }),
    ("not-positive-definite", { try ([[1, 2], [2, 1]] as Matrix).cholesky() }),
    ("singular", { try flat.solve([1, 1]) }),
    ("singular", { try flat.inverse() }),
    ("singular", { try ([[1, 1, 2], [1, 2, 3], [1, 3, 4], [1, 4, 5]] as Matrix).leastSquares([1, 2, 3, 4]) }),
    ("unstable", { try Matrix.identity(2).lyapunov(noise: .identity(2)) }),
  ]

  @Test(arguments: cases.indices) func aFailureIsAFault(index: Int) throws {
    let (code, operation) = Self.cases[index]
    let fault = #expect(throws: Fault.self) { try operation() }
    #expect(fault?.kind.code == code)
    for language in Language.allCases {
      #expect(try !#require(fault).rendered(language).contains("{"), "every argument is given")
    }
  }

  @Test func everyKindHasACodeOfItsOwnAndTheSameArgumentsInBothLanguages() {
    let kinds = LinearAlgebraFaults.all
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      #expect(kind.message.argumentNames.english == kind.message.argumentNames.chinese)
    }
  }
}
