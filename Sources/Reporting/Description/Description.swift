public import Declarations
public import Experiments
import Scenarios

/// The model and the scenario at hand, described by the ODD+D protocol, in Markdown.
///
/// Headings follow Grimm et al. 2020 (doi:10.18564/jasss.4259), with human decision-making as in Müller et al. 2013
/// (doi:10.1016/j.envsoft.2013.06.003). Schedules, values, counts and what was drawn come from the code and the
/// scenario; nothing is written by hand that the software can say.
public struct Description: Sendable {
  let society: Society
  let language: Language

  public init(_ society: Society, language: Language) {
    self.society = society
    self.language = language
  }

  var scenario: Scenario { society.scenario }

  public var text: String {
    var page = MarkdownPage(language: language)
    page.heading(1, scenario.title)
    page.paragraph(DescriptionTexts.subtitle, ["version": Software.version])
    overview(&page)
    concepts(&page)
    details(&page)
    submodels(&page)
    page.heading(2, "4", DescriptionTexts.parameters)
    page.paragraph(DescriptionTexts.parametersNote)
    let table = ParameterTable(
      word: nil, values: scenario.parameters, language: language, adding: society.added.allParameters)
    page.append(table.markdown(level: 3))
    return page.text
  }
}

enum DescriptionTexts {
  static let subtitle = Text(
    "ODD+D description (Grimm et al. 2020; Müller et al. 2013), written by povertypaths {version} from its code and this scenario.",
    zh: "ODD+D 描述(Grimm 等 2020;Müller 等 2013),由 povertypaths {version} 根据代码与本场景自动生成。")
  static let parameters = Text("Parameters", zh: "参数")
  static let parametersNote = Text(
    "Every parameter that a scenario may set. A grade says how well a number is known: observed (read in a named source or derived from one), calibrated (fitted), assumed (chosen; a reader may disagree). What the labels of sources mean (S0 to S4, facts A1 to E) stands in `docs/sources.md`.",
    zh:
      "场景可以设定的全部参数。等级说明数值的可靠程度:观测(见于所列来源或由其推算)、校准(由拟合得到)、假定(人为选定,读者可有异议)。来源一栏保留原文,其标记(S0 至 S4、facts A1 至 E)的含义见 `docs/sources.md`。"
  )
}
