import Quantities

extension ProgrammePlan {
  /// The same programme with `factor` times the means, for comparisons at other budgets.
  ///
  /// One rule for every programme: what money buys in numbers follows the money, what is decided about time and place
  /// stays.
  ///
  ///     budget · factor         rounded half to even to the fen
  ///     staff · factor
  ///     households, crisis cases, books, volunteers, resident teams · factor
  ///                                  rounded to the nearest whole number, halves away from zero
  ///     months, villages, associations, services, the split of the budget, competence    as they are
  ///
  /// Staff are those of the programme, of its agency, of a local agency that learns, and of partners.
  ///
  /// - Parameter factor: positive; 1 gives the programme itself.
  public func scaled(by factor: Double) -> ProgrammePlan {
    precondition(factor > 0 && factor.isFinite)
    guard factor != 1 else { return self }
    var plan = self
    plan.budget = budget.share(factor)
    plan.staff = staff * factor
    plan.households = households.scaled(by: factor)
    plan.crisisCases = crisisCases.scaled(by: factor)
    plan.books = books.scaled(by: factor)
    plan.administration?.teams = conduct.teams.scaled(by: factor)
    plan.delivery = delivery?.scaled(by: factor)
    return plan
  }
}

extension DeliveryPlan {
  /// The same terms with `factor` times the people who work.
  fileprivate func scaled(by factor: Double) -> DeliveryPlan {
    var plan = self
    plan.agency?.staff *= factor
    plan.handInHand?.staff *= factor
    for partner in contract?.partners.indices ?? 0..<0 { plan.contract?.partners[partner].staff *= factor }
    if let volunteers { plan.volunteers?.most = volunteers.most.scaled(by: factor) }
    return plan
  }
}

extension Int {
  fileprivate func scaled(by factor: Double) -> Int { Int((Double(self) * factor).rounded()) }
}

extension PathPlan {
  /// The same path with every programme scaled.
  public func scaled(by factor: Double) -> PathPlan {
    var path = self
    path.programmes = programmes.map { $0.scaled(by: factor) }
    return path
  }
}
