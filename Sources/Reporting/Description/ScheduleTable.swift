public import Declarations
public import Simulation

/// The order of events in a month under one path, as it is run.
public struct ScheduleTable: Sendable {
  /// Order, name, what is read and what is written; parts of one pass over the households are numbered 5.1, 5.2, …
  public let rows: [[String]]
  private let language: Language

  public init(_ schedule: Schedule, language: Language) {
    self.language = language
    rows = schedule.lines.map { line in
      [
        line.order, line.name[language], line.reads[language], line.writes[language],
      ]
    }
  }

  /// For a terminal.
  public var text: String {
    var table = TextTable()
    table.leftAligned = [0, 1, 2, 3]
    table.rows = [Self.header.map { $0[language] }] + rows
    return table.text
  }

  var markdown: String {
    var page = MarkdownPage(language: language)
    page.table(Self.header, rows)
    return page.text
  }

  static let header = [
    Text("Order", zh: "顺序"), Text("What happens", zh: "事项"), Text("Reads", zh: "读取"), Text("Writes", zh: "写入"),
  ]
}
