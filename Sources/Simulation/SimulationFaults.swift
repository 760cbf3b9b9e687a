public import Declarations

/// What can stop a run.
public enum SimulationFaults {
  public static let unstable = FaultKind(
    "unstable-dynamics",
    Text(
      "the capitals would grow without bound: spectral radius {radius}, expected below 1",
      zh: "资本会无限增长:谱半径为 {radius},应小于 1"),
    remedy: Text(
      "lower persistence.* or the cross terms capital.*", zh: "请降低 persistence.* 或交叉项 capital.* 的取值"))

  public static let notFinite = FaultKind(
    "not-finite",
    Text(
      "household {household} has a value that is not finite in month {month}: {block}",
      zh: "住户 {household} 在第 {month} 月出现非有限数值:{block}"),
    remedy: Text(
      "a parameter is far outside what the model can follow; compare `povertypaths parameters` with what was set",
      zh: "某个参数远超模型可承受的范围;请用 `povertypaths parameters` 与所设值对照"),
    exit: .failed)

  public static let moneyOverflow = FaultKind(
    "money-overflow",
    Text(
      "household {household} earns or owes more in month {month} than can be booked",
      zh: "住户 {household} 在第 {month} 月的收入或债务超出可记账的范围"),
    remedy: Text(
      "lower wages, growth, ability or interest: a month's income must stay below 21 million yuan, debt below 11 × 10¹²",
      zh: "请降低工资、增长率、能力或利率:月收入须低于 2100 万元,债务须低于 11 万亿元"),
    exit: .failed)

  public static let priceOverflow = FaultKind(
    "price-overflow",
    Text(
      "prices of month {month} are {factor} times those of month 0; at most {limit} times can be followed",
      zh: "第 {month} 月的价格是第 0 月的 {factor} 倍;最多只能处理 {limit} 倍"),
    remedy: Text("lower prices.growth.* or run fewer months", zh: "请降低 prices.growth.* 或缩短运行月数"))

  public static let all = [unstable, notFinite, moneyOverflow, priceOverflow]
}
