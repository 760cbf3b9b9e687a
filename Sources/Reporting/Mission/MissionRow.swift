public import Declarations

/// A row of the mission table: what the software must represent, and where to see that it does.
public struct MissionRow: Sendable, Hashable {
  /// `M15`
  public let id: String
  public let what: Text
  /// The keys of a scenario, or the parameters, that switch it.
  public let keys: [String]
  /// Where it is modelled, below `Sources`.
  public let source: String
  /// `Suite.test`: what pins the mechanism.
  public let test: String
  /// What shows its effect, to be run as it stands.
  public let command: String
  public let remark: Text?

  public init(
    _ id: String, _ what: Text, keys: [String], source: String, test: String, command: String, remark: Text? = nil
  ) {
    self.id = id
    self.what = what
    self.keys = keys
    self.source = source
    self.test = test
    self.command = command
    self.remark = remark
  }
}

/// The page of the mission table.
public struct MissionPage {
  private let language: Language

  public init(language: Language) { self.language = language }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, MissionTexts.title[language])
    page.paragraph(MissionTexts.introduction)
    page.table(
      MissionTexts.columns,
      Mission.rows.map { row in
        [
          row.id,
          [row.what, row.remark].compactMap { $0?[language] }.joined(separator: language == .english ? "; " : ";"),
          row.keys.map { "`\($0)`" }.joined(separator: " "), "[\(Self.file(row.source))](../Sources/\(row.source))",
          "`\(row.test)`", "`\(row.command)`",
        ]
      })
    return page.text
  }

  private static func file(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

enum MissionTexts {
  static let title = Text("The mission, row by row", zh: "任务表逐行对照")
  static let introduction = Text(
    "Written by `make docs`; do not edit. For every row: the scenario key or parameter that switches it, the file that models it, the test that pins the mechanism (not the conclusion), and a command that shows its effect. Tests check that keys, files and tests exist and run every command. S0 … S4 and 'facts' are explained in [sources](sources.md); the equations stand in the description that `povertypaths describe` writes.",
    zh:
      "由 `make docs` 生成,请勿手工修改。每行列出:开关该项的场景键或参数、建模文件、检验该机制(而非结论)的测试,以及显示其效果的命令。测试会检查键、文件与测试是否存在,并运行每条命令。S0 至 S4 与 facts 的含义见[资料来源](sources.md);方程见 `povertypaths describe` 输出的说明。"
  )
  static let columns = [
    Text("row", zh: "行"), Text("what", zh: "内容"), Text("switch", zh: "开关"), Text("model", zh: "模型"),
    Text("test", zh: "测试"), Text("command", zh: "命令"),
  ]
}
