public import Declarations
public import Population
import Quantities
public import Simulation

/// Incubation of associations by an agency (S0): survey of wishes → mobilisation → training the backbone → raising
/// leaders → founding → charter. Each stage takes hours and money; the agency then supports joint activities.
public struct Incubation: CountyMechanism {
  public static let stageHours = Parameter(
    "incubation.stage-hours", 18, .hours, in: 1...1_000, source: "chosen", grade: .assumed,
    Text("hours of good work that a stage of incubation takes", zh: "孵化每一阶段所需有效工时"))
  public static let stageCost = Parameter(
    "incubation.stage-cost", 2_500, .yuan, in: 0...100_000, source: "chosen within facts A10: 15 % of the budget",
    grade: .assumed, Text("cost of a stage of incubation", zh: "孵化每一阶段的费用"))
  public static let activityCost = Parameter(
    "incubation.activity-cost", 800, .yuan, in: 0...100_000, source: "chosen within facts A10: 15 % of the budget",
    grade: .assumed, Text("cost of a supported joint activity", zh: "每次受资助联合活动的费用"))
  public static let leadership = Parameter(
    "incubation.leadership", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("leadership that training of backbone and leaders gives", zh: "骨干与领袖培训所形成的领导力"))
  public static let foundingCohesion = Parameter(
    "incubation.founding-cohesion", 0.3, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("cohesion of a newly founded association", zh: "新成立协会的凝聚力"))
  public static let wishes = Parameter(
    "incubation.wishes", 8, .households, in: 0...1_000,
    source: "chosen; S0: survey of wishes before anything is founded",
    grade: .assumed,
    Text("interested households, weighted by willingness, that the survey must find", zh: "意愿调查须达到的有意愿家庭数"))
  public static let parameters = [stageHours, stageCost, activityCost, leadership, foundingCohesion, wishes]

  public let name = Text("incubation of associations", zh: "协会孵化")
  public let reads = Text("stage, progress, staff", zh: "孵化阶段、进度、人员")
  public let writes = Text("stage, leadership, cohesion, support, budget lines", zh: "孵化阶段、领导力、凝聚力、支持、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let agency: Agency
  private let stageHours: Double
  private let stageFen: Int64
  private let activityFen: Int64
  private let leadership: Double
  private let foundingCohesion: Double
  private let wishes: Double
  private let bonds: AssociationBonds
  private let uptake: Uptake

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    agency = Agency(values: values)
    stageHours = values[Self.stageHours]
    stageFen = values.fen(Self.stageCost)
    activityFen = values.fen(Self.activityCost)
    leadership = values[Self.leadership]
    foundingCohesion = values[Self.foundingCohesion]
    wishes = values[Self.wishes]
    bonds = AssociationBonds(values: values)
    uptake = Uptake(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months, !plan.associations.isEmpty else { return }
    let working = plan.working(county.programmes[index])
    let feedback = county.programmes[index].review?.feedback
    let effort =
      agency.hours(working, after: feedback).incubation * working.competence / Double(plan.associations.count)
    for a in county.associations.indices
    where plan.associations.contains(where: { $0.names(county.associations[a]) }) {
      if let feedback, feedback.dropped.contains(a) { continue }
      if county.associations[a].stage.isActive, county.spend(activityFen, from: .associations, of: index) {
        county.associations[a].support = 1
      }
      advance(a, effort, &county, month)
    }
  }

  private func advance(_ a: Int, _ effort: Double, _ county: inout County, _ month: MonthContext) {
    let stages = IncubationStage.allCases
    let stage = county.associations[a].stage
    guard stage != .charter, stage != .dead, let place = stages.firstIndex(of: stage) else { return }
    county.associations[a].progress += effort / stageHours
    guard county.associations[a].progress >= 1, county.spend(stageFen, from: .associations, of: index) else { return }
    county.associations[a].progress = 0
    // What nobody wants is not founded: the survey is made again.
    if stage == .survey, !isWanted(county.associations[a], county, month) { return }
    county.associations[a].stage = stages[place + 1]
    switch stages[place + 1] {
    case .backbone, .leaders: county.associations[a].leadership += leadership / 2
    case .founded: county.associations[a].cohesion = foundingCohesion
    case .planned, .survey, .mobilisation, .charter, .dead: break
    }
  }

  /// Σ P(taken up) over interested households of the village.
  private func isWanted(_ association: Association, _ county: County, _ month: MonthContext) -> Bool {
    var sum = 0.0
    for household in county.residents(of: association.village) where sum < wishes {
      county.with(household) { tile, row in
        guard bonds.isInterested(tile.id[row], association.kind, month.draws) else { return }
        sum += uptake.chance(tile, row, visible: 0)
      }
    }
    return sum >= wishes
  }
}
