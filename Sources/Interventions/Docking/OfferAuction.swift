/// Needs and offers of one kind: who may meet what, how well, and how much each offer can take on.
///
/// Needs stand in blocks that share their candidates, the offers in reach of one town; they are numbered through the
/// blocks in order. Scores live for one month only.
public struct DockingProblem: Sendable {
  /// Needs that each offer can take on.
  public var capacities: [Int]
  public var blocks: [Block]

  public struct Block: Sendable {
    public var needs: Int
    /// Positions in `capacities`.
    public var offers: [Int]
    /// Need by need, a score for each offer of the block.
    public var scores: [Double]

    public init(needs: Int, offers: [Int], scores: [Double]) {
      self.needs = needs
      self.offers = offers
      self.scores = scores
    }
  }

  public init(capacities: [Int], blocks: [Block]) {
    self.capacities = capacities
    self.blocks = blocks
  }

  public var needs: Int { blocks.reduce(0) { $0 + $1.needs } }
}

/// The assignment of needs to offers by Bertsekas's auction with capacities, at tolerance ε (Bertsekas and Castañon 1989,
/// doi:10.1007/BF02216923).
///
/// Needs bid in turn: for the offer with the highest score less price, as much more as it is better than the next best
/// or than nothing, and ε on top. A full offer drops its lowest bid, and its price is the lowest that it holds; an offer
/// with room has price zero. A need for which nothing is worth its price stays open. The sum of scores is then within
/// ε · (needs met) of the largest that any assignment has, since prices and gains are a feasible dual solution.
///
/// The work grows with needs plus capacity · (highest score)/ε bids, each looking once at the offers in reach.
public struct OfferAuction: Sendable {
  public let epsilon: Double

  /// - Precondition: `epsilon` is positive.
  public init(epsilon: Double) {
    precondition(epsilon > 0, "an auction needs a positive increment to end")
    self.epsilon = epsilon
  }

  public struct Result: Sendable, Equatable {
    /// The offer that meets each need; `nil` for none.
    public var offer: [Int?]
    /// The sum of scores.
    public var value: Double
    /// Scores looked at.
    public var operations: Int
  }

  public func assign(_ problem: DockingProblem) -> Result {
    var book = Book(capacities: problem.capacities)
    var offer: [Int?] = Array(repeating: nil, count: problem.needs)
    var operations = 0
    var first: [(block: Int, start: Int)] = []
    for (b, block) in problem.blocks.enumerated() {
      for n in 0..<block.needs { first.append((b, n * block.offers.count)) }
    }
    // Outbid needs are served last in, first out; the first needs stand at the end.
    var queue = Array((0..<problem.needs).reversed())
    while let need = queue.popLast() {
      let (b, start) = first[need]
      let block = problem.blocks[b]
      operations += block.offers.count
      var best = (offer: -1, gain: 0.0)
      var second = 0.0
      for (k, candidate) in block.offers.enumerated() {
        let gain = block.scores[start + k] - book.price[candidate]
        guard gain > second else { continue }
        if gain > best.gain {
          second = best.gain
          best = (candidate, gain)
        } else {
          second = gain
        }
      }
      guard best.offer >= 0 else { continue }
      offer[need] = best.offer
      if let outbid = book.take(need, offer: best.offer, bid: book.price[best.offer] + best.gain - second + epsilon) {
        offer[outbid] = nil
        queue.append(outbid)
      }
    }
    return Result(offer: offer, value: value(of: offer, in: problem), operations: operations)
  }

  private func value(of offer: [Int?], in problem: DockingProblem) -> Double {
    var sum = 0.0
    var need = 0
    for block in problem.blocks {
      let place = Dictionary(uniqueKeysWithValues: block.offers.enumerated().map { ($1, $0) })
      for n in 0..<block.needs {
        if let chosen = offer[need], let k = place[chosen] { sum += block.scores[n * block.offers.count + k] }
        need += 1
      }
    }
    return sum
  }

  /// The bids that offers hold, flat: those of offer j stand from `start[j]`.
  private struct Book {
    private let capacities: [Int]
    private var start: [Int] = []
    private var held: [Int]
    private var bids: [Double]
    private var needs: [Int]
    var price: [Double]

    init(capacities: [Int]) {
      self.capacities = capacities
      var total = 0
      for capacity in capacities {
        start.append(total)
        total += max(0, capacity)
      }
      held = Array(repeating: 0, count: capacities.count)
      bids = Array(repeating: 0, count: total)
      needs = Array(repeating: 0, count: total)
      // What has no room is beyond price.
      price = capacities.map { $0 > 0 ? 0 : .infinity }
    }

    /// The need that loses its place, if any.
    mutating func take(_ need: Int, offer: Int, bid: Double) -> Int? {
      let (first, capacity) = (start[offer], capacities[offer])
      var outbid: Int?
      var slot = first + held[offer]
      if held[offer] == capacity {
        slot = first
        for other in first..<first + capacity where bids[other] < bids[slot] { slot = other }
        outbid = needs[slot]
      } else {
        held[offer] += 1
      }
      bids[slot] = bid
      needs[slot] = need
      if held[offer] == capacity { price[offer] = bids[first..<first + capacity].min() ?? 0 }
      return outbid
    }
  }
}
