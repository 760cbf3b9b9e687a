import CKernels

/// A matrix of weights that is mostly zeros, laid out to multiply many rows: `TileProduct` without the terms that add
/// nothing.
///
/// As long as the rows are finite the results are those of `TileProduct`, bit for bit: a term of weight zero leaves its
/// sum as it is. About a sixth of Θ is not zero, and the time is in proportion.
public struct SparseProduct: Sendable, Equatable {
  /// The length of a row, k.
  public let inner: Int
  /// The results of a row, n.
  public let columns: Int
  private let starts: [Int]
  private let places: [Int]
  private let weights: [Double]
  private let idle: [Int]

  /// - Parameters:
  ///   - weights: k × n.
  ///   - absent: entries of the rows that are known to be zero; they are not looked at.
  public init(_ weights: Matrix, absent: Range<Int> = 0..<0) {
    inner = weights.rows
    columns = weights.columns
    var starts = [0]
    var entries: [(place: Int, weight: Double)] = []
    let present = (0..<weights.rows).filter { !absent.contains($0) }
    for column in 0..<weights.columns {
      for row in present where weights[row, column] != 0 { entries.append((row, weights[row, column])) }
      starts.append(entries.count)
    }
    self.starts = starts
    places = entries.map(\.place)
    self.weights = entries.map(\.weight)
    idle = present.filter { row in (0..<weights.columns).allSatisfy { weights[row, $0] == 0 } }
  }

  /// result = rows · weights, without allocating. That the shapes fit is a precondition.
  ///
  /// - Parameters:
  ///   - rows: m × k
  ///   - result: m × n; must not overlap the rows
  /// - Returns: whether all values that are not absent are finite, and all results.
  public func multiply(_ rows: MatrixView, into result: MutableMatrixView) -> Bool {
    precondition(rows.columns == inner && result.rows == rows.rows && result.columns == columns, "shapes fit")
    return starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        weights.withUnsafeBufferPointer { weights in
          idle.withUnsafeBufferPointer { idle in
            let shape = pp_sparse(
              columns: columns, starts: starts.baseAddress, places: places.baseAddress,
              weights: weights.baseAddress, idle: idle.baseAddress, idle_count: idle.count, rows_stride: rows.stride,
              out_stride: result.stride)
            return pp_multiply_sparse(shape, rows.elements.baseAddress, result.elements.baseAddress, rows.rows) != 0
          }
        }
      }
    }
  }
}
