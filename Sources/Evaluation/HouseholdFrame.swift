/// What an evaluation needs to know of each household: its village, its size and its groups.
///
/// Groups are fixed for a comparison (membership as in the treated world, applied to both worlds), and so is size, so
/// that persons at risk do not change with births. A row that holds nobody yet has no members and belongs to no group.
public struct HouseholdFrame: Sendable, Hashable {
  public private(set) var village: [Int32]
  public private(set) var members: [Int32]
  public private(set) var groups: [Groups]

  /// One entry a household in each array; every household with members is put in `.all`.
  public init(village: [Int32], members: [Int32], groups: [Groups]) {
    precondition(village.count == members.count && village.count == groups.count)
    self.village = village
    self.members = members
    self.groups = zip(groups, members).map { $1 > 0 ? $0.union(.all) : [] }
  }

  public var count: Int { village.count }

  /// Adds a household that joined during the run.
  public mutating func append(village: Int, members: Int, groups: Groups) {
    self.village.append(Int32(village))
    self.members.append(Int32(members))
    self.groups.append(members > 0 ? groups.union(.all) : [])
  }

  /// A household that split off from `parent` during the run: it belongs to the same village and groups.
  public mutating func settle(_ household: Int, from parent: Int, members: Int) {
    village[household] = village[parent]
    self.members[household] = Int32(members)
    groups[household] = groups[parent]
  }

  /// The villages in which `group` has at least one household, ascending: those that a bootstrap resamples.
  public func villages(of group: Group) -> [Int] {
    var found: Set<Int32> = []
    for household in groups.indices where groups[household].contains(group) { found.insert(village[household]) }
    return found.sorted().map(Int.init)
  }
}
