public import Declarations
import Evaluation
public import Experiments

/// The page of switches: each mechanism off and on in the same small world, and whether its outcome moved.
public struct SwitchPage {
  private let themes: [(name: Text, rows: [(item: Switch, result: SwitchResult)])]
  private let language: Language
  private let replicates: Int

  /// - Parameter results: one for each switch of the board, in its order.
  public init(_ results: [SwitchResult], replicates: Int, language: Language) {
    var next = 0
    themes = SwitchBoard.themes.map { theme in
      defer { next += theme.switches.count }
      return (theme.name, Array(zip(theme.switches, results[next...].prefix(theme.switches.count))))
    }
    self.replicates = replicates
    self.language = language
  }

  public var markdown: String {
    let rows = themes.flatMap(\.rows)
    var page = MarkdownPage(language: language)
    page.heading(1, SwitchTexts.title[language])
    page.paragraph(SwitchTexts.introduction, ["replicates": "\(replicates)"])
    page.paragraph(
      SwitchTexts.count,
      ["lines": "\(rows.count)", "moved": "\(rows.count { $0.result.isMoved })"])
    page.paragraph(rows.allSatisfy(\.result.isBalanced) ? SwitchTexts.balanced : SwitchTexts.unbalanced)
    for theme in themes {
      page.heading(2, theme.name[language])
      page.table(SwitchTexts.columns, theme.rows.map { cells($0.item, $0.result) })
    }
    return page.text
  }

  private func cells(_ item: Switch, _ result: SwitchResult) -> [String] {
    [
      item.row, item.name[language], Self.settings(item.with), Self.settings(item.off), Self.settings(item.on),
      item.path == SwitchPlace().path
        ? item.outcome.name[language] : "\(item.outcome.name[language]) (`\(item.path)`)",
      Self.number(result.off), Self.number(result.on), Self.errors(result),
      result.isMoved ? "" : [item.excuse?[language], needed(result)].compactMap { $0 }.joined(separator: "; "),
    ]
  }

  /// How many replicates would show this mean difference with this spread: the error falls with their square root.
  private func needed(_ result: SwitchResult) -> String? {
    guard let errors = result.standardErrors, errors > 1 else { return nil }
    let count = Double(replicates) * (4 / errors) * (4 / errors)
    return SwitchTexts.needed.rendered(language, ["replicates": NumberText.grouped(count.rounded(.up))])
  }

  private static func settings(_ settings: [String]) -> String {
    settings.isEmpty ? "–" : settings.map { "`\($0)`" }.joined(separator: " ")
  }

  /// Whole from a thousand on, else at least four digits.
  private static func number(_ value: Double?) -> String {
    guard let value else { return "–" }
    let size = abs(value)
    return size >= 1000 ? NumberText.grouped(value) : NumberText.fixed(value, size >= 100 ? 1 : size >= 1 ? 3 : 4)
  }

  private static func errors(_ result: SwitchResult) -> String {
    guard let errors = result.standardErrors else { return "–" }
    return errors.isInfinite ? "∞" : NumberText.fixed(errors, 1)
  }
}

enum SwitchTexts {
  static let title = Text("Switches", zh: "开关")
  static let introduction = Text(
    "Written by `make docs` from runs; do not edit. Each line runs the small world of `scenarios/switches.yaml` twice over {replicates} replicates, with the mechanism off and on and everything else the same, luck included; settings are what `--set` would say. The last number is the mean paired difference in standard errors: above four the outcome moves, and off and on say which way; where it does not, the line says why. This shows that a mechanism works, not how large its effect is in the world. Rows are those of the [mission table](mission.md); – belongs to none.",
    zh:
      "由 `make docs` 根据运行结果生成,请勿手工修改。每行把 `scenarios/switches.yaml` 的小世界各用 {replicates} 次重复运行两遍:机制关闭与打开,其余(包括随机数)全部相同;设置即 `--set` 的写法。最后的数字为配对差均值与其标准误之比:大于四表示结果随开关变动,方向见关、开两列;不变动的,在行内说明原因。它只说明机制起作用,不说明现实中的效果大小。行号见[任务表](mission.zh.md),– 不属任何一行。"
  )
  static let count = Text(
    "{lines} switches; {moved} of them move their outcome by more than four standard errors.",
    zh: "共 {lines} 个开关,其中 {moved} 个使其结果变动超过四个标准误。")
  static let columns = [
    Text("row", zh: "行"), Text("switch", zh: "开关"), Text("in both", zh: "两遍共有"), Text("off", zh: "关"),
    Text("on", zh: "开"), Text("outcome", zh: "结果"), Text("off", zh: "关"), Text("on", zh: "开"),
    Text("difference / s.e.", zh: "差 / 标准误"), Text("why not", zh: "为何不动"),
  ]
  static let needed = Text(
    "at this mean and spread {replicates} replicates would show it", zh: "按此均值与离散程度需 {replicates} 次重复")
  static let balanced = Text(
    "In every run of this page the sum of all accounts stayed the same, to the fen, in every month, and the households' account was what households held at the end.",
    zh: "本页所有运行中,全部账户之和每月保持不变(精确到分),且期末住户账户等于住户持有额。")
  static let unbalanced = Text("Money was not conserved in every run of this page.", zh: "本页有运行未保持资金守恒。")
}
