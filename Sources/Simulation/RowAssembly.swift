public import Declarations
public import Population
import Randomness
import VectorMath

/// Fills v = [ x | φ(x) | events | dose | peers | ε | village | c ] for a tile; events are there already.
public struct RowAssembly: HouseholdMechanism {
  public static let assetReference = Parameter(
    "capital.physical.reference", 10_000, .yuan, in: 100...1_000_000, source: "chosen", grade: .assumed,
    Text(
      "productive assets at which physical capital is ln 2; at month 0 prices", zh: "物质资本为 ln 2 时的生产性资产(第 0 月价格)"))
  public static let wealthReference = Parameter(
    "capital.financial.reference", 10_000, .yuan, in: 100...1_000_000, source: "chosen", grade: .assumed,
    Text("scale of net financial wealth, asinh(wealth / this)", zh: "净金融财富的尺度:asinh(财富/此值)"))
  public static let saturation = Parameter(
    "dose.saturation", 1, .months, in: 0.05...20, source: "chosen", grade: .assumed,
    Text("dose d₀ at which an effect reaches 1 − 1/e of its ceiling", zh: "效果达到上限 1 − 1/e 时的剂量 d₀"))
  public static let thresholdPlace = Parameter(
    "threshold.place", 0.65, .logPoints, in: -3...3,
    source: "facts B3: Balboni et al. 2022, a threshold in productive assets", grade: .assumed,
    Text("capital at which φ is steepest", zh: "门槛函数 φ 最陡处的资本值"))
  public static let thresholdWidth = Parameter(
    "threshold.width", 0.2, .logPoints, in: 0.01...3, source: "chosen", grade: .assumed,
    Text("width of the threshold φ = 1/(1 + exp(−(x − place)/width))", zh: "门槛函数 φ 的宽度"))
  public static let abilitySlope = Parameter(
    "threshold.ability-slope", 0, .one, in: 0...5,
    source:
      "zero where all stand before one threshold; facts E: Ikegami et al. 2016, a threshold that falls with ability",
    grade: .assumed,
    Text("how far a log point of ability lowers the place of the threshold", zh: "能力每高一个对数点,门槛位置降低的幅度"))
  public static let parameters = [
    assetReference, wealthReference, saturation, thresholdPlace, thresholdWidth, abilitySlope,
  ]

  public let name = Text("rows of v", zh: "组装行向量 v")
  public let reads = Text(
    "capitals, assets, savings, debt, doses, peers, village states, covariates", zh: "资本、生产性资产、储蓄、债务、剂量、同伴、村庄状态、协变量")
  public let writes = Text("v", zh: "v")

  private let assetScale: Double
  private let wealthScale: Double
  private let saturation: Double
  private let place: Double
  private let width: Double
  private let abilitySlope: Double

  public init(values: ParameterValues) {
    assetScale = 1 / (values[Self.assetReference] * 100)
    wealthScale = 1 / (values[Self.wealthReference] * 100)
    saturation = values[Self.saturation]
    place = values[Self.thresholdPlace]
    width = values[Self.thresholdWidth]
    abilitySlope = values[Self.abilitySlope]
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    copyCapitals(tile, scratch, month)
    thresholds(tile, scratch)
    doses(tile, &scratch)
    neighbours(tile, scratch)
    circles(tile, scratch)
    shocks(tile, scratch, month)
    covariates(tile, scratch, month)
  }

  /// x: six moving capitals, and the two levels in constant money.
  private func copyCapitals(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) {
    let n = tile.count
    for capital in Capital.moving {
      scratch.column(.capital(capital)).update(from: tile.capitals[capital.rawValue].pointer, count: n)
    }
    let deflator = 1 / month.prices.consumer
    VectorMath.levels(
      assets: tile.assets.pointer, savings: tile.savings.pointer, debt: tile.debt.pointer,
      scales: (assetScale * deflator, wealthScale * deflator),
      into: (scratch.column(.capital(.physical)), scratch.column(.capital(.financial))), count: n)
  }

  /// φ(x) = logistic((x − place + slope · ability)/width): the able need less to pass.
  private func thresholds(_ tile: HouseholdTile, _ scratch: borrowing TileScratch) {
    let n = tile.count
    let ability = tile.ability.pointer
    for capital in MatrixRow.thresholds {
      let x = scratch.column(.capital(capital))
      let phi = scratch.column(.threshold(capital))
      if abilitySlope == 0 {
        VectorMath.threshold(x, place: place, width: width, into: phi, count: n)
      } else {
        for i in 0..<n { phi[i] = (x[i] - (place - abilitySlope * Double(ability[i]))) / width }
        VectorMath.logistic(inPlace: phi, count: n)
      }
    }
  }

