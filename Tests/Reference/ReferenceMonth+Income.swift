import Foundation
import Population

extension ReferenceMonth {
  /// This month's income in fen: wage, business and property by productivity, then transfers by rule.
  func income(_ result: inout ReferenceResult, wage: Double, business: Double, property: Double) -> Int64 {
    let household = result.household
    let (people, land) = (household.people, household.traits.land)
    let farm = parameters.index("farm", month: month)

    let lost = people.illMonths > 0 ? parameters["illness.lost-workers"] : 0
    let atWork = max(0, Double(people.employed) - lost)
    let wages = fen(
      atWork * parameters.fen("wage.reference") * parameters.index("wages", month: month) * wage)

    let spare = Double(people.workers) - parameters["business.job-time"] * Double(people.employed)
    let least = parameters["business.without-labour"]
    let labour = least + (1 - least) * min(1, max(0, spare))
    let fromLand = land * labour * parameters.fen("business.yield") / 12 * farm
    let fromAssets = Double(household.assets) * parameters["business.asset-return"] / 12
    let sales = fen((fromLand + fromAssets) * business)
    let inputs = fen(land * parameters.fen("business.inputs") / 12 * farm)

    let lettings = fen(Double(people.members) * parameters.fen("property.lettings") * farm * property)

    result.flows[.wages] = wages
    result.flows[.sales] = sales
    result.flows[.inputs] = inputs
    result.flows[.lettings] = lettings
    return wages + sales - inputs + lettings + transfers(&result)
  }

  /// Remittances from outside; pensions, posts and dibao of the standing system; and the campaign for the registered.
  private func transfers(_ result: inout ReferenceResult) -> Int64 {
    let household = result.household
    let people = household.people
    let dependants = Double(people.members - people.workers)
    let remittances = fen(
      dependants * parameters.fen("standing.remittance") * parameters.index("wages", month: month)
        * exp(household.traits.ability))
    result.flows[.remittances] = remittances
    guard background else { return remittances }

    let index = parameters.index("transfers", month: month)
    let pensions = Int64(people.elders) * fen(parameters.fen("standing.pension") * index)
    let posts = household.holdsPost ? fen(parameters.fen("standing.post-wage") * index) : 0
    var dibao: Int64 = 0
    if household.isListedForDibao {
      let line = fen(parameters.fen("standing.dibao-line") * index)
      let gap = max(0, line * Int64(people.members) - household.yearlyIncome)
      dibao = fen(parameters["standing.dibao-adequacy"] * Double(gap) / 12)
    }
    result.flows[.pensions] = pensions
    result.flows[.publicPosts] = posts
    result.flows[.dibao] = dibao
    return remittances + pensions + posts + dibao
  }

  /// The campaign mends what the registered lack and lends to those of them without debt.
  private func campaign(_ result: inout ReferenceResult, _ inputs: ReferenceInputs) {
    guard background, result.household.isRegistered else { return }
    if result.household.guarantees != .all, inputs.standing[0] < parameters["standing.repair"] {
      result.household.guarantees = .all
    }
    if result.household.debt == 0, inputs.standing[1] < parameters["standing.microcredit-chance"] {
      let credit = fen(parameters.fen("standing.microcredit") * parameters.index("consumer", month: month))
      result.household.debt += credit
      result.household.assets += credit
      result.flows[.microcredit] = credit
      result.flows[.assetPurchase, default: 0] += credit
    }
  }

  /// What the household itself pays for care and school this month, in fen.
  func necessities(_ result: inout ReferenceResult, isIll: Bool, _ inputs: ReferenceInputs) -> Int64 {
    campaign(&result, inputs)
    let household = result.household
    let consumer = parameters.index("consumer", month: month)
    let routine = Int64(household.people.members) * fen(parameters.fen("medical.routine") * consumer)
    let school = Int64(household.people.children) * fen(parameters.fen("schooling.cost") / 12 * consumer)
    var bill: Int64 = 0
    var reimbursed: Int64 = 0
    if isIll {
      bill = fen(-parameters.fen("medical.bill") * consumer * log(inputs.bill))
      if background, household.guarantees.contains(.insurance) {
        let share = household.isRegistered ? "medical.reimbursement-registered" : "medical.reimbursement"
        reimbursed = fen(parameters[share] * Double(bill))
      }
    }
    result.flows[.medicalBills] = routine + bill
    result.flows[.medicalReimbursement] = reimbursed
    result.flows[.schooling] = school
    return routine + school + bill - reimbursed
  }
}
