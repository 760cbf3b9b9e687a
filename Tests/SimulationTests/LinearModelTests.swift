import PovertyPaths
import TestSupport
import Testing

/// Without thresholds, peers, events and programmes the capitals are a vector autoregression, x' = A x + B c + ε, of which
/// everything is known.
@Suite struct LinearModelTests {
  /// A society whose luck is switched off: no shocks, no events, no spill-over.
  private func quietSociety(persistence: Double? = nil) throws -> Society {
    var world = try SmallWorld(sizes: [130, 140])
    world.set(HouseholdDynamics.spillover, to: 0)
    world.set(ShockCovariance.deviations + [ShockCovariance.farmPrice], to: 0)
    world.set(
      [LivelihoodEvents.illness, LivelihoodEvents.family, LivelihoodEvents.jobLoss, VillageFailure.hazard], to: 0)
    if let persistence {
      world.set(HouseholdDynamics.parameters.filter { $0.name.hasPrefix("persistence.") }, to: persistence)
    }
    return try world.society()
  }

  /// Every household's capitals moved away from where they would rest.
  private func displace(_ county: County) {
    for tile in county.tiles {
      for row in 0..<tile.count {
        for (k, column) in tile.capitals.enumerated() { column[row] += row % 2 == 0 ? 0.3 : -0.1 * Double(k + 1) }
      }
    }
  }

  /// Where LAPACK's solution of (I − A) x = b says that a household rests.
  private func rest(_ tile: HouseholdTile, _ row: Int, of society: Society) throws -> [Double] {
    let remoteness = society.scenario.villages[Int(tile.village[row])].remoteness
    let covariates: [Double] = [
      1, Double(tile.ability[row]), Double(tile.schooling[row]), Double(tile.dependency[row]), Double(tile.land[row]),
      remoteness, Double(tile.chronic[row]), 0,
    ]
    return try society.matrix.fixedPoint(covariates: covariates)
  }

  /// x(n) − x* = Aⁿ (x(0) − x*), in every month and for every household.
  @Test func approachesTheFixedPointByPowersOfA() throws {
    let society = try quietSociety()
    var simulation = society.founding()
    displace(simulation.county)
    var gaps: [[[Double]]] = []
    for tile in simulation.county.tiles {
      gaps.append(
        try (0..<tile.count).map { row in
          let rest = try rest(tile, row, of: society)
          return (0..<6).map { tile.capitals[$0][row] - rest[$0] }
        })
    }
    let a = society.matrix.persistence
    var worst = 0.0
    for _ in 0..<12 {
      try simulation.step()
      for (t, tile) in simulation.county.tiles.enumerated() {
        for row in 0..<tile.count {
          gaps[t][row] = (0..<6).map { i in (0..<6).reduce(0) { $0 + a[i, $1] * gaps[t][row][$1] } }
          let rest = try rest(tile, row, of: society)
          for k in 0..<6 { worst = max(worst, abs(tile.capitals[k][row] - rest[k] - gaps[t][row][k])) }
        }
      }
    }
    #expect(worst < 1e-12)
  }

  /// With a twentieth of a deviation left after a year, ten years leave 0.05¹⁰ ≈ 10⁻¹³ of it.
  @Test func convergesToTheFixedPoint() throws {
    let society = try quietSociety(persistence: 0.05)
    var simulation = society.founding()
    displace(simulation.county)
    for _ in 0..<120 { try simulation.step() }
    var worst = 0.0
    for tile in simulation.county.tiles {
      for row in 0..<tile.count {
        let rest = try rest(tile, row, of: society)
        for k in 0..<6 { worst = max(worst, abs(tile.capitals[k][row] - rest[k])) }
      }
    }
    #expect(worst < 1e-11)
  }

  /// The moments of 8,192 households after two years with household shocks alone, started at rest, against the exact
  /// ones: mean zero, covariance Σ = A Σ Aᵀ + Λ Λᵀ, and A Σ between one month and the next.
  ///
  /// Each month is a sample of n independent normals, so that 4 σ of a mean is 4 √(Σᵢᵢ/n) and of a covariance
  /// 4 √((Σᵢᵢ Σⱼⱼ + Σᵢⱼ²)/n): about 6 % of a variance. The deficit of starting at rest is 0.05⁴ of it.
  @Test func momentsMatchTheLyapunovSolution() throws {
    let matrix = try householdShocksAlone()
    let covariance = try matrix.stationaryCovariance()
    let lagged = try matrix.persistence * covariance
    let tiles = (0..<32).map { tile(first: UInt64($0 * HouseholdTile.capacity)) }
    let village = Village(name: "one", industry: "none", remoteness: 0, households: 0..<8_192)
    let county = County(name: "linear", villages: [village], tiles: tiles)
    // Levels are frozen: no mechanism of this month touches money.
    let values = ParameterValues()
    let world = Simulation.World(
      schedule: Schedule([.households([RowAssembly(values: values), MatrixStep(matrix)])]),
      calendar: Calendar(startYear: 2018, startMonth: 1),
      economy: Economy(line: Money(fen: 299_500), values: values), tie: 0)
    var simulation = Simulation(
      state: .init(county: county, month: 0), world: world, draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
    for _ in 0..<24 { try simulation.step() }
    let earlier = capitals(simulation.county)
    try simulation.step()
    let later = capitals(simulation.county)

    let n = Double(later[0].count)
    for i in 0..<6 {
      let mean = later[i].reduce(0, +) / n
      #expect(abs(mean) <= 4 * (covariance[i, i] / n).squareRoot() + 1e-15, "mean of capital \(i)")
      for j in 0..<6 {
        let scale = covariance[i, i] * covariance[j, j]
        let now = zip(later[i], later[j]).reduce(0) { $0 + $1.0 * $1.1 } / n
        let sigma = ((scale + covariance[i, j] * covariance[i, j]) / n).squareRoot()
        #expect(abs(now - covariance[i, j]) <= 4 * sigma + 1e-15, "covariance of capitals \(i) and \(j)")
        let across = zip(later[i], earlier[j]).reduce(0) { $0 + $1.0 * $1.1 } / n
        let sigmaAcross = ((scale + lagged[i, j] * lagged[i, j]) / n).squareRoot()
        #expect(abs(across - lagged[i, j]) <= 4 * sigmaAcross + 1e-15, "lagged covariance of \(i) and \(j)")
      }
    }
    #expect(covariance[0, 0] > 0.005 && covariance[1, 1] > 0.001, "there is variance to compare")
    #expect(covariance[0, 1] > 0 && covariance[4, 1] > 0, "shocks are correlated and health moves motivation")
  }

  private func householdShocksAlone() throws -> TransitionMatrix {
    var values = ParameterValues()
    for share in [ShockCovariance.nationShare, ShockCovariance.countyShare, ShockCovariance.villageShare] {
      values[share] = 0
    }
    for persistence in HouseholdDynamics.parameters where persistence.name.hasPrefix("persistence.") {
      values[persistence] = 0.05
    }
    values[HouseholdDynamics.spillover] = 0
    return try TransitionMatrix(
      loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values)
  }

  /// Households without any covariate, at rest.
  private func tile(first: UInt64) -> HouseholdTile {
    let tile = HouseholdTile(count: HouseholdTile.capacity)
    for row in 0..<tile.count { tile.id[row] = first + UInt64(row) }
    return tile
  }

  private func capitals(_ county: borrowing County) -> [[Double]] {
    var columns = Array(repeating: [Double](), count: 6)
    for tile in county.tiles { for k in 0..<6 { columns[k] += tile.capitals[k].values } }
    return columns
  }
}
