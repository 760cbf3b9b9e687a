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
  static let lagAlone = usage(
    "phase-lag", Text("--phase-lag says nothing without --phase", zh: "没有 --phase 时 --phase-lag 无意义"),
    remedy: Text("name the column of phases too", zh: "请同时指定项目阶段所在的列"))
  static let badLag = usage(
    "phase-lag", Text("the lag {found} is negative", zh: "滞后 {found} 为负"),
    remedy: Text("give it in the units of time, 0 or more", zh: "请以时期的单位给出，不小于 0"))
  static let associationAlone = usage(
    "association-alone",
    Text("--association says nothing without --first-treated", zh: "没有 --first-treated 时 --association 无意义"),
    remedy: Text("name the column of the first treated period too", zh: "请同时指定首次受益时期所在的列"))
  static let exposureAlone = usage(
    "exposure", Text("--exposure says nothing without --association", zh: "没有 --association 时 --exposure 无意义"),
    remedy: Text("name the column of associations too", zh: "请同时指定关联组织所在的列"))
  static let badExposure = usage(
    "exposure", Text("the exposure {found} is not above 0 and at most 1", zh: "暴露阈值 {found} 不在 0（不含）至 1 之间"),
    remedy: Text("give the share of treated associates, such as 0.5", zh: "请给出受益关联户的比例，例如 0.5"))
  static let outcomeAlone = usage(
    "outcome-alone",
    Text(
      "--outcome says nothing without --first-treated or --running",
      zh: "没有 --first-treated 或 --running 时 --outcome 无意义"),
    remedy: Text(
      "name the column of the first treated period, or of the score, too", zh: "请同时指定首次受益时期或评分所在的列"))
  static let cutoffWithoutScore = usage(
    "running-cutoff",
    Text("--running-cutoff says nothing without --running", zh: "没有 --running 时 --running-cutoff 无意义"),
    remedy: Text("name the column of the score too", zh: "请同时指定评分所在的列"))
  static let badScoreCutoff = usage(
    "running-cutoff", Text("the cutoff {found} of the score is not a finite number", zh: "评分的临界值 {found} 不是有限的数"),
    remedy: Text("give it in the units of the score", zh: "请以评分的单位给出"))
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
    oneLine, badLine, cutoffAlone, badCutoff, sameDeprivation, lagAlone, badLag, associationAlone, exposureAlone,
    badExposure, outcomeAlone, cutoffWithoutScore, badScoreCutoff, fewDraws, manyDraws, duplicate, empty, tooManyRows,
  ]
}
