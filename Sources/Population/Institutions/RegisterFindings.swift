/// The register held against who is poor, in three groups that together are everybody: households whose exit was
/// recorded since the last look, those that stand on the register, and all others.
///
/// Either as it is in the model, when everybody is examined, or as a verifier reports it from a sample. With p(g) the
/// share of group g that is called poor and n(g) its size,
///
///     false exits     = p(exits)                              脱真贫、真脱贫
///     inclusion error = 1 − p(registered)                     (facts C4)
///     poor            = Σ n(g) · p(g)
///     exclusion error = (n(others) · p(others) + n(exits) · p(exits)) / poor;     coverage = 1 − exclusion error
public struct RegisterFindings: Sendable, Hashable, Codable {
  /// One of the three groups.
  public struct Group: Sendable, Hashable, Codable {
    /// Households in the group.
    public var size: Int
    /// Of them those that were looked at.
    public var examined: Int
    /// Of those examined the ones that are called poor.
    public var poor: Int

    public init(size: Int = 0, examined: Int = 0, poor: Int = 0) {
      self.size = size
      self.examined = examined
      self.poor = poor
    }

    /// The share that is called poor; `nil` when nobody was examined.
    public var share: Double? { examined > 0 ? Double(poor) / Double(examined) : nil }

    /// Poor households in the whole group, by the share of those examined; none in an empty group.
    public var estimate: Double? { size == 0 ? 0 : share.map { $0 * Double(size) } }
  }

  public var exits = Group()
  public var registered = Group()
  public var others = Group()

  public init() {}

  /// Share of recorded exits by households that are still poor; `nil` without exits.
  public var falseExitShare: Double? { exits.share }

  /// Share of the registered that are not poor; `nil` with an empty register.
  public var inclusionError: Double? { registered.share.map { 1 - $0 } }

  /// Share of the poor that are not on the register; `nil` when there are none, or a group was not looked at.
  public var exclusionError: Double? {
    guard let exits = exits.estimate, let registered = registered.estimate, let others = others.estimate else {
      return nil
    }
    let poor = exits + registered + others
    return poor > 0 ? (exits + others) / poor : nil
  }

  /// Share of the poor that are on the register.
  public var coverage: Double? { exclusionError.map { 1 - $0 } }
}

/// Where a household stands before a verifier.
public enum RegisterGroup: Sendable {
  case exited, registered, other

  /// - Parameter since: exits recorded in this month or later count as those of the round.
  public init(_ recorded: StatusClock, since month: Int) {
    switch recorded.state {
    case .poor: self = .registered
    case .exited where Int(recorded.start) >= month: self = .exited
    case .exited, .neverPoor: self = .other
    }
  }

  public var group: WritableKeyPath<RegisterFindings, RegisterFindings.Group> {
    switch self {
    case .exited: \.exits
    case .registered: \.registered
    case .other: \.others
    }
  }
}

extension County {
  /// The register held against true status: everybody examined, nothing misjudged.
  ///
  /// - Parameter since: the first month whose recorded exits are those of the round.
  public func registerAsItIs(since month: Int) -> RegisterFindings {
    var findings = RegisterFindings()
    for tile in tiles {
      for row in 0..<tile.count where tile.members[row] > 0 {
        let group = RegisterGroup(tile.recorded[row], since: month).group
        findings[keyPath: group].size += 1
        findings[keyPath: group].examined += 1
        if tile.status[row].isPoor { findings[keyPath: group].poor += 1 }
      }
    }
    return findings
  }

  /// Households that have truly left poverty in this month or later and are still out of it.
  public func trueExits(since month: Int) -> Int {
    tiles.reduce(0) { sum, tile in
      sum + (0..<tile.count).count { tile.status[$0].state == .exited && Int(tile.status[$0].start) >= month }
    }
  }

  /// Households on the register, village by village.
  public var registeredByVillage: [Int] {
    var counts = villages.map { _ in 0 }
    for tile in tiles {
      for row in 0..<tile.count where tile.recorded[row].isPoor { counts[Int(tile.village[row])] += 1 }
    }
    return counts
  }
}
