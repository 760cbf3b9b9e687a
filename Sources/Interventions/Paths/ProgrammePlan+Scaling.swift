import Quantities

extension ProgrammePlan {
  /// The same programme with `factor` times the means, for comparisons at other budgets.
  ///
  /// One rule for every programme: what money buys in numbers follows the money, what is decided about time and place
  /// stays.
  ///
  ///     budget · factor         rounded half to even to the fen
  ///     staff · factor
  ///     households, crisis cases, books · factor    rounded to the nearest whole number, halves away from zero
  ///     months, villages, associations, services, the split of the budget, competence    as they are
  ///
  /// Amounts of money, persons and cases in what a programme has beside these follow the same rule. What one household is
  /// given (`AssetTransferPlan.value`) is a price: it stays, and the households that get it follow the money.
  ///
  /// - Parameter factor: positive; 1 gives the programme itself.
  public func scaled(by factor: Double) -> ProgrammePlan {
    precondition(factor > 0 && factor.isFinite)
    guard factor != 1 else { return self }
    func whole(_ count: Int) -> Int { Int((Double(count) * factor).rounded()) }
    var plan = self
    plan.budget = budget.share(factor)
    plan.staff = staff * factor
    plan.households = whole(households)
    plan.crisisCases = whole(crisisCases)
    plan.books = whole(books)
    return plan
  }
}

extension PathPlan {
  /// The same path with every programme scaled.
  public func scaled(by factor: Double) -> PathPlan {
    var path = self
    path.programmes = programmes.map { $0.scaled(by: factor) }
    return path
  }
}
