import Population
import Quantities

/// What `series.csv` holds of institutions, where there are any: phases of villages (M9), associations, agencies, people
/// and their hours, by which way organisations help at present (M13), and the five kinds of actors of a platform (M7).
///
/// A mean between 0 and 1 is told in thousandths.
enum InstitutionTotal: String, CaseIterable {
  case inIntervention = "villages_in_intervention"
  case inEmpowerment = "villages_in_empowerment"
  case inBuilding = "villages_in_building"
  case after = "villages_after"
  case repetitions = "phase_repetitions"
  case associations = "active_associations"
  case cohesion = "association_cohesion_per_mille"
  case outsideCompetence = "outside_agency_competence_per_mille"
  case localCompetence = "local_agency_competence_per_mille"
  case effort = "agency_effort_per_mille"
  case goodwill = "partners_goodwill_per_mille"
  /// Hours worked so far, of agencies that a programme names, and of partners and volunteers beside them.
  case agencyHours = "agency_hours"
  case linkedHours = "linked_hours"
  case volunteers
  /// Households that live at resettlement sites; those that programmes moved so far, and how many of them were poor.
  case relocated = "households_relocated"
  case moved = "households_moved"
  case movedPoor = "households_moved_poor"
  case helpedByConsumption = "helped_by_consumption"
  case helpedByEmployment = "helped_by_employment"
  case helpedByTechnology = "helped_by_technology"
  case helpedByMoney = "helped_by_money"
  case helpedByPairing = "helped_by_pairing"
  /// Programmes that have paid for a platform; households on its list; whether cadres keep the register for a government;
  /// organisations, enterprises and people that may offer; programmes at work.
  case platforms = "actors_platforms"
  case receivers = "actors_receivers"
  case governments = "actors_governments"
  case providers = "actors_providers"
  case implementers = "actors_implementers"

  func value(in county: borrowing County) -> Int64 {
    switch self {
    case .inIntervention: villages(county) { $0.phase == .intervention }
    case .inEmpowerment: villages(county) { $0.phase == .empowerment }
    case .inBuilding: villages(county) { $0.phase == .building }
    case .after: villages(county) { $0.phase == .after }
    case .repetitions: county.programmes.reduce(0) { $0 + Int64($1.repetitions) }
    case .associations: Int64(county.associations.count { $0.stage.isActive })
    case .cohesion: mean(county.associations.filter { $0.stage.isActive }.map(\.cohesion))
    case .outsideCompetence: mean(county.agencies.filter { !$0.isLocal }.map(\.competence))
    case .localCompetence: mean(county.agencies.filter(\.isLocal).map(\.competence))
    case .effort: mean(county.programmes.map(\.delivery.effort))
    case .goodwill: mean(county.programmes.map(\.delivery.goodwill))
    case .agencyHours: county.programmes.reduce(0) { $0 + Int64($1.delivery.ownHours) }
    case .linkedHours: county.programmes.reduce(0) { $0 + Int64($1.delivery.linkedHours) }
    case .volunteers: county.programmes.reduce(0) { $0 + Int64($1.delivery.volunteers.count) }
    case .relocated: county.relocated
    case .moved: county.programmes.reduce(0) { $0 + Int64($1.moved) }
    case .movedPoor: county.programmes.reduce(0) { $0 + Int64($1.movedPoor) }
    case .helpedByConsumption: helped(county, .consumption)
    case .helpedByEmployment: helped(county, .employment)
    case .helpedByTechnology: helped(county, .technology)
    case .helpedByMoney: helped(county, .money)
    case .helpedByPairing: helped(county, .pairing)
    case .platforms: Int64(county.docking.count { $0[.cost] + $0[.carriedCost] > 0 })
    case .receivers: needs(county) { $0.isListed && !$0.isOfVillage }
    case .governments: villages(county) { $0.cadres.workload > 0 } > 0 ? 1 : 0
    case .providers: Int64(county.organisations.count { $0.mayOffer })
    case .implementers: Int64(county.programmes.count { !$0.isOver })
    }
  }

  private func helped(_ county: borrowing County, _ way: HelpWay) -> Int64 {
    needs(county) { !$0.isOpen && $0.way == way }
  }

  private func needs(_ county: borrowing County, _ isMeant: (Need) -> Bool) -> Int64 {
    county.docking.reduce(0) { $0 + Int64($1.needs.count(where: isMeant)) }
  }

  private func villages(_ county: borrowing County, _ isMeant: (Village) -> Bool) -> Int64 {
    Int64(county.villages.count(where: isMeant))
  }

  private func mean(_ values: [Double]) -> Int64 { values.isEmpty ? 0 : values.inThousandths(of: values.count) }
}

/// Means of a state of villages in `series.csv`, in thousandths: of all, and of those outside every programme (M45).
struct VillageMean: CaseIterable, Hashable {
  let state: VillageState
  let isOutside: Bool

  static let allCases = [false, true].flatMap { isOutside in
    VillageState.allCases.map { VillageMean(state: $0, isOutside: isOutside) }
  }

  var key: String { (isOutside ? "outside_" : "village_") + state.key + "_per_mille" }

  func value(in county: borrowing County) -> Int64 {
    let values = county.villages.filter { !isOutside || $0.phase == .none }.map { $0[state] }
    return values.inThousandths(of: max(1, values.count))
  }
}

extension [Double] {
  fileprivate func inThousandths(of count: Int) -> Int64 {
    Int64((1_000 * reduce(0, +) / Double(count)).rounded(.toNearestOrEven))
  }
}
