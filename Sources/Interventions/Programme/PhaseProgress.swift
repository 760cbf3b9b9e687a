public import Declarations
public import Population
import Quantities
public import Simulation

/// Three phases with gates, for each village of a programme (S4 names tasks; the gates are assumed).
///
/// A village leaves a phase when the work of its tasks is done and it has stayed the shortest time; leaving empowerment
/// also asks that enough of those served take part. A village that has stayed the longest time without passing repeats
/// the phase with half its progress. Building lasts until the agency leaves.
public struct PhaseProgress: CountyMechanism {
  static let phases: [Phase] = [.intervention, .empowerment]
  public static let work: [Parameter] = [
    gate(
      "intervention", "work", 28, .hours,
      Text("hours of good work that the tasks of intervention take in a village", zh: "每村介入阶段任务所需有效工时")),
    gate(
      "empowerment", "work", 40, .hours,
      Text("hours of good work that the tasks of empowerment take in a village", zh: "每村增权阶段任务所需有效工时")),
  ]
  public static let shortest: [Parameter] = [
    gate("intervention", "shortest", 2, .months, Text("shortest stay in intervention", zh: "介入阶段最短月数")),
    gate("empowerment", "shortest", 4, .months, Text("shortest stay in empowerment", zh: "增权阶段最短月数")),
  ]
  public static let longest: [Parameter] = [
    gate(
      "intervention", "longest", 6, .months,
      Text("longest stay in intervention before it is repeated", zh: "介入阶段最长月数,超过则重复")),
    gate(
      "empowerment", "longest", 9, .months,
      Text("longest stay in empowerment before it is repeated", zh: "增权阶段最长月数,超过则重复")),
  ]
  public static let takingPart = Parameter(
    "phase.empowerment.taking-part", 0.3, .share, in: 0...1, source: "chosen; S4 names no gates", grade: .assumed,
    Text("share of those served who must take part before building begins", zh: "进入营造阶段前服务对象的最低参与率"))
  public static let trustGain = Parameter(
    "phase.trust-gain", 0.15, .one, in: 0...2, source: "chosen; S4: relations come first", grade: .assumed,
    Text("gain in trust from the whole work of intervention", zh: "完成介入阶段任务所增进的信任"))
  public static let overlap = Parameter(
    "phase.overlap", 0, .share, in: 0...1, source: "chosen; S4: tasks of neighbouring phases may overlap",
    grade: .assumed,
    Text("last part of a phase's tasks during which services of the next are given too", zh: "阶段任务末段可提前提供下一阶段服务的比例"))
  public static let parameters = work + shortest + longest + [takingPart, trustGain, overlap]

  public let name = Text("phases and gates", zh: "阶段与门槛")
  public let reads = Text("progress, staff, enrolments", zh: "进度、人员、服务登记")
  public let writes = Text("phase, progress, trust", zh: "阶段、进度、信任")

  private let plan: ProgrammePlan
  private let index: Int
  private let agency: Agency
  private let work: [Double]
  private let shortest: [Int]
  private let longest: [Int]
  private let takingPart: Double
  private let trustGain: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    agency = Agency(values: values)
    work = Self.work.map { values[$0] }
    shortest = Self.shortest.map { values.count($0) }
    longest = Self.longest.map { values.count($0) }
    takingPart = values[Self.takingPart]
    trustGain = values[Self.trustGain]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months else { return }
    let working = plan.working(county.programmes[index])
    let hours = agency.hours(working, after: county.programmes[index].review?.feedback)
    let effort = hours.tasks * working.competence / Double(max(plan.villages.count, 1))
    for (k, village) in plan.villages.enumerated() {
      guard let gate = Self.phases.firstIndex(of: county.villages[village].phase) else { continue }
      if month.month > 0 { advance(&county, k, village, gate, effort) }
    }
  }

  private func advance(_ county: inout County, _ k: Int, _ village: Int, _ gate: Int, _ effort: Double) {
    let step = work[gate] > 0 ? effort / work[gate] : 1
    let before = county.programmes[index].progress[k]
    county.programmes[index].progress[k] += step
    county.programmes[index].monthsInPhase[k] += 1
    // Trust comes with the work of relations; work beyond what the phase asks for adds none.
    if gate == 0 { county.villages[village][.trust] += trustGain * (min(1, before + step) - min(1, before)) }
    let stayed = county.programmes[index].monthsInPhase[k]
    let done = county.programmes[index].progress[k] >= 1 && (gate == 0 || share(county, village) >= takingPart)
    if done, stayed >= shortest[gate] {
      county.villages[village].phase = gate == 0 ? .empowerment : .building
      county.programmes[index].progress[k] = 0
      county.programmes[index].monthsInPhase[k] = 0
    } else if stayed >= longest[gate] {
      county.programmes[index].progress[k] /= 2
      county.programmes[index].monthsInPhase[k] = 0
      county.programmes[index].repetitions += 1
    }
  }

  /// Share of the village's served households that have taken up a service; 1 where nobody is served.
  private func share(_ county: County, _ village: Int) -> Double {
    let range = county.villages[village].households
    let served = county.programmes[index].served.filter { range.contains($0.household) }
    guard !served.isEmpty else { return 1 }
    let taking = served.filter { county.with($0.household) { $0.enrolments[$1] != 0 } }
    return Double(taking.count) / Double(served.count)
  }

  private static func gate(_ phase: String, _ key: String, _ value: Double, _ unit: Unit, _ meaning: Text) -> Parameter
  {
    Parameter(
      "phase.\(phase).\(key)", value, unit, in: 0...1_000, source: "chosen; S4 names no gates", grade: .assumed, meaning
    )
  }
}
