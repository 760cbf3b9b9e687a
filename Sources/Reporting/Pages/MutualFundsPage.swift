public import Declarations
public import Experiments
import Scenarios

/// `docs/mutual-funds.md`: the shipped scenario of revolving funds, what it sets and what came out told apart.
public struct MutualFundsPage: Sendable {
  private let tables: RunTables
  private let language: Language

  public init(_ tables: RunTables, language: Language) {
    self.tables = tables
    self.language = language
  }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, MutualFundsTexts.title[language])
    page.paragraph(
      MutualFundsTexts.introduction,
      ["replicates": "\(tables.result.replicates.count)", "months": "\(tables.result.scenario.months)"])
    page.append(FundPage(tables, language: language).markdown)
    page.paragraph(MutualFundsTexts.turnover)
    page.paragraph(MutualFundsTexts.poor)
    return page.text
  }
}

enum MutualFundsTexts {
  static let title = Text("Mutual-aid funds", zh: "互助资金")
  static let introduction = Text(
    "Written by `make docs` from {replicates} replicates of [mutual-fund.yaml](../scenarios/mutual-fund.yaml), {months} months long; do not edit. Only the second table can agree or disagree with what is known; the same figures are judged under [patterns](patterns.md), 5.",
    zh:
      "由 `make docs` 根据 [mutual-fund.yaml](../scenarios/mutual-fund.yaml) 的 {replicates} 次重复(各 {months} 个月)生成,请勿手工修改。只有第二个表可与已知数字相符或不符;同样的数字在[格局对照](patterns.md)第 5 节评判。"
  )
  static let turnover = Text(
    "All that was lent by capital grows with the years that a fund lends. The known 3.1 is of 2006–2013, over funds that began in any of these years; here all begin together and lend until they close or nine years are over. So what a fund lends in a year of lending stands beside it. Its known value, 0.78, takes it that as many funds began in each of the eight years, so that they had lent for four on average. What comes out is about one: a fund here has more who ask than it can serve and lends its whole capital again each year.",
    zh:
      "累计放款与资本之比随放款年数增长。已知的 3.1 属 2006–2013 年,各年新成立的资金均计入;而此处全部同时成立,放款至关闭或满九年。因此并列每一放款年的比值,其已知值 0.78 假定八年间每年成立数相同,即平均已放款四年。模拟值约为一:申请者多于可放款额,全部资本每年重新放出。"
  )
  static let poor = Text(
    "Who would care for a fund at all (`association.interest`) is drawn for rich and poor alike, while more than seven tenths of the poor households of the known villages were members; only being served makes a household likelier to be asked. That is an assumption, not a finding, and was not changed to come nearer.",
    zh: "是否对互助资金有兴趣(`association.interest`)对贫富同样抽取,而已知村庄七成以上贫困户入社;只有服务对象更易受邀。这是假定而非发现,未为接近目标而改动。"
  )
}
