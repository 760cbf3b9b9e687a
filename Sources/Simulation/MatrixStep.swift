public import Declarations
import LinearAlgebra
public import Population
import VectorMath

/// [ x' | ℓ' ] = v · Θ for a tile, as one product; then exp ℓ'.
///
/// `SparseProduct` rather than `dgemm`: a household's bits must not depend on its place in the tile or on the tile's length,
/// which OpenBLAS's kernels do not keep for 64 × 9, and most of Θ is zero (DESIGN.md). A tile without doses, which most
/// are, leaves their rows of Θ out as well.
public struct MatrixStep: HouseholdMechanism {
  public let name = Text("matrix step", zh: "矩阵步")
  public let reads = Text("v", zh: "v")
  public let writes = Text("capitals, exp ℓ", zh: "资本、exp ℓ")

  private let theta: SparseProduct
  private let thetaWithoutDoses: SparseProduct

  public init(_ matrix: TransitionMatrix) {
    theta = SparseProduct(matrix.theta)
    let first = MatrixRow.dose(.policyOutreach).index
    thetaWithoutDoses = SparseProduct(matrix.theta, absent: first..<first + Service.allCases.count)
  }

  /// - Throws: `not-finite` with the household, the month and the block of v that is to blame.
  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let n = tile.count
    let stride = TileScratch.stride
    let rows = UnsafeBufferPointer(start: scratch.rows, count: MatrixRow.count * stride)
    let product = UnsafeMutableBufferPointer(start: scratch.product, count: MatrixColumn.count * stride)
    let isFinite = (scratch.doses.isEmpty ? thetaWithoutDoses : theta).multiply(
      MatrixView(rows, rows: n, columns: MatrixRow.count, stride: stride),
      into: MutableMatrixView(product, rows: n, columns: MatrixColumn.count, stride: stride))
    guard isFinite else { throw blame(tile, scratch, month) }
    for capital in Capital.moving {
      tile.capitals[capital.rawValue].pointer.update(from: scratch.result(.capital(capital)), count: n)
    }
    for column in [MatrixColumn.wage, .business, .property] {
      VectorMath.exp(inPlace: scratch.result(column), count: n)
    }
  }

  private func blame(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) -> Fault {
    for i in 0..<tile.count {
      for row in 0..<MatrixRow.count where !scratch.rows[row * TileScratch.stride + i].isFinite {
        return fault(tile, i, month, MatrixRow.name(at: row))
      }
    }
    let row = (0..<tile.count).first { i in
      (0..<MatrixColumn.count).contains { !scratch.product[$0 * TileScratch.stride + i].isFinite }
    }
    return fault(tile, row ?? 0, month, Text("the product", zh: "矩阵乘积"))
  }

  private func fault(_ tile: HouseholdTile, _ row: Int, _ month: MonthContext, _ block: Text) -> Fault {
    SimulationFaults.notFinite([
      "household": "\(tile.id[row])", "month": "\(month.month)", "block": "\(block.english) / \(block.chinese)",
    ])
  }
}
