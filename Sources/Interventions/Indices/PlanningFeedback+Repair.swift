import Evaluation
public import Population

extension PlanningFeedback {
  /// What repairs a component of synergy: the pool of hours that gains, and the services that come first.
  static func repair(of component: String) -> (pool: HourPool, first: Set<Service>) {
    switch component {
    case "integration": (.incubation, [.marketChannel, .jobLink])
    case "satisfaction": (.services, [.casework, .groupWork])
    case "economic": (.services, [.livelihoodTraining, .jobLink, .startUpCoaching, .marketChannel])
    case "social": (.tasks, [.policyOutreach, .cultureLibrary])
    default: (.services, [])
    }
  }

  /// The component with the largest weighted shortfall w · (1 − c) decides; shift = strength · (1 − c).
  ///
  /// `nil` with no strength, and where nothing falls short and nobody is dropped.
  init?(synergy: [Double?], weights: [Double], strength: Double, incubates: Bool, dropped: [Int]) {
    guard strength > 0 else { return nil }
    let components = IndexDefinition.synergyComponents
    let shortfalls = zip(synergy, weights).map { value, weight in value.map { weight * (1 - $0) } ?? 0 }
    let weakest = shortfalls.indices.max { shortfalls[$0] < shortfalls[$1] } ?? 0
    guard shortfalls[weakest] > 0 || !dropped.isEmpty else { return nil }
    let repair = Self.repair(of: components[weakest])
    let pool = repair.pool == .incubation && !incubates ? .services : repair.pool
    self.init(
      component: components[weakest], pool: pool, shift: strength * (1 - (synergy[weakest] ?? 1)), first: repair.first,
      dropped: dropped)
  }
}

extension IndexDefinition {
  fileprivate static var synergyComponents: [String] { IndexKind.synergy.definition.components.map(\.key) }
}

extension Agency {
  /// The hours of a plan after a review: one pool gains `shift` of the others' hours; the sum stays.
  public func hours(_ plan: ProgrammePlan, after feedback: PlanningFeedback?)
    -> (tasks: Double, incubation: Double, services: Double)
  {
    let before = hours(plan)
    guard let feedback, feedback.shift > 0 else { return before }
    let (kept, moved) = (1 - feedback.shift, feedback.shift)
    let all = before.tasks + before.incubation + before.services
    func after(_ hours: Double, _ pool: HourPool) -> Double {
      pool == feedback.pool ? hours + moved * (all - hours) : kept * hours
    }
    return (after(before.tasks, .tasks), after(before.incubation, .incubation), after(before.services, .services))
  }
}

extension ReviewState? {
  /// What the last review puts first in front, each part in its order.
  func ordered<Rule>(_ rules: [Rule], by service: (Rule) -> Service) -> [Rule] {
    guard let first = self?.feedback?.first, !first.isEmpty else { return rules }
    return rules.filter { first.contains(service($0)) } + rules.filter { !first.contains(service($0)) }
  }
}
