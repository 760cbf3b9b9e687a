import Declarations

/// What can go wrong with the contents of a CSV table. Kinds with one code say the same with more or less detail.
enum CSVFaults {
  static let emptyTable = FaultKind(
    "empty-table", Text("the table has no header line", zh: "表格没有表头"),
    remedy: Text("put the column names, separated by commas, in the first line", zh: "请在第一行写上以逗号分隔的列名"))
  static let unknownColumn = FaultKind(
    "unknown-column", Text("there is no column '{column}'", zh: "没有列“{column}”"),
    remedy: Text("the columns are: {columns}", zh: "现有的列：{columns}"))
  static let mistypedColumn = FaultKind(
    "unknown-column",
    Text("there is no column '{column}'; did you mean '{suggestion}'?", zh: "没有列“{column}”；是否想写“{suggestion}”？"),
    remedy: Text("the columns are: {columns}", zh: "现有的列：{columns}"))
  static let duplicateColumn = FaultKind(
    "duplicate-column", Text("two columns are called '{column}'", zh: "有两列都叫“{column}”"),
    remedy: Text("rename one of them", zh: "请给其中一列改名"))
  static let otherSeparator = FaultKind(
    "other-separator", Text("the columns are not separated by commas: '{header}'", zh: "各列不是以逗号分隔：“{header}”"),
    remedy: Text("save the table as CSV with commas", zh: "请把表格另存为以逗号分隔的 CSV"))
  static let rowWidth = FaultKind(
    "row-width", Text("the row has {found} fields, the header {expected}", zh: "该行有 {found} 个字段，而表头有 {expected} 列"),
    remedy: Text("put fields that hold a comma in double quotes", zh: "含逗号的字段请放进双引号"))
  static let strayQuote = FaultKind(
    "stray-quote", Text("a double quote inside a field", zh: "字段中间有双引号"),
    remedy: Text("quote the whole field and double the quotes inside it", zh: "请给整个字段加双引号，其中的双引号写两遍"))
  static let openQuote = FaultKind(
    "open-quote", Text("a quoted field that never ends", zh: "引号里的字段没有结束"),
    remedy: Text("close the double quote", zh: "请补上右双引号"))
  static let rowTooLong = FaultKind(
    "row-too-long", Text("a row of more than {limit} bytes", zh: "一行超过 {limit} 字节"),
    remedy: Text("look for a double quote that is not closed", zh: "请检查是否有未闭合的双引号"))
  static let missingField = FaultKind(
    "missing-field", Text("the field is empty", zh: "字段为空"),
    remedy: Text("fill it in or remove the row", zh: "请填写，或删去该行"))
  static let notANumber = FaultKind(
    "field-not-a-number", Text("'{text}' is not a number", zh: "“{text}”不是数"),
    remedy: Text("write digits with a decimal point, without separators", zh: "请用数字和小数点书写，不加分隔符"))
  static let notAnInteger = FaultKind(
    "field-not-an-integer", Text("'{text}' is not a whole number", zh: "“{text}”不是整数"),
    remedy: Text("write digits only", zh: "请只写数字"))
  static let negative = FaultKind(
    "field-negative", Text("'{text}' is negative", zh: "“{text}”是负数"),
    remedy: Text("correct the value, or leave the field empty if it is not known", zh: "请改正该值；若未知，请留空"))
  static let notPositive = FaultKind(
    "field-not-positive", Text("'{text}' is not above 0", zh: "“{text}”不大于 0"),
    remedy: Text("correct the value, or leave the field empty if it is not known", zh: "请改正该值；若未知，请留空"))
  static let neitherYesNorNo = FaultKind(
    "field-neither-1-nor-0", Text("'{text}' is neither 1 nor 0", zh: "“{text}”既不是 1 也不是 0"),
    remedy: Text(
      "write 1 for yes, 0 for no, or leave the field empty if it is not known", zh: "是写 1，否写 0；若未知，请留空"))
  static let outOfRange = FaultKind(
    "field-out-of-range", Text("'{text}' is not between {low} and {high}", zh: "“{text}”不在 {low} 与 {high} 之间"),
    remedy: Text("correct the value", zh: "请改正该值"))
  static let unknownChoice = FaultKind(
    "field-unknown-choice", Text("'{text}' is not one of the choices", zh: "“{text}”不是可选值"),
    remedy: Text("use one of: {choices}", zh: "可用的取值：{choices}"))
  static let mistypedChoice = FaultKind(
    "field-unknown-choice",
    Text("'{text}' is not one of the choices; did you mean '{suggestion}'?", zh: "“{text}”不是可选值；是否想写“{suggestion}”？"),
    remedy: Text("use one of: {choices}", zh: "可用的取值：{choices}"))

  static let all = [
    emptyTable, unknownColumn, mistypedColumn, duplicateColumn, otherSeparator, rowWidth, strayQuote, openQuote,
    rowTooLong,
    missingField, notANumber, negative, notPositive, neitherYesNorNo,
    notAnInteger, outOfRange, unknownChoice, mistypedChoice,
  ]

  /// That no column is called `name`, with the nearest that is there.
  static func noColumn(_ name: String, among header: [String], at place: Location) -> Fault {
    var arguments = ["column": name, "columns": header.joined(separator: ", ")]
    arguments["suggestion"] = Suggestion.nearest(to: name, in: header)
    let kind = arguments["suggestion"] == nil ? unknownColumn : mistypedColumn
    return kind(arguments, at: place)
  }
}
