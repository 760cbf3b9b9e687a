import Evaluation
import Quantities

/// The phase of each observation of a panel, the phase that changes seen in it are booked to, and households' stays in
/// the latter.
///
/// A *stay* is an unbroken run of observations of a household in one (lagged) phase. It is entered where the phase before
/// was another, or in the second period of the panel, as a run enters a phase in its first month.
struct PanelPhases {
  let labels: [String]
  /// Labels in the order of the table: phases in the order of a programme, others by name behind them. −1 is none, when
  /// no label says so.
  let order: [Int]
  /// Where observations without a phase go: with those labelled `none`, if there are any.
  let none: Int32
  private let codes: [Int32]
  /// Empty when there is no lag.
  private let laggedCodes: [Int32]
  /// The last row of the stay of each row.
  private let stayEnd: [Int32]

  /// - Parameter lag: in units of the time column. The phase of an observation is then the last one known so long before
  ///   it: none before the panel, and the first one known before the record of a household that comes later.
  init(_ panel: HouseholdPanel, lag: Int) {
    let labels = panel.columns.phase?.labels ?? []
    let none = Int32(labels.firstIndex(of: Phase.none.key) ?? -1)
    let known = Dictionary(uniqueKeysWithValues: Phase.allCases.map { ($0.key, Int($0.rawValue)) })
    let place = { (label: Int) in known[label < 0 ? Phase.none.key : labels[label]] ?? Int.max }
    order = (-1..<labels.count).sorted { (place($0), $0) < (place($1), $1) }
    let codes = (panel.columns.phase?.codes ?? []).map { $0 < 0 ? none : $0 }
    var lagged: [Int32] = []
    if lag > 0 {
      lagged = codes
      for household in 0..<panel.households {
        let rows = panel.rows(of: household)
        let before = panel.columns.time[rows.lowerBound] == panel.times[0] ? none : codes[rows.lowerBound]
        var source = rows.lowerBound - 1
        for row in rows {
          let time = Int(panel.columns.time[row]) - lag
          while source + 1 < row, Int(panel.columns.time[source + 1]) <= time { source += 1 }
          lagged[row] = source < rows.lowerBound ? before : codes[source]
        }
      }
    }
    let used = lag > 0 ? lagged : codes
    var ends = [Int32](repeating: 0, count: codes.count)
    for row in codes.indices.reversed() {
      ends[row] = panel.isFollowed(row) && used[row] == used[row + 1] ? ends[row + 1] : Int32(row)
    }
    self.labels = labels
    self.none = none
    self.codes = codes
    laggedCodes = lagged
    stayEnd = ends
  }

  func plain(_ row: Int) -> Int { Int(codes[row]) }
  func lagged(_ row: Int) -> Int { Int(laggedCodes.isEmpty ? codes[row] : laggedCodes[row]) }

  /// Whether the household enters a phase in the row after `row`, which is its next period.
  func isEntered(after row: Int, _ panel: HouseholdPanel) -> Bool {
    lagged(row) != lagged(row + 1) || panel.columns.time[row] == panel.times[0]
  }

  /// The last row of the stay of `row`, and whether the stay was seen to its end: to another phase, or to the end of the
  /// panel.
  func stay(of row: Int, _ panel: HouseholdPanel) -> (last: Int, isWhole: Bool) {
    let last = Int(stayEnd[row])
    return (last, panel.isFollowed(last) || panel.columns.time[last] == panel.times[panel.times.count - 1])
  }
}
