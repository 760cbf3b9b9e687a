public import Evaluation
import Interventions
public import Population
import Scenarios

/// The register of one December as it is, and as a verifier reported it.
public struct RegisterYear: Sendable, Hashable, Codable {
  public var year: Int
  public var truth: RegisterFindings
  /// Households that truly left poverty in the year and were out of it in December.
  public var trueExits: Int
  /// `nil` in a December without verification.
  public var report: RegisterFindings?
  /// Programmes' targeting, in the year in which they gave their places.
  public var targeting: TargetingErrors?
  /// How hard the deadline presses; `nil` without a government.
  public var pressure: Double?
  /// What cadres bear, on average over the villages; `nil` without a government.
  public var cadres: CadreState?
  /// What cadres know of policy, on average over the villages; `nil` where nothing has raised or worn it.
  public var cadreCapability: Double?
}

/// A row of `verification.csv`: the register against the truth, and what a verifier says of it.
public struct VerificationRow: TableRow {
  var run: RunKey
  var year: Int
  var measure: String
  var value: RateEstimate

  public static let columns = ["path", "replicate", "year", "measure", "estimate", "low", "high"]

  public var fields: [TableField] {
    [
      .text(run.path), run.replicate.map { .integer($0) } ?? .text("all"), .integer(year), .text(measure),
      .number(value.estimate), .number(value.low), .number(value.high),
    ]
  }
}

/// What `verification.csv` measures, in households; pressure, workload, stress and capability as they stand in December.
enum RegisterMeasure: String, CaseIterable {
  case recordedExits = "recorded_exits"
  case trueExits = "true_exits"
  case falseExitShare = "false_exit_share"
  case reportedFalseExitShare = "false_exit_share_reported"
  case inclusionError = "inclusion_error"
  case reportedInclusionError = "inclusion_error_reported"
  case exclusionError = "exclusion_error"
  case reportedExclusionError = "exclusion_error_reported"
  case coverage
  case reportedCoverage = "coverage_reported"
  case programmeInclusionError = "programme_inclusion_error"
  case programmeExclusionError = "programme_exclusion_error"
  case deadlinePressure = "deadline_pressure"
  case cadreWorkload = "cadre_workload"
  case cadreStress = "cadre_stress"
  case cadreCapability = "cadre_capability"

  /// `nil` where it is undefined: a share of nothing, or no verifier.
  func value(_ year: RegisterYear) -> Double? {
    switch self {
    case .recordedExits: Double(year.truth.exits.size)
    case .trueExits: Double(year.trueExits)
    case .falseExitShare: year.truth.falseExitShare
    case .reportedFalseExitShare: year.report?.falseExitShare
    case .inclusionError: year.truth.inclusionError
    case .reportedInclusionError: year.report?.inclusionError
    case .exclusionError: year.truth.exclusionError
    case .reportedExclusionError: year.report?.exclusionError
    case .coverage: year.truth.coverage
    case .reportedCoverage: year.report?.coverage
    case .programmeInclusionError: year.targeting?.inclusionError
    case .programmeExclusionError: year.targeting?.exclusionError
    case .deadlinePressure: year.pressure
    case .cadreWorkload: year.cadres?.workload
    case .cadreStress: year.cadres?.stress
    case .cadreCapability: year.cadreCapability
    }
  }
}

extension RunTables {
  /// Every measure of every year: the mean over the replicates in which it is defined, with their quantiles as limits.
  public func verification(perReplicate: Bool = false) -> [VerificationRow] {
    result.scenario.paths.enumerated().flatMap { index, path in
      let replicates = result.path(index).map(\.registers)
      return (replicates.first ?? []).indices.flatMap { december in
        RegisterMeasure.allCases.flatMap { measure -> [VerificationRow] in
          let values = replicates.map { measure.value($0[december]) }
          guard values.contains(where: { $0 != nil }) else { return [] }
          func row(_ replicate: Int?, _ value: RateEstimate) -> VerificationRow {
            VerificationRow(
              run: RunKey(path: path.name, replicate: replicate), year: replicates[0][december].year,
              measure: measure.rawValue, value: value)
          }
          let single = perReplicate ? values.enumerated().map { row($0.offset, RateEstimate($0.element)) } : []
          return [row(nil, RateEstimate(meanOf: values.compactMap { $0 }))] + single
        }
      }
    }
  }
}

extension County {
  /// The register of this December, held against true status.
  func registerYear(_ year: Int, month: Int, isFirst: Bool) -> RegisterYear {
    let since = month - 11
    let report = government.reports.last.flatMap { $0.month == month ? $0.findings : nil }
    let count = Double(max(1, villages.count))
    let cadres = CadreState(
      workload: villages.reduce(0) { $0 + $1.cadres.workload } / count,
      stress: villages.reduce(0) { $0 + $1.cadres.stress } / count)
    let capability = villages.reduce(0) { $0 + $1[.cadre] } / count
    let isGoverned = cadres != CadreState() || government.pressure != 0
    let targeting = programmes.map(\.targeting).reduce(into: TargetingErrors()) { $0.add($1) }
    return RegisterYear(
      year: year, truth: registerAsItIs(since: since), trueExits: trueExits(since: since), report: report,
      targeting: isFirst && !programmes.isEmpty ? targeting : nil, pressure: isGoverned ? government.pressure : nil,
      cadres: isGoverned ? cadres : nil, cadreCapability: capability != 0 ? capability : nil)
  }
}
