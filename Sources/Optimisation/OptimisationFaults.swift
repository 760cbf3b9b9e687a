public import Declarations

/// What can go wrong before a search begins, and when the library refuses to search.
public enum OptimisationFaults {
  static let startOutsideBounds = FaultKind(
    "start-outside-bounds",
    Text(
      "the search cannot start: variable {variable} is {value}, outside its bounds",
      zh: "搜索无法开始:变量{variable}的初值{value}超出界限"),
    remedy: Text("start from a point between the bounds", zh: "请从界限之内的点开始"), exit: .failed)

  static let startNotFinite = FaultKind(
    "start-not-finite",
    Text("the search cannot start: the function has no finite value or slope there", zh: "搜索无法开始:函数在初始点没有有限的值或梯度"),
    remedy: Text("start from a point where the function is finite", zh: "请从函数取有限值的点开始"), exit: .failed)

  static let boundsContradict = FaultKind(
    "bounds-contradict",
    Text("the bounds of variable {variable} leave no room", zh: "变量{variable}的上下界相互矛盾"),
    remedy: Text("give a lower bound that is not above the upper one", zh: "请使下界不大于上界"), exit: .failed)

  static let refused = FaultKind(
    "optimiser-refused",
    Text("NLopt refuses to search: {reason}", zh: "NLopt拒绝搜索:{reason}"),
    remedy: Text(
      "this is a mistake in the program: please report it with the scenario", zh: "这是程序的错误:请连同情景文件一并报告"),
    exit: .failed)

  public static let all = [startOutsideBounds, startNotFinite, boundsContradict, refused]
}
