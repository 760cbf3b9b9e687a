import Declarations

/// The section `counties`.
struct CountyMapping {
  private let root: ScenarioReader

  init(_ root: ScenarioReader) { self.root = root }

  /// Counties that a run may have; China has 2,844 units of this rank.
  private static let most = 10_000
  /// What one county can hold (`Village` and `HouseholdIndex` count no further).
  private static let mostVillages = 65_535
  private static let largestVillage = 60_000

  func plan() -> CountyPlan {
    var plan = CountyPlan()
    guard let section = root.optionalMap("counties") else { return plan }
    plan.count = section.integer("count", in: 1...Self.most, default: 1, unit: .count)
    // Every county has a village and every village a household.
    let villages = plan.count...plan.count * Self.mostVillages
    plan.villages = section.optionalInteger("villages", in: villages, unit: .count)
    guard let villages = plan.villages else {
      if section.has("households") { section.report(Self.whoseHouseholds, at: "households") }
      return plan
    }
    plan.households = section.optionalInteger(
      "households", in: villages...villages * Self.largestVillage, unit: .households)
    if root.has("villages") { root.report(Self.villagesTwice, at: "villages") }
    return plan
  }

  static let villagesTwice = FaultKind(
    "villages-twice",
    Text(
      "the villages are listed, and counties.villages says how many to draw", zh: "既列出了村庄,又用 counties.villages 给出了村数"),
    remedy: Text("keep one of the two", zh: "请只保留其中之一"))
  static let whoseHouseholds = FaultKind(
    "households-without-villages",
    Text("counties.households is given without counties.villages", zh: "给出了 counties.households 而没有 counties.villages"),
    remedy: Text("say over how many villages the households spread", zh: "请说明这些住户分布在多少个村"))
  static let oneRegister = FaultKind(
    "register-of-one-county",
    Text("population.from is the register of one county; there are several", zh: "population.from 是一个县的登记册,而场景有多个县"),
    remedy: Text("leave counties out, or use a synthetic population", zh: "请去掉 counties,或改用合成人口"))

  static let all = [villagesTwice, whoseHouseholds, oneRegister]
}
