public import Evaluation
import Quantities
import Scenarios

/// `comparison.csv`: differences between paths.
extension RunTables {
  /// The base case, then every other world and budget.
  public func comparison() -> [ComparisonRow] { differences() + result.otherCells.flatMap(\.differences) }

  /// Every path less `none`, then every pair of other paths in the headline's measures.
  func differences() -> [ComparisonRow] {
    guard let none = result.scenario.nonePath else { return [] }
    let treated = names.indices.filter { $0 != none }
    let against = treated.flatMap { path in
      PovertyStatus.allCases.flatMap { rates(path, none, $0) + lasting(path, none, $0) + outcomes(path, none, $0) }
    }
    let pairs = treated.flatMap { path in treated.filter { $0 > path }.flatMap { between(path, $0) } }
    return against + pairs
  }

  private var cells: [RateCell] {
    (Phase.allCases.map { $0 } + [nil]).flatMap { phase in
      Group.allCases.flatMap { group in
        CountUnit.allCases.map { RateCell(phase: phase, group: group, unit: $0, definition: .personTime) }
      }
    }
  }

  private func rates(_ path: Int, _ none: Int, _ status: PovertyStatus) -> [ComparisonRow] {
    [RateMeasure.exitRate, .returnRate, .entryRate, .lastingShare].flatMap { measure in
      cells.compactMap { cell in
        difference(measure, path: path, none: none, status: status, in: cell).flatMap(Self.defined)
      }
    }
  }

  private static func defined(_ row: ComparisonRow) -> ComparisonRow? { row.difference.estimate == nil ? nil : row }

  /// Lasting exits of a replicate, and what one more of them costs.
  private func lasting(_ path: Int, _ none: Int, _ status: PovertyStatus) -> [ComparisonRow] {
    cells.compactMap { cell in
      lastingExits(path, none, status, in: cell).flatMap { Self.isEmpty($0, self, path, none, cell) ? nil : $0 }
    } + [price(path, none, status)].compactMap { $0 }
  }

  /// Nobody of the group left poverty in the phase under either path: there is nothing to say.
  private static func isEmpty(
    _ row: ComparisonRow, _ tables: RunTables, _ path: Int, _ none: Int, _ cell: RateCell
  ) -> Bool {
    row.difference.estimate == 0
      && tables.total(.judgeableExits, path: path, status: row.key.status, in: cell).allSatisfy { $0 == 0 }
      && tables.total(.judgeableExits, path: none, under: path, status: row.key.status, in: cell)
        .allSatisfy { $0 == 0 }
  }

  /// Lasting exits of a run under a path less those without a programme, by true status.
  public func lastingExits(_ path: Int, _ none: Int, in cell: RateCell) -> RateEstimate {
    lastingExits(path, none, .actual, in: cell)?.difference ?? .undefined
  }

  func lastingExits(_ path: Int, _ other: Int, _ status: PovertyStatus, in cell: RateCell) -> ComparisonRow? {
    let villages = bootstraps[cell.group]?.villages ?? []
    return row(
      key(path, other, cell, status, RankMeasure.lastingExits.key),
      RateSample(totalOf: counts(path, status), .lastingExits, in: cell, villages: villages),
      RateSample(
        totalOf: counts(other, status, under: path, cell.group), .lastingExits, in: cell, villages: villages),
      isBetterHigher: true)
  }

  /// Left out where there are no more lasting exits than without the programme.
  private func price(_ path: Int, _ none: Int, _ status: PovertyStatus) -> ComparisonRow? {
    let cell = RateCell(phase: nil, group: headlineGroup)
    let account = account(of: path, none: none, status: status, group: headlineGroup)
    let limits: RateEstimate
    switch account.price {
    case .estimate(let estimate): limits = estimate
    case .unbounded(let estimate, let atLeast): limits = RateEstimate(estimate, low: atLeast)
    case .notEffective, .undetermined: return nil
    }
    return ComparisonRow(
      key(path, none, cell, status, RankMeasure.costPerLastingExit.key), limits, replicates: account.extra.count)
  }

  /// Poverty and income of the last year.
  private func outcomes(_ path: Int, _ other: Int, _ status: PovertyStatus) -> [ComparisonRow] {
    OutcomeMeasure.allCases.filter { $0.status == status }.flatMap { measure in
      Group.allCases.compactMap { lastYear(measure, path, other, in: $0).flatMap(Self.defined) }
    }
  }

  func lastYear(_ measure: OutcomeMeasure, _ path: Int, _ other: Int, in group: Group) -> ComparisonRow? {
    guard let year = lastYear else { return nil }
    let cell = RateCell(phase: nil, group: group, unit: measure.countUnit)
    return row(
      key(path, other, cell, measure.status, measure == .incomePerHead ? measure.key : "headcount"),
      RateSample(result.path(path).map(\.outcomes), measure, year: year, group: group),
      RateSample(outcomes(other, under: path, group), measure, year: year, group: group),
      isBetterHigher: measure.isBetterHigher)
  }

  /// The last year of which there is a December.
  public var lastYear: Int? { result.replicates.first?.first?.outcomes.years.last }

  /// One path less another in the measures of the headline, for the households that are the same under both.
  private func between(_ path: Int, _ other: Int) -> [ComparisonRow] {
    let cell = RateCell(phase: nil, group: commonGroup)
    return PovertyStatus.allCases.flatMap { status in
      [RateMeasure.exitRate, .returnRate, .lastingShare].compactMap {
        difference($0, path: path, none: other, status: status, in: cell)
      } + [lastingExits(path, other, status, in: cell)].compactMap { $0 }
        + OutcomeMeasure.allCases.filter { $0.status == status && $0.countUnit == .persons }.compactMap {
          lastYear($0, path, other, in: commonGroup)
        }
    }.compactMap(Self.defined)
  }
}

extension OutcomeMeasure {
  var status: PovertyStatus { self == .recordedHeadcount || self == .recordedHouseholdHeadcount ? .recorded : .actual }

  var countUnit: CountUnit { denominator == .households ? .households : .persons }
}
