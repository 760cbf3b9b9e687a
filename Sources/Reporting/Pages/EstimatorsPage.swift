public import Declarations
import Evaluation
public import Experiments
public import Interventions

/// `docs/estimators.md`: how far estimators that see a panel alone are from the effect that a simulator knows, and why.
public struct EstimatorsPage {
  /// One way of giving places, as the world is and with the ways shut by which others than the served gain.
  public struct Part {
    let places: AdministrationPlan.Places
    let open: EstimatorStudy
    let shut: EstimatorStudy

    public init(_ places: AdministrationPlan.Places, open: EstimatorStudy, shut: EstimatorStudy) {
      self.places = places
      self.open = open
      self.shut = shut
    }
  }

  private let parts: [Part]
  private let language: Language
  /// What shuts the ways to others: settings of a scenario.
  private let settings: [String]

  public init(_ parts: [Part], shutBy settings: [String], language: Language) {
    self.parts = parts
    self.settings = settings
    self.language = language
  }

  public var markdown: String {
    var page = MarkdownPage(language: language)
    page.heading(1, EstimatorsTexts.title[language])
    if let first = parts.first?.open {
      page.paragraph(
        EstimatorsTexts.introduction,
        [
          "replicates": "\(first.replicates)", "first": "\(first.years.lowerBound)",
          "last": "\(first.years.upperBound)",
        ])
    }
    page.list(EstimatorsTexts.columnsExplained.map { $0[language] })
    for part in parts {
      page.heading(2, EstimatorsTexts.name(part.places)[language])
      page.paragraph(EstimatorsTexts.gains, gains(part.open))
      page.table(EstimatorsTexts.columns, part.open.rows.map(cells))
      page.paragraph(EstimatorsTexts.trend)
      page.table(
        [EstimatorsTexts.since[language]] + part.open.trend.map { NumberText.signed(Double($0.distance), 0) },
        [[EstimatorsTexts.gap[language]] + part.open.trend.map { Self.withError($0.gap) }])
      page.paragraph(
        EstimatorsTexts.shut,
        gains(part.shut).merging(["settings": settings.map { "`\($0)`" }.joined(separator: ", ")]) { $1 })
      page.table(EstimatorsTexts.columns, part.shut.rows.map(cells))
    }
    page.heading(2, EstimatorsTexts.why[language])
    page.list(EstimatorsTexts.reasons.map { $0[language] })
    page.heading(2, EstimatorsTexts.folder[language])
    page.paragraph(EstimatorsTexts.command)
    page.table(
      [EstimatorsTexts.file, EstimatorsTexts.meaning],
      EstimatorsTexts.files.map { names, meaning in
        [names.map { "`\($0)`" }.joined(separator: " "), meaning[language]]
      })
    return page.text
  }

  private func gains(_ study: EstimatorStudy) -> [String: String] {
    [
      "last": "\(study.years.upperBound)", "served": Self.withError(study.gainOfServed),
      "others": Self.withError(study.gainOfOthers),
    ]
  }

  private func cells(_ row: EstimatorRow) -> [String] {
    let bias = row.bias
    return [
      "`\(row.estimator.estimator)`", NumberText.signed(bias.meanTruth, 0), NumberText.signed(bias.meanEstimate, 0),
      Self.withError(bias.bias), NumberText.fixed(bias.rootMeanSquare, 0), NumberText.fixed(bias.errorRatio, 2),
      NumberText.fixed(bias.coverage.estimate.map { 100 * $0 }, 0), Self.withError(row.withoutEffect),
      Self.withError(row.ofEffect),
    ]
  }

  private static func withError(_ estimate: Estimate) -> String {
    "\(NumberText.signed(estimate.value, 0)) (\(NumberText.fixed(estimate.standardError, 0)))"
  }
}
