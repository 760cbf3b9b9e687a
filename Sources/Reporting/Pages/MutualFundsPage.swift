public import Declarations
public import Experiments

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
    "All that was lent by capital grows with the years that a fund lends. The known 3.1 is of 2006–2013, over funds that began in any of these years, and here nearly all lend for most of nine years: so what a fund lends in a year of lending stands beside it. Its known value, 0.78, takes it that as many funds began in each of the eight years, so that they had lent for four on average.",
    zh:
      "累计放款与资本之比随放款年数增长。已知的 3.1 属 2006–2013 年,各年新成立的资金均计入;而此处几乎全部资金放款近九年。因此并列每一放款年的比值,其已知值 0.78 假定八年间每年成立数相同,即平均已放款四年。"
  )
  static let poor = Text(
    "Three things hold the share of the poor down, all of them assumptions: three tenths of households care for an association of a kind at all (`association.interest`), rich and poor alike, while more than seven tenths of the poor households of the known villages were members; who is poor is less often willing (`uptake.base` and its slopes); and the programme asks first those whom it serves, a third of the register. None was changed to come nearer.",
    zh:
      "三项假定压低了贫困社员比例:不论贫富,仅三成家庭对某类协会有兴趣(`association.interest`),而已知村庄七成以上贫困户入社;贫困者较少愿意(`uptake.base` 及各斜率);项目优先邀请的服务对象只占在册户的三分之一。未为接近目标而改动其中任何一项。"
  )
}
