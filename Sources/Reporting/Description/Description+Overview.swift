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
    page.table(EntityTexts.columns, entities)
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
}
