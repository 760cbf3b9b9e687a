import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct GeneralProcessTests {
  /// One worker of ten hours; survey, assessment and plan take 12.5, 10 and 5 good hours: months 0, 1 and 2.
  private let values: ParameterValues = {
    var values = ParameterValues.servicesOnly(hours: 10)
    for (parameter, hours) in zip(GeneralProcess.hours, [12.5, 10, 5]) { values[parameter] = hours }
    values[GeneralProcess.fit] = 0.2
    values[GeneralProcess.evaluation] = 0.5
    return values
  }()

  @Test func servicesWaitForSurveyAssessmentAndPlan() {
    let township = Township([1])
    var plan = township.plan(months: 8, services: [.casework])
    plan.delivery = DeliveryPlan()
    plan.delivery?.process = ProcessPlan(evaluationMonths: 2)
    township.open(plan, values: values)
    let process = GeneralProcess(plan: plan, process: plan.delivery!.process!, index: 0, values: values)
    let delivery = ServiceDelivery(plan: plan, index: 0, values: values)
    var stages: [ProcessStage] = []
    var delivered: [Double] = []
    for month in 0..<9 {
      let before = township.programme.delivered[Service.casework.rawValue]
      township.step([process, delivery], month: month)
      stages.append(township.programme.delivery.stage)
      delivered.append(township.programme.delivered[Service.casework.rawValue] - before)
    }
    #expect(
      stages == [
        .survey, .assessment, .implementation, .implementation, .implementation, .implementation, .evaluation,
        .evaluation, .closing,
      ])
    #expect(delivered.prefix(2) == [0, 0] && delivered[8] == 0)
    #expect(delivered[2..<8].allSatisfy { abs($0 - 1.2) < 1e-12 }, "what was planned fits better")
  }
}
