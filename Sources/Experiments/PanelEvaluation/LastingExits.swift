import Evaluation

/// Exits from poverty, and how long they are seen to last.
enum LastingExits {
  /// Periods in a row out of poverty that make an exit a lasting one.
  static let periods = [2, 3, 12]

  /// Those that the panel is long enough to show.
  static func periods(of panel: HouseholdPanel) -> [Int] { periods.filter { $0 < panel.times.count } }

  /// Calls with the last row of each spell of poverty that an exit ended, and with the periods in a row that were seen
  /// out of poverty after it, at least 1. The household is out from the next row on.
  static func each(_ panel: HouseholdPanel, household: Int, _ exit: (_ row: Int, _ lasts: Int) -> Void) {
    var lasts = 0
    for row in panel.rows(of: household).reversed() {
      if !panel.isFollowed(row) { lasts = 0 }
      if panel.isPoor(row) {
        if lasts > 0 { exit(row, lasts) }
        lasts = 0
      } else {
        lasts += 1
      }
    }
  }
}
