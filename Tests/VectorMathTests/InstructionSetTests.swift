import CKernels
import Testing

/// Every instruction set that this machine can run gives the bits of the plain loops.
@Suite struct InstructionSetTests {
  static let tables = sequence(state: 0) { rank in
    defer { rank += 1 }
    return pp_kernels_available(rank)?.pointee
  }.map { $0 }

  @Test func thePlainLoopsAreAlwaysThere() {
    #expect(Self.tables.last.map { String(cString: $0.name) } == "plain")
  }

  @Test(arguments: tables.indices) func elementwiseLoopsAgree(rank: Int) {
    let fast = Self.tables[rank]
    let plain = Self.tables.last!
    let values = (0..<1003).map { Double($0) * 0.731 - 300 } + [0, .infinity, 1e-310]
    for function in [\pp_kernels.exp, \.log, \.ln1p, \.logistic, \.asinh] {
      var a = values
      var b = values
      fast[keyPath: function]!(values, &a, values.count)
      plain[keyPath: function]!(values, &b, values.count)
      #expect(zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) })
    }
  }

  @Test(arguments: tables.indices) func draws(rank: Int) {
    let ids = (0..<101).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let stream = pp_stream(other: 5, tag: 0x8000_0001, key0: 7, key1: 11)
    for function in [\pp_kernels.philox_uniform4, \.philox_normal4] {
      let results = [Self.tables[rank], Self.tables.last!].map { table in
        var columns = [Double](repeating: 0, count: 4 * ids.count)
        columns.withUnsafeMutableBufferPointer {
          let first = $0.baseAddress!
          let n = ids.count
          table[keyPath: function]!(
            ids, n, stream, pp_columns(column: (first, first + n, first + 2 * n, first + 3 * n)))
        }
        return columns
      }
      #expect(results[0] == results[1])
    }
  }
}
