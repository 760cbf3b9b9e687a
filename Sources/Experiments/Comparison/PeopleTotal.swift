import Population

/// What `series.csv` holds of a county's people when demography is on; flows are counted from month 0.
enum PeopleTotal: String, CaseIterable {
  case persons, away
  case leftBehindWomen = "left_behind_women"
  case leftBehindChildren = "left_behind_children"
  case emptyNestElders = "empty_nest_elders"
  case old = "aged_60_or_more"
  case young = "aged_under_16"
  case households = "occupied_households"
  case births, deaths
  case marriedIn = "married_in"
  case marriedOut = "married_out"
  case leftForGood = "left_for_good"
  case wentAway = "went_away"
  case cameBack = "came_back"
  case householdsSplit = "households_split"
  case splitsRefused = "splits_refused"
  case householdsDissolved = "households_dissolved"
  case householdsLeft = "households_left"
  case schoolYears = "school_years"
  case schoolLeavers = "school_leavers"
  case dropOuts = "drop_outs"
  case promisedIncome = "promised_income_fen_a_year"

  /// Empty for a county without demography.
  static func values(in county: borrowing County) -> [Int64] {
    guard let counts = county.demography?.counts else { return [] }
    let people = PeopleCount(county)
    let occupied = county.villages.reduce(0) { $0 + $1.occupied }
    return allCases.map { $0.value(people, occupied, counts) }
  }

  private func value(_ people: PeopleCount, _ occupied: Int, _ counts: DemographyCounts) -> Int64 {
    switch self {
    case .persons: Int64(people.persons)
    case .away: Int64(people.away)
    case .leftBehindWomen: Int64(people.leftBehindWomen)
    case .leftBehindChildren: Int64(people.leftBehindChildren)
    case .emptyNestElders: Int64(people.emptyNestElders)
    case .old: Int64(people.old)
    case .young: Int64(people.young)
    case .households: Int64(occupied)
    case .births: Int64(counts.births)
    case .deaths: Int64(counts.deaths)
    case .marriedIn: Int64(counts.marriedIn)
    case .marriedOut: Int64(counts.marriedOut)
    case .leftForGood: Int64(counts.leftForGood)
    case .wentAway: Int64(counts.wentAway)
    case .cameBack: Int64(counts.cameBack)
    case .householdsSplit: Int64(counts.householdsSplit)
    case .splitsRefused: Int64(counts.splitsRefused)
    case .householdsDissolved: Int64(counts.householdsDissolved)
    case .householdsLeft: Int64(counts.householdsLeft)
    case .schoolYears: Int64(counts.schoolYears)
    case .schoolLeavers: Int64(counts.schoolLeavers)
    case .dropOuts: Int64(counts.dropOuts)
    case .promisedIncome: counts.promisedIncome
    }
  }
}
