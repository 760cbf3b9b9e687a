/// The same functions of arrays and of single numbers.
extension VectorMath {
  public static func exp(_ values: [Double]) -> [Double] { mapped(values, exp) }
  public static func log(_ values: [Double]) -> [Double] { mapped(values, log) }
  public static func ln1p(_ values: [Double]) -> [Double] { mapped(values, ln1p) }
  public static func logistic(_ values: [Double]) -> [Double] { mapped(values, logistic) }
  public static func asinh(_ values: [Double]) -> [Double] { mapped(values, asinh) }

  public static func exp(_ x: Double) -> Double { mapped(x, exp) }
  public static func log(_ x: Double) -> Double { mapped(x, log) }
  public static func ln1p(_ x: Double) -> Double { mapped(x, ln1p) }
  public static func logistic(_ x: Double) -> Double { mapped(x, logistic) }
  public static func asinh(_ x: Double) -> Double { mapped(x, asinh) }

  /// The nearest whole number, ties to even; nil outside ±2⁵¹ and for what is not a number.
  public static func roundToFen(_ x: Double) -> Int64? {
    // The vector form's rule, in the standard library's words: rounding is exact, so the two cannot differ.
    abs(x) < 0x1p51 ? Int64(x.rounded(.toNearestOrEven)) : nil
  }

  private typealias Loop = (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void

  private static func mapped(_ values: [Double], _ loop: Loop) -> [Double] {
    [Double](unsafeUninitializedCapacity: values.count) { result, count in
      values.withUnsafeBufferPointer { loop($0, result) }
      count = values.count
    }
  }

  private static func mapped(_ x: Double, _ loop: Loop) -> Double {
    var value = x
    withUnsafeMutablePointer(to: &value) { pointer in
      let one = UnsafeMutableBufferPointer(start: pointer, count: 1)
      loop(UnsafeBufferPointer(one), one)
    }
    return value
  }
}
