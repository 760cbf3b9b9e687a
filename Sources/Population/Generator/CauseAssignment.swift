import Randomness

extension SyntheticPopulation {
  /// Households in a block: few enough that the poorest tenth of a village line up with the shares.
  private static let block = 100

  /// Deals main causes by quota within blocks of neighbouring income, so that any group of poor households has the
  /// shares that the register reports; inside a block each cause goes to the households that it fits best.
  func dealCauses(to drafts: inout [HouseholdDraft]) {
    let order = drafts.indices.sorted {
      drafts[$0].incomePerHead == drafts[$1].incomePerHead
        ? $0 < $1 : drafts[$0].incomePerHead < drafts[$1].incomePerHead
    }
    for first in stride(from: 0, to: order.count, by: Self.block) {
      deal(block: Array(order[first..<min(first + Self.block, order.count)]), in: &drafts)
    }
  }

  private func deal(block: [Int], in drafts: inout [HouseholdDraft]) {
    var left = Quota.split(block.count, in: marginals.causes)
    var open = Set(block)
    // The rarest cause chooses first: it has the fewest households that fit.
    for cause in Cause.allCases.sorted(by: { left[Int($0.rawValue)] < left[Int($1.rawValue)] }) {
      let keys = open.map { (index: $0, fit: fit(of: cause, to: drafts[$0])) }
      let best = keys.sorted { $0.fit == $1.fit ? $0.index < $1.index : $0.fit > $1.fit }
      for (index, _) in best.prefix(left[Int(cause.rawValue)]) {
        drafts[index].mainCause = cause
        open.remove(index)
      }
      left[Int(cause.rawValue)] = 0
    }
    for index in block {
      drafts[index].otherCauses = Set(
        Cause.allCases.filter { $0 != drafts[index].mainCause && applies($0, drafts[index]) })
    }
  }

  /// How well a cause fits: what is known of the household, and a draw for the rest.
  private func fit(of cause: Cause, to draft: HouseholdDraft) -> Double {
    let luck = draws.uniform(
      at: Address(id: draft.id, other: UInt32(cause.rawValue), month: 0, purpose: .causes))
    return (applies(cause, draft) ? 1 : 0) + luck
  }

  private func applies(_ cause: Cause, _ draft: HouseholdDraft) -> Bool {
    switch cause {
    case .illness, .disability: draft.chronic
    case .schooling: draft.composition.children >= 2
    case .labour: draft.composition.workers == 0
    case .land: draft.land < marginals.landMean / 2
    case .technology: draft.schooling < marginals.schoolingMean - marginals.schoolingDeviation
    case .motivation: draft.capitals[Capital.motivation.rawValue] < 0
    case .disaster, .water, .capital, .transport, .other: false
    }
  }
}
