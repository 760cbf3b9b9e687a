/// Each treated household paired with the untreated one whose probability of treatment is nearest.
///
/// Greedy: the treated choose in order of falling probability (the hardest to match first), ties by position; each takes the
/// nearest control still free, ties by position again. With replacement a control may serve several. O(n log n).
///
///     ATT = Σ w (y − y of the match) / Σ w   over the matched treated
///
/// The error of matching without replacement is that of the mean of pair differences (clustered by pair, CR1; Abadie &
/// Spiess 2022, doi:10.1080/01621459.2020.1840383). With replacement, where pairs share controls and the bootstrap fails
/// (Abadie & Imbens 2008, doi:10.3982/ECTA6474), it is that of Abadie & Imbens (2006, doi:10.1111/j.1468-0262.2006.00655.x):
///
///     V = (Σ over pairs of w² (y − y of the match − ATT)² + Σ over controls of (K² − K₂) σ²) / (Σ w)²
///
/// with K = Σ w and K₂ = Σ w² of the pairs that a control is in, and σ² half the squared difference in outcome from the
/// control next to it in score. Both take the score as known.
public struct NearestNeighbourMatching: Sendable, Hashable {
  /// The position of the match of each observation; `nil` for controls and for the treated without one.
  public let match: [Int?]
  public let isWithReplacement: Bool
  /// In how many pairs each observation is: a weight for balance and for outcomes.
  public let uses: [Double]
  let score: [Double]
  let treated: [Bool]

  /// - Parameters:
  ///   - score: the probability of treatment; any score will do.
  ///   - caliper: the largest difference in the score that makes a match; `nil` for any.
  public init(_ score: [Double], treated: [Bool], caliper: Double? = nil, withReplacement: Bool = false) {
    precondition(score.count == treated.count, "a score for each observation")
    let seekers = score.indices.filter { treated[$0] }.sorted { (-score[$0], $0) < (-score[$1], $1) }
    var free = FreeControls(score, of: score.indices.filter { !treated[$0] })
    var match = [Int?](repeating: nil, count: score.count)
    var uses = [Double](repeating: 0, count: score.count)
    for seeker in seekers {
      guard let place = free.nearest(to: score[seeker]) else { break }
      let control = free.controls[place]
      if let caliper, abs(score[control] - score[seeker]) > caliper { continue }
      match[seeker] = control
      uses[seeker] += 1
      uses[control] += 1
      if !withReplacement { free.take(place) }
    }
    self.match = match
    self.uses = uses
    isWithReplacement = withReplacement
    self.score = score
    self.treated = treated
  }

  /// The number of pairs.
  public var count: Int { match.count { $0 != nil } }

  /// The effect on the treated that were matched; undefined without pairs, and without an error for one pair.
  ///
  /// - Parameter weights: of the treated; empty for 1 each.
  public func effect(on outcome: [Double], weights: [Double] = []) -> Estimate {
    precondition(outcome.count == match.count, "an outcome for each observation")
    let pairs = match.indices.filter { match[$0] != nil }
    let fit = LeastSquaresFit(
      pairs.map { outcome[$0] - outcome[match[$0]!] }, on: [pairs.map { _ in 1 }],
      weights: weights.isEmpty ? [] : pairs.map { weights[$0] })
    guard let fit else { return .undefined }
    guard isWithReplacement else { return fit.estimate(0) }
    let used = weights.isEmpty ? match.map { _ in 1 } : weights
    return Estimate(
      fit.coefficients[0],
      standardError: fit.observations > 1
        ? sharedControlsVariance(outcome, used, effect: fit.coefficients[0])?.squareRoot() : nil)
  }
}

/// Controls in order of their score, with the nearest free one of any score in nearly constant time.
private struct FreeControls {
  /// Positions in the data, by score, then by position.
  let controls: [Int]
  private let scores: [Double]
  /// Where the run of equal scores begins.
  private let runStart: [Int]
  /// Chains that lead to the next free place to the right and to the left; both shortened on the way.
  private var right: [Int]
  private var left: [Int]

  init(_ score: [Double], of controls: [Int]) {
    self.controls = controls.sorted { (score[$0], $0) < (score[$1], $1) }
    scores = self.controls.map { score[$0] }
    var start = 0
    runStart = scores.indices.map { [scores] place in
      if scores[place] != scores[start] { start = place }
      return start
    }
    right = Array(0...controls.count)
    // Place i stands at i + 1, so that 0 can mean none.
    left = Array(0...controls.count)
  }

  mutating func take(_ place: Int) {
    right[place] = place + 1
    left[place + 1] = place
  }

  /// The free place of the nearest score; the first in the data of those equally near.
  mutating func nearest(to score: Double) -> Int? {
    var (low, high) = (0, scores.count)
    while low < high {
      let middle = (low + high) / 2
      if scores[middle] < score { low = middle + 1 } else { high = middle }
    }
    let above = Self.root(&right, low)
    let below = Self.root(&left, low) - 1
    guard below >= 0 else { return above < scores.count ? above : nil }
    // Of equal scores the first free one, which the chain to the left passes by.
    let first = Self.root(&right, runStart[below])
    guard above < scores.count else { return first }
    let (up, down) = (scores[above] - score, score - scores[first])
    return up < down || (up == down && controls[above] < controls[first]) ? above : first
  }

  private static func root(_ chain: inout [Int], _ start: Int) -> Int {
    var place = start
    while chain[place] != place {
      chain[place] = chain[chain[place]]
      place = chain[place]
    }
    return place
  }
}
