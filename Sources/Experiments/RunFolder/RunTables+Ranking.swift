public import Evaluation
import Interventions
public import Quantities
import Scenarios

/// What a path spent and what came of it.
public struct PathAccount: Sendable {
  public let path: String
  /// Public and foundation money of each replicate, in yuan of month 0.
  public let cost: [Money]
  /// Lasting exits of each replicate, and how many more they are than without a programme.
  public let lasting: [Int64]
  public let extra: [Int64]
  public let price: CostPerLastingExit
  public let delivery: [PathResult.Delivery]
  public let isRanked: Bool
}

extension RunTables {
  /// The account of a path against `none`, in one group and by one status.
  public func account(of path: Int, none: Int, status: PovertyStatus = .actual, group: Group) -> PathAccount {
    let cell = RateCell(phase: nil, group: group)
    let cost = result.path(path).map(\.cost)
    let lasting = total(.lastingExits, path: path, status: status, in: cell)
    let without = total(.lastingExits, path: none, under: path, status: status, in: cell)
    let extra = zip(lasting, without).map { $0 - $1 }
    return PathAccount(
      path: names[path], cost: cost, lasting: lasting, extra: extra,
      price: CostPerLastingExit(cost: cost, extraExits: extra), delivery: result.path(path).map(\.delivery),
      isRanked: result.scenario.paths[path].isRanked)
  }

  /// The paths in the order of the scenario's measure, in the headline's group or, where a path makes that group, among
  /// the eligible.
  public func ranking() -> Ranking {
    let measure = result.scenario.evaluation.rankBy
    guard let none = result.scenario.nonePath else { return Ranking([], isBetterHigher: measure.isBetterHigher) }
    let candidates = names.indices.filter { $0 != none }.map { candidate($0, none: none, measure) }
    return Ranking(candidates, isBetterHigher: measure.isBetterHigher)
  }

  private func candidate(_ path: Int, none: Int, _ measure: RankMeasure) -> Ranking.Candidate {
    let account = account(of: path, none: none, group: commonGroup)
    var value: RateEstimate
    var scores = account.extra.map(Double.init)
    var gains = scores
    switch measure {
    case .lastingExits:
      value = lastingExits(path, none, in: RateCell(phase: nil, group: commonGroup))
    case .costPerLastingExit:
      switch account.price {
      case .estimate(let estimate): value = estimate
      case .unbounded(let estimate, let atLeast): value = RateEstimate(estimate, low: atLeast)
      case .notEffective, .undetermined: value = .undefined
      }
      scores = zip(account.cost, account.extra).map { $1 > 0 ? $0.yuan / Double($1) : .infinity }
    case .headcount:
      let rates = yearlyHeadcounts(path)
      value = RateEstimate(meanOf: rates)
      (scores, gains) = (rates, zip(yearlyHeadcounts(none), rates).map { $0 - $1 })
    }
    return Ranking.Candidate(
      path: account.path, value: value, scores: scores, gains: gains, isRanked: account.isRanked)
  }

  /// Of the last year in each replicate; none where the run has no December.
  private func yearlyHeadcounts(_ path: Int) -> [Double] {
    guard let year = lastYear else { return [] }
    return RateSample(result.path(path).map(\.outcomes), .headcount, year: year, group: commonGroup).rates
      .map { $0 ?? 0 }
  }
}
