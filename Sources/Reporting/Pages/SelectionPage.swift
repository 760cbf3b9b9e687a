public import Declarations
public import Evaluation
public import Experiments

/// `docs/selection.md`: what comparing members with their neighbours says in a world where the programme does nothing.
public struct SelectionPage {
  private let rows: [(measure: OutcomeMeasure, bias: SelectionBias)]
  private let language: Language

  public init(_ rows: [(measure: OutcomeMeasure, bias: SelectionBias)], language: Language) {
    self.rows = rows
    self.language = language
  }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, SelectionTexts.title[language])
    page.paragraph(SelectionTexts.introduction)
    page.table(
      SelectionTexts.columns,
      rows.map { measure, bias in
        let digits = measure == .incomePerHead ? 1 : 4
        return [
          "`\(measure.key)`", "\(bias.naive.replicates)", NumberText.signed(bias.naive.difference, digits),
          NumberText.fixed(bias.naive.standardError, digits), NumberText.signed(bias.paired.difference, digits),
          NumberText.fixed(bias.paired.standardError, digits),
        ]
      })
    page.paragraph(SelectionTexts.reading)
    return page.text
  }
}

enum SelectionTexts {
  static let title = Text("Selection without effect", zh: "无效果的选择偏差")
  static let introduction = Text(
    "Written by `make docs` from a run of [selection.yaml](../scenarios/selection.yaml); do not edit. Every channel from the programme to households is shut. Members of associations are compared in the last year with the other households of their villages (naive), and with themselves in the world without a programme (paired).",
    zh:
      "由 `make docs` 运行 [selection.yaml](../scenarios/selection.yaml) 生成,请勿手工修改。项目通向住户的渠道全部关闭。最后一年把协会成员与本村其他住户比较(朴素),并与无项目世界中的自身比较(配对)。"
  )
  static let columns = [
    Text("outcome", zh: "结果"), Text("replicates", zh: "重复"), Text("members − others", zh: "成员 − 其他"),
    Text("s.e.", zh: "标准误"), Text("members − the same without", zh: "成员 − 无项目时的自身"), Text("s.e.", zh: "标准误"),
  ]
  static let reading = Text(
    "The naive difference is who joins; the paired one is what the programme did: nothing, exactly. A survey can only see the first.",
    zh: "朴素差异反映谁加入;配对差异反映项目做了什么:恰为零。调查只能看到前者。")
}
