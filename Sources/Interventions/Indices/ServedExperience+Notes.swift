import Population

extension County {
  /// Notes that services were planned for these households; nothing where no review is due.
  mutating func notePlanned(_ households: ArraySlice<HouseholdIndex>, by programme: Int) {
    guard programmes[programme].review != nil else { return }
    for household in households { note(household, by: programme) { $0.planned += 1 } }
  }

  /// Notes that a service was brought to a household's door, and whether it is meant for its main cause.
  mutating func noteOffered(_ rule: ServiceRule, to household: HouseholdIndex, quality: Double, by programme: Int) {
    guard programmes[programme].review != nil else { return }
    let cause = with(household) { Cause(rawValue: $0.mainCause[$1]) ?? .other }
    note(household, by: programme) { met in
      met.offered += 1
      met.quality += quality
      if rule.causes.isEmpty { met.general += 1 } else if rule.causes.contains(cause) { met.own += 1 }
    }
  }

  mutating func noteAccepted(_ household: HouseholdIndex, by programme: Int) {
    note(household, by: programme) { $0.accepted += 1 }
  }

  private mutating func note(
    _ household: HouseholdIndex, by programme: Int, _ change: (inout ServedExperience) -> Void
  ) {
    guard programmes[programme].review != nil else { return }
    change(&programmes[programme].review!.experiences[household, default: ServedExperience()])
  }
}
