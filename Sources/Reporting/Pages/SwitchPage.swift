public import Declarations
import Evaluation
public import Experiments

/// The page of switches: each mechanism off and on in the same small world, and whether its outcome moved.
public struct SwitchPage {
  private let rows: [(item: Switch, result: SwitchResult)]
  private let language: Language
  private let replicates: Int

  public init(_ rows: [(item: Switch, result: SwitchResult)], replicates: Int, language: Language) {
    self.rows = rows
    self.replicates = replicates
    self.language = language
  }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, SwitchTexts.title[language])
    page.paragraph(SwitchTexts.introduction, ["replicates": "\(replicates)"])
    page.table(
      SwitchTexts.columns,
      rows.map { item, result in
        [
          item.row, item.name[language], Self.settings(item), "`\(item.path)`", item.outcome.name[language],
          Self.number(result.off), Self.number(result.on), Self.errors(result),
          item.excuse.map { excuse in result.isMoved ? "" : excuse[language] } ?? "",
        ]
      })
    let balanced = rows.allSatisfy(\.result.isBalanced)
    page.paragraph(balanced ? SwitchTexts.balanced : SwitchTexts.unbalanced)
    return page.text
  }

  private static func settings(_ item: Switch) -> String {
    func list(_ settings: [String]) -> String { settings.map { "`\($0)`" }.joined(separator: " ") }
    return item.off.isEmpty
      ? list(item.on) : item.on.isEmpty ? "– / " + list(item.off) : list(item.off) + " / " + list(item.on)
  }

  /// Four significant digits.
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
    "Written by `make docs` from runs; do not edit. Each line runs a small scenario twice over {replicates} replicates, with the switch off and on and everything else the same, luck included. The last number is the mean paired difference in standard errors: above four the switch does what it says; where it need not, the line says why. It shows that a mechanism works, not how large its effect is in the world.",
    zh:
      "由 `make docs` 根据运行结果生成,请勿手工修改。每行在 {replicates} 次重复中把一个小场景运行两遍:开关关闭与打开,其余(包括随机数)全部相同。最后的数字为配对差均值与其标准误之比:大于四表示开关有效;不必有效的,在行内说明原因。它只说明机制起作用,不说明现实中的效果大小。"
  )
  static let columns = [
    Text("row", zh: "行"), Text("switch", zh: "开关"), Text("settings: off / on", zh: "设置:关 / 开"), Text("path", zh: "路径"),
    Text("outcome", zh: "结果"), Text("off", zh: "关"), Text("on", zh: "开"), Text("difference / s.e.", zh: "差 / 标准误"),
    Text("why not", zh: "为何不动"),
  ]
  static let balanced = Text(
    "In every run of this page the sum of all accounts stayed the same, to the fen, in every month, and the households' account was what households held at the end.",
    zh: "本页所有运行中,全部账户之和每月保持不变(精确到分),且期末住户账户等于住户持有额。")
  static let unbalanced = Text("Money was not conserved in every run of this page.", zh: "本页有运行未保持资金守恒。")
}
