public import Declarations
public import Population
public import Quantities
public import Simulation

/// A productive asset given once to every household that a programme serves.
public struct AssetTransferPlan: Sendable, Hashable {
  /// What each household gets, at its price.
  public var value: Money
  /// Month of the path in which it is handed over.
  public var month: Int

  public init(value: Money, month: Int) {
    self.value = value
    self.month = month
  }
}

/// Productive assets for the households that a programme serves, handed over once (facts B3: graduation programmes).
///
///     in month `month`:   assets' = assets + value      programme pays value for each household, from the assets line
///
/// Two payments do it: a gift, and an order of the same fen that turns it into assets. It is neither income nor cash in
/// hand; what it earns afterwards is business income like that of any other asset, and it wears out like any other. The
/// line pays in the order in which places were given, as far as it reaches. A place on paper costs as much and brings
/// nothing.
///
/// The line is its own: an industry empties that of shares, village by village.
public struct AssetTransfer: CountyMechanism {
  public let name = Text("transfer of assets", zh: "生产性资产赠予")
  public let reads = Text("served, assets line", zh: "服务对象、资产预算项")
  public let writes = Text("payments, budget lines", zh: "付款、预算项")

  private let transfer: AssetTransferPlan
  private let index: Int
  private let given: Int64

  public init(transfer: AssetTransferPlan, index: Int, values: ParameterValues) {
    self.transfer = transfer
    self.index = index
    given = transfer.value.fen.times(values[CrisisCases.channel])
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month == transfer.month else { return }
    for place in county.programmes[index].served where county.take(transfer.value.fen, from: .assets, of: index) {
      let fen = place.isOnPaper ? 0 : given
      county.ledger.post(.programmeServices, fen: transfer.value.fen - fen)
      guard fen > 0 else { continue }
      county.payments.append(Payment(household: place.household, fen: fen, flow: .programmeGifts))
      county.payments.append(Payment(household: place.household, fen: fen, flow: .assetPurchase))
    }
  }
}
