import Declarations
import Evaluation
import Experiments

/// What is said of regressions of hazards that have no numbers.
enum HazardTexts {
  static let cut = Text(
    "{count|spell is|spells are} followed in hazards.csv only until a covariate is missing",
    zh: "{count} 个持续期在 hazards.csv 中只跟踪到协变量缺失之前")

  /// `hazards.csv, exit, logit, cloglog: no numbers, since …`, each reason once.
  static func sentences(_ problems: [PanelHazards.Problem], _ language: Language) -> [String] {
    var rest = problems[...]
    var sentences: [String] = []
    while let first = rest.first {
      let alike = rest.prefix { ($0.event, $0.ending, $0.terms) == (first.event, first.ending, first.terms) }
      sentences.append(
        notFitted.rendered(
          language,
          [
            "event": first.event.key, "models": alike.map(\.model.key).joined(separator: ", "),
            "reason": reason(first.ending).rendered(language, ["columns": first.terms.joined(separator: ", ")]),
          ]))
      rest = rest.dropFirst(alike.count)
    }
    return sentences
  }

  private static let notFitted = Text(
    "hazards.csv, {event}, {models}: no numbers, since {reason}", zh: "hazards.csv，{event}，{models}：无结果，因为{reason}")

  private static func reason(_ ending: LikelihoodFit.Ending) -> Text {
    switch ending {
    case .noObservations:
      Text(
        "no spell that began in the record was at risk in a period with all covariates",
        zh: "没有起点在记录之内、且在风险期中协变量齐全的持续期")
    case .noEvents: Text("no spell was seen to end", zh: "没有观测到任何持续期结束")
    case .onlyEvents: Text("every spell ended in its first period at risk", zh: "所有持续期都在首个风险期结束")
    case .singularDesign:
      Text(
        "these columns are combinations of each other, or the same for everybody: {columns}",
        zh: "以下各列线性相关，或对所有家庭取值相同：{columns}")
    case .separation:
      Text(
        "these columns tell perfectly who has the event, so that their coefficients have no finite estimate: {columns}",
        zh: "以下各列完全区分了事件是否发生，系数没有有限的估计值：{columns}")
    case .impossibleMove, .notConverged, .converged:
      Text(
        "the likelihood has no clear maximum; fewer covariates may help", zh: "似然函数没有明确的最大值；减少协变量或可解决")
    }
  }
}
