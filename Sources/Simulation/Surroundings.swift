public import Population

/// What a household sees of its village and associations this month, flat for the row assembly.
public struct Surroundings: Sendable {
  /// Eight states for each village, and one flag for a harvest or price failure under way.
  public private(set) var states: [Double] = []
  public private(set) var failures: [Double] = []
  public private(set) var remoteness: [Double] = []
  /// Sums over a village's households of the capitals passed on, four for each village, and how many they are.
  public private(set) var neighbourSums: [Double] = []
  public private(set) var neighbourCounts: [Double] = []
  /// Active associations by (village, kind): −1 where there is none.
  public private(set) var association: [Int] = []
  public private(set) var associations: [Circle] = []

  /// What an association passes on.
  public struct Circle: Sendable {
    public var sums: [Double]
    public var count: Double
    public var cohesion: Double
    /// Mean of the other active associations, which reaches members by the share `tie`.
    public var others: [Double]
    public var tie: Double
  }

  public init() {}

  /// - Parameter tie: share of what a member sees that comes from associations tied to its own.
  public mutating func update(from county: borrowing County, tie: Double) {
    let kinds = AssociationKind.allCases.count
    states.removeAll(keepingCapacity: true)
    neighbourSums.removeAll(keepingCapacity: true)
    for village in county.villages { states += village.states }
    for sums in county.villageSums { neighbourSums += sums }
    failures = county.villages.map { $0.failureMonths > 0 ? 1 : 0 }
    remoteness = county.villages.map(\.remoteness)
    neighbourCounts = county.villages.map { Double($0.occupied) }
    association = Array(repeating: -1, count: county.villages.count * kinds)
    associations.removeAll(keepingCapacity: true)
    for item in county.associations where item.stage.isActive && !item.members.isEmpty {
      var sums = Array(repeating: 0.0, count: County.passedOn.count)
      for member in item.members {
        county.with(member) { tile, row in
          for (k, capital) in County.passedOn.enumerated() { sums[k] += tile.capitals[capital.rawValue][row] }
        }
      }
      association[item.village * kinds + item.kind.rawValue] = associations.count
      associations.append(
        Circle(
          sums: sums, count: Double(item.members.count), cohesion: item.cohesion,
          others: Array(repeating: 0, count: sums.count), tie: tie + (1 - tie) * item.ties))
    }
    mix()
  }

  /// Mean of the other circles, for each.
  private mutating func mix() {
    guard associations.count > 1 else {
      for i in associations.indices { associations[i].tie = 0 }
      return
    }
    for k in County.passedOn.indices {
      let total = associations.reduce(0) { $0 + $1.sums[k] / $1.count }
      for i in associations.indices {
        let own = associations[i].sums[k] / associations[i].count
        associations[i].others[k] = (total - own) / Double(associations.count - 1)
      }
    }
  }

  /// Positive part of what a member with value `own` of capital `k` sees above itself, weighted by cohesion.
  ///
  /// (1 − tie) · leave-one-out mean of the circle + tie · mean of the others − own.
  public func signal(circle: Circle, _ k: Int, own: Double) -> Double {
    guard circle.count > 1 else { return 0 }
    let mean = (circle.sums[k] - own) / (circle.count - 1)
    return circle.cohesion * max(0, (1 - circle.tie) * mean + circle.tie * circle.others[k] - own)
  }
}
