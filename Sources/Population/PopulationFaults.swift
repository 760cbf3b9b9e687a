public import Declarations

/// What can be wrong with a population.
public enum PopulationFaults {
  public static let marginals = FaultKind(
    "population-marginals",
    Text(
      "no households have these shares of size, workers and children at once (off by {gap})",
      zh: "没有一种住户构成能同时满足给定的规模、劳动力和学龄儿童比例(相差 {gap})"),
    remedy: Text(
      "a household has at least as many members as workers and children: lower their shares or raise the size",
      zh: "住户人口不少于劳动力与儿童之和:请降低其比例,或提高住户规模"))

  public static let size = FaultKind(
    "population-size",
    Text(
      "{households} households in a county; at most {limit} fit", zh: "一个县有 {households} 户;最多容纳 {limit} 户"),
    remedy: Text("split the villages over counties, or ask for fewer households", zh: "请把村庄分到几个县,或减少户数"))

  public static let means = FaultKind(
    "population-means",
    Text(
      "{name} is {mean}; a mean between {low} and {high} was expected", zh: "{name} 为 {mean};应在 {low} 与 {high} 之间"),
    remedy: Text("choose a mean inside the range", zh: "请在范围内选择均值"))

  public static let all = [marginals, size, means]
}
