public import Declarations

/// What can go wrong in a scenario file. Kinds with one code say the same thing with more or less detail.
public enum ScenarioFaults {
  // The text itself
  static let notYAML = FaultKind(
    "not-yaml", Text("this is not YAML: {problem}", zh: "不是合法的 YAML：{problem}"),
    remedy: Text("check brackets, quotes, colons and indentation here", zh: "请检查此处的括号、引号、冒号和缩进"))
  static let tab = FaultKind(
    "tab-indentation", Text("a tab where the line is indented", zh: "缩进中有制表符"),
    remedy: Text("indent with spaces only", zh: "缩进只能用空格"))
  static let emptyFile = FaultKind(
    "empty-scenario", Text("the file holds nothing", zh: "文件没有内容"),
    remedy: Text(
      "write at least a title and a clock, or extend another scenario", zh: "至少写上 title 和 clock，或用 extends 继承另一个文件"))
  static let duplicateKey = FaultKind(
    "duplicate-key", Text("the key '{key}' stands twice", zh: "键“{key}”出现了两次"),
    remedy: Text("keep one of them", zh: "请只保留一个"))
  static let badKey = FaultKind(
    "bad-key", Text("a key must be a word", zh: "键必须是一个词"),
    remedy: Text("write 'key: value'", zh: "请写成 key: value"))
  static let unknownAlias = FaultKind(
    "unknown-alias", Text("the alias '*{name}' stands for nothing above it", zh: "别名“*{name}”在上文没有定义"),
    remedy: Text("put '&{name}' before what it repeats, or quote the text", zh: "请在被引用处写“&{name}”，或给文本加引号"))
  static let tooLarge = FaultKind(
    "too-large", Text("more than {limit} values", zh: "超过 {limit} 个值"),
    remedy: Text("keep large tables in CSV files; check the aliases", zh: "请把大表放进 CSV 文件；并检查别名"))
  static let tooDeep = FaultKind(
    "too-deep", Text("nested more than {limit} levels deep", zh: "嵌套超过 {limit} 层"),
    remedy: Text("flatten it", zh: "请减少嵌套"))

  // Putting it together
  static let extendsCycle = FaultKind(
    "extends-cycle", Text("the file extends itself: {chain}", zh: "文件继承了自己：{chain}"),
    remedy: Text("remove one 'extends' of the chain", zh: "请去掉链中的一个 extends"))
  static let badSet = FaultKind(
    "bad-set", Text("'--set {text}' is not of the form key.path=value", zh: "“--set {text}”不是 key.path=value 的形式"),
    remedy: Text("for example programmes[0].budget=100000", zh: "例如 programmes[0].budget=100000"), exit: .wrongUsage)
  static let badSetIndex = FaultKind(
    "bad-set-index",
    Text("'{path}' has {count} entries, none with the number {index}", zh: "“{path}”有 {count} 项，没有第 {index} 号"),
    remedy: Text("entries are counted from 0", zh: "编号从 0 开始"), exit: .wrongUsage)

