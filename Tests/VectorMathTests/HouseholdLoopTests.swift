import CKernels
import Testing

/// The loops of a household's month give the bits of the plain ones under every instruction set, for any number of
/// households, and touch nothing behind the last of them.
@Suite struct HouseholdLoopTests {
  let tables = Array(
    sequence(state: 0) { rank -> pp_kernels? in
      defer { rank += 1 }
      return pp_kernels_available(rank)?.pointee
    })

  /// Columns of a hundred households, made up without a pattern that vectors could hide.
  private final class Columns {
    static let count = 100
    var doubles: [[Double]]
    var singles: [Float]
    var bytes: [[UInt8]]
    var integers: [[Int64]]
    var window = (0..<count).map { Int32($0 * 7_919) }

    init() {
      func number(_ i: Int, _ k: Int) -> Double { Double((i * 7_919 + k * 104_729) % 10_007) / 10_007 }
      doubles = (0..<12).map { k in (0..<Self.count).map { number($0, k) } }
      singles = (0..<Self.count).map { Float(number($0, 50)) * 9 }
      bytes = (0..<6).map { k in (0..<Self.count).map { UInt8(5 * number($0, 60 + k)) } }
      integers = (0..<9).map { k in (0..<Self.count).map { Int64(900_000 * number($0, 70 + k)) - 200_000 } }
    }

    var everything: [String] { ["\(doubles)", "\(singles)", "\(bytes)", "\(integers)", "\(window)"] }
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 31, 99]) func agreeAndStayWithinTheirRows(n: Int) throws {
    let plain = try #require(tables.last)
    let expected = Columns()
    let sums = run(plain, n, expected)
    let untouched = Columns()
    for k in expected.doubles.indices { #expect(expected.doubles[k][n...] == untouched.doubles[k][n...]) }
    for k in expected.bytes.indices { #expect(expected.bytes[k][n...] == untouched.bytes[k][n...]) }
    for k in expected.integers.indices { #expect(expected.integers[k][n...] == untouched.integers[k][n...]) }
    for fast in tables {
      let columns = Columns()
      #expect(run(fast, n, columns) == sums)
      #expect(columns.everything == expected.everything, "\(String(cString: fast.name))")
    }
  }

  /// Sums of the window are moved on: 5 comes for 3, −4 for 10; the largest size is 5.
  @Test func aWindowMovesOn() {
    for table in tables {
      var (oldest, sums): ([Int32], [Int64]) = ([3, 10], [100, 200])
      #expect(table.window([5, -4], &oldest, &sums, 2) == 5)
      #expect(oldest == [5, -4])
      #expect(sums == [102, 186])
    }
  }

  /// All loops one after the other; what they return.
  private func run(_ table: pp_kernels, _ n: Int, _ c: Columns) -> [Int64] {
    pointers(&c.doubles) { d in
      pointers(&c.bytes) { b in
        pointers(&c.integers) { i in
          table.widen(c.singles, 1.7, d[0], n)
          table.threshold(d[0], 0.4, 0.2, d[1], n)
          table.levels(
            pp_level_columns(assets: i[0], savings: i[1], debt: i[2], physical: d[2], financial: d[3]), 1e-6, 1e-6, n)
          let land = c.singles
          land.withUnsafeBufferPointer { land in
            table.events(
              pp_event_columns(
                u0: d[4], u1: d[5], u2: d[6], u3: d[7], links: d[3], information: d[0], motivation: d[1],
                chronic: land.baseAddress, members: b[0], workers: b[1], employed: b[2], ill_months: b[3], ill: d[8],
                lost: d[9], family: d[10]),
              pp_event_chances(
                illness: 0.05, chronic_factor: 2, ill_months: 3, family: 0.3, loss: 0.1, finding: 0.2, slope: 0.5,
                link: 0.1), n)
          }
          let income = c.singles.withUnsafeBufferPointer { land in
            table.incomes(
              pp_income_columns(
                employed: b[2], ill_months: b[3], workers: b[1], members: b[0], land: land.baseAddress, assets: i[0],
                wage: d[4], business: d[5], property: d[6], income: i[3]),
              pp_income_terms(
                wage: 200_000, yield: 18_333.3, inputs: 4_583.3, lettings: 1_000, asset_return: 0.0066,
                without_labour: 0.35, job_time: 0.7, sick_workers: 0.5), n)
          }
          let largest = table.window(i[3], &c.window, i[7], n)
          let budget = table.budget(
            pp_budget_columns(
              income: i[3], received: i[4], necessities: i[5], income_sum: i[7], necessity_sum: i[6], members: b[0],
              savings: i[1], debt: i[2], assets: i[0]),
            pp_budget_rules(
              basket: 15_000.5, propensity: 0.8, pass_through: 0.25, credit_limit: 12, interest: 0.004, buffer: 4,
              repayment: 0.3, investment: 0.015, depreciation: 0.008), n)
          return [
            income.wages, income.sales, income.inputs, income.lettings, Int64(income.outside), largest,
            budget.consumed, budget.borrowed, budget.paid, budget.repaid, budget.invested,
            Int64(budget.largest),
          ]
        }
      }
    }
  }

  /// Pointers to the columns, which lie in one block while `body` runs.
  private func pointers<Element: BitwiseCopyable, Result>(
    _ columns: inout [[Element]], _ body: ([UnsafeMutablePointer<Element>]) -> Result
  ) -> Result {
    var block = columns.flatMap { $0 }
    defer { columns = columns.indices.map { k in Array(block[k * Columns.count..<(k + 1) * Columns.count]) } }
    return block.withUnsafeMutableBufferPointer { block in
      body((0..<block.count / Columns.count).map { block.baseAddress! + $0 * Columns.count })
    }
  }
}
