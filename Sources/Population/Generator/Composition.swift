public import Declarations

/// Who lives in a household.
public struct Composition: Sendable, Hashable {
  public var members: Int
  public var workers: Int
  /// At school.
  public var children: Int
  /// Everybody else: the old and those unable to work.
  public var elders: Int { members - workers - children }

  public init(members: Int, workers: Int, children: Int) {
    self.members = members
    self.workers = workers
    self.children = children
  }
}

/// Joint shares of household size, workers and children that have given marginals.
///
/// Iterative proportional fitting (Deming and Stephan 1940) of a table with equal weight on every possible household
/// (workers + children ≤ members, and no household of children alone) to the three marginals.
public struct CompositionTable: Sendable {
  public let cells: [Composition]
  public private(set) var shares: [Double]

  /// - Throws: `population-marginals` when the three marginals cannot hold together.
  public init(members: Shares, workers: Shares, children: Shares) throws(Fault) {
    var cells: [Composition] = []
    for m in members.lowest...members.highest {
      for w in workers.lowest...workers.highest {
        for c in children.lowest...children.highest where w + c <= m && c < m {
          cells.append(Composition(members: m, workers: w, children: c))
        }
      }
    }
    self.cells = cells
    shares = Array(repeating: 1 / Double(max(cells.count, 1)), count: cells.count)
    let targets: [(Shares, (Composition) -> Int)] = [
      (members, { $0.members }), (workers, { $0.workers }), (children, { $0.children }),
    ]
    var distance = Double.infinity
    for _ in 0..<2000 where distance > 1e-10 {
      for (target, value) in targets { scale(to: target, by: value) }
      distance = targets.map { largestGap(to: $0.0, by: $0.1) }.max() ?? 0
    }
    guard distance < 1e-6 else { throw PopulationFaults.marginals(["gap": "\(distance)"]) }
  }

  private func marginal(of target: Shares, by value: (Composition) -> Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: target.shares.count)
    for (cell, share) in zip(cells, shares) { sums[value(cell) - target.lowest] += share }
    return sums
  }

  private mutating func scale(to target: Shares, by value: (Composition) -> Int) {
    let sums = marginal(of: target, by: value)
    for i in cells.indices {
      let k = value(cells[i]) - target.lowest
      shares[i] = sums[k] > 0 ? shares[i] * target.shares[k] / sums[k] : 0
    }
  }

  private func largestGap(to target: Shares, by value: (Composition) -> Int) -> Double {
    zip(marginal(of: target, by: value), target.shares).map { abs($0 - $1) }.max() ?? 0
  }

  /// `count` households that follow the table as closely as whole numbers can, smallest first: every number of members,
  /// of workers and of children comes within one household of its share.
  ///
  /// Largest remainders round the cells; then single households move between cells while that brings the marginals
  /// closer in squares.
  public func dealt(over count: Int) -> [Composition] {
    var counts = Quota.split(count, in: shares)
    var gaps = Gaps()
    for (k, cell) in cells.enumerated() { gaps.add(Double(counts[k]) - shares[k] * Double(count), to: cell) }
    while let move = bestMove(counts, gaps) {
      counts[move.from] -= 1
      counts[move.to] += 1
      gaps.add(-1, to: cells[move.from])
      gaps.add(1, to: cells[move.to])
    }
    return zip(cells, counts).flatMap { Array(repeating: $0, count: $1) }
  }

  /// The move of one household that lowers the sum of squared gaps the most; `nil` when none does.
  private func bestMove(_ counts: [Int], _ gaps: Gaps) -> (from: Int, to: Int)? {
    var best: (from: Int, to: Int)?
    var lowest = -1e-6
    for from in cells.indices where counts[from] > 0 {
      for to in cells.indices where shares[to] > 0 {
        let change = gaps.change(from: cells[from], to: cells[to])
        if change < lowest { (lowest, best) = (change, (from, to)) }
      }
    }
    return best
  }

  /// Households too many for each number of members, workers and children.
  private struct Gaps {
    private var gaps: [[Int: Double]] = [[:], [:], [:]]

    private static func values(_ cell: Composition) -> [Int] { [cell.members, cell.workers, cell.children] }

    mutating func add(_ amount: Double, to cell: Composition) {
      for (part, value) in Self.values(cell).enumerated() { gaps[part][value, default: 0] += amount }
    }

    /// What Σ gap² gains when a household moves: (g − 1)² − g² where it leaves, (g + 1)² − g² where it comes.
    func change(from: Composition, to: Composition) -> Double {
      zip(Self.values(from), Self.values(to)).enumerated().reduce(0) { sum, pair in
        let (part, (old, new)) = pair
        guard old != new else { return sum }
        return sum + 2 - 2 * (gaps[part][old] ?? 0) + 2 * (gaps[part][new] ?? 0)
      }
    }
  }
}
