public import Declarations
public import Population
public import Simulation

/// Every parameter of what programmes do, in the order of the month.
public enum InterventionParameters {
  public static let all: [Parameter] =
    NeedsAssessment.parameters + Agency.parameters + PhaseProgress.parameters + ServiceCatalogue.parameters
    + Uptake.parameters + ServiceDelivery.parameters + CrisisCases.parameters + Incubation.parameters
    + CashTransfers.parameters + Lending.parameters + RevolvingFunds.parameters + BankLoans.parameters
    + CommunityIndustry.parameters + BuildingMeasure.parameters + AssetBuilding.parameters
    + AssociationLife.parameters + ServiceEffects.parameters
    + DeadlinePressure.parameters + CadreStrain.parameters
    + CampaignAdministration.parameters + Verification.parameters
    + OpenNeeds.parameters + Docking.parameters
    + DockedHelp.parameters + OrganisationReview.parameters
    + Satisfaction.parameters
    + Contract.parameters + Workforce.parameters + AgencyLife.parameters + Volunteering.parameters
    + GeneralProcess.parameters + Monitoring.parameters + Succession.parameters + Diffusion.parameters
    + MethodEffects.parameters
}

extension PathPlan {
  /// What this path adds to the month, in order; `none` adds nothing.
  public func mechanisms(values: ParameterValues) -> [any CountyMechanism] {
    var mechanisms: [any CountyMechanism] = []
    if let government {
      mechanisms.append(DeadlinePressure(plan: government, values: values))
      mechanisms.append(CadreStrain(plan: government, values: values))
    }
    if !programmes.agencies.isEmpty { mechanisms.append(AgencyLife(programmes: programmes, values: values)) }
    for (index, plan) in programmes.enumerated() {
      // Cash paid to those whom a campaign chooses needs no campaign.
      if plan.isDeliveredByGovernment, plan.hasPhases {
        mechanisms.append(CampaignAdministration(plan: plan, index: index, values: values))
      }
      mechanisms.append(NeedsAssessment(plan: plan, index: index, values: values))
      mechanisms += plan.deliverers(index: index, values: values)
      mechanisms +=
        [
          Withdrawal(plan: plan, index: index, others: programmes),
          PhaseProgress(plan: plan, index: index, values: values),
          ServiceDelivery(plan: plan, index: index, values: values),
          CrisisCases(plan: plan, index: index, values: values),
          Incubation(plan: plan, index: index, values: values),
        ] as [any CountyMechanism]
      mechanisms += plan.financeMechanisms(index: index, values: values)
      if plan.relocates { mechanisms.append(Relocation(plan: plan, index: index, values: values)) }
      if let monitoring = plan.delivery?.monitoring {
        mechanisms.append(Monitoring(plan: plan, monitoring: monitoring, index: index, values: values))
      }
    }
    for (index, plan) in programmes.enumerated() where plan.hasDocking {
      mechanisms +=
        [
          OpenNeeds(plan: plan, index: index, values: values), Docking(plan: plan, index: index, values: values),
          DockedHelp(plan: plan, index: index, values: values),
        ] as [any CountyMechanism]
    }
    if let review = OrganisationReview(plans: programmes, values: values) { mechanisms.append(review) }
    if !programmes.isEmpty { mechanisms.append(AssociationLife(values: values)) }
    if programmes.contains(where: { $0.finance?.lendsThroughFunds == true }) {
      mechanisms.append(RevolvingFunds(plans: programmes, values: values))
    }
    if programmes.contains(where: { ($0.delivery?.diffusion ?? 0) > 0 }) {
      mechanisms.append(Diffusion(programmes: programmes, values: values))
    }
    if let review = IndexReview(path: self, values: values) { mechanisms.append(review) }
    return mechanisms
  }

  /// What this path adds to the end of the month, after the register.
  public func closingMechanisms(values: ParameterValues) -> [any CountyMechanism] {
    verification.map { [Verification(plan: $0, values: values)] } ?? []
  }

  /// The state that each of this path's programmes starts with.
  public func openProgrammes(in county: inout County) {
    county.programmes = programmes.map { plan in
      var state = ProgrammeState(lines: plan.firstLines, villages: plan.villages.count)
      state.delivery.instalments = 1
      return state
    }
    county.docking = programmes.map { _ in DockingState() }
    county.agencies = programmes.openAgencies()
    openReviews(in: &county)
  }
}

extension ProgrammePlan {
  /// What the programme does with money, in order; nothing that it does not switch on.
  fileprivate func financeMechanisms(index: Int, values: ParameterValues) -> [any CountyMechanism] {
    guard let finance else { return [] }
    var mechanisms: [any CountyMechanism] = []
    if finance.cash != nil { mechanisms.append(CashTransfers(plan: self, index: index, values: values)) }
    if let transfer = finance.assetTransfer {
      mechanisms.append(AssetTransfer(transfer: transfer, index: index, values: values))
    }
    if finance.bringsBankLoans { mechanisms.append(BankLoans(plan: self, index: index, values: values)) }
    if let industry = finance.industry {
      mechanisms.append(CommunityIndustry(plan: self, industry: industry, index: index, values: values))
    }
    if finance.matchesSavings { mechanisms.append(AssetBuilding(plan: self, index: index, values: values)) }
    return mechanisms
  }

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
