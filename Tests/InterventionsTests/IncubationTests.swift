import Declarations
import Interventions
import Population
import Quantities
import Testing

/// One worker with 100 hours, a fifth for incubation, of competence 0.9: 18 good hours, what a stage takes.
@Suite struct IncubationTests {
  private let values = ParameterValues.with((Agency.hours, 100))

  private func township(_ kinds: [AssociationKind], line: Int64 = 10_000_000) -> (Township, ProgrammePlan) {
    let township = Township([30])
    let plan = township.plan {
      $0.competence = 0.9
      $0.associations = kinds.map { .init(village: 0, kind: $0, name: $0.key) }
    }
    township.open(plan, values: values)
    township.programme[.associations] = line
    return (township, plan)
  }

  @Test func stagesFollowOneByOneForHoursAndMoney() {
    let (township, plan) = township([.volunteers])
    let incubation = Incubation(plan: plan, index: 0, values: values)
    var (stages, leadership, cohesion): ([IncubationStage], [Double], [Double]) = ([], [], [])
    for month in 0..<6 {
      township.step(incubation, month: month)
      stages.append(township.county.associations[0].stage)
      leadership.append(township.county.associations[0].leadership)
      cohesion.append(township.county.associations[0].cohesion)
    }
    #expect(stages == [.survey, .mobilisation, .backbone, .leaders, .founded, .charter])
    #expect(leadership == [0, 0, 0.25, 0.5, 0.5, 0.5])
    #expect(cohesion == [0, 0, 0, 0, 0.3, 0.3])
    // Six stages of 2500 yuan, and one joint activity of 800 in the month after founding.
    #expect(township.programme[.associations] == 10_000_000 - 6 * 250_000 - 80_000)
    #expect(township.county.ledger[.programmeServices] == 250_000 + 80_000)
  }

  @Test func twoAssociationsShareTheHours() {
    let (township, plan) = township([.volunteers, .revolvingFund])
    let incubation = Incubation(plan: plan, index: 0, values: values)
    var stages: [[IncubationStage]] = []
    for month in 0..<4 {
      township.step(incubation, month: month)
      stages.append(township.county.associations.map(\.stage))
    }
    #expect(
      stages == [[.planned, .planned], [.survey, .survey], [.survey, .survey], [.mobilisation, .mobilisation]])
  }

  /// A line of 6000 yuan pays for two stages; the third waits with its work done.
  @Test func withoutMoneyAStageWaits() {
    let (township, plan) = township([.volunteers], line: 600_000)
    let incubation = Incubation(plan: plan, index: 0, values: values)
    for month in 0..<6 { township.step(incubation, month: month) }
    #expect(township.county.associations[0].stage == .mobilisation)
    #expect(township.county.associations[0].progress >= 1)
    #expect(township.programme[.associations] == 100_000)
  }

  @Test func activitiesAreSupportedWhileThereIsMoneyAndAnAgency() {
    let (township, plan) = township([.volunteers], line: 160_000)
    township.county.associations[0].stage = .charter
    let incubation = Incubation(plan: plan, index: 0, values: values)
    func support(_ month: Int) -> Double {
      // The association's own month consumes what an agency supports.
      township.county.associations[0].support = 0
      township.step(incubation, month: month)
      return township.county.associations[0].support
    }
    #expect((0..<4).map(support) == [1, 1, 0, 0])
    township.programme[.associations] = 10_000_000
    #expect(support(12) == 0, "the agency has left")
  }

  @Test func associationsOfOthersAndTheDeadAreLeftAlone() {
    let (township, plan) = township([.volunteers])
    township.county.associations[0].stage = .dead
    township.county.associations.append(Association(name: "other", kind: .productionGroup, village: 0))
    for month in 0..<4 { township.step(Incubation(plan: plan, index: 0, values: values), month: month) }
    #expect(township.county.associations.map(\.stage) == [.dead, .planned])
    #expect(township.programme[.associations] == 10_000_000)
  }

  /// Two programmes incubate in one county; what one supports the other does not undo.
  @Test func programmesSupportTheirOwnAssociations() {
    let township = Township([5, 5])
    let plans = [0, 1].map { village in
      township.plan {
        $0.villages = [village]
        $0.associations = [.init(village: village, kind: .volunteers, name: "v\(village)")]
      }
    }
    township.open(plans[0], plans[1])
    for a in 0..<2 { township.county.associations[a].stage = .charter }
    township.step(plans.enumerated().map { Incubation(plan: $1, index: $0, values: values) }, month: 1)
    #expect(township.county.associations.map(\.support) == [1, 1])
  }
}
