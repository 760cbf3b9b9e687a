import Population
import Quantities
import Simulation

/// Keeps what every household earned in each calendar year, and the line of that year: an observer for patterns.
final class YearlyIncomes: Observer {
  /// Fen of each household in the twelve months to December, one array a year.
  private(set) var incomes: [[Int64]] = []
  /// Members of each household in December.
  private(set) var members: [[Int]] = []
  /// The line in fen a head and year.
  private(set) var lines: [Int64] = []

  func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    guard month.month >= 0, month.isDecember else { return }
    incomes.append(county.tiles.flatMap(\.incomeSum.values))
    members.append(county.tiles.flatMap { $0.members.values.map(Int.init) })
    lines.append(month.line)
  }

  /// Jalan and Ravallion's decomposition of the mean squared poverty gap over years: the share that is transient,
  /// (total − chronic)/total, where the chronic part is the gap of a household's mean income over the years.
  var transientShare: Double? {
    guard let count = incomes.first?.count, !incomes.isEmpty else { return nil }
    var (total, chronic) = (0.0, 0.0)
    for household in 0..<count where members.allSatisfy({ $0[household] > 0 }) {
      let ratios = incomes.indices.map { year in
        Double(incomes[year][household]) / (Double(lines[year]) * Double(members[year][household]))
      }
      let persons = Double(members[0][household])
      total += persons * ratios.reduce(0) { $0 + Self.gap($1) } / Double(ratios.count)
      chronic += persons * Self.gap(ratios.reduce(0, +) / Double(ratios.count))
    }
    return total > 0 ? (total - chronic) / total : nil
  }

  private static func gap(_ ratio: Double) -> Double {
    let gap = max(0, 1 - ratio)
    return gap * gap
  }
}
