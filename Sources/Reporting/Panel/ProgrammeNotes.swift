import Declarations
import Evaluation
import Experiments

/// What the tables of effects, targeting and cost leave out, in sentences.
struct ProgrammeNotes {
  let evaluation: PanelEvaluation
  let language: Language

  var lines: [String] { effects + targeting + costs }

  private var effects: [String] {
    guard let effects = evaluation.effects else { return [] }
    let omitted = PanelEffects.Omission.allCases.compactMap { reason in
      effects.omissions[reason].map { counted(ProgrammeTexts.omission(reason), $0) }
    }
    let silent = PanelEffects.Silence.allCases.compactMap { reason -> String? in
      let estimators = effects.silent.filter { $0.reason == reason }.map(\.estimator)
      return estimators.isEmpty
        ? nil
        : ProgrammeTexts.silence(reason).rendered(language, ["estimators": estimators.joined(separator: ", ")])
    }
    return omitted + silent
  }

  private var targeting: [String] {
    let count = TargetingTable.withoutBefore(evaluation)
    return count > 0 ? [counted(ProgrammeTexts.withoutBefore, count)] : []
  }

  private var costs: [String] {
    guard CostTable.isAsked(evaluation.options) else { return [] }
    let count = CostTable.withoutCost(evaluation)
    return (count > 0 ? [counted(ProgrammeTexts.withoutCost, count)] : [])
      + (CostTable.isDiscounted(evaluation) ? [] : [ProgrammeTexts.notYears[language]])
  }

  private func counted(_ text: Text, _ count: Int) -> String {
    text.rendered(language, ["count": NumberText.grouped(Double(count))])
  }
}
