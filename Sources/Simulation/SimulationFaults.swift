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
      "household {household} earns more in month {month} than can be booked",
      zh: "住户 {household} 在第 {month} 月的收入超出可记账的范围"),
    remedy: Text(
      "lower wages, growth or ability: a month's income must stay below 21 million yuan",
      zh: "请降低工资、增长率或能力:月收入须低于 2100 万元"),
    exit: .failed)

  public static let prices = FaultKind(
    "prices-out-of-hand",
    Text(
      "growth takes an index to {index} times its value of month 0; at most 10,000 times can be booked",
      zh: "按此增长率,指数将达到第 0 月的 {index} 倍;最多可记账 10,000 倍"),
    remedy: Text("lower prices.growth.* or shorten the run", zh: "请降低 prices.growth.* 或缩短模拟时间"))

  public static let all = [unstable, notFinite, moneyOverflow, prices]
}
