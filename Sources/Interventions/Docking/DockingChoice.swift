import Population
import Simulation

/// How the pairs of a month are chosen, in each mode of docking.
extension DockingMarket {
  /// One assignment for all: every need at most once.
  func assigned(_ state: DockingState, _ county: County, epsilon: Double) -> (pairs: [Pair], operations: Int) {
    let result = OfferAuction(epsilon: epsilon).assign(problem)
    var pairs: [Pair] = []
    var need = 0
    for block in problem.blocks {
      for n in 0..<block.needs {
        if let offer = result.offer[need], let k = block.offers.firstIndex(of: offer) {
          let score = block.scores[n * block.offers.count + k]
          pairs.append(pair(state, county, need: need, offer: offer, score: score))
        }
        need += 1
      }
    }
    return (pairs, result.operations)
  }

  /// Every organisation takes the best of the needs that it sees itself: those with the highest scores, as many as it
  /// can take on. Two may take the same one.
  ///
  /// - Parameter sees: whether an organisation sees a need.
  func blind(
    _ state: DockingState, _ county: County, sees: (Need, Organisation) -> Bool
  ) -> (pairs: [Pair], seen: Set<Int>, operations: Int) {
    var pairs: [Pair] = []
    var seen: Set<Int> = []
    var operations = 0
    var first = 0
    for block in problem.blocks {
      for (k, offer) in block.offers.enumerated() {
        var known: [Pair] = []
        for n in 0..<block.needs
        where sees(state.needs[needs[first + n]], county.organisations[offers[offer]]) {
          seen.insert(needs[first + n])
          let score = block.scores[n * block.offers.count + k]
          if score > 0 { known.append(pair(state, county, need: first + n, offer: offer, score: score)) }
        }
        operations += block.needs
        pairs += known.sorted(by: Self.isBetter).prefix(problem.capacities[offer])
      }
      first += block.needs
    }
    return (pairs, seen, operations)
  }

  static func isBetter(_ a: Pair, _ b: Pair) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return a.ids.need == b.ids.need ? a.ids.organisation < b.ids.organisation : a.ids.need < b.ids.need
  }

  /// Links made by hand: staff take the neediest first, whatever the kind of need, and look for the best offer left.
  ///
  /// - Parameter limit: links that staff have time for.
  static func byHand(
    _ markets: [DockingMarket], limit: Int, _ state: DockingState, _ county: County
  ) -> (pairs: [Pair], operations: Int) {
    var free = markets.map(\.problem.capacities)
    var waiting: [(market: Int, block: Int, row: Int, need: Int)] = []
    for (m, market) in markets.enumerated() {
      var need = 0
      for (b, block) in market.problem.blocks.enumerated() {
        for row in 0..<block.needs {
          waiting.append((m, b, row, need))
          need += 1
        }
      }
    }
    waiting.sort { a, b in
      let (x, y) = (markets[a.market].merits[a.need], markets[b.market].merits[b.need])
      if x != y { return x > y }
      return state.needs[markets[a.market].needs[a.need]].id < state.needs[markets[b.market].needs[b.need]].id
    }
    var pairs: [Pair] = []
    var operations = 0
    for entry in waiting where pairs.count < limit {
      let block = markets[entry.market].problem.blocks[entry.block]
      var best = (offer: -1, score: 0.0)
      for (k, offer) in block.offers.enumerated() where free[entry.market][offer] > 0 {
        let score = block.scores[entry.row * block.offers.count + k]
        if score > best.score { best = (offer, score) }
      }
      operations += block.offers.count
      guard best.offer >= 0 else { continue }
      free[entry.market][best.offer] -= 1
      pairs.append(
        markets[entry.market].pair(state, county, need: entry.need, offer: best.offer, score: best.score))
    }
    return (pairs, operations)
  }
}
