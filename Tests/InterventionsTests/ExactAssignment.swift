import Interventions

/// The largest sum of scores that any assignment has, by two methods that share nothing with the auction.
enum ExactAssignment {
  /// Every assignment, one after another: for a few needs.
  static func bruteForce(_ problem: DockingProblem) -> Double {
    let scores = table(problem)
    var free = problem.capacities
    func best(_ need: Int) -> Double {
      guard need < scores.count else { return 0 }
      var value = best(need + 1)
      for (offer, score) in scores[need] where free[offer] > 0 && score > 0 {
        free[offer] -= 1
        value = max(value, score + best(need + 1))
        free[offer] += 1
      }
      return value
    }
    return best(0)
  }

  /// Flow of the largest value, one need after another along the best augmenting path (Bellman and Ford).
  static func flow(_ problem: DockingProblem) -> Double {
    let scores = table(problem)
    let offers = problem.capacities.count
    var assigned: [Int?] = Array(repeating: nil, count: scores.count)
    var load = Array(repeating: 0, count: offers)
    while true {
      // The best change of value on a path from an open need to each offer, and the need by which it arrives.
      var gain = Array(repeating: -Double.infinity, count: offers)
      var from = Array(repeating: -1, count: offers)
      for (need, edges) in scores.enumerated() where assigned[need] == nil {
        for (offer, score) in edges where score > gain[offer] {
          gain[offer] = score
          from[offer] = need
        }
      }
      var isChanged = true
      while isChanged {
        isChanged = false
        for (need, edges) in scores.enumerated() {
          guard let now = assigned[need], gain[now] > -.infinity, let own = edges.first(where: { $0.offer == now })
          else { continue }
          for (offer, score) in edges where offer != now && gain[now] - own.score + score > gain[offer] + 1e-12 {
            gain[offer] = gain[now] - own.score + score
            from[offer] = need
            isChanged = true
          }
        }
      }
      let free = (0..<offers).filter { load[$0] < problem.capacities[$0] }
      guard let end = free.max(by: { gain[$0] < gain[$1] }), gain[end] > 0 else { break }
      load[end] += 1
      var offer = end
      while true {
        let need = from[offer]
        let before = assigned[need]
        assigned[need] = offer
        guard let before else { break }
        offer = before
      }
    }
    return zip(scores, assigned).reduce(0) { sum, pair in
      sum + (pair.0.first { $0.offer == pair.1 }?.score ?? 0)
    }
  }

  /// For each need the offers in its reach, with their scores.
  private static func table(_ problem: DockingProblem) -> [[(offer: Int, score: Double)]] {
    problem.blocks.flatMap { block in
      (0..<block.needs).map { n in
        block.offers.enumerated().map { ($1, block.scores[n * block.offers.count + $0]) }
      }
    }
  }
}
