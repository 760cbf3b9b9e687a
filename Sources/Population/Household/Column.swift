/// One quantity of every household in a tile: contiguous, unit-stride, as long as the tile has rows.
///
/// A column is a view into its tile's block and lives no longer than the tile. Bounds are checked in debug builds.
public struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  public let pointer: UnsafeMutablePointer<Element>
  public let count: Int

  @inlinable
  public init(pointer: UnsafeMutablePointer<Element>, count: Int) {
    self.pointer = pointer
    self.count = count
  }

  @inlinable
  public subscript(row: Int) -> Element {
    get {
      assert(row >= 0 && row < count)
      return pointer[row]
    }
    nonmutating set {
      assert(row >= 0 && row < count)
      pointer[row] = newValue
    }
  }

  /// A copy of the values, for tests and reports.
  public var values: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }
}
