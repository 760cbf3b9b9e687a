import Declarations
import Interventions
import Population

/// The keys of a programme that move money: `cash`, `fund`, `loans`, `industry`, `building`, `asset_building`,
/// `asset_transfer`.
///
///     cash: {like: xuri}          # the budget of that programme or path, paid to those whom it serves
///     cash: {months: 12}          # its own cash line, paid over its first months
///     fund: on                    # its revolving-fund associations get seed capital and lend
///     loans: {bank: on}
///     industry: {name: rice-shrimp, tie: mixed, origin: local, labour: full, dividend: fixed}
///     building: [trademark, e-commerce, quality-control, pairing]
///     asset_building: on
///     asset_transfer: {value: 3000, unit: yuan, month: 2}
struct FinanceMapping {
  let entry: ScenarioReader

  /// What the programme says of money; `nil` when it says nothing.
  func plan() -> FinancePlan? {
    var plan = FinancePlan()
    if let cash = entry.optionalMap("cash") {
      plan.cash = CashPlan(
        like: cash.optionalString("like"), months: cash.optionalInteger("months", in: 1...600, unit: .months))
    }
    plan.lendsThroughFunds = isOn("fund", in: entry)
    plan.bringsBankLoans = entry.optionalMap("loans").map { isOn("bank", in: $0) } ?? false
    plan.industry = entry.optionalMap("industry").map(industry)
    let measures = entry.choices("building", among: BuildingMeasure.allCases.map(\.rawValue))
    plan.building = BuildingMeasure.allCases.filter { measures.contains($0.rawValue) }
    plan.matchesSavings = isOn("asset_building", in: entry)
    plan.assetTransfer = TransferMapping(entry: entry).plan()
    return plan == FinancePlan() ? nil : plan
  }

  /// A programme of cash alone has no staff, no services and one budget line, unless it says otherwise. One that imitates
  /// another never has.
  func complete(_ plan: inout ProgrammePlan) {
    // Of what is left of the plan: who imitates another gives no assets, whatever `every_programme` says.
    defer { TransferMapping(entry: entry).check(plan) }
    guard let cash = plan.finance?.cash else { return }
    let isBenchmark = cash.like != nil
    if isBenchmark || !entry.has("agency") { plan.staff = 0 }
    if isBenchmark || !entry.has("services") { plan.services = [] }
    if isBenchmark || !entry.has("split") { plan.split = ProgrammePlan.cashOnly }
    if isBenchmark { plan.finance = FinancePlan(cash: cash) }
  }

  private func industry(_ section: ScenarioReader) -> IndustryPlan {
    var industry = IndustryPlan(
      name: section.string("name", default: "industry"), tie: section.choice("tie", among: IndustryTie.self),
      origin: section.choice("origin", among: IndustryOrigin.self, default: .local))
    industry.labour = section.choice("labour", among: IndustryLabour.self, default: .full)
    industry.dividend = section.choice("dividend", among: DividendRule.self, default: .fixed)
    return industry
  }

  private func isOn(_ key: String, in section: ScenarioReader) -> Bool {
    section.choice(key, among: ["on", "off"], default: "off") == "on"
  }
}

/// Puts the budget, villages and places of the imitated programme into each programme of `cash: {like: …}`.
///
/// A path with several programmes is imitated by as many.
struct CashImitation {
  let paths: [PathPlan]
  let programmes: [ProgrammePlan]
  let report: (String) -> Void

  func resolved(_ path: PathPlan) -> PathPlan {
    var path = path
    path.programmes = path.programmes.flatMap(resolved)
    return path
  }

  private func resolved(_ plan: ProgrammePlan) -> [ProgrammePlan] {
    guard let name = plan.finance?.cash?.like else { return [plan] }
    let sources = (paths.first { $0.name == name }?.programmes ?? programmes.filter { $0.name == name })
      .filter { $0.finance?.cash?.like == nil }
    if sources.isEmpty { report(name) }
    return sources.isEmpty
      ? [plan]
      : sources.enumerated().map { number, source in
        var cash = plan.paying(asMuchAs: source)
        if sources.count > 1 { cash.name = "\(plan.name) \(number + 1)" }
        return cash
      }
  }
}