  /// Doses saturate: 1 − exp(−d/d₀).
  private func doses(_ tile: HouseholdTile, _ scratch: inout TileScratch) {
    // Most tiles get none, and find the columns as the last such tile left them.
    if scratch.holdsDoses {
      let block = scratch.column(.dose(.policyOutreach))
      block.update(repeating: 0, count: Service.allCases.count * TileScratch.stride)
    }
    scratch.holdsDoses = !scratch.doses.isEmpty
    for dose in scratch.doses {
      scratch.column(.dose(dose.service))[Int(dose.household - scratch.first)] += dose.amount
    }
    for dose in scratch.doses {
      let row = Int(dose.household - scratch.first)
      let column = scratch.column(.dose(dose.service))
      // A service given twice is one dose; the sum is turned once, and only a turned value is negative.
      if column[row] > 0 { column[row] = -(1 - VectorMath.exp(-column[row] / saturation)) }
    }
    for dose in scratch.doses {
      let row = Int(dose.household - scratch.first)
      let column = scratch.column(.dose(dose.service))
      column[row] = abs(column[row])
    }
  }

  /// max(0, leave-one-out mean of the village − own) for the four capitals that neighbours pass on.
  private func neighbours(_ tile: HouseholdTile, _ scratch: borrowing TileScratch) {
    for (k, capital) in County.passedOn.enumerated() {
      let own = tile.capitals[capital.rawValue].pointer
      let column = scratch.column(.peers(.neighbours, capital))
      forEachVillage(in: tile) { village, rows in
        let count = scratch.surroundings.neighbourCounts[village]
        let sum = scratch.surroundings.neighbourSums[village * County.passedOn.count + k]
        let others = count > 1 ? 1 / (count - 1) : 0
        for i in rows { column[i] = max(0, (sum - count * own[i]) * others) }
      }
    }
  }

  private func circles(_ tile: HouseholdTile, _ scratch: borrowing TileScratch) {
    let columns = County.passedOn.map { scratch.column(.peers(.association, $0)) }
    for column in columns { column.update(repeating: 0, count: tile.count) }
    guard !scratch.surroundings.associations.isEmpty else { return }
    for row in 0..<tile.count where tile.memberships[row] != 0 {
      for kind in AssociationKind.allCases where tile.memberships[row] & (1 << UInt8(kind.rawValue)) != 0 {
        let slot = Int(tile.village[row]) * AssociationKind.allCases.count + kind.rawValue
        let index = scratch.surroundings.association[slot]
        guard index >= 0 else { continue }
        let circle = scratch.surroundings.associations[index]
        for (k, capital) in County.passedOn.enumerated() {
          columns[k][row] += scratch.surroundings.signal(
            circle: circle, k, own: tile.capitals[capital.rawValue][row])
        }
      }
    }
  }

  /// ε: addressed draws of the nation, the county, the village and the household.
  private func shocks(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) {
    let n = tile.count
    let nation = month.draws.normal(at: Address(id: 0, month: month.month, purpose: .nationShock))
    let county = month.draws.normal(at: Address(id: 0, month: month.month, purpose: .countyShock))
    scratch.column(.shock(0)).update(repeating: nation, count: n)
    scratch.column(.shock(1)).update(repeating: county, count: n)
    forEachVillage(in: tile) { village, rows in
      let shock = month.draws.normal4(at: Address(id: UInt64(village), month: month.month, purpose: .villageShock))
      for i in rows {
        scratch.column(.shock(2))[i] = shock[0]
        scratch.column(.shock(3))[i] = shock[1]
      }
    }
    month.draws.fillNormals(
      ids: UnsafeBufferPointer(start: tile.id.pointer, count: n), month: month.month, purpose: .householdShock,
      into: (
        scratch.column(.shock(4)), scratch.column(.shock(5)), scratch.column(.shock(6)), scratch.column(.shock(7))
      ))
  }

  private func covariates(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) {
    let n = tile.count
    scratch.column(.covariate(.intercept)).update(repeating: 1, count: n)
    let years = Double(month.month) / 12
    let columns: [(Covariate, Column<Float>, scale: Double)] = [
      (.ability, tile.ability, 1), (.schooling, tile.schooling, 1), (.dependency, tile.dependency, 1),
      (.land, tile.land, 1), (.chronic, tile.chronic, 1), (.trend, tile.trend, years),
    ]
    for (covariate, column, scale) in columns {
      VectorMath.widen(column.pointer, by: scale, into: scratch.column(.covariate(covariate)), count: n)
    }
    let remoteness = scratch.column(.covariate(.remoteness))
    forEachVillage(in: tile) { village, rows in
      for i in rows { remoteness[i] = scratch.surroundings.remoteness[village] }
      for state in VillageState.allCases {
        let value = scratch.surroundings.states[village * VillageState.allCases.count + state.rawValue]
        let column = scratch.column(.village(state))
        for i in rows { column[i] = value }
      }
    }
  }
}

extension Purpose {
  // What the month draws for shocks: 16 … 31.
  static let nationShock = Purpose(rawValue: 16)
  static let countyShock = Purpose(rawValue: 17)
  static let villageShock = Purpose(rawValue: 18)
  static let householdShock = Purpose(rawValue: 19)
}
