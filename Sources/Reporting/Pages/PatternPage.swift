public import Declarations
public import Experiments

/// `docs/patterns.md`: what was observed beside what the shipped scenarios give, misses shown as misses.
public struct PatternPage {
  private let rows: [PatternRow]
  private let language: Language

  public init(_ rows: [PatternRow], language: Language) {
    self.rows = rows
    self.language = language
  }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, PatternTexts.title[language])
    page.paragraph(PatternTexts.introduction)
    let misses = rows.count(where: \.isMiss)
    page.paragraph(PatternTexts.count, ["rows": "\(rows.count)", "misses": "\(misses)"])
    for pattern in Set(rows.map(\.pattern)).sorted() {
      page.heading(2, "\(pattern) · \(PatternTexts.titles[pattern]?[language] ?? "")")
      page.table(
        PatternTexts.columns,
        rows.filter { $0.pattern == pattern }.map { row in
          [
            row.what[language], row.unit[language], Self.number(row.target), Self.number(row.simulated),
            NumberText.signed(row.distance, Self.digits(row.target)),
            (row.isMiss ? PatternTexts.miss : PatternTexts.hit)[language],
            row.source,
          ]
        })
    }
    return page.text
  }

  private static func digits(_ value: Double) -> Int { abs(value) >= 100 ? 0 : abs(value) >= 1 ? 1 : 3 }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "–" }
    return abs(value) >= 1000 ? NumberText.grouped(value) : NumberText.fixed(value, digits(value))
  }
}

enum PatternTexts {
  static let title = Text("Patterns", zh: "格局对照")
  static let introduction = Text(
    "Written by `make docs` from runs; do not edit. What was observed, beside what the shipped scenarios give. Nothing is calibrated: no parameter was chosen to bring a line closer (but for those that make the register an input), and a miss is shown as a miss. Labels of sources: [sources](sources.md).",
    zh:
      "由 `make docs` 根据运行结果生成,请勿手工修改。观测值与所附场景的模拟值对照。尚未校准:除使登记成为输入的参数外,没有为接近任何一行而选择参数,未命中即如实标明。来源标记见[资料来源](sources.md)。"
  )
  static let count = Text("{misses} of {rows} lines are misses.", zh: "共 {rows} 行,其中 {misses} 行未命中。")
  static let titles: [Int: Text] = [
    1: Text("National incidence", zh: "全国贫困发生率"),
    2: Text("Registered poor who returned", zh: "登记返贫人口"),
    3: Text("Duration and the transient share", zh: "持续时间与暂时性份额"),
    4: Text("Income structure, register and causes", zh: "收入结构、登记与致贫原因"),
    5: Text("Mutual-aid funds", zh: "互助资金"),
    6: Text("A graduation programme", zh: "毕业式扶贫项目"),
  ]
  static let columns = [
    Text("what", zh: "内容"), Text("unit", zh: "单位"), Text("observed", zh: "观测"), Text("simulated", zh: "模拟"),
    Text("distance", zh: "差距"), Text("verdict", zh: "结论"), Text("source", zh: "来源"),
  ]
  static let hit = Text("within tolerance", zh: "在容差内")
  static let miss = Text("miss", zh: "未命中")
}
