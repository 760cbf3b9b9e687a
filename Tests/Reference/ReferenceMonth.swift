import Foundation
import Population

/// Step 7 of the month, household by household, in the words of the model: events, the row v, one product, incomes,
/// necessities, the budget, and true status.
///
/// Slow on purpose. It shares no code with the mechanisms that it checks, and it knows parameters by name only.
public struct ReferenceMonth: Sendable {
  public enum Rule: Sendable { case income, afterNecessities, guarantees }

  /// How poverty is judged; the line in fen per head and year at the prices of month 0.
  public struct Poverty: Sendable {
    public var rule: Rule
    public var line: Int64
    public var confirm: Int

    public init(rule: Rule, line: Int64, confirm: Int) {
      self.rule = rule
      self.line = line
      self.confirm = confirm
    }
  }

  let parameters: ReferenceParameters
  let matrix: ReferenceMatrix
  let poverty: Poverty
  /// Pensions, dibao, posts, insurance and the campaign.
  let background: Bool
  let month: Int

  public init(parameters: ReferenceParameters, poverty: Poverty, background: Bool, month: Int) {
    self.parameters = parameters
    matrix = ReferenceMatrix(parameters)
    self.poverty = poverty
    self.background = background
    self.month = month
  }

  /// The month of every household of `society`; `inputs` stand in the order of households.
  public func run(_ society: ReferenceSociety, inputs: [ReferenceInputs]) -> [ReferenceResult] {
    let peers = ReferencePeers(society, tie: parameters["association.tie"])
    return society.households.indices.map { index in
      // Nothing befalls a row in which nobody lives.
      guard society.households[index].people.members > 0 else {
        return ReferenceResult(household: society.households[index], flows: [:])
      }
      let village = society.villages[society.households[index].village]
      return step(society.households[index], village, peers.signals(to: index), inputs[index])
    }
  }

  private func step(
    _ before: ReferenceHousehold, _ village: ReferenceSociety.Village, _ peers: [Double], _ inputs: ReferenceInputs
  ) -> ReferenceResult {
    var result = ReferenceResult(household: before, flows: [:])
    let events = events(&result.household, village, inputs)
    let v = row(before, village, events: events, peers: peers, inputs)
    let product = (0..<9).map { column in
      (0..<64).reduce(0.0) { $0 + v[$1] * matrix.entries[$1][column] }
    }
    result.household.capitals = Array(product[0..<6])
    let income =
      income(&result, wage: exp(product[6]), business: exp(product[7]), property: exp(product[8])) + inputs.earned
    for (flow, fen) in inputs.payments { result.flows[flow, default: 0] += fen }
    // An order of goods becomes productive assets; a sale of them is the reverse.
    result.household.assets += (inputs.payments[.assetPurchase] ?? 0) - (inputs.payments[.assetSale] ?? 0)
    let necessities = necessities(&result, isIll: events[0] == 1, inputs)
    let slot = ((month % 12) + 12) % 12
    result.household.incomes[slot] = income
    result.household.necessities[slot] = necessities
    budget(&result, income: income, necessities: necessities, received: inputs.received)
    result.household.status = before.status.after(
      isBelow: isBelow(result.household), month: month, confirm: poverty.confirm)
    return result
  }

  private func isBelow(_ household: ReferenceHousehold) -> Bool {
    let line = fen(Double(poverty.line) * parameters.index("consumer", month: month))
    let needed = line * Int64(household.people.members)
    switch poverty.rule {
    case .income: return household.yearlyIncome < needed
    case .afterNecessities: return household.yearlyIncome - household.yearlyNecessities < needed
    case .guarantees: return household.yearlyIncome < needed || household.guarantees != .all
    }
  }
}
