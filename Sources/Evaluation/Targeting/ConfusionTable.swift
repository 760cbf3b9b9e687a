/// What was said of people against what is true of them, weighted by people: recorded exits against verified ones, a means
/// test against income, beneficiaries against the poor.
///
/// Give weights of sampling weight times persons; households then count with their members. A share among nobody (with
/// weight) is undefined (`nil`). Standard errors are linearised, through the design.
public struct ConfusionTable: Sendable, Hashable {
  /// Σ w of those who were said to be and are.
  public let truePositive: Double
  /// Σ w of those who were said to be but are not.
  public let falsePositive: Double
  /// Σ w of those who are but were not said to be.
  public let falseNegative: Double
  /// Σ w of the rest.
  public let trueNegative: Double

  /// The share of all who are.
  public let prevalence: Estimate
  /// The share of all who were said to be.
  public let said: Estimate
  /// P(said | is).
  public let sensitivity: Estimate
  /// P(not said | is not).
  public let specificity: Estimate
  /// P(is | said), the positive predictive value.
  public let positivePredictiveValue: Estimate
  /// P(is not | not said), the negative predictive value.
  public let negativePredictiveValue: Estimate
  /// The share of all of whom what was said is true.
  public let accuracy: Estimate
  /// Youden 1950 (doi:10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3): sensitivity + specificity − 1, 0 when
  /// what is said tells nothing.
  public let youden: Estimate

  /// - Precondition: one entry in each for each observation of the design.
  public init(said: [Bool], isTrue: [Bool], design: SurveyDesign) {
    precondition(said.count == design.count && isTrue.count == design.count, "an entry for each observation")
    let isRight = zip(said, isTrue).map { $0 == $1 }
    let sum = { (cell: (Bool, Bool) -> Bool) in
      said.indices.reduce(0) { cell(said[$1], isTrue[$1]) ? $0 + design.weights[$1] : $0 }
    }
    truePositive = sum { $0 && $1 }
    falsePositive = sum { $0 && !$1 }
    falseNegative = sum { !$0 && $1 }
    trueNegative = sum { !$0 && !$1 }
    prevalence = Linearised.share(isTrue, design).estimate(design)
    self.said = Linearised.share(said, design).estimate(design)
    accuracy = Linearised.share(isRight, design).estimate(design)
    let sensitivity = Linearised.share(isRight, among: isTrue, design)
    let specificity = Linearised.share(isRight, among: isTrue.map { !$0 }, design)
    self.sensitivity = sensitivity.estimate(design)
    self.specificity = specificity.estimate(design)
    positivePredictiveValue = Linearised.share(isRight, among: said, design).estimate(design)
    negativePredictiveValue = Linearised.share(isRight, among: said.map { !$0 }, design).estimate(design)
    youden = sensitivity.flatMap { sensitivity in
      specificity.map { specificity in
        let sum = sensitivity + specificity
        return Linearised(sum.value - 1, influence: sum.influence)
      }
    }.estimate(design)
  }
}
