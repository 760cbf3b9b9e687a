import CKernels

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

  /// `scale` times a column of single precision, in double precision.
  public static func widen(
    _ column: UnsafePointer<Float>, by scale: Double = 1, into result: UnsafeMutablePointer<Double>, count: Int
  ) {
    pp_widen(column, scale, result, count)
  }

  /// 1 / (1 + exp(−(x − place)/width)).
  public static func threshold(
    _ column: UnsafePointer<Double>, place: Double, width: Double, into result: UnsafeMutablePointer<Double>, count: Int
  ) {
    pp_threshold(column, place, width, result, count)
  }

  /// ln(1 + assets · assetScale) and asinh((savings − debt) · wealthScale).
  public static func levels(
    assets: UnsafePointer<Int64>, savings: UnsafePointer<Int64>, debt: UnsafePointer<Int64>,
    scales: (assets: Double, wealth: Double),
    into result: (physical: UnsafeMutablePointer<Double>, financial: UnsafeMutablePointer<Double>), count: Int
  ) {
    let columns = pp_level_columns(
      assets: assets, savings: savings, debt: debt, physical: result.physical, financial: result.financial)
    pp_levels(columns, scales.assets, scales.wealth, count)
  }

  /// Asks the processor to fetch memory that is about to be used; changes nothing.
  public static func prefetch(_ memory: UnsafeRawPointer, bytes: Int) { pp_prefetch(memory, bytes) }
}
