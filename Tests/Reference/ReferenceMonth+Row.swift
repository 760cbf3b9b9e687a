import Foundation

extension ReferenceMonth {
  /// Illness, loss of a job, failure in the village and a family event, 1 or 0 each; who is ill and who has a job.
  func events(
    _ household: inout ReferenceHousehold, _ village: ReferenceSociety.Village, _ inputs: ReferenceInputs
  ) -> [Double] {
    let u = inputs.events
    let times = household.traits.isChronic ? parameters["illness.chronic-factor"] : 1
    let fallsIll = u[0] < parameters.monthlyChance("illness.hazard") * times
    let losesJob = u[1] < parameters["employment.loss"] * Double(household.people.employed)
    let (motivation, information) = (household.capitals[4], household.capitals[5])
    let lift = max(0, 1 + parameters["employment.finding-slope"] * (information + motivation))
    // Job link is the seventh service.
    let link = parameters["employment.job-link"] * parameters["channel.jobs"] * inputs.doses[6]
    let isIdle = household.people.employed < household.people.workers
    let findsJob = isIdle && u[2] < parameters["employment.finding"] * lift + link
    let family = u[3] < parameters.monthlyChance("family.hazard")

    if fallsIll {
      household.people.illMonths = parameters.count("illness.duration")
    } else {
      household.people.illMonths = max(0, household.people.illMonths - 1)
    }
    household.people.employed += (findsJob ? 1 : 0) - (losesJob ? 1 : 0)
    return [fallsIll, losesJob, village.isFailing, family].map { $0 ? 1 : 0 }
  }

  /// v = [ x | φ(x) | events | dose | peers | ε | village | c ].
  func row(
    _ household: ReferenceHousehold, _ village: ReferenceSociety.Village, events: [Double], peers: [Double],
    _ inputs: ReferenceInputs
  ) -> [Double] {
    let x = household.capitals + levels(household)
    let place = parameters["threshold.place"] - parameters["threshold.ability-slope"] * household.traits.ability
    let phi = [x[6], x[0], x[1], x[4]].map { capital in
      1 / (1 + exp(-(capital - place) / parameters["threshold.width"]))
    }
    let doses = inputs.doses.map { 1 - exp(-$0 / parameters["dose.saturation"]) }
    let traits = household.traits
    let covariates = [
      1, traits.ability, traits.schooling, traits.dependency, traits.land, village.remoteness,
      traits.isChronic ? 1 : 0, traits.trend * Double(month) / 12,
    ]
    return x + phi + events + doses + peers + inputs.shocks + village.states + covariates
  }

  /// Physical capital ln(1 + assets / reference) and financial capital asinh(net wealth / reference), in constant money.
  private func levels(_ household: ReferenceHousehold) -> [Double] {
    let consumer = parameters.index("consumer", month: month)
    let assets = Double(household.assets) / (parameters.fen("capital.physical.reference") * consumer)
    let wealth =
      Double(household.savings - household.debt) / (parameters.fen("capital.financial.reference") * consumer)
    return [log(1 + assets), asinh(wealth)]
  }
}
