import Declarations

extension ParameterTable {
  /// For a terminal: two lines a parameter, numbers above, meaning and source below; a star marks what the scenario sets.
  public var text: String {
    var table = TextTable()
    table.leftAligned = [0, 2, 3, 4]
    for (title, rows) in sections {
      table.heading(title)
      for row in rows {
        table.rows.append([
          "  " + row.name, NumberText.plain(row.value) + (row.isSet ? "*" : " "), row.unit, row.range,
          row.grade.text[language],
        ])
        table.rows.append(["      " + [row.meaning, row.source].joined(separator: " — ")])
      }
    }
    return (table.text.isEmpty ? "" : table.text + "\n\n") + summary
  }

  /// How many parameters there are, by grade, and how many the scenario sets.
  public var summary: String {
    let counts = counts
    return ParameterTexts.summary.rendered(
      language,
      [
        "count": "\(rows.count)", "observed": "\(counts[.observed] ?? 0)", "calibrated": "\(counts[.calibrated] ?? 0)",
        "assumed": "\(counts[.assumed] ?? 0)", "set": "\(rows.count(where: \.isSet))",
      ])
  }

  /// RFC 4180 with a header line; numbers read back to the same bits.
  public var csv: String {
    let header = "section,name,meaning,value,unit,low,high,default,set,source,grade\r\n"
    return header
      + rows.map { row in
        [
          row.section, row.name, row.meaning, NumberText.plain(row.value), row.unit, NumberText.plain(row.low),
          NumberText.plain(row.high), NumberText.plain(row.defaultValue), "\(row.isSet)", row.source,
          row.grade.rawValue,
        ].map(Self.quoted).joined(separator: ",") + "\r\n"
      }.joined()
  }

  /// A Markdown table under a heading of `level` for every section, and the counts by grade before them.
  public func markdown(level: Int) -> String {
    var page = MarkdownPage(language: language)
    page.paragraph(summary)
    for (title, rows) in sections {
      page.heading(level, title)
      page.table(
        ParameterTexts.columns,
        rows.map { row in
          [
            "`\(row.name)`", row.meaning, NumberText.plain(row.value) + (row.isSet ? " \\*" : ""), row.unit, row.range,
            NumberText.plain(row.defaultValue), row.grade.text[language], row.source,
          ]
        })
    }
    return page.text
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\r\n".contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

extension ParameterTable.Row {
  var range: String { "\(NumberText.plain(low)) … \(NumberText.plain(high))" }
}

enum ParameterTexts {
  static let summary = Text(
    "{count} parameters: {observed} observed, {calibrated} calibrated, {assumed} assumed; * marks the {set} that the scenario sets.",
    zh: "共 {count} 个参数:观测 {observed} 个,校准 {calibrated} 个,假定 {assumed} 个;* 标出场景设定的 {set} 个。")
  static let added = Text("Added by the user", zh: "用户添加")
  static let columns = [
    Text("Parameter", zh: "参数"), Text("Meaning", zh: "含义"), Text("Value", zh: "取值"), Text("Unit", zh: "单位"),
    Text("Range", zh: "范围"), Text("Default", zh: "默认值"), Text("Grade", zh: "等级"), Text("Source", zh: "来源"),
  ]
}
