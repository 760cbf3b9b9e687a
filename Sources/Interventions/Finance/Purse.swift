import Declarations
import Population
import Quantities

/// What households can pay this month: their savings and what has been decided for them so far.
///
/// The income of the month is not counted, since decisions come before it.
struct Purse {
  private var decided: [HouseholdIndex: Int64] = [:]
  /// Goods that have been ordered, less those that are to be sold.
  private var ordered: [HouseholdIndex: Int64] = [:]

  init(_ county: County) {
    for payment in county.payments { note(payment) }
  }

  func available(_ household: HouseholdIndex, in county: County) -> Int64 {
    max(0, county.with(household) { $0.savings[$1] } + decided[household, default: 0])
  }

  /// Productive assets that it will have, as far as decided.
  func assets(_ household: HouseholdIndex, in county: County) -> Int64 {
    max(0, county.with(household) { $0.assets[$1] } + ordered[household, default: 0])
  }

  private mutating func note(_ payment: Payment) {
    decided[payment.household, default: 0] += payment.gain
    if payment.flow == .assetPurchase { ordered[payment.household, default: 0] += payment.fen }
    if payment.flow == .assetSale { ordered[payment.household, default: 0] -= payment.fen }
  }

  /// Decides a payment; one of nothing is none.
  mutating func pay(_ fen: Int64, _ flow: Flow, with household: HouseholdIndex, in county: inout County) {
    guard fen > 0 else { return }
    let payment = Payment(household: household, fen: fen, flow: flow)
    note(payment)
    county.payments.append(payment)
  }
}

extension Int64 {
  /// This many fen times `share`, rounded half to even.
  func times(_ share: Double) -> Int64 { Money(fen: self).share(share).fen }
}

extension Population.County {
  /// The households of `village` that a programme serves and reaches.
  func served(by programme: Int, in village: Int) -> [HouseholdIndex] {
    let range = villages[village].households
    return programmes[programme].present.filter { range.contains($0) }
  }
}
