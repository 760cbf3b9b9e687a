public import Declarations
import Evaluation
public import Population
import Quantities
import Randomness
public import Simulation

/// The review at the end of a round: every index of every programme, its agency and its associations (S0, S1, S3), and
/// what a programme with feedback plans otherwise in the next round.
///
/// A component without a source is missing, and the weights of the others carry the index. Nothing here touches a
/// household; feedback moves an agency's hours and who is supported.
public struct IndexReview: CountyMechanism {
  public let name = Text("review of the round", zh: "轮次评估")
  public let reads = Text(
    "planned, delivered, experiences, village states, associations, incomes", zh: "计划、提供、体验、村庄状态、协会、收入")
  public let writes = Text("indices, expectations, feedback", zh: "指数、期望、反馈")

  private let plans: [ProgrammePlan]
  private let indices: IndexPlan
  private let satisfaction: Satisfaction
  private let capacity: Double

  /// `nil` where nobody asks for indices and nothing feeds back.
  public init?(path: PathPlan, values: ParameterValues) {
    guard let indices = path.reviewPlan else { return nil }
    self.indices = indices
    plans = path.programmes
    satisfaction = Satisfaction(values: values, weights: indices[.satisfaction].weights)
    capacity = Double(max(1, values.count(AssociationLife.capacity)))
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    for (index, plan) in plans.enumerated() where month.month < plan.months {
      if month.month == 0 { open(index, &county, month) }
      let passed = month.month + 1
      if passed % indices.every == 0 || passed == plan.months { review(index, plan, &county, month) }
    }
  }

  /// What served households have when the first round begins.
  private func open(_ index: Int, _ county: inout County, _ month: MonthContext) {
    for served in county.programmes[index].served {
      let income = county.incomeInLines(of: served.household, line: month.line)
      county.programmes[index].review?.experiences[served.household, default: ServedExperience()].income = income
    }
  }

  private func review(_ index: Int, _ plan: ProgrammePlan, _ county: inout County, _ month: MonthContext) {
    guard let state = county.programmes[index].review else { return }
    let round = (month.month + indices.every) / indices.every
    let answers = county.programmes[index].served.compactMap { served in
      answer(served.household, state, index, county, month)
    }
    var sources = IndexSources(county: county, plan: plan, index: index, month: month, capacity: capacity)
    sources.households = answers
    let programme = "programme:\(plan.name)"
    let synergy = sources.synergy()
    record(.synergy, of: programme, synergy, round, &county)
    record(.sustainability, of: programme, sources.sustainability(), round, &county)
    if plan.hasPhases { record(.capability, of: "agency:\(plan.name)", sources.agency(), round, &county) }
    recordSatisfaction(of: programme, sources, round, &county)
    var dropped: [Int] = []
    for a in sources.associations {
      let association = county.associations[a]
      let subject = "association:\(county.villages[association.village].name)/\(association.name)"
      if record(.capability, of: subject, sources.association(association), round, &county) { dropped.append(a) }
    }
    for kind in OrganisationKind.allCases {
      guard let components = sources.organisations(kind) else { continue }
      record(.capability, of: "organisations:\(kind.key)", components, round, &county)
    }
    let weights = indices[.synergy].weights
    let feedback = plan.feedback.flatMap { plan in
      PlanningFeedback(
        synergy: synergy, weights: weights, strength: plan.strength, incubates: !plans[index].associations.isEmpty,
        dropped: dropped)
    }
    begin(index, after: answers, feedback, &county)
  }

  private func answer(
    _ household: HouseholdIndex, _ state: ReviewState, _ index: Int, _ county: County, _ month: MonthContext
  ) -> HouseholdAnswer? {
    let met = state.experiences[household] ?? ServedExperience()
    let income = county.incomeInLines(of: household, line: month.line)
    let components = satisfaction.components(met, income: income)
    let id = county.with(household) { $0.id[$1] }
    let address = Address(id: id, other: UInt32(index), month: month.month, purpose: .satisfaction)
    guard let answer = satisfaction.answer(components, met, z: month.draws.normal(at: address)) else { return nil }
    return HouseholdAnswer(
      household: household, components: components, value: answer.value, expectation: answer.next,
      income: income, gain: income - met.income, isReached: met.accepted > 0)
  }

  /// Returns whether the subject is out.
  @discardableResult
  private func record(
    _ kind: IndexKind, of subject: String, _ components: [Double?], _ round: Int, _ county: inout County
  ) -> Bool {
    // What two programmes share is reviewed once in a round.
    let known = county.indices.last { $0.subject == subject && $0.index == kind.rawValue && $0.round == round }
    if let known { return known.isOut }
    let value = WeightedIndex(components, weights: indices[kind].weights).value
    var record = IndexRecord(
      round: round, subject: subject, index: kind.rawValue, components: components, value: value)
    if kind == .capability {
      let earlier = county.indices.filter { $0.subject == subject && $0.index == kind.rawValue }.map(\.value)
      record.isOut = indices.elimination.isOut(earlier + [value])
    }
    county.indices.append(record)
    return record.isOut
  }

  private func recordSatisfaction(of subject: String, _ sources: IndexSources, _ round: Int, _ county: inout County) {
    let values = sources.households.map(\.value)
    let kind = IndexKind.satisfaction
    var record = IndexRecord(
      round: round, subject: subject, index: kind.rawValue,
      components: kind.definition.components.indices.map { k in
        IndexSources.mean(sources.households.compactMap { $0.components[k] })
      }, value: IndexSources.mean(values))
    record.quartiles = IndexSources.quartiles(values)
    county.indices.append(record)
  }

  private func begin(
    _ index: Int, after answers: [HouseholdAnswer], _ feedback: PlanningFeedback?, _ county: inout County
  ) {
    let programme = county.programmes[index]
    var next = ReviewState()
    next.planned = programme.planned.reduce(0, +)
    next.delivered = programme.delivered.reduce(0, +)
    next.spent = programme.spent
    next.feedback = feedback
    for answer in answers {
      next.experiences[answer.household, default: ServedExperience()]
        .beginRound(income: answer.income, expectation: answer.expectation)
    }
    county.programmes[index].review = next
  }
}

extension PathPlan {
  /// The indices of this path; of equal weights where only feedback asks for them.
  var reviewPlan: IndexPlan? {
    guard !programmes.isEmpty else { return nil }
    return indices ?? (programmes.contains { $0.feedback != nil } ? IndexPlan() : nil)
  }

  func openReviews(in county: inout County) {
    guard reviewPlan != nil else { return }
    for index in county.programmes.indices { county.programmes[index].review = ReviewState() }
  }
}

extension Purpose {
  static let satisfaction = Purpose(rawValue: 90)
}
