import Declarations
import Interventions

/// The key `feedback` of a programme: how strongly the last round's review shapes the next plan.
enum FeedbackMapping {
  static func plan(_ programme: ScenarioReader) -> FeedbackPlan? {
    programme.optionalMap("feedback").map { section in
      FeedbackPlan(
        strength: section.quantity(
          "strength", unit: .share, in: 0...1, default: .init(value: 0.5, source: "chosen", grade: .assumed)
        ).value)
    }
  }
}
