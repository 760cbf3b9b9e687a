import Evaluation

/// Two periods, and who is compared between them: the first and the last in which both the treated and the never treated
/// are seen (only the treated, where there are no two such periods), and the households seen in both.
///
/// Treated are those whose treatment begins after the first of the two and not after the second. In a panel of one period
/// both are that one.
struct EffectPeriods {
  /// A household: the places of its two rows in the sample.
  struct Pair {
    var before: Int
    var after: Int
    var isTreated: Bool
  }

  let before: Int32
  let after: Int32
  let pairs: [Pair]
  /// Households of the sample that are not among the pairs.
  let omitted: Int

  /// `nil` without treated rows of positive weight, or with only one period in a longer panel.
  init?(_ sample: EffectSample) {
    let (effects, starts) = (sample.effects, sample.starts)
    let count = sample.panel.times.count
    var (treated, others) = ([Bool](repeating: false, count: count), [Bool](repeating: false, count: count))
    for row in 0..<effects.count where effects.weight[row] > 0 {
      if starts[row] == nil {
        others[Int(effects.period[row])] = true
      } else {
        treated[Int(effects.period[row])] = true
      }
    }
    let shared = (0..<count).filter { treated[$0] && others[$0] }
    let common = shared.count > 1 || count == 1 ? shared : (0..<count).filter { treated[$0] }
    guard let first = common.first, let last = common.last, first < last || count == 1 else { return nil }
    (before, after) = (Int32(first), Int32(last))
    var pairs: [Pair] = []
    var (households, row) = (0, 0)
    while row < effects.count {
      var (early, late): (Int?, Int?)
      let start = starts[row]
      let household = effects.household[row]
      households += 1
      while row < effects.count, effects.household[row] == household {
        if effects.weight[row] > 0 {
          if effects.period[row] == before { early = row }
          if effects.period[row] == after { late = row }
        }
        row += 1
      }
      guard let early, let late else { continue }
      if let start, count > 1, start <= before || start > after { continue }
      pairs.append(Pair(before: early, after: late, isTreated: start != nil))
    }
    self.pairs = pairs
    omitted = households - pairs.count
  }

  var hasTreated: Bool { pairs.contains { $0.isTreated } }
  var hasOthers: Bool { pairs.contains { !$0.isTreated } }
}
