public import Declarations

/// What can go wrong in linear algebra.
public enum LinearAlgebraFaults {
  static let shapeMismatch = FaultKind(
    "shape-mismatch",
    Text("{operation} does not fit a matrix of {left} and one of {right}", zh: "{operation}:{left}的矩阵与{right}的矩阵形状不合"),
    remedy: Text("check how many rows and columns each matrix has", zh: "请检查两个矩阵的行数与列数"), exit: .failed)

  static let notSquare = FaultKind(
    "not-square",
    Text("{operation} needs a square matrix, and this one is {left}", zh: "{operation}需要方阵,而该矩阵为{left}"),
    remedy: Text("give a matrix with as many rows as columns", zh: "请给出行数与列数相等的矩阵"), exit: .failed)

  static let notSymmetric = FaultKind(
    "not-symmetric",
    Text("{operation} needs a symmetric matrix", zh: "{operation}需要对称矩阵"),
    remedy: Text("give equal numbers on both sides of the diagonal", zh: "请使对角线两侧的数相等"), exit: .failed)

  static let notPositiveDefinite = FaultKind(
    "not-positive-definite",
    Text("the matrix is not positive definite: its leading {order} rows fail", zh: "矩阵不是正定的:前{order}阶主子式不为正"),
    remedy: Text(
      "check variances and correlations: no variance may be zero, no correlation may contradict the others",
      zh: "请检查方差与相关系数:方差不能为零,相关系数之间不能矛盾"), exit: .failed)

  static let singular = FaultKind(
    "singular",
    Text("{operation}: the matrix is singular to working precision", zh: "{operation}:矩阵在计算精度内是奇异的"),
    remedy: Text(
      "remove rows or columns that are combinations of the others, or bring their scales closer",
      zh: "请去掉可由其他行或列组合得到的行或列,或使各列的量级相近"), exit: .failed)

  static let unstable = FaultKind(
    "unstable",
    Text("the system is not stable: its spectral radius is {radius}, not below 1", zh: "系统不稳定:谱半径为{radius},不小于1"),
    remedy: Text("lower the persistence parameters", zh: "请降低持续性参数"), exit: .failed)

  static let noConvergence = FaultKind(
    "no-convergence",
    Text("{operation} did not converge", zh: "{operation}未能收敛"),
    remedy: Text("check the matrix for numbers of very different size", zh: "请检查矩阵中是否有量级相差悬殊的数"), exit: .failed)

  static let notFinite = FaultKind(
    "not-finite",
    Text("{operation}: a matrix holds a number that is infinite or not a number", zh: "{operation}:矩阵中含有无穷大或非数值"),
    remedy: Text("look for a division by zero or an overflow before this step", zh: "请检查此前的步骤是否有除以零或溢出"), exit: .failed)

  static let illegalArgument = FaultKind(
    "illegal-argument",
    Text("{operation}: LAPACK refuses argument {argument}", zh: "{operation}:LAPACK拒绝第{argument}个参数"),
    remedy: Text(
      "this is a mistake in the program: please report it with the scenario", zh: "这是程序的错误:请连同情景文件一并报告"),
    exit: .failed)

  public static let all = [
    shapeMismatch, notSquare, notSymmetric, notPositiveDefinite, singular, unstable, noConvergence, notFinite,
    illegalArgument,
  ]
}
