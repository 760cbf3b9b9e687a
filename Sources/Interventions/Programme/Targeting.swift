import Declarations
import Population
import Quantities
import Randomness
import Simulation
import VectorMath

/// Who gets the places of a programme: its candidates, how many fall to each village, and who is ranked first there.
///
///     need     = (line − income)/line + leaning · ability + error · z
///     standing = social capital + ability + (income − line)/line, the last within −1 … 3
///     rank     = need, or by lot (`even`), or need + capture · standing (`connections`)
///
/// Where officials deliver, some places are taken by impostors (冒名顶替): the household of best standing in the village
/// that is neither poor nor registered; and some stand on paper only (见户不见人): the household is on the list, hours and
/// money are spent, and nothing arrives.
struct Targeting {
  static let capture = Parameter(
    "targeting.capture", 0.5, .one, in: 0...10, source: "chosen; S2: elite capture, 搬富不搬穷", grade: .assumed,
    Text("weight of standing beside need where places go by connections", zh: "按关系分配名额时地位相对需求的权重"))
  static let impostors = Parameter(
    "targeting.impostors", 0.05, .share, in: 0...1, source: "chosen; S2: 冒名顶替", grade: .assumed,
    Text("share of places that impostors take where officials deliver", zh: "政府实施时被冒名顶替的名额比例"))
  static let paper = Parameter(
    "targeting.paper", 0.05, .share, in: 0...1, source: "chosen; S2: 见户不见人", grade: .assumed,
    Text("share of places that stand on paper only where officials deliver", zh: "政府实施时见户不见人的名额比例"))
  static let parameters = [capture, impostors, paper]

  private let plan: ProgrammePlan
  private let conduct: AdministrationPlan
  private let error: Double
  private let leaning: Double
  private let capture: Double
  private let impostors: Double
  private let paper: Double
  private let uptake: Uptake

  init(plan: ProgrammePlan, values: ParameterValues) {
    self.plan = plan
    conduct = plan.conduct
    error = values[NeedsAssessment.error]
    leaning = values[NeedsAssessment.leaning]
    capture = values[Self.capture]
    impostors = conduct.isGovernment ? values[Self.impostors] : 0
    paper = conduct.isGovernment ? values[Self.paper] : 0
    uptake = Uptake(values: values)
  }

  /// A place and whose it is.
  struct Place {
    var household: HouseholdIndex
    var isOnPaper = false
  }

  /// The places in the order in which they are given, village by village.
  func places(_ county: borrowing County, _ month: MonthContext) -> [Place] {
    let candidates = plan.villages.map { village in
      county.residents(of: village).filter { isCandidate($0, county, month) }
    }
    let numbers = numbers(candidates.map(\.count), sizes: plan.villages.map { county.residents(of: $0).count })
    var places: [Place] = []
    for (k, village) in plan.villages.enumerated() where numbers[k] > 0 {
      var ranked = ranked(candidates[k], county, month)
      if numbers[k] > ranked.count {
        let listed = Set(ranked)
        let others = county.residents(of: village).filter { !listed.contains($0) }
        ranked += self.ranked(others, county, month)
      }
      places += granted(ranked.prefix(numbers[k]), in: county.residents(of: village), county, month)
    }
    return places
  }

  // MARK: who may

  private func isCandidate(_ household: HouseholdIndex, _ county: borrowing County, _ month: MonthContext) -> Bool {
    county.with(household) { tile, row in
      switch conduct.candidates {
      case .registered: return tile.recorded[row].isPoor
      case .allPoor: return tile.recorded[row].isPoor || gap(tile, row, month) + error * z(tile, row, month) > 0
      case .applicants:
        // Who has three times the line does not ask.
        guard gap(tile, row, month) > -2 else { return false }
        let visible = min(1, max(0, county.villages[Int(tile.village[row])][.participation]))
        return month.draws.bernoulli(
          uptake.chance(tile, row, visible: visible),
          at: Address(id: tile.id[row], month: month.month, purpose: .application))
      }
    }
  }

  // MARK: how many in each village

