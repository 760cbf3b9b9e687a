import Declarations
import Experiments
import Interventions
import Population
import Quantities
import Scenarios
import Simulation

extension Description {
  func overview(_ page: inout MarkdownPage) {
    page.heading(2, "1", OverviewTexts.overview)
    page.heading(3, "1.1", OverviewTexts.purpose)
    page.paragraph(OverviewTexts.mission)
    if !scenario.about.isEmpty { page.paragraph(scenario.about) }
    page.paragraph(OverviewTexts.paths)
    page.list(scenario.paths.flatMap(lines))
    page.heading(3, "1.2", OverviewTexts.entities)
    page.table(OverviewTexts.entityColumns, entities)
    page.paragraph(OverviewTexts.householdColumns, ["bytes": "\(HouseholdTile.bytesPerHousehold)"])
    page.table(OverviewTexts.columnColumns, HouseholdColumnText.all.map { ["`\($0.name)`", $0.meaning[language]] })
    page.paragraph(
      OverviewTexts.scales,
      [
        "start": String(scenario.calendar.startYear) + "-" + twoDigits(scenario.calendar.monthOfYear(of: 0)),
        "months": "\(scenario.months)", "burnIn": "\(scenario.burnIn)", "tile": "\(HouseholdTile.capacity)",
        "replicates": "\(scenario.replicates)", "seed": "\(scenario.seed)",
      ])
    page.heading(3, "1.3", OverviewTexts.process)
    page.paragraph(OverviewTexts.month)
    for path in scenario.paths {
      page.heading(4, OverviewTexts.schedule.rendered(language, ["path": path.name]))
      page.append(ScheduleTable(society.world(path).schedule, language: language).markdown)
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func lines(of path: PathPlan) -> [String] {
    if path.programmes.isEmpty { return [OverviewTexts.none.rendered(language, ["path": path.name])] }
    return path.programmes.map { plan in
      let villages = plan.villages.map { scenario.villages[$0].name }.joined(separator: ", ")
      let services = Service.allCases.filter(plan.services.contains).map { $0.name[language] }
      let split = zip(BudgetLine.allCases, plan.split).map { "\($0.name[language]) \(NumberText.fixed($1 * 100, 0)) %" }
      let associations = plan.associations.map { "\($0.name) (\($0.kind.name[language]))" }
      let comma = language == .english ? ", " : "、"
      return OverviewTexts.programme.rendered(
        language,
        [
          "path": path.name, "budget": NumberText.grouped(plan.budget.yuan), "payer": plan.payer,
          "staff": NumberText.plain(plan.staff), "competence": NumberText.plain(plan.competence),
          "months": "\(plan.months)", "villages": villages, "households": "\(plan.households)",
          "crises": "\(plan.crisisCases)", "books": "\(plan.books)", "services": services.joined(separator: comma),
          "split": split.joined(separator: comma),
          "associations": associations.isEmpty ? "–" : associations.joined(separator: comma),
        ])
    }
  }

  private var entities: [[String]] {
    let associations = scenario.paths.map { $0.programmes.reduce(0) { $0 + $1.associations.count } }.max() ?? 0
    let programmes = scenario.paths.map(\.programmes.count).max() ?? 0
    let comma = language == .english ? ", " : "、"
    let states = VillageState.allCases.map { $0.name[language] }.joined(separator: comma)
    let capitals = Capital.allCases.map { $0.name[language] }.joined(separator: comma)
    let kinds = AssociationKind.allCases.map { $0.name[language] }.joined(separator: comma)
    return [
      [OverviewTexts.county, "1", OverviewTexts.countyState],
      [OverviewTexts.village, "\(scenario.villages.count)", OverviewTexts.villageState],
      [OverviewTexts.household, NumberText.grouped(Double(society.households.count)), OverviewTexts.householdState],
      [OverviewTexts.association, "\(associations)", OverviewTexts.associationState],
      [OverviewTexts.programmeEntity, "\(programmes)", OverviewTexts.programmeState],
    ].map { (row: [Any]) in
      row.map { field in
        (field as? Text)?.rendered(
          language,
          [
            "accounts": "\(Account.allCases.count)", "flows": "\(Flow.allCases.count)", "states": states,
            "capitals": capitals, "kinds": kinds, "lines": "\(BudgetLine.allCases.count)",
          ]) ?? field as? String ?? ""
      }
    }
  }
}
