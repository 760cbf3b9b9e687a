public import Declarations
import Simulation

/// Every parameter by which the world moves without a programme, in the order of the month.
public enum MechanismParameters {
  public static let all: [Parameter] =
    Economy.parameters + VillageFailure.parameters + PlaceMemory.parameters + LivelihoodEvents.parameters
    + RowAssembly.parameters + ShockCovariance.parameters + HouseholdDynamics.parameters + Livelihood.parameters
    + StandingSystem.parameters + Necessities.parameters + HouseholdBudget.parameters + Registration.parameters
    + CentralFunds.parameters + RelocationTerms.parameters
    + Demography.parameters + Migration.parameters + NextGeneration.parameters
}
