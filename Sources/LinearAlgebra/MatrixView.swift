/// A matrix that lies column by column in memory that someone else owns. Column j begins `stride` elements after column
/// j − 1, so a view can be a block of rows of a larger matrix.
public struct MatrixView {
  public let elements: UnsafeBufferPointer<Double>
  public let rows: Int
  public let columns: Int
  public let stride: Int

  /// - Parameter stride: the number of rows unless given; never fewer.
  public init(_ elements: UnsafeBufferPointer<Double>, rows: Int, columns: Int, stride: Int? = nil) {
    self.elements = elements
    self.rows = rows
    self.columns = columns
    self.stride = stride ?? rows
    precondition(fits(rows, columns, self.stride, elements.count), "the view lies inside its memory")
  }
}

/// The same, to write into.
public struct MutableMatrixView {
  public let elements: UnsafeMutableBufferPointer<Double>
  public let rows: Int
  public let columns: Int
  public let stride: Int

  /// - Parameter stride: the number of rows unless given; never fewer.
  public init(_ elements: UnsafeMutableBufferPointer<Double>, rows: Int, columns: Int, stride: Int? = nil) {
    self.elements = elements
    self.rows = rows
    self.columns = columns
    self.stride = stride ?? rows
    precondition(fits(rows, columns, self.stride, elements.count), "the view lies inside its memory")
  }
}

private func fits(_ rows: Int, _ columns: Int, _ stride: Int, _ count: Int) -> Bool {
  guard rows > 0, columns > 0 else { return rows >= 0 && columns >= 0 }
  return stride >= rows && (columns - 1) * stride + rows <= count
}
