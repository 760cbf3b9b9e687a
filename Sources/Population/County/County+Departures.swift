extension County {
  /// Strikes a household off every list that a county keeps of households; called when it dies out or leaves.
  ///
  /// What it owes a revolving fund or a bank is lost to the lender; its share in a fund or an enterprise falls to those who
  /// stay; nobody works on its needs any longer.
  mutating func forget(_ household: HouseholdIndex) {
    for a in associations.indices {
      associations[a].members.removeAll { $0 == household }
      associations[a].leaders.removeAll { $0 == household }
    }
    for p in programmes.indices {
      programmes[p].served.removeAll { $0.household == household }
      programmes[p].delivery.volunteers.removeAll { $0 == household }
      programmes[p].delivery.cases.removeAll { $0.household == household }
      programmes[p].review?.experiences[household] = nil
    }
    for f in finance.funds.indices { finance.funds[f].forget(household) }
    let lost = finance.bankLoans.filter { $0.household == household }
    finance.bankLosses += lost.reduce(0) { $0 + $1.fen }
    finance.bankLoans.removeAll { $0.household == household }
    for e in finance.enterprises.indices {
      finance.enterprises[e].participants.removeAll { $0 == household }
      finance.enterprises[e].lenders.removeAll { $0 == household }
      finance.enterprises[e].holdings.removeAll { $0.household == household }
    }
    for s in finance.savings.indices { finance.savings[s].removeAll { $0.household == household } }
    for d in docking.indices { docking[d].forget(household) }
    government.sentBack.removeAll { $0 == household }
  }
}

extension FundState {
  fileprivate mutating func forget(_ household: HouseholdIndex) {
    for loan in loans where loan.household == household {
      losses += loan.fen
      loansLost += 1
    }
    loans.removeAll { $0.household == household }
    for l in loans.indices { loans[l].guarantors.removeAll { $0 == household } }
    members.removeAll { $0.household == household }
    barred.removeAll { $0 == household }
  }
}

extension DockingState {
  fileprivate mutating func forget(_ household: HouseholdIndex) {
    self[.closedUnmet] += Int64(needs.count { !$0.isOfVillage && $0.place == household && $0.isOpen })
    needs.removeAll { !$0.isOfVillage && $0.place == household }
  }
}
