import PovertyPaths

/// Computations with known answers, small enough to run on any machine in seconds.
struct SelfTest: Sendable {
  let name: Text
  let passes: @Sendable () throws -> Bool

  static let all = [
    SelfTest(name: Text("random numbers", zh: "随机数"), passes: philox),
    SelfTest(name: Text("matrix product", zh: "矩阵乘积"), passes: product),
    SelfTest(name: Text("one thread and two agree", zh: "单线程与双线程一致"), passes: threads),
  ]

  /// The known answer of Philox4x32-10 for zero key and counter (Random123's kat_vectors).
  private static func philox() -> Bool {
    Philox.block(counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0))
      == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
  }

  /// (1 2; 3 4) · (5 6; 7 8) = (19 22; 43 50), by the kernel of the month and by BLAS.
  private static func product() -> Bool {
    let rows: [Double] = [1, 3, 2, 4]
    let weights: [Double] = [5, 7, 6, 8]
    var byTile = [Double](repeating: 0, count: 4)
    var byBLAS = byTile
    rows.withUnsafeBufferPointer { rows in
      let a = MatrixView(rows, rows: 2, columns: 2)
      byTile.withUnsafeMutableBufferPointer { result in
        TileProduct(Matrix(rows: 2, columns: 2, elements: weights))
          .multiply(a, into: MutableMatrixView(result, rows: 2, columns: 2))
      }
      byBLAS.withUnsafeMutableBufferPointer { result in
        weights.withUnsafeBufferPointer { weights in
          BLAS.product(
            a, MatrixView(weights, rows: 2, columns: 2), into: MutableMatrixView(result, rows: 2, columns: 2))
        }
      }
    }
    return byTile == [19, 43, 22, 50] && byBLAS == byTile
  }

  /// A small society for two years, run twice.
  private static func threads() throws -> Bool {
    var scenario = Scenario(
      title: "self-test", calendar: Calendar(startYear: 2018, startMonth: 1),
      villages: [VillagePlan(name: "a", households: 300), VillagePlan(name: "b", households: 300)],
      population: .synthetic(try PopulationParameters.marginals(ParameterValues())))
    scenario.months = 24
    scenario.burnIn = 24
    scenario.replicates = 4
    scenario.evaluation.group = Group.all.key
    let society = try Society(scenario)
    let tables = try [1, 2].map { threads in
      try Comparison(society: society, threads: threads).run().map { result in
        let tables = RunTables(result)
        return tables.phaseRates().map(\.fields) + tables.series().map(\.fields) + tables.ledger().map(\.fields)
      }
    }
    return tables[0] != nil && tables[0] == tables[1]
  }
}
