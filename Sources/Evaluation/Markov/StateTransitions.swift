/// Moves between states from one observation of somebody to the next, at whatever times they were seen.
///
/// States are numbered from 0. All columns have one entry a transition, by subject and then time.
public struct StateTransitions: Sendable, Hashable {
  /// How many states there are.
  public let states: Int
  public private(set) var from: [Int32] = []
  public private(set) var to: [Int32] = []
  /// The time between the two observations, in the units of the times given.
  public private(set) var interval: [Double] = []
  public private(set) var subject: [Int32] = []
  /// The place of the first of the two observations among those given: where weights and covariates are looked up.
  public private(set) var observation: [Int32] = []
  /// Observations left out: without a state, and at the time of an earlier one of the same subject.
  public private(set) var missing = 0
  public private(set) var simultaneous = 0

  /// - Parameters:
  ///   - subject: whom an observation is of; in any order
  ///   - time: when; finite
  ///   - state: from 0 to `states` − 1; −1 where it was not seen, which joins the observations before and after
  public init(subject: [Int32], time: [Double], state: [Int32], states: Int) {
    precondition(subject.count == time.count && subject.count == state.count, "one time and state an observation")
    precondition(time.allSatisfy(\.isFinite), "times are finite")
    precondition(state.allSatisfy { $0 >= -1 && $0 < states }, "states are numbered from 0")
    self.states = states
    let isSorted = subject.indices.dropFirst().allSatisfy {
      (subject[$0 - 1], time[$0 - 1]) <= (subject[$0], time[$0])
    }
    let order =
      isSorted
      ? Array(subject.indices)
      : subject.indices.sorted { (subject[$0], time[$0], $0) < (subject[$1], time[$1], $1) }
    var last: Int?
    for row in order {
      guard state[row] >= 0 else {
        missing += 1
        continue
      }
      if let last, subject[last] == subject[row] {
        guard time[row] > time[last] else {
          simultaneous += 1
          continue
        }
        from.append(state[last])
        to.append(state[row])
        interval.append(time[row] - time[last])
        self.subject.append(subject[row])
        observation.append(Int32(last))
      }
      last = row
    }
  }

  public var count: Int { from.count }

  /// Only those after exactly this interval: for tables of probabilities, whose meaning depends on it.
  public func over(_ interval: Double) -> StateTransitions {
    let kept = self.interval.indices.filter { self.interval[$0] == interval }
    var result = self
    result.from = kept.map { from[$0] }
    result.to = kept.map { to[$0] }
    result.interval = kept.map { self.interval[$0] }
    result.subject = kept.map { subject[$0] }
    result.observation = kept.map { observation[$0] }
    return result
  }

  /// The sample of transitions: each subject a cluster, every transition with weight 1, or as its first observation was
  /// drawn.
  public func sample(of observations: SurveyDesign? = nil) -> SurveyDesign {
    guard let observations else { return SurveyDesign(weights: Array(repeating: 1, count: count), clusters: subject) }
    return SurveyDesign(
      weights: observation.map { observations.weights[Int($0)] },
      strata: observation.map { observations.strata[Int($0)] },
      clusters: observation.map { observations.clusters[Int($0)] })
  }
}
