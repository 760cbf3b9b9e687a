import CKernels
import Testing

/// Every instruction set that this machine can run gives the bits of the plain loops.
@Suite struct InstructionSetTests {
  let tables = Array(
    sequence(state: 0) { rank -> pp_kernels? in
      defer { rank += 1 }
      return pp_kernels_available(rank)?.pointee
    })

  @Test func thePlainLoopsAreAlwaysThere() {
    #expect(tables.last.map { String(cString: $0.name) } == "plain")
  }

  @Test func elementwiseLoopsAgree() throws {
    let plain = try #require(tables.last)
    let values = (0..<1003).map { Double($0) * 0.731 - 300 } + [0, .infinity, 0x1p-1040]
    for fast in tables {
      for function in [\pp_kernels.exp, \.log, \.ln1p, \.logistic, \.asinh] {
        var a = values
        var b = values
        fast[keyPath: function]?(values, &a, values.count)
        plain[keyPath: function]?(values, &b, values.count)
        #expect(zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) })
      }
    }
  }

  @Test func roundingAgrees() throws {
    let plain = try #require(tables.last)
    let values = (0..<103).map { Double($0) * 0.25 - 12 } + [.nan, .infinity, 0x1p51, -0x1p51]
    for fast in tables {
      var a = [Int64](repeating: 0, count: values.count)
      var b = a
      #expect(fast.round_fen(values, &a, values.count) == 4)
      #expect(plain.round_fen(values, &b, values.count) == 4)
      #expect(a == b)
    }
  }

  @Test func drawsAgree() throws {
    let plain = try #require(tables.last)
    for fast in tables {
      for function in [\pp_kernels.philox_uniform4, \.philox_normal4] {
        #expect(draw(fast[keyPath: function]) == draw(plain[keyPath: function]))
      }
    }
  }

  private typealias Fill = @convention(c) (UnsafePointer<UInt64>?, Int, pp_stream, pp_columns) -> Void

  private func draw(_ fill: Fill?) -> [Double] {
    let ids = (0..<101).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let n = ids.count
    return [Double](unsafeUninitializedCapacity: 4 * n) { columns, count in
      let first = columns.baseAddress!
      fill?(
        ids, n, pp_stream(other: 5, tag: 0x8000_0001, key0: 7, key1: 11),
        pp_columns(column: (first, first + n, first + 2 * n, first + 3 * n)))
      count = 4 * n
    }
  }
}
