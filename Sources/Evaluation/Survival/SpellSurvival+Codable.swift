/// The curves and how they were counted; households and calendar are not kept (`closed()`).
extension SpellSurvival: Codable {
  private enum CodingKeys: CodingKey { case window, group, counts }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      frame: HouseholdFrame(village: [], members: [], groups: []), calendar: PhaseCalendar(villages: 0, months: 0),
      window: try container.decode(RiskWindow.self, forKey: .window),
      group: try container.decode(Group.self, forKey: .group))
    for (key, counts) in zip(Self.keys, try container.decode([SurvivalCounts?].self, forKey: .counts)) {
      self.counts[key] = counts
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(window, forKey: .window)
    try container.encode(group, forKey: .group)
    try container.encode(Self.keys.map { counts[$0] }, forKey: .counts)
  }
}
