public import Declarations
import Evaluation
import Foundation

/// `docs/methods.md`: what each estimator answers, how it is computed, what it assumes, where it is defined, and which
/// program its numbers are held to.
public struct MethodsPage {
  private let language: Language

  public init(language: Language) { self.language = language }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, MethodsTexts.title[language])
    let methods = MethodSection.all.flatMap(\.methods)
    let compared = methods.count { method in
      if case .program = method.authority { true } else { false }
    }
    page.paragraph(
      MethodsTexts.introduction,
      ["methods": "\(methods.count)", "compared": "\(compared)", "hand": "\(methods.count - compared)"])
    for section in MethodSection.all {
      page.heading(2, section.title[language])
      for method in section.methods { add(method, to: &page) }
    }
    page.heading(2, MethodsTexts.streams[language])
    page.paragraph(MethodsTexts.streamsMeaning)
    page.table(
      MethodsTexts.streamColumns,
      StreamedMeasure.all.map { [$0.what[language], "`\($0.accumulator)`", "`\($0.panel)`", "`\($0.test)`"] })
    return page.text
  }

  private func add(_ method: Method, to page: inout MarkdownPage) {
    page.heading(3, method.name[language])
    page.paragraph(method.answers[language])
    page.list([
      label(MethodsTexts.formula, "`\(method.formula.replacing("\n", with: " "))`"),
      label(MethodsTexts.assumptions, method.assumptions[language]),
      label(MethodsTexts.reference, method.reference),
      label(MethodsTexts.authority, authority(method.authority)),
    ])
  }

  private func label(_ text: Text, _ value: String) -> String { "**\(text[language])** \(value)" }

  private func authority(_ authority: Method.Authority) -> String {
    switch authority {
    case .program(let program, let data, let agreement):
      MethodsTexts.program.rendered(
        language, ["program": program, "data": data, "agreement": NumberText.plain(agreement)])
    case .byHand(let test): MethodsTexts.byHand.rendered(language, ["test": "`\(test)`"])
    }
  }
}

enum MethodsTexts {
  static let title = Text("Methods", zh: "方法")
  static let introduction = Text(
    "Written by `make docs` from the code; do not edit. The evaluation library has {methods} methods. The numbers of {compared} are compared with another program on every run of the tests; {hand} rest on numbers worked out by hand or on enumeration. The agreement is the largest difference seen between ours and theirs, relative to max(1, |theirs|), rounded up to a power of ten. Scripts, versions and data of the other programs: `Tests/EvaluationTests/Authorities`.",
    zh:
      "由 `make docs` 根据代码生成,请勿手工修改。评估库共有 {methods} 种方法,其中 {compared} 种的数值在每次测试中与其他程序对照,{hand} 种以手工算例或穷举为据。“一致程度”指与对照程序数值的最大差异,相对于 max(1, |对照值|),向上取整到十的幂。对照程序的脚本、版本与数据见 `Tests/EvaluationTests/Authorities`。"
  )
  static let formula = Text("Formula:", zh: "公式:")
  static let assumptions = Text("Assumptions:", zh: "前提:")
  static let reference = Text("Reference:", zh: "文献:")
  static let authority = Text("Authority:", zh: "对照:")
  static let program = Text("{program} on {data}; agreement {agreement}", zh: "{program};数据:{data};一致程度 {agreement}")
  static let byHand = Text("worked out by hand in {test}", zh: "手工算例,见测试 {test}")
  static let streams = Text("What a run streams", zh: "模拟运行中的流式度量")
  static let streamsMeaning = Text(
    "A simulated run keeps no panel unless it is asked to: it adds to accumulators, which merge over tiles, replicates and shards. Each equals, number for number, what the recorded panel gives.",
    zh: "模拟运行默认不保存面板,而是累加到可跨分块、重复与分片合并的累加器。每一项都与完整面板的结果逐数相等。")
  static let streamColumns = [
    Text("what", zh: "度量"), Text("accumulator", zh: "累加器"), Text("panel form", zh: "面板形式"), Text("test", zh: "测试"),
  ]
}
