import Declarations
import Mechanisms

extension ParameterValues {
  /// The values that the hand-worked figures of these tests were worked with, whatever the defaults become.
  static let handWorked: ParameterValues = {
    var values = ParameterValues()
    for (name, value) in handWorkedValues {
      guard let parameter = MechanismParameters.all.first(where: { $0.name == name }) else {
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

  private static let handWorkedValues: [String: Double] = [
    "prices.growth.wages": 0.08, "prices.growth.farm": 0.06, "prices.growth.transfers": 0.09,
    "prices.growth.consumer": 0.022,
    "failure.hazard": 0.06, "failure.duration": 6,
    "village.depreciation.channel": 0.3, "village.depreciation.brand": 0.2, "village.depreciation.quality": 0.3,
    "village.depreciation.infrastructure": 0.1, "village.depreciation.jobs": 0.3, "village.depreciation.trust": 0.4,
    "village.depreciation.participation": 0.4, "village.depreciation.cadre": 0.3,
    "illness.hazard": 0.08, "illness.chronic-factor": 2, "illness.duration": 3, "illness.lost-workers": 0.5,
    "family.hazard": 0.05, "employment.loss": 0.045, "employment.finding": 0.04, "employment.finding-slope": 0.5,
    "employment.job-link": 0.12,
    "persistence.human.human": 0.9, "persistence.health.health": 0.69, "persistence.natural.natural": 0.95,
    "persistence.social.social": 0.85, "persistence.motivation.motivation": 0.75,
    "persistence.information.information": 0.7,
    "capital.motivation.human": 0.002, "capital.health.motivation": 0.01, "capital.social.information": 0.005,
    "event.illness.health": -0.3, "covariate.schooling.human": 0.03, "covariate.remoteness.information": -0.1,
    "covariate.chronic.health": -0.5, "covariate.dependency.motivation": -0.1,
    "peers.association-information.information": 0.02, "peers.association-human.human": 0.02,
    "peers.association-motivation.motivation": 0.02, "peers.association-social.social": 0.02,
    "peers.neighbours-information.information": 0.002, "peers.neighbours-human.human": 0.002,
    "peers.neighbours-motivation.motivation": 0.002, "peers.neighbours-social.social": 0.002,
    "wage.reference": 2_000, "business.yield": 2_200, "business.inputs": 550, "business.without-labour": 0.35,
    "business.job-time": 0.7, "business.asset-return": 0.12, "property.lettings": 10,
    "standing.pension": 105, "standing.remittance": 130, "standing.dibao-line": 4_833,
    "standing.dibao-adequacy": 0.5, "standing.post-wage": 500, "standing.microcredit": 30_000,
    "medical.bill": 12_000, "medical.routine": 12, "medical.reimbursement": 0.55,
    "medical.reimbursement-registered": 0.85, "schooling.cost": 900,
    "consumption.subsistence": 150, "consumption.propensity": 0.8, "consumption.pass-through": 0.25,
    "credit.limit": 12, "credit.interest": 0.05, "savings.buffer": 4, "credit.repayment": 0.3,
    "assets.investment": 0.03, "assets.depreciation": 0.1,
    "registration.begins": -48, "registration.noise": 0.25, "registration.detection": 0.6, "registration.review": 0.7,
    "registration.leniency": 0, "registration.cadre-gain": 0.5,
    "central.transfers": 0.25, "central.services": 0.3, "central.service-cost": 250, "central.infrastructure": 0.2,
  ]
}
