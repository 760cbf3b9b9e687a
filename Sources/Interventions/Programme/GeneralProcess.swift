public import Declarations
public import Population
import Quantities
public import Simulation

/// The general process of social work (S0): needs survey → assessment → plan → implementation → evaluation → closing.
///
/// The first three take good hours of the staff for services, one after another; until they are done nothing is given but
/// visits at their dates and help in a crisis. What was planned fits better: doses are larger by a share. In the last
/// months evaluation takes a share of the hours.
public struct GeneralProcess: CountyMechanism {
  public static let hours: [Parameter] = [
    step("survey", 12, Text("good hours that the needs survey takes in a village", zh: "每村需求调查所需有效工时")),
    step("assessment", 8, Text("good hours that the assessment takes in a village", zh: "每村预估所需有效工时")),
    step("plan", 8, Text("good hours that the plan takes in a village", zh: "每村计划所需有效工时")),
  ]
  public static let fit = Parameter(
    "process.fit", 0.1, .share, in: 0...1, source: "chosen; S0: only enough analysis of needs makes supply fit",
    grade: .assumed,
    Text("gain in the dose of services that follow survey, assessment and plan", zh: "经调查、预估与计划后服务剂量的增幅"))
  public static let evaluation = Parameter(
    "process.evaluation", 0.3, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of hours for services that evaluation takes in the last months", zh: "末期评估占用的服务工时比例"))
  public static let parameters = hours + [fit, evaluation]

  public let name = Text("general process", zh: "通用过程")
  public let reads = Text("hours for services", zh: "服务工时")
  public let writes = Text("stage of the programme", zh: "项目所处环节")

  private let plan: ProgrammePlan
  private let process: ProcessPlan
  private let index: Int
  private let agency: Agency
  private let hours: [Double]

  public init(plan: ProgrammePlan, process: ProcessPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.process = process
    self.index = index
    agency = Agency(values: values)
    hours = Self.hours.map { values[$0] * Double(max(plan.villages.count, 1)) }
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    var state = county.programmes[index].delivery
    if month.month >= plan.months {
      state.stage = .closing
    } else if month.month >= plan.months - process.evaluationMonths {
      state.stage = .evaluation
    } else {
      let working = plan.working(county.programmes[index])
      var left = agency.hours(working).services * working.competence
      while state.stage < .implementation, left > 0 {
        let needed = hours[state.stage.rawValue] * (1 - state.stageProgress)
        guard left >= needed else {
          state.stageProgress += left / hours[state.stage.rawValue]
          break
        }
        left -= needed
        state.stageProgress = 0
        state.stage = ProcessStage(rawValue: state.stage.rawValue + 1) ?? .implementation
      }
    }
    county.programmes[index].delivery = state
  }

  private static func step(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter(
      "process.\(key).hours", value, .hours, in: 0...1_000, source: "chosen; S0: the general process", grade: .assumed,
      meaning)
  }
}

extension ProcessStage: Comparable {
  public static func < (a: ProcessStage, b: ProcessStage) -> Bool { a.rawValue < b.rawValue }
}
