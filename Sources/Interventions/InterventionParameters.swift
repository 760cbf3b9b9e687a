public import Declarations
public import Population
public import Simulation

/// Every parameter of what programmes do, in the order of the month.
public enum InterventionParameters {
  public static let all: [Parameter] =
    NeedsAssessment.parameters + Agency.parameters + PhaseProgress.parameters + ServiceCatalogue.parameters
    + Uptake.parameters + ServiceDelivery.parameters + CrisisCases.parameters + Incubation.parameters
    + AssociationLife.parameters + ServiceEffects.parameters + Satisfaction.parameters
}

extension PathPlan {
  /// What this path adds to the month, in order; `none` adds nothing.
  public func mechanisms(values: ParameterValues) -> [any CountyMechanism] {
    var mechanisms: [any CountyMechanism] = []
    for (index, plan) in programmes.enumerated() {
      mechanisms +=
        [
          NeedsAssessment(plan: plan, index: index, values: values),
          Withdrawal(plan: plan, index: index),
          PhaseProgress(plan: plan, index: index, values: values),
          ServiceDelivery(plan: plan, index: index, values: values),
          CrisisCases(plan: plan, index: index, values: values),
          Incubation(plan: plan, index: index, values: values),
        ] as [any CountyMechanism]
    }
    if !programmes.isEmpty { mechanisms.append(AssociationLife(values: values)) }
    if let review = IndexReview(path: self, values: values) { mechanisms.append(review) }
    return mechanisms
  }

  /// The state that each of this path's programmes starts with.
  public func openProgrammes(in county: inout County) {
    county.programmes = programmes.map { ProgrammeState(lines: $0.lines, villages: $0.villages.count) }
    openReviews(in: &county)
  }
}