  /// - Parameters:
  ///   - candidates: how many each village has.
  ///   - sizes: how many households.
  private func numbers(_ candidates: [Int], sizes: [Int]) -> [Int] {
    let total = min(plan.households, candidates.reduce(0, +))
    switch conduct.places {
    case .needs, .connections:
      return total == 0 ? candidates.map { _ in 0 } : Quota.split(total, in: candidates.map(Double.init))
    case .even: return Self.dealtEvenly(total, among: candidates)
    case .quota:
      let all = min(plan.households, sizes.reduce(0, +))
      return all == 0 ? sizes.map { _ in 0 } : Quota.split(all, in: sizes.map(Double.init))
    }
  }

  /// One after another to each village that has a candidate left, until all are given.
  static func dealtEvenly(_ total: Int, among candidates: [Int]) -> [Int] {
    var numbers = candidates.map { _ in 0 }
    var left = min(total, candidates.reduce(0, +))
    while left > 0 {
      for k in candidates.indices where left > 0 && numbers[k] < candidates[k] {
        numbers[k] += 1
        left -= 1
      }
    }
    return numbers
  }

  // MARK: who comes first

  private func ranked(
    _ households: [HouseholdIndex], _ county: borrowing County, _ month: MonthContext
  ) -> [HouseholdIndex] {
    let scored = households.map { household in
      (household: household, score: county.with(household) { score($0, $1, month) })
    }
    return scored.sorted { $0.score == $1.score ? $0.household < $1.household : $0.score > $1.score }.map(\.household)
  }

  private func score(_ tile: HouseholdTile, _ row: Int, _ month: MonthContext) -> Double {
    if conduct.places == .even {
      return month.draws.uniform(at: Address(id: tile.id[row], other: 1, month: month.month, purpose: .application))
    }
    let need = gap(tile, row, month) + leaning * Double(tile.ability[row]) + error * z(tile, row, month)
    guard conduct.places == .connections, capture > 0 else { return need }
    return need + capture * Self.standing(tile, row, line: month.line)
  }

  private func gap(_ tile: HouseholdTile, _ row: Int, _ month: MonthContext) -> Double {
    let line = Double(month.line * Int64(tile.members[row]))
    return (line - Double(tile.incomeSum[row])) / max(line, 1)
  }

  private func z(_ tile: HouseholdTile, _ row: Int, _ month: MonthContext) -> Double {
    month.draws.normal(at: Address(id: tile.id[row], month: month.month, purpose: .assessmentOfNeeds))
  }

  /// What makes a household count for something in its village.
  static func standing(_ tile: HouseholdTile, _ row: Int, line: Int64) -> Double {
    let needed = Double(max(1, line * Int64(tile.members[row])))
    let surplus = min(3, Double(tile.incomeSum[row]) / needed - 1)
    return tile.capitals[Capital.social.rawValue][row] + Double(tile.ability[row]) + surplus
  }

  // MARK: who takes it

  private func granted(
    _ ranked: some Sequence<HouseholdIndex>, in village: [HouseholdIndex], _ county: borrowing County,
    _ month: MonthContext
  ) -> [Place] {
    guard impostors > 0 || paper > 0 else { return ranked.map { Place(household: $0) } }
    let rightful = Array(ranked)
    let entitled = Set(rightful)
    var waiting = village.filter { household in
      !entitled.contains(household)
        && county.with(household) { !$0.status[$1].isPoor && !$0.recorded[$1].isPoor }
    }.map { household in
      (household: household, standing: county.with(household) { Self.standing($0, $1, line: month.line) })
    }
    waiting.sort { $0.standing == $1.standing ? $0.household > $1.household : $0.standing < $1.standing }
    return rightful.map { household in
      let u = month.draws.uniform4(
        at: Address(id: county.with(household) { $0.id[$1] }, month: month.month, purpose: .misplacing))
      if u[0] < impostors, let impostor = waiting.popLast() { return Place(household: impostor.household) }
      return Place(household: household, isOnPaper: u[1] < paper)
    }
  }
}

extension Purpose {
  static let application = Purpose(rawValue: 81)
  static let misplacing = Purpose(rawValue: 82)
}
