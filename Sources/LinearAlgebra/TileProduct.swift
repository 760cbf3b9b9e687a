import CKernels

/// A matrix of weights, laid out to multiply many rows: the month's one product.
///
/// `dgemm` treats the last rows of a tile by other kernels than the first, so a row's last bits depend there on its place
/// and on the tile's length. Here every result is one chain of fused multiply-adds in the order of the inner index: its
/// bits depend on its row and its weights alone, on every processor. For tall tiles and few columns it is also the
/// quicker of the two; strides that are multiples of 512 elements or so lose some of that to the cache.
public struct TileProduct: Sendable, Equatable {
  /// The length of a row, k.
  public let inner: Int
  /// The results of a row, n.
  public let columns: Int
  private let weights: [Double]

  /// - Parameter weights: k × n.
  public init(_ weights: Matrix) {
    inner = weights.rows
    columns = weights.columns
    self.weights = weights.transposed.elements
  }

  /// result = rows · weights, without allocating. That the shapes fit is a precondition.
  ///
  /// - Parameters:
  ///   - rows: m × k
  ///   - result: m × n; must not overlap the rows
  public func multiply(_ rows: MatrixView, into result: MutableMatrixView) {
    precondition(rows.columns == inner && result.rows == rows.rows && result.columns == columns, "shapes fit")
    weights.withUnsafeBufferPointer { weights in
      let shape = pp_product(
        inner: inner, columns: columns, weights: weights.baseAddress, rows_stride: rows.stride,
        out_stride: result.stride)
      pp_multiply(shape, rows.elements.baseAddress, result.elements.baseAddress, rows.rows)
    }
  }
}
