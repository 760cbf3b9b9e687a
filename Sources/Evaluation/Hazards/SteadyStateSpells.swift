/// How long spells last, seen in three ways, when as many begin in each period and the chance h(d) to end after d periods
/// does not change (Bane & Ellwood 1986, doi:10.2307/145955).
///
///     S(d) = ∏ up to d of (1 − h),   f(k) = h(k) S(k − 1),   mean M = Σ S
///
/// Most spells that begin are short; most people that are poor at a date are in the middle of long ones. Shares stand at
/// index 0 for length 1; the last hazard given holds for ever, and what is longer than the hazards given is a `tail`.
public struct SteadyStateSpells: Sendable, Hashable {
  /// One way of counting spells.
  public struct Lengths: Sendable, Hashable {
    /// The share of each length, 1 … K.
    public let shares: [Double]
    /// The share longer than K.
    public let tail: Double
    public let mean: Double
  }

  /// Of spells that begin: f(k). The mean is `nil` when some never end.
  public let begun: [Double]
  public let begunTail: Double
  public let begunMean: Double?
  /// Of spells in progress at a date, by the length that they will have had in the end: k f(k) / M. `nil` when some
  /// spells never end, since then these alone would fill a steady state.
  public let completed: Lengths?
  /// The same spells by their length so far: S(d − 1) / M.
  public let uncompleted: Lengths?

  /// - Parameter hazards: h(1), h(2), …, h(K), at least one, each in 0 … 1
  public init(_ hazards: [Double]) {
    precondition(!hazards.isEmpty && hazards.allSatisfy { (0...1).contains($0) }, "hazards are chances")
    // before[d − 1] = S(d − 1)
    var before: [Double] = []
    var survival = 1.0
    for hazard in hazards {
      before.append(survival)
      survival *= 1 - hazard
    }
    let count = Double(hazards.count)
    let last = hazards[hazards.count - 1]
    begun = zip(hazards, before).map { $0 * $1 }
    begunTail = survival
    guard survival == 0 || last > 0 else {
      (begunMean, completed, uncompleted) = (nil, nil, nil)
      return
    }
    // Of spells longer than K the rest is geometric, with mean 1 / h and mean square (2 − h) / h².
    let rest = survival == 0 ? 0 : survival / last
    let mean = before.reduce(0, +) + rest
    let lengths = begun.indices.map { Double($0 + 1) }
    let squares = zip(lengths, begun).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let restSquares = survival * count * count + 2 * count * rest + (survival == 0 ? 0 : rest * (2 - last) / last)
    let inProgress = (squares + restSquares) / mean
    begunMean = mean
    completed = Lengths(
      shares: zip(lengths, begun).map { $0 * $1 / mean }, tail: (survival * count + rest) / mean, mean: inProgress)
    uncompleted = Lengths(shares: before.map { $0 / mean }, tail: rest / mean, mean: (inProgress + 1) / 2)
  }
}
