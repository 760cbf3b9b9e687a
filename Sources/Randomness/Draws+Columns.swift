import CKernels

/// Four columns of results, each with room for one number an id.
public typealias FourColumns = (
  UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
  UnsafeMutablePointer<Double>
)

/// Draws for many ids at once, for the hot loop: nothing is allocated, and element i of column j has the bits of element
/// j of the scalar form for id i, whatever the number of ids.
extension Draws {
  /// `uniform4` at (id, other, month, purpose) for every id.
  public func fillUniforms(
    ids: UnsafeBufferPointer<UInt64>, other: UInt32 = 0, month: Int, purpose: Purpose, into columns: FourColumns
  ) {
    let address = Address(id: 0, other: other, month: month, purpose: purpose)
    pp_philox_uniform4(ids.baseAddress, ids.count, stream(address), pp_columns(columns))
  }

  /// `normal4` at (id, other, month, purpose) for every id.
  public func fillNormals(
    ids: UnsafeBufferPointer<UInt64>, other: UInt32 = 0, month: Int, purpose: Purpose, into columns: FourColumns
  ) {
    let address = Address(id: 0, other: other, month: month, purpose: purpose)
    pp_philox_normal4(ids.baseAddress, ids.count, stream(address), pp_columns(columns))
  }
}

extension pp_columns {
  fileprivate init(_ columns: FourColumns) {
    self.init(column: (columns.0, columns.1, columns.2, columns.3))
  }
}
