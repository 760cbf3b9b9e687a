/// One option among all, by mean cost and mean effect.
public struct FrontierRow: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// For some willingness to pay nothing is better.
    case efficient
    /// Another option costs no more and does no less, and is better in one of the two (or is its equal and comes first).
    case dominated
    /// A mixture of two other options costs less for the same effect.
    case extendedlyDominated = "extendedly-dominated"
  }

  /// Its place in the list given.
  public let option: Int
  public let cost: Double
  public let effect: Double
  public let status: Status
  /// Against the next cheaper efficient option; `nil` for the cheapest and for those not efficient.
  public let incrementalCost: Double?
  public let incrementalEffect: Double?
  /// incrementalCost / incrementalEffect: what one more unit of effect costs when stepping up to this option.
  public let ratio: Double?
}

/// Which options are worth considering, and what the next unit of effect costs at each step (Johannesson & Weinstein 1993,
/// Journal of Health Economics 12, 459–467).
public enum EfficiencyFrontier {
  /// Rows by rising cost, the more effective first among equals and then as listed.
  ///
  /// Dominated options go first, then, as long as a ratio is above the next one, the option at it (from the cheapest
  /// on): what remains has rising ratios. Options on a straight line between two others stay. Empty without options.
  public static func rows(costs: [Double], effects: [Double]) -> [FrontierRow] {
    precondition(costs.count == effects.count, "a cost and an effect for each option")
    precondition(costs.allSatisfy(\.isFinite) && effects.allSatisfy(\.isFinite), "finite costs and effects")
    let order = costs.indices.sorted { a, b in
      (costs[a], -effects[a], a) < (costs[b], -effects[b], b)
    }
    // In this order an option is dominated unless it does more than all before it.
    var efficient: [Int] = []
    for option in order where efficient.last.map({ effects[option] > effects[$0] }) ?? true {
      efficient.append(option)
    }
    let undominated = Set(efficient)
    let ratio = { (from: Int, to: Int) in (costs[to] - costs[from]) / (effects[to] - effects[from]) }
    var step = 1
    while step + 1 < efficient.count {
      if ratio(efficient[step - 1], efficient[step]) > ratio(efficient[step], efficient[step + 1]) {
        efficient.remove(at: step)
        step = max(1, step - 1)
      } else {
        step += 1
      }
    }
    return order.map { option in
      let place = efficient.firstIndex(of: option)
      let previous = place.flatMap { $0 > 0 ? efficient[$0 - 1] : nil }
      return FrontierRow(
        option: option, cost: costs[option], effect: effects[option],
        status: place != nil ? .efficient : undominated.contains(option) ? .extendedlyDominated : .dominated,
        incrementalCost: previous.map { costs[option] - costs[$0] },
        incrementalEffect: previous.map { effects[option] - effects[$0] },
        ratio: previous.map { ratio($0, option) })
    }
  }

  /// The frontier of the mean costs and effects of all draws; empty without draws.
  public static func rows(_ draws: DecisionDraws) -> [FrontierRow] {
    let costs = draws.options.indices.compactMap { draws.meanCost($0) }
    let effects = draws.options.indices.compactMap { draws.meanEffect($0) }
    return rows(costs: costs, effects: effects)
  }
}
