import PovertyPaths

/// The memory that evaluating a panel will hold at its peak, judged before it is read.
///
/// Rows follow from the size of the file and the length of its first lines. Bytes a row were measured on a million rows, two
/// threads, and rounded up: 125 for the least, 150 more for two covariates, 400 more for effects, less than the sum for both.
/// A bootstrap keeps figures, not rows.
enum PanelMemory {
  /// Household, time, income and line, with the spells and the tables that need nothing else.
  private static let base = 150.0
  /// Of a weight, size, outcome, cost, score, covariate or deprivation; of a stratum, cluster, group, phase or association.
  private static let number = 16.0
  private static let label = 8.0
  /// Of the estimators of effects, and of regressions of hazards.
  private static let effects = 420.0
  private static let hazards = 45.0

  /// `nil` where the size cannot be known, as that of a pipe.
  static func need(of path: String, _ options: PanelOptions) -> MemoryNeed? {
    guard let size = InputFile.size(of: path), let rows = rows(of: path, size) else { return nil }
    let numbers = [options.lineColumn, options.size, options.weight, options.outcome, options.cost, options.running]
      .count { $0 != nil }
    let labels = [options.strata, options.cluster, options.by, options.phase, options.association].count { $0 != nil }
    let perRow =
      base + number * Double(numbers + options.covariates.count + options.deprivations.count)
      + label * Double(labels) + (options.firstTreated == nil ? 0 : effects)
      + hazards * Double(options.covariates.isEmpty ? 0 : 1 + options.covariates.count)
    return MemoryNeed(bytes: rows * perRow)
  }

  private static func rows(of path: String, _ size: Int) -> Double? {
    var start = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 20))
    guard let file = try? InputFile(path), let count = try? file.read(into: &start), count > 0 else { return nil }
    let lines = start[..<count].count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return Double(size) / Double(count) * Double(max(1, lines))
  }
}
