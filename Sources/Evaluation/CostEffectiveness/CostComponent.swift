/// Whose costs are counted.
public enum CostPerspective: String, Sendable, Hashable, CaseIterable {
  /// What the funder pays.
  case funder
  /// What resources society gives up, whoever pays: also volunteers' and households' time. A transfer of money is no cost
  /// here (the household has what the funder lost), only what it takes to deliver it.
  case society
}

/// One kind of cost of an option, as a stream of amounts by month.
public struct CostComponent: Sendable, Hashable {
  /// As tables name it: `staff`, `transfers`, `household-time`.
  public let key: String
  public let payer: String
  /// From whose point of view it is a cost; in none it is only reported by payer.
  public let perspectives: Set<CostPerspective>
  /// Constant yuan, one amount a month; savings are negative.
  public let amounts: [Double]
  public let firstMonth: Int

  public init(
    _ key: String, payer: String, perspectives: Set<CostPerspective>, amounts: [Double], firstMonth: Int
  ) {
    self.key = key
    self.payer = payer
    self.perspectives = perspectives
    self.amounts = amounts
    self.firstMonth = firstMonth
  }
}

/// What an option costs altogether. Components add up in the order given; without components everything is 0.
public struct CostAccount: Sendable, Hashable {
  public let components: [CostComponent]
  public let discounting: Discounting

  public init(_ components: [CostComponent], discounting: Discounting) {
    self.components = components
    self.discounting = discounting
  }

  /// The present value of what counts from this point of view.
  public func total(_ perspective: CostPerspective) -> Double {
    total { $0.perspectives.contains(perspective) }
  }

  /// The present value of all that this payer pays, whether or not it counts as a cost to anybody.
  public func paid(by payer: String) -> Double { total { $0.payer == payer } }

  /// In alphabetical order.
  public var payers: [String] { Set(components.map(\.payer)).sorted() }

  private func total(_ counts: (CostComponent) -> Bool) -> Double {
    components.reduce(0) { sum, component in
      counts(component)
        ? sum + discounting.presentValue(component.amounts, firstMonth: component.firstMonth) : sum
    }
  }
}
