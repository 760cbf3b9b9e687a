import COpenBLAS

/// OpenBLAS, kept to one thread.
public enum BLAS {
  /// Pins OpenBLAS to one thread, once for the process: its own threads would change the last bits of a product with
  /// their number and compete with the program's. Every operation of this module pins first, so calling this is
  /// needed only before other code uses OpenBLAS.
  public static func pinToOneThread() { _ = pinned }

  private static let pinned: Void = openblas_set_num_threads(1)

  /// The library's version and options, and the processor type whose kernels it chose.
  public static var description: String {
    pinToOneThread()
    return "\(String(cString: openblas_get_config())), kernels for \(coreName), \(openblas_get_num_threads()) thread"
  }

  /// The processor type whose kernels OpenBLAS chose: `Haswell`, `SkylakeX`, `Zen` …
  public static var coreName: String { String(cString: openblas_get_corename()) }

  /// c = a · b, by `dgemm`; nothing is allocated. That the shapes fit is a precondition.
  ///
  /// The last bits of a row may depend on its place among the rows and on their number; where they must not,
  /// `TileProduct` is the one to use.
  ///
  /// - Parameters:
  ///   - a: m × k
  ///   - b: k × n
  ///   - c: m × n; must not overlap a or b
  ///   - accumulating: add to what c holds, rather than replace it
  public static func product(
    _ a: MatrixView, _ b: MatrixView, into c: MutableMatrixView, accumulating: Bool = false
  ) {
    precondition(a.columns == b.rows && c.rows == a.rows && c.columns == b.columns, "shapes fit")
    guard c.rows > 0, c.columns > 0 else { return }
    pinToOneThread()
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, CInt(a.rows), CInt(b.columns), CInt(a.columns), 1,
      a.elements.baseAddress, CInt(max(a.stride, 1)), b.elements.baseAddress, CInt(max(b.stride, 1)),
      accumulating ? 1 : 0, c.elements.baseAddress, CInt(c.stride))
  }
}
