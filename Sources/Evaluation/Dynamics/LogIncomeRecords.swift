import Foundation

/// The logarithms of income of a sample's households, less their weighted mean in each period: what happens to all
/// alike is no risk of anybody.
struct LogIncomeRecords {
  let sample: HouseholdSample
  /// Household by household; not a number where income is zero or below.
  let values: [Double]
  /// The entries of each household: `starts[h]` ..< `starts[h + 1]`.
  let starts: [Int]
  /// The place of each entry's period among those of the panel.
  let period: [Int32]
  /// Whether the next entry is the same household one period later.
  let isFollowed: [Bool]

  var periods: Int { sample.panel.times.count }

  init(_ sample: HouseholdSample) {
    let panel = sample.panel
    let places = Dictionary(uniqueKeysWithValues: zip(panel.times, 0..<Int32(panel.times.count)))
    var values: [Double] = []
    var period: [Int32] = []
    var isFollowed: [Bool] = []
    var starts = [0]
    for place in sample.households.indices {
      for row in sample.rows(place) {
        let income = panel.columns.income[row]
        values.append(income > 0 ? log(income) : .nan)
        period.append(places[panel.columns.time[row]] ?? 0)
        isFollowed.append(panel.isFollowed(row))
      }
      starts.append(values.count)
    }
    var weights = [Double](repeating: 0, count: panel.times.count)
    var sums = weights
    for place in sample.households.indices {
      for entry in starts[place]..<starts[place + 1] where !values[entry].isNaN {
        weights[Int(period[entry])] += sample.design.weights[place]
        sums[Int(period[entry])] += sample.design.weights[place] * values[entry]
      }
    }
    for entry in values.indices where weights[Int(period[entry])] > 0 {
      values[entry] -= sums[Int(period[entry])] / weights[Int(period[entry])]
    }
    self.sample = sample
    self.values = values
    self.period = period
    self.isFollowed = isFollowed
    self.starts = starts
  }

  /// Growth from the entry before to this one; `nil` when they are not one period apart, or an income is not above zero.
  func growth(_ entry: Int, of household: Int) -> Double? {
    guard entry > starts[household], entry < starts[household + 1], isFollowed[entry - 1] else { return nil }
    let change = values[entry] - values[entry - 1]
    return change.isNaN ? nil : change
  }
}
