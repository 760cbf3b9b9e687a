import Declarations
import Experiments
import Interventions
import Population
import Quantities
import Scenarios

extension Description {
  /// The services that programmes may give, one line a rule.
  func services(_ page: inout MarkdownPage) {
    page.paragraph(ServiceTexts.introduction)
    let own = scenario.paths.flatMap { $0.programmes.flatMap(\.ownRules) }
    page.table(ServiceTexts.columns, (ServiceCatalogue.rules + own).map(fields))
  }

  private func fields(of rule: ServiceRule) -> [String] {
    let comma = language == .english ? ", " : "、"
    let months = rule.calendarMonths.sorted().map(String.init).joined(separator: comma)
    let causes = Cause.allCases.filter(rule.causes.contains).map { $0.name[language] }.joined(separator: comma)
    let gains = VillageState.allCases.compactMap { state in
      rule.gains[state].map { "\(state.name[language]) +\(NumberText.plain(scenario.parameters[$0]))" }
    }
    return [
      rule.service.name[language], ServiceTexts.name(of: rule.method)[language],
      rule.phases.sorted().map { $0.name[language] }.joined(separator: comma),
      months.isEmpty
        ? (rule.every == 1 ? ServiceTexts.monthly : ServiceTexts.every).rendered(language, ["months": "\(rule.every)"])
        : ServiceTexts.calendar.rendered(language, ["months": months]),
      causes.isEmpty ? "–" : causes, NumberText.plain(scenario.parameters[rule.hours]),
      NumberText.plain(scenario.parameters[rule.cost]), rule.line.name[language],
      gains.isEmpty ? "–" : gains.joined(separator: comma),
    ]
  }
}

enum ServiceTexts {
  static let introduction = Text(
    "Rules of the services; a unit is a household, a group session or a village. Crisis support follows events instead and has a submodel of its own.",
    zh: "各项服务的规则;单位为一户、一次小组或一村。危机介入由事件触发,另有子模型。")
  static let columns = [
    Text("Service", zh: "服务"), Text("Method", zh: "方法"), Text("Phases", zh: "阶段"), Text("When", zh: "时间"),
    Text("Main causes", zh: "主要致贫原因"), Text("Hours a unit", zh: "单位工时"), Text("Yuan a unit", zh: "单位费用(元)"),
    Text("Budget line", zh: "预算科目"), Text("Gains of the village", zh: "村庄状态增益"),
  ]
  static let monthly = Text("every month", zh: "每月")
  static let every = Text("every {months} months", zh: "每 {months} 个月")
  static let calendar = Text("calendar months {months}", zh: "每年 {months} 月")

  static func name(of method: SocialWorkMethod) -> Text {
    switch method {
    case .casework: Text("casework", zh: "个案")
    case .groupWork: Text("group work", zh: "小组")
    case .communityWork: Text("community work", zh: "社区")
    }
  }
}
