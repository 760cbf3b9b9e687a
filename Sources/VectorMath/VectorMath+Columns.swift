/// The loops of the month, over one column in place: `column` holds `count` values and receives their images.
extension VectorMath {
  public static func exp(inPlace column: UnsafeMutablePointer<Double>, count: Int) {
    exp(UnsafeBufferPointer(start: column, count: count), into: UnsafeMutableBufferPointer(start: column, count: count))
  }

  public static func ln1p(inPlace column: UnsafeMutablePointer<Double>, count: Int) {
    ln1p(
      UnsafeBufferPointer(start: column, count: count), into: UnsafeMutableBufferPointer(start: column, count: count))
  }

  public static func logistic(inPlace column: UnsafeMutablePointer<Double>, count: Int) {
    logistic(
      UnsafeBufferPointer(start: column, count: count), into: UnsafeMutableBufferPointer(start: column, count: count))
  }

  public static func asinh(inPlace column: UnsafeMutablePointer<Double>, count: Int) {
    asinh(
      UnsafeBufferPointer(start: column, count: count), into: UnsafeMutableBufferPointer(start: column, count: count))
  }
}
