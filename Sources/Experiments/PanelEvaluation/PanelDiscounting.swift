import Evaluation

/// At which yearly rates the costs of a panel can be discounted, and to when: its first period.
struct PanelDiscounting {
  /// A rate, with what it adds to the names of measures.
  struct Rate: Sendable {
    var rate: Double
    var suffix: String
  }

  let rates: [Rate]
  private let base: Int32

  init(_ panel: HouseholdPanel) {
    base = panel.times.first ?? 0
    rates = [Rate(rate: 0, suffix: "")] + (Self.areYears(panel) ? [Rate(rate: 0.03, suffix: "_at_3_percent")] : [])
  }

  /// Whether times can be read as calendar years. A wave or a month says nothing of years.
  static func areYears(_ panel: HouseholdPanel) -> Bool { panel.times.allSatisfy { (1900..<2200).contains($0) } }

  func factor(_ rate: Int, time: Int32) -> Double {
    Discounting(yearlyRate: rates[rate].rate, baseMonth: 0).factor(month: 12 * Int(time - base))
  }
}
