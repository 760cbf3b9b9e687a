import Evaluation

extension PanelEffects {
  /// Relative periods told apart by the event study; those beyond are gathered in the first and the last.
  static let window: ClosedRange<Int32> = -10...10
  /// Entries of a regression's matrix beyond which it is not fitted: it would need more memory than the panel.
  static let largestRegression = 30_000_000

  /// Two-way fixed effects on being treated by then, and the event study.
  mutating func addRegressions(_ sample: EffectSample) {
    let names = ["two-way-fixed-effects", "event-study"]
    let (effects, starts) = (sample.effects, sample.starts)
    guard starts.contains(where: { $0 != nil }) else {
      for name in names { silence(name, .noTreated) }
      return
    }
    let treated = starts.indices.map { row in starts[row].map { effects.period[row] >= $0 ? 1.0 : 0 } ?? 0 }
    let fit = TwoWayFixedEffects(effects, on: [treated])
    if let reason = Silence(fit.outcome) { silence(names[0], reason) }
    for estimate in fit.effects {
      rows.append(EffectRow(estimator: names[0], aggregate: "effect", estimate: estimate))
    }
    let relative = zip(effects.period, starts).lazy.compactMap { period, start in start.map { period - $0 } }
    let (low, high) = (relative.min() ?? -1, relative.max() ?? 0)
    let window = max(min(low, -1), Self.window.lowerBound)...min(max(high, 0), Self.window.upperBound)
    guard (window.count - 1) * effects.count <= Self.largestRegression else {
      silence(names[1], .tooLarge)
      return
    }
    let study = EventStudy(effects, firstTreated: starts, window: window)
    if let reason = Silence(study.outcome) { silence(names[1], reason) }
    for effect in study.effects {
      rows.append(
        EffectRow(
          estimator: names[1], aggregate: "relative-period", time: effect.relativePeriod, estimate: effect.estimate))
    }
  }
}

extension PanelEffects.Silence {
  fileprivate init?(_ outcome: TwoWayFixedEffects.Outcome) {
    switch outcome {
    case .estimated: return nil
    case .tooFewRows: self = .tooFewRows
    case .collinear: self = .collinear
    }
  }
}
