public import Declarations
import Population
import VectorMath

/// What a plan for an industry must satisfy before it is carried out (S4), each scored 0 … 1; the weakest must reach the bar.
///
///     wishes        mean chance that a served household takes part
///     goal          the agency's competence
///     suitability   1 for a local industry; 1 − misfit · (1 − skills) for an introduced one
///     feasibility   money that there is / start-up cost
///     acceptability trust / scale
///     decided together   participation / scale
///     coherence     (1 + cadre capability) / 2: fit with what the village plans as a whole
///
/// A plan below the bar is sent back: it is discussed again, which raises trust and participation, and judged some months
/// later. The scores are assumed; the bar is zero unless a scenario raises it.
public enum PlanCondition: Int, CaseIterable, Sendable {
  case wishes, goal, suitability, feasibility, acceptability, decidedTogether, coherence

  public static let bar = Parameter(
    "plan.bar", 0, .share, in: 0...1, source: "zero: every plan is accepted", grade: .assumed,
    Text("score that the weakest of a plan's seven conditions must reach", zh: "计划七项条件中最弱一项须达到的分数"))
  public static let misfit = Parameter(
    "plan.introduced-misfit", 0.4, .share, in: 0...1, source: "chosen; S4: introduced industries need research first",
    grade: .assumed,
    Text("loss of suitability of an introduced industry where nobody has the skills", zh: "无人具备技能时引进产业适用性的损失"))
  public static let scale = Parameter(
    "plan.scale", 0.2, .one, in: 0.01...5, source: "chosen", grade: .assumed,
    Text("trust or participation at which a plan is fully accepted", zh: "计划获充分认可所需的信任或参与水平"))
  public static let wait = Parameter(
    "plan.wait", 3, .months, in: 1...36, source: "chosen", grade: .assumed,
    Text("months until a plan that was sent back is judged again", zh: "被退回的计划再次评议前的月数"))
  public static let revision = Parameter(
    "plan.revision-gain", 0.03, .one, in: 0...1, source: "chosen; S4: many opinions, democratic decision",
    grade: .assumed,
    Text("gain in trust and participation from discussing a plan again", zh: "重新讨论计划所增进的信任与参与"))
  public static let parameters = [bar, misfit, scale, wait, revision]

  public var name: Text {
    switch self {
    case .wishes: Text("fits residents' wishes", zh: "符合居民愿望")
    case .goal: Text("clear goal", zh: "目标明确")
    case .suitability: Text("suitable", zh: "适用性")
    case .feasibility: Text("feasible", zh: "可行性")
    case .acceptability: Text("acceptable", zh: "可接受性")
    case .decidedTogether: Text("decided together", zh: "民主决策")
    case .coherence: Text("coherent with the whole", zh: "整体性")
    }
  }
}

extension ProgrammePlan {
  /// The seven scores of this programme's industry in `village`, in the order of `PlanCondition`.
  func scores(
    of industry: IndustryPlan, in village: Int, programme: Int, startUp: Int64, uptake: Uptake, county: County,
    values: ParameterValues
  ) -> [Double] {
    let place = county.villages[village]
    let visible = min(1, max(0, place[.participation]))
    let served = county.served(by: programme, in: village)
    let wishes = served.reduce(0.0) { sum, household in
      sum + county.with(household) { uptake.chance($0, $1, visible: visible) }
    }
    let money = county.programmes[programme].lines[BudgetLine.shares.rawValue]
    let misfit = industry.origin == .local ? 0 : values[PlanCondition.misfit] * (1 - place.profile.skills)
    func share(_ value: Double) -> Double { min(1, max(0, value)) }
    return PlanCondition.allCases.map { condition in
      switch condition {
      case .wishes: served.isEmpty ? 1 : wishes / Double(served.count)
      case .goal: competence
      case .suitability: share(1 - misfit)
      case .feasibility: startUp > 0 ? share(Double(money) / Double(startUp)) : 1
      case .acceptability: share(place[.trust] / values[PlanCondition.scale])
      case .decidedTogether: share(place[.participation] / values[PlanCondition.scale])
      case .coherence: share((1 + place[.cadre]) / 2)
      }
    }
  }
}
