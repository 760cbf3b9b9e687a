import Declarations
import Interventions

extension ParameterValues {
  /// The values that the hand-worked figures of these tests were worked with, whatever the defaults become.
  static let handWorked: ParameterValues = {
    var values = ParameterValues()
    for (name, value) in handWorkedValues {
      guard let parameter = InterventionParameters.all.first(where: { $0.name == name }) else {
        preconditionFailure("no parameter \(name)")
      }
      values[parameter] = value
    }
    return values
  }()

  /// The hand-worked values with some changed.
  static func with(_ settings: (Parameter, Double)...) -> ParameterValues {
    var values = handWorked
    for (parameter, value) in settings { values[parameter] = value }
    return values
  }

  /// Every worker's hours go to services, and nearly everybody accepts (99.3 %).
  static func servicesOnly(hours: Double) -> ParameterValues {
    with((Agency.hours, hours), (Agency.taskShare, 0), (Agency.incubationShare, 0), (Uptake.base, 5))
  }

  private static let handWorkedValues: [String: Double] = [
    "agency.hours": 150, "agency.task-share": 0.15, "agency.incubation-share": 0.2, "agency.overload-loss": 0.5,
    "phase.intervention.work": 28, "phase.empowerment.work": 40, "phase.intervention.shortest": 2,
    "phase.empowerment.shortest": 4, "phase.intervention.longest": 6, "phase.empowerment.longest": 9,
    "phase.empowerment.taking-part": 0.3, "phase.trust-gain": 0.15,
    "service.group-size": 12, "service.casework.casework.hours": 2, "service.casework.casework.cost": 10,
    "service.group-work.groupwork.hours": 5, "service.group-work.groupwork.cost": 150,
    "service.policy-outreach.communitywork.cost": 400, "service.policy-outreach.communitywork.gain.trust": 0.1,
    "service.policy-outreach.communitywork.gain.participation": 0.05, "service.policy-outreach.cadres.cost": 500,
    "service.policy-outreach.cadres.gain.cadre": 0.2, "service.relief-visits.casework.cost": 280,
    "service.relief-visits.casework.hours": 0.5, "service.job-link.casework.hours": 1,
    "service.job-link.casework.cost": 60, "service.market-channel.communitywork.hours": 6,
    "complement.training-channel": 0.5, "complement.coaching-finance": 0.3,
    "uptake.base": 0.8, "uptake.motivation": 1, "uptake.labour": 0.3, "uptake.information": 0.5,
    "uptake.ability": 0.4, "uptake.success": 1,
    "crisis.goods": 1_000, "crisis.cost": 600,
    "incubation.stage-hours": 18, "incubation.stage-cost": 2_500, "incubation.activity-cost": 800,
    "incubation.leadership": 0.5, "incubation.founding-cohesion": 0.3,
    "association.cohesion-gain": 0.12, "association.cohesion-decay": 0.05, "association.leadership-learning": 0.02,
    "association.recruitment": 0.06, "association.capacity": 60, "association.priority": 3,
    "association.survival": 0.1, "association.patience": 6,
    "association.interest": 1, "association.founders": 0, "association.exit": 0, "association.leader-loss": 0,
    "association.leader-replacement": 0, "association.smallest": 0, "association.crowding": 0,
    "association.charter-relief": 0, "association.joint-gain": 0, "association.joint-ties": 0, "incubation.wishes": 0,
  ]
}
