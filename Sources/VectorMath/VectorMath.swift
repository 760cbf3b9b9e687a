import CKernels

/// Elementary functions over columns of numbers.
///
/// Every function exists in three forms with the same bits: over buffers (no allocation, for hot loops), over an array,
/// and for one number. A result depends on its argument alone, neither on its place in the column, nor on the column's
/// length, nor on the processor. Errors stay below three units in the last place. In the buffer forms `result` may be
/// the buffer of `values` itself, must not overlap it otherwise, and has room for as many elements.
public enum VectorMath {
  /// The instruction set whose loops run on this processor: `AVX-512`, `AVX2` or `plain`.
  public static var instructionSet: String { String(cString: pp_kernels_available(0).pointee.name) }

  /// e^x; zero below −708, infinite above 709.78.
  public static func exp(_ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Double>) {
    apply(pp_exp, values, result)
  }

  /// The natural logarithm; −∞ at zero, not a number below.
  public static func log(_ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Double>) {
    apply(pp_log, values, result)
  }

  /// ln(1 + x), accurate for small x; −∞ at −1, not a number below.
  public static func ln1p(_ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Double>) {
    apply(pp_ln1p, values, result)
  }

  /// 1 / (1 + e⁻ˣ).
  public static func logistic(_ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Double>) {
    apply(pp_logistic, values, result)
  }

  /// sign(x) ln(|x| + √(x² + 1)), accurate for small x.
  public static func asinh(_ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Double>) {
    apply(pp_asinh, values, result)
  }

  /// The nearest whole number, ties to even.
  ///
  /// - Returns: how many values were not numbers within ±2⁵¹ (22 × 10¹² yuan in fen); their results are `Int64.min`.
  public static func roundToFen(
    _ values: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<Int64>
  ) -> Int {
    precondition(result.count >= values.count, "a result for every value")
    guard let source = values.baseAddress, let target = result.baseAddress else { return 0 }
    return pp_round_fen(source, target, values.count)
  }

  private static func apply(
    _ kernel: (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int) -> Void,
    _ values: UnsafeBufferPointer<Double>, _ result: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(result.count >= values.count, "a result for every value")
    kernel(values.baseAddress, result.baseAddress, values.count)
  }
}
