/// A dense matrix of doubles, stored column by column as BLAS and LAPACK expect.
///
/// Element (i, j) counts from zero and stands at `elements[i + j * rows]`. A literal is a list of rows:
///
///     let a: Matrix = [[1, 2], [3, 4]]
///
/// Operations that can fail on what a user put in throw a `Fault` of `LinearAlgebraFaults`; an index outside the matrix
/// is a programming error.
public struct Matrix: Sendable, Hashable {
  public let rows: Int
  public let columns: Int
  /// Column by column.
  public var elements: [Double] { didSet { precondition(elements.count == rows * columns, "the shape stays") } }

  /// - Parameter elements: column by column, rows × columns of them.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0 && elements.count == rows * columns, "as many elements as the shape has")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// One column.
  public init(column: [Double]) { self.init(rows: column.count, columns: 1, elements: column) }

  /// A square matrix with these numbers on the diagonal and zeros elsewhere.
  public init(diagonal: [Double]) {
    self.init(rows: diagonal.count, columns: diagonal.count)
    for (index, value) in diagonal.enumerated() { self[index, index] = value }
  }

  public static func identity(_ order: Int) -> Matrix { Matrix(diagonal: Array(repeating: 1, count: order)) }

  public subscript(row: Int, column: Int) -> Double {
    get { elements[index(row, column)] }
    set { elements[index(row, column)] = newValue }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "inside the matrix")
    return row + column * rows
  }

  public func row(_ row: Int) -> [Double] { (0..<columns).map { self[row, $0] } }

  public func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

  public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  public var isSquare: Bool { rows == columns }

  public var isFinite: Bool { elements.allSatisfy(\.isFinite) }

  /// The largest magnitude of an element; zero of an empty matrix.
  public var largestMagnitude: Double { elements.reduce(0) { max($0, abs($1)) } }

  /// `3 × 2`
  var shape: String { "\(rows) × \(columns)" }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Rows of equal length.
  public init(arrayLiteral rows: [Double]...) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "rows of equal length")
    self.init(
      rows: rows.count, columns: columns, elements: (0..<columns).flatMap { column in rows.map { $0[column] } })
  }
}

extension Matrix: CustomStringConvertible {
  public var description: String {
    (0..<rows).map { row(_: $0).map { "\($0)" }.joined(separator: " ") }.joined(separator: "\n")
  }
}
