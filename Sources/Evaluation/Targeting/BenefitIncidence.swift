/// Where a programme's money goes. All are undefined (`nil`) unless the weighted total of benefits is above zero.
public struct BenefitIncidence: Sendable, Hashable {
  /// The share of benefits that goes to people who are not poor (leakage of money).
  public let leakage: Estimate
  /// The share of benefits that goes to the poorest `bottom` of people.
  public let shareOfBottom: Estimate
  /// Coady, Grosh & Hoddinott 2004 (doi:10.1093/wbro/lkh016): that share divided by `bottom`; 1 is what giving everybody the
  /// same would do, above 1 is progressive.
  public let coadyGroshHoddinott: Estimate
  /// Kakwani's 1977 concentration coefficient of benefits over welfare (doi:10.2307/1911684),
  ///
  ///     C = 2 Σ w b R / Σ w b − 1,   R = mid-rank of welfare / Σ w
  ///
  /// from −1 (all to the poorest) to 1 (all to the richest), 0 when benefits do not depend on rank. Benefits that are the
  /// welfare itself give its Gini coefficient.
  public let concentration: Estimate

  /// - Parameters:
  ///   - benefits: for each person of the observation, as `welfare` is, 0 for who gets none.
  ///   - welfare: what people are ranked by, such as income before the benefit.
  ///   - bottom: above 0, at most 1. Who straddles the cut, or is tied with who does, counts in part, so that exactly this
  ///     share of weight is at the bottom. The standard errors take the cut as given.
  /// - Precondition: one finite entry in each for each observation of the design, weighted by people.
  public init(benefits: [Double], welfare: [Double], isPoor: [Bool], bottom: Double = 0.4, design: SurveyDesign) {
    precondition(benefits.count == design.count && welfare.count == design.count && isPoor.count == design.count)
    precondition(bottom > 0 && bottom <= 1, "a share of people")
    precondition(benefits.allSatisfy(\.isFinite) && welfare.allSatisfy(\.isFinite), "finite benefits and welfare")
    let weights = design.weights
    let money = benefits.indices.reduce(0) { $0 + weights[$1] * benefits[$1] }
    guard money > 0 else {
      leakage = .undefined
      shareOfBottom = .undefined
      coadyGroshHoddinott = .undefined
      concentration = .undefined
      return
    }
    let ranking = WelfareRanks(welfare, benefits, weights)
    // Σ w b f / Σ w b has the influence (b f − share · b) / Σ w b.
    let share = { (part: [Double]) in
      let value = benefits.indices.reduce(0) { $0 + weights[$1] * benefits[$1] * part[$1] } / money
      return Linearised(value, influence: benefits.indices.map { benefits[$0] * (part[$0] - value) / money })
    }
    leakage = share(isPoor.map { $0 ? 0 : 1 }).estimate(design)
    let below = share(ranking.partBelow(bottom))
    shareOfBottom = below.estimate(design)
    coadyGroshHoddinott = below.mapped(below.value / bottom, slope: 1 / bottom).estimate(design)
    concentration = ranking.concentration(benefits, weights, money).estimate(design)
  }
}

/// Weight and money below each observation in the order of welfare.
private struct WelfareRanks {
  private var below: [Double]
  private var tied: [Double]
  /// Money above, and half of the money of the equal.
  private var moneyAbove: [Double]
  private let total: Double

  init(_ welfare: [Double], _ benefits: [Double], _ weights: [Double]) {
    let order = welfare.indices.sorted { welfare[$0] < welfare[$1] }
    below = Array(repeating: 0, count: welfare.count)
    tied = below
    moneyAbove = below
    var weightSoFar = 0.0
    var moneySoFar = 0.0
    var first = 0
    while first < order.count {
      let next = order[first...].firstIndex { welfare[$0] != welfare[order[first]] } ?? order.count
      let weight = order[first..<next].reduce(0) { $0 + weights[$1] }
      let money = order[first..<next].reduce(0) { $0 + weights[$1] * benefits[$1] }
      for i in order[first..<next] {
        below[i] = weightSoFar
        tied[i] = weight
        moneyAbove[i] = moneySoFar + money / 2
      }
      weightSoFar += weight
      moneySoFar += money
      first = next
    }
    total = weightSoFar
    for i in moneyAbove.indices { moneyAbove[i] = moneySoFar - moneyAbove[i] }
  }

  /// How much of each observation lies among the poorest share of weight.
  func partBelow(_ share: Double) -> [Double] {
    below.indices.map { tied[$0] > 0 ? min(max((share * total - below[$0]) / tied[$0], 0), 1) : 0 }
  }

  /// C = 2 N / (M W) − 1 with N = ΣΣ w_i w_j b_i h(y_j, y_i), h = 1 below, ½ at equality. N being quadratic in the weights,
  /// ∂N/∂w_k is b_k times the weight below k plus the money above k.
  func concentration(_ benefits: [Double], _ weights: [Double], _ money: Double) -> Linearised {
    let rank = below.indices.map { below[$0] + tied[$0] / 2 }
    let sum = benefits.indices.reduce(0) { $0 + weights[$1] * benefits[$1] * rank[$1] }
    let double = 2 / (money * total)
    let value = double * sum - 1
    return Linearised(
      value,
      influence: benefits.indices.map { i in
        double * (benefits[i] * rank[i] + moneyAbove[i]) - (value + 1) * (benefits[i] / money + 1 / total)
      })
  }
}
