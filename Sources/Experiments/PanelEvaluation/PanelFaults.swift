public import Declarations

/// What can be wrong with a panel, or with how it is asked for.
public enum PanelFaults {
  static let oneLine = usage(
    "poverty-line", Text("there must be one poverty line", zh: "必须给出一条贫困线"),
    remedy: Text("give --line a number, or --line-column a column", zh: "请用 --line 给出数值，或用 --line-column 指定列"))
  static let badLine = usage(
    "poverty-line", Text("the poverty line {found} is not above 0", zh: "贫困线 {found} 不大于 0"),
    remedy: Text("give it in the units of income", zh: "请以收入的单位给出"))
  static let cutoffAlone = usage(
    "deprivation-cutoff", Text("--deprivations and --cutoff need each other", zh: "--deprivations 与 --cutoff 必须同时给出"),
    remedy: Text("give both, or neither", zh: "请两者都给出，或都不给"))
  static let badCutoff = usage(
    "deprivation-cutoff", Text("the cutoff {found} is not above 0 and at most 1", zh: "临界值 {found} 不在 0（不含）至 1 之间"),
    remedy: Text("give the share of deprivations, such as 0.33", zh: "请给出被剥夺项的比例，例如 0.33"))
  static let sameDeprivation = usage(
    "deprivation-twice", Text("--deprivations names '{found}' twice", zh: "--deprivations 两次列出“{found}”"),
    remedy: Text("name each column once", zh: "每列只列一次"))
  static let outcomeAlone = usage(
    "outcome-alone", Text("--outcome says nothing without --first-treated", zh: "没有 --first-treated 时 --outcome 无意义"),
    remedy: Text("name the column of the first treated period too", zh: "请同时指定首次受益时期所在的列"))
  static let fewDraws = usage(
    "bootstrap-draws", Text("a bootstrap of {found} draws", zh: "自助法只抽取 {found} 次"),
    remedy: Text("ask for 200 or more", zh: "请至少抽取 200 次"))
  static let manyDraws = usage(
    "bootstrap-too-large",
    Text("a bootstrap of {draws} draws of {figures} figures in a period", zh: "自助法抽取 {draws} 次，每期 {figures} 个指标"),
    remedy: Text("ask for at most {limit} draws, or for fewer groups", zh: "请至多抽取 {limit} 次，或减少分组"))
  static let duplicate = FaultKind(
    "duplicate-observation",
    Text(
      "household '{household}' at time {time} stands in line {line} already",
      zh: "家庭“{household}”在时期 {time} 的观测已见于第 {line} 行"),
    remedy: Text("keep one row for each household and time", zh: "每户每期只保留一行"))
  static let empty = FaultKind(
    "empty-panel", Text("no row has household, time, income, line and weight", zh: "没有一行同时有家庭、时期、收入、贫困线和权重"),
    remedy: Text("check the names of the columns", zh: "请检查列名"))
  static let tooManyRows = FaultKind(
    "too-many-rows", Text("{rows} rows; at most {limit} fit", zh: "共 {rows} 行；最多 {limit} 行"),
    remedy: Text("evaluate parts of the table", zh: "请把表格分成几部分评估"))

  private static func usage(_ code: String, _ message: Text, remedy: Text) -> FaultKind {
    FaultKind(code, message, remedy: remedy, exit: .wrongUsage)
  }

  public static let all = [
    oneLine, badLine, cutoffAlone, badCutoff, sameDeprivation, outcomeAlone, fewDraws, manyDraws, duplicate, empty,
    tooManyRows,
  ]
}
