import Population

extension ReferenceMonth {
  /// Consumption, borrowing, interest, repayment, saving and investment.
  func budget(_ result: inout ReferenceResult, income: Int64, necessities: Int64, received: Int64) {
    var household = result.household
    let consumer = parameters.index("consumer", month: month)
    let subsistence = fen(
      parameters.fen("consumption.subsistence") * consumer * Double(household.people.members))
    let usual = Double(household.yearlyIncome - household.yearlyNecessities) / 12
    let free = income + received - necessities
    let cash = household.savings + free

    let surprise = Double(free) - usual
    let wanted = max(
      subsistence,
      fen(
        Double(subsistence) + parameters["consumption.propensity"] * max(0, usual - Double(subsistence))
          + parameters["consumption.pass-through"] * surprise))
    let limit = fen(parameters["credit.limit"] * Double(subsistence))
    let forFood = min(max(0, subsistence - cash), max(0, limit - household.debt))
    let forBills = max(0, -cash)
    let borrowed = max(forFood, forBills)
    let consumed = min(wanted, cash + borrowed)
    var left = cash + borrowed - consumed

    let due = fen(parameters["credit.interest"] / 12 * Double(household.debt))
    let interest = min(due, left)
    left -= interest
    // Interest that cannot be paid is owed.
    let owed = household.debt + borrowed + due - interest

    let buffer = fen(parameters["savings.buffer"] * Double(subsistence))
    let spare = Double(max(0, left - buffer))
    let repaid = min(owed, fen(parameters["credit.repayment"] * spare))
    let invested = min(left - repaid, fen(parameters["assets.investment"] * spare))
    let worn = fen(parameters["assets.depreciation"] / 12 * Double(household.assets))

    household.savings = left - repaid - invested
    household.debt = owed - repaid
    household.assets += invested - worn
    result.household = household
    result.flows[.consumption] = consumed
    result.flows[.borrowing] = borrowed
    result.flows[.interest] = interest
    result.flows[.repayment] = repaid
    result.flows[.assetPurchase, default: 0] += invested
  }
}
