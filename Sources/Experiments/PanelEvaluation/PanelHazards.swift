public import Evaluation

/// What leaving poverty and falling back depend on: regressions of the hazard in each period of a spell.
public struct PanelHazards: Sendable {
  public enum Model: String, Sendable, Hashable, CaseIterable {
    case logit
    case cloglog
    case cloglogGamma = "cloglog-gamma"

    /// As it stands in tables.
    public var key: String { rawValue }
  }

  /// Why a model has no numbers.
  public struct Problem: Sendable, Hashable {
    public var event: SurvivalEvent
    public var model: Model
    public var ending: LikelihoodFit.Ending
    /// The columns that it is about, if it is about some.
    public var terms: [String]
  }

  public let rows: [HazardRow]
  public let problems: [Problem]
  /// Spells that were followed only until a covariate was missing.
  public let cut: Int

  init(_ panel: HouseholdPanel, _ spells: [PanelSpell], threads: Int) {
    let events = SurvivalEvent.allCases
    let periods = events.map { HazardPeriods(panel, spells, event: $0) }
    // With frailty takes longest, and gives the model without as well.
    let fits = ThreadedMap.values(2 * events.count, threads: threads) { task in
      let event = task % events.count
      return task < events.count
        ? Self.withFrailty(events[event], periods[event]) : [Self.logit(events[event], periods[event])]
    }
    let ordered = events.indices.flatMap { fits[events.count + $0] + fits[$0] }
    rows = ordered.flatMap(\.rows)
    problems = ordered.compactMap(\.problem)
    cut = periods.reduce(0) { $0 + $1.cut }
  }

  private static func logit(_ event: SurvivalEvent, _ periods: HazardPeriods) -> HazardFit {
    let hazard = DiscreteHazard(
      periods.design, isEvent: periods.periods.isEvent, link: .logit, sample: periods.sample)
    return HazardFit(event, .logit, periods, hazard.fit)
  }

  private static func withFrailty(_ event: SurvivalEvent, _ periods: HazardPeriods) -> [HazardFit] {
    let frailty = GammaFrailty(periods.periods, design: periods.design, sample: periods.sample)
    return [
      HazardFit(event, .cloglog, periods, frailty.withoutFrailty.fit),
      HazardFit(event, .cloglogGamma, periods, frailty.fit, frailty: frailty),
    ]
  }
}
