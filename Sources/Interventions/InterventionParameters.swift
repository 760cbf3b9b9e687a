public import Declarations
public import Population
public import Simulation

/// Every parameter of what programmes do, in the order of the month.
public enum InterventionParameters {
  public static let all: [Parameter] =
    NeedsAssessment.parameters + Agency.parameters + PhaseProgress.parameters + ServiceCatalogue.parameters
    + Uptake.parameters + ServiceDelivery.parameters + CrisisCases.parameters + Incubation.parameters
    + AssociationLife.parameters + ServiceEffects.parameters
    + Contract.parameters + Workforce.parameters + AgencyLife.parameters + Volunteering.parameters
    + GeneralProcess.parameters + Monitoring.parameters + Succession.parameters + Diffusion.parameters
    + MethodEffects.parameters
}

extension PathPlan {
  /// What this path adds to the month, in order; `none` adds nothing.
  public func mechanisms(values: ParameterValues) -> [any CountyMechanism] {
    var mechanisms: [any CountyMechanism] = []
    if !programmes.agencies.isEmpty { mechanisms.append(AgencyLife(programmes: programmes, values: values)) }
    for (index, plan) in programmes.enumerated() {
      mechanisms.append(NeedsAssessment(plan: plan, index: index, values: values))
      mechanisms += plan.deliverers(index: index, values: values)
      mechanisms +=
        [
          Withdrawal(plan: plan, index: index),
          PhaseProgress(plan: plan, index: index, values: values),
          ServiceDelivery(plan: plan, index: index, values: values),
          CrisisCases(plan: plan, index: index, values: values),
          Incubation(plan: plan, index: index, values: values),
        ] as [any CountyMechanism]
      if let monitoring = plan.delivery?.monitoring {
        mechanisms.append(Monitoring(plan: plan, monitoring: monitoring, index: index, values: values))
      }
    }
    if !programmes.isEmpty { mechanisms.append(AssociationLife(values: values)) }
    if programmes.contains(where: { ($0.delivery?.diffusion ?? 0) > 0 }) {
      mechanisms.append(Diffusion(programmes: programmes, values: values))
    }
    return mechanisms
  }

  /// The state that each of this path's programmes starts with.
  public func openProgrammes(in county: inout County) {
    county.programmes = programmes.map { plan in
      var state = ProgrammeState(lines: plan.firstLines, villages: plan.villages.count)
      state.delivery.instalments = 1
      return state
    }
    county.agencies = programmes.openAgencies()
  }
}

extension ProgrammePlan {
  /// What decides who works for a programme and how hard, before anything is delivered.
  fileprivate func deliverers(index: Int, values: ParameterValues) -> [any CountyMechanism] {
    guard let delivery else { return [] }
    var mechanisms: [any CountyMechanism] = []
    if let contract = delivery.contract {
      mechanisms.append(Contract(plan: self, contract: contract, index: index, values: values))
    }
    if let volunteers = delivery.volunteers {
      mechanisms.append(Volunteering(plan: self, volunteers: volunteers, index: index, values: values))
    }
    mechanisms.append(Workforce(plan: self, delivery: delivery, index: index, values: values))
    if let process = delivery.process {
      mechanisms.append(GeneralProcess(plan: self, process: process, index: index, values: values))
    }
    return mechanisms
  }
}
