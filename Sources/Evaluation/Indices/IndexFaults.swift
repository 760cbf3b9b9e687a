public import Declarations

/// What can be wrong with the comparisons that weights come from.
public enum IndexFaults {
  static let notSquare = FaultKind(
    "comparison-not-square",
    Text("a matrix of comparisons is square; this one is {rows} × {columns}", zh: "比较矩阵须为方阵；该矩阵为 {rows} × {columns}"),
    remedy: Text("give one row and one column for each thing compared", zh: "请为每个比较对象给出一行与一列"))
  static let tooLarge = FaultKind(
    "comparison-too-large",
    Text("{order} things are compared; the random index is known for at most 10", zh: "比较对象有 {order} 个；随机一致性指标只到 10 个"),
    remedy: Text("put them in groups of at most ten", zh: "请分组，每组至多十个"))
  static let notPositive = FaultKind(
    "comparison-not-positive",
    Text(
      "row {row}, column {column} is {value}; a comparison is a positive number",
      zh: "第 {row} 行第 {column} 列为 {value}；比较值须为正数"),
    remedy: Text("write 1 for equal, 3 for more, 1/3 for less important", zh: "同等重要写 1，更重要写 3，较不重要写 1/3"))
  static let notReciprocal = FaultKind(
    "comparison-not-reciprocal",
    Text(
      "row {row}, column {column} is {value}, and the opposite comparison is not one divided by it",
      zh: "第 {row} 行第 {column} 列为 {value}，与其相反的比较不是它的倒数"),
    remedy: Text("write 1 on the diagonal, and 1/x opposite every x", zh: "对角线写 1，每个 x 的对称位置写 1/x"))
  static let inconsistent = FaultKind(
    "comparison-inconsistent",
    Text(
      "the comparisons contradict each other: consistency ratio {ratio}, more than {limit}",
      zh: "比较相互矛盾：一致性比例 {ratio}，大于 {limit}"),
    remedy: Text(
      "compare again where a is more than b and b more than c, or say on_inconsistent: accept",
      zh: "请复核“甲重于乙、乙重于丙”之处，或写 on_inconsistent: accept"))

  public static let all = [notSquare, tooLarge, notPositive, notReciprocal, inconsistent]
}