  // Reading it
  static let unknownKey = FaultKind(
    "unknown-key", Text("unknown key '{key}'", zh: "未知的键“{key}”"),
    remedy: Text("the keys here are: {keys}", zh: "这里可用的键：{keys}"))
  static let mistypedKey = FaultKind(
    "unknown-key",
    Text("unknown key '{key}'; did you mean '{suggestion}'?", zh: "未知的键“{key}”；是否想写“{suggestion}”？"),
    remedy: Text("the keys here are: {keys}", zh: "这里可用的键：{keys}"))
  static let missingKey = FaultKind(
    "missing-key", Text("the key '{key}' is missing", zh: "缺少键“{key}”"),
    remedy: Text("add '{key}: …'", zh: "请加上“{key}: …”"))
  static let wrongUnit = FaultKind(
    "wrong-unit", Text("the unit is {expected}, not '{found}'", zh: "单位应为 {expected}，而不是“{found}”"),
    remedy: Text("convert the value and write 'unit: {expected}'", zh: "请换算数值并写“unit: {expected}”"))
  static let unknownChoice = FaultKind(
    "unknown-choice", Text("'{found}' is not one of the choices", zh: "“{found}”不是可选值"),
    remedy: Text("use one of: {choices}", zh: "可用的取值：{choices}"))
  static let mistypedChoice = FaultKind(
    "unknown-choice",
    Text("'{found}' is not one of the choices; did you mean '{suggestion}'?", zh: "“{found}”不是可选值；是否想写“{suggestion}”？"),
    remedy: Text("use one of: {choices}", zh: "可用的取值：{choices}"))
  static let unknownParameter = FaultKind(
    "unknown-parameter", Text("there is no parameter '{name}'", zh: "没有参数“{name}”"),
    remedy: Text("'povertypaths parameters' lists them all", zh: "“povertypaths parameters”列出全部参数"))
  static let mistypedParameter = FaultKind(
    "unknown-parameter",
    Text("there is no parameter '{name}'; did you mean '{suggestion}'?", zh: "没有参数“{name}”；是否想写“{suggestion}”？"),
    remedy: Text("'povertypaths parameters' lists them all", zh: "“povertypaths parameters”列出全部参数"))

  private static func wrongType(_ expected: Text, remedy: Text) -> FaultKind {
    FaultKind(
      "wrong-type", Text("expected \(expected.english), found {found}", zh: "应为\(expected.chinese)，实为 {found}"),
      remedy: remedy)
  }
  static let notAMap = wrongType(
    Text("a map of keys and values", zh: "键值对"),
    remedy: Text("write 'key: value' lines below it", zh: "请在其下写“key: value”"))
  static let notAList = wrongType(
    Text("a list", zh: "列表"), remedy: Text("write '- ' before each entry, or [a, b]", zh: "请在每项前写“- ”，或写成 [a, b]"))
  static let notAWord = wrongType(Text("a text", zh: "文本"), remedy: Text("write a single value", zh: "请写单个值"))
  static let notANumber = wrongType(
    Text("a number", zh: "数"),
    remedy: Text("write digits with a decimal point, without separators", zh: "请用数字和小数点，不加分隔符"))
  static let notAnInteger = wrongType(
    Text("a whole number", zh: "整数"), remedy: Text("write digits only", zh: "请只写数字"))
  static let notABoolean = wrongType(
    Text("true or false", zh: "true 或 false"), remedy: Text("write true or false", zh: "请写 true 或 false"))
  static let notAMonth = wrongType(
    Text("a month", zh: "月份"), remedy: Text("write year and month as in 2018-01", zh: "请写成 2018-01 的形式"))

  private static func outOfRange(_ limits: Text, remedy: Text) -> FaultKind {
    FaultKind(
      "out-of-range", Text("the value {found} is \(limits.english)", zh: "取值 {found} \(limits.chinese)"), remedy: remedy
    )
  }
  static let outside = outOfRange(
    Text("not between {low} and {high}", zh: "不在 {low} 与 {high} 之间"),
    remedy: Text("choose a value from {low} to {high}", zh: "请取 {low} 到 {high} 之间的值"))
  static let below = outOfRange(
    Text("less than {low}", zh: "小于 {low}"), remedy: Text("choose a value of at least {low}", zh: "请取不小于 {low} 的值"))
  static let above = outOfRange(
    Text("more than {high}", zh: "大于 {high}"), remedy: Text("choose a value of at most {high}", zh: "请取不大于 {high} 的值"))

  public static let all = [
    notYAML, tab, emptyFile, duplicateKey, badKey, unknownAlias, tooLarge, tooDeep, extendsCycle, badSet, badSetIndex,
    unknownKey, mistypedKey, missingKey, wrongUnit, unknownChoice, mistypedChoice, unknownParameter, mistypedParameter,
    notAMap, notAList, notAWord, notANumber, notAnInteger, notABoolean, notAMonth, outside, below, above,
  ]
}
