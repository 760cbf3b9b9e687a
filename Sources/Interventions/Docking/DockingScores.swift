import Declarations
import LinearAlgebra
import Population
import Simulation

/// How well offers fit needs: one product of their features for each kind of need and reach.
///
///     score = willingness · w₁ + severity · competence · grade · w₂ + waiting · w₃ + trust · w₄
///             − remoteness · w₅ (twice from outside) + same trade · w₆
///
/// Severity is the share of the line that is missing, waiting the share of patience that is gone, both in 0 … 1; trade
/// counts for purchases, jobs and techniques. Only pairs with a positive score can dock.
struct DockingScores {
  static let weights: [Parameter] = [
    weight("willingness", 0.5, Text("weight of the organisation's willingness", zh: "组织意愿的权重")),
    weight("severity", 1, Text("weight of what is missing to the line", zh: "贫困程度的权重")),
    weight("waiting", 0.3, Text("weight of the time that a need has been open", zh: "需求等待时间的权重")),
    weight("trust", 0.2, Text("weight of the village's trust", zh: "村庄信任的权重")),
    weight("distance", 0.1, Text("weight of remoteness, twice from outside", zh: "偏远程度的权重(外部组织加倍)")),
    weight("trade", 0.3, Text("weight of the same trade", zh: "行业相符的权重")),
  ]

  static let width = 5 + OrganisationGenerator.industries

  private let weights: [Double]
  private let patience: Double

  init(values: ParameterValues) {
    weights = Self.weights.map { values[$0] }
    patience = Double(values.count(OpenNeeds.patience))
  }

  /// The row of a need: 1, severity, waiting, trust, remoteness, its trade.
  func features(of need: Need, _ county: County, trades: [Int], _ month: MonthContext) -> [Double] {
    var row = Array(repeating: 0.0, count: Self.width)
    let village = county.village(of: need)
    row[0] = 1
    row[1] = need.isOfVillage ? 0.5 : severity(need.place, county, month.line)
    row[2] = min(1, Double(month.month - Int(need.opened)) / patience)
    row[3] = min(1, max(0, county.villages[village][.trust]))
    row[4] = county.villages[village].remoteness
    row[5 + trades[village]] = 1
    return row
  }

  /// The row of an offer: what each of these counts with it.
  func features(of offer: Organisation, _ way: HelpWay) -> [Double] {
    var row = Array(repeating: 0.0, count: Self.width)
    row[0] = weights[0] * offer.willingness
    row[1] = weights[1] * offer.competence * offer.grade
    row[2] = weights[2]
    row[3] = weights[3]
    row[4] = -weights[4] * (offer.isInside ? 1 : 2)
    switch way {
    case .consumption, .employment, .technology: row[5 + offer.industry] = weights[5]
    case .money, .pairing: break
    }
    return row
  }

  /// Scores of every need with every offer, need by need.
  ///
  /// The bits of a score depend on the two rows alone, and so on neither order nor number of needs and offers.
  static func product(needs: [[Double]], offers: [[Double]]) -> [Double] {
    guard !needs.isEmpty, !offers.isEmpty else { return [] }
    let product = TileProduct(Matrix(rows: width, columns: needs.count, elements: needs.flatMap { $0 }))
    let rows = Matrix(rows: width, columns: offers.count, elements: offers.flatMap { $0 }).transposed.elements
    var scores = Array(repeating: 0.0, count: needs.count * offers.count)
    rows.withUnsafeBufferPointer { rows in
      scores.withUnsafeMutableBufferPointer { scores in
        product.multiply(
          MatrixView(rows, rows: offers.count, columns: width),
          into: MutableMatrixView(scores, rows: offers.count, columns: needs.count))
      }
    }
    return scores
  }

  private func severity(_ household: HouseholdIndex, _ county: County, _ line: Int64) -> Double {
    county.with(household) { tile, row in
      let needed = Double(line * Int64(tile.members[row]))
      return min(1, max(0, (needed - Double(tile.incomeSum[row])) / max(needed, 1)))
    }
  }

  private static func weight(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter("docking.weight.\(key)", value, .one, in: 0...5, source: "chosen", grade: .assumed, meaning)
  }
}

extension County {
  func village(of need: Need) -> Int {
    need.isOfVillage ? Int(need.place) : with(need.place) { Int($0.village[$1]) }
  }
}
