public import Declarations
import Evaluation
public import Population

/// How a served household judges a round: what it met with, against what it expected (S0; expectancy and
/// disconfirmation, Oliver 1980).
///
///     experience = Σ weight · component / Σ weight of the known components
///     satisfaction = experience + disconfirmation · (experience − expectation) + noise · z        (within 0 … 1)
///     expectation' = expectation + adaptation · (experience − expectation)
public struct Satisfaction: Sendable {
  public static let expectation = parameter(
    "expectation", 0.6, .share, 0...1, Text("what a household expects of its first round", zh: "住户对首轮服务的期望"))
  public static let disconfirmation = parameter(
    "disconfirmation", 0.3, .one, 0...2, Text("weight of experience less expectation", zh: "体验与期望之差的系数"))
  public static let adaptation = parameter(
    "adaptation", 0.5, .share, 0...1,
    Text("share by which expectation follows experience in a round", zh: "每轮期望向体验靠拢的比例"))
  public static let noise = parameter(
    "noise", 0.05, .share, 0...1, Text("standard deviation of an answer", zh: "回答的标准差"))
  public static let generalFit = parameter(
    "general-fit", 0.5, .share, 0...1, Text("how well a service for everybody fits a cause", zh: "普惠服务对致贫原因的对症程度"))
  public static let resultSpan = parameter(
    "result-span", 0.5, .one, 0.01...10,
    Text("change of yearly income a head, in poverty lines, that is a full result", zh: "视为完全见效的人均年收入变化(以贫困线计)"))
  public static let parameters = [expectation, disconfirmation, adaptation, noise, generalFit, resultSpan]

  private let values: ParameterValues
  private let weights: [Double]

  /// - Parameter weights: of the components of the index of satisfaction, in their order.
  public init(values: ParameterValues, weights: [Double]) {
    self.values = values
    self.weights = weights
  }

  /// Kept promises, quality, fit, own choice, result: 0 … 1, `nil` where nothing was planned or brought.
  ///
  /// - Parameter income: of twelve months a head, in poverty lines, at the end of the round.
  public func components(_ met: ServedExperience, income: Double) -> [Double?] {
    let isOffered = met.offered > 0
    func share(_ sum: Double) -> Double? { isOffered ? unit(sum / met.offered) : nil }
    return [
      met.planned > 0 ? unit(met.offered / met.planned) : nil, share(met.quality),
      share(met.own + values[Self.generalFit] * met.general), share(met.accepted),
      unit(0.5 + (income - met.income) / (2 * values[Self.resultSpan])),
    ]
  }

  /// - Parameter z: standard normal.
  /// - Returns: the household's answer, and what it expects of the next round.
  public func answer(_ components: [Double?], _ met: ServedExperience, z: Double) -> (value: Double, next: Double)? {
    guard let experience = WeightedIndex(components, weights: weights).value else { return nil }
    let expected = met.expectation ?? values[Self.expectation]
    let gap = experience - expected
    let value = unit(experience + values[Self.disconfirmation] * gap + values[Self.noise] * z)
    return (value, expected + values[Self.adaptation] * gap)
  }

  private func unit(_ value: Double) -> Double { min(1, max(0, value)) }

  private static func parameter(
    _ key: String, _ value: Double, _ unit: Unit, _ range: ClosedRange<Double>, _ meaning: Text
  ) -> Parameter {
    Parameter("satisfaction.\(key)", value, unit, in: range, source: "chosen", grade: .assumed, meaning)
  }
}
