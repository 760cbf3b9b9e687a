import Declarations
import Interventions
import Population
import Quantities

/// The key `asset_transfer` of a programme: `{value: 3000, unit: yuan, month: 2}`; the value may carry its own source.
struct TransferMapping {
  let entry: ScenarioReader

  func plan() -> AssetTransferPlan? {
    guard let section = entry.optionalMap("asset_transfer") else { return nil }
    let value = section.quantity("value", unit: .yuan, in: 0...1_000_000)
    _ = section.choice("unit", among: [Unit.yuan.symbol], default: Unit.yuan.symbol)
    return AssetTransferPlan(
      value: Money(yuan: value.value) ?? .zero,
      month: section.integer("month", in: 0...599, default: 0, unit: .months))
  }

  /// Whether the assets come before the programme ends and its assets line can pay for all households.
  func check(_ plan: ProgrammePlan) {
    guard let transfer = plan.finance?.assetTransfer else { return }
    if transfer.month >= plan.months {
      entry.report(
        MappingFaults.transferTooLate, ["month": "\(transfer.month)", "months": "\(plan.months)"], at: "asset_transfer")
    }
    let needed = Double(transfer.value.fen) * Double(plan.households)
    let line = plan.lines[BudgetLine.assets.rawValue]
    guard needed > Double(line) else { return }
    entry.report(
      MappingFaults.transferTooDear, ["needed": "\(needed / 100)", "line": "\(Double(line) / 100)"],
      at: "asset_transfer")
  }
}

extension MappingFaults {
  static let transferTooLate = FaultKind(
    "transfer-too-late",
    Text(
      "assets are handed over in month {month}, but the programme ends after {months}",
      zh: "资产定于第 {month} 月交付,而项目为期 {months} 个月"),
    remedy: Text("choose an earlier month or a longer programme", zh: "请提前交付月份或延长项目"))
  static let transferTooDear = FaultKind(
    "transfer-too-dear",
    Text(
      "assets for all households cost {needed} yuan, the line 'assets' of the budget holds {line}",
      zh: "全部服务对象的资产共需 {needed} 元,而预算项 assets 只有 {line} 元"),
    remedy: Text(
      "raise the budget or split.assets, or lower the value or serve.households",
      zh: "请提高预算或 split.assets,或降低资产价值或服务户数"))
}
