import Declarations
import Population

/// What a deadline does to recorded exits (S2: 军令状): it lowers the bar, has more cases examined, and has whole villages
/// examined in one go, so that exits come in batches.
///
/// With pressure p from 0 (no deadline) to 1, scaled by `channel.records`,
///
///     bar     = 1 − leniency − pressure-leniency · p                     (not below a tenth of the line)
///     review  = review + pressure-review · p · (1 − review)
///     P(whole village examined in a December) = pressure-batch · p
///
/// Each rises with p for the same draws: exits under a lower pressure are among those under a higher one.
struct ExitPressure {
  static let leniency = Parameter(
    "registration.pressure-leniency", 0.3, .share, in: 0...0.9, source: "chosen; S2: exits to meet a deadline",
    grade: .assumed,
    Text("share by which full deadline pressure lowers the bar for a recorded exit", zh: "期限压力最大时退出标准被放宽的比例"))
  static let review = Parameter(
    "registration.pressure-review", 0.8, .share, in: 0...1, source: "chosen; S2: exits to meet a deadline",
    grade: .assumed,
    Text("share of the cases not examined that full deadline pressure has examined", zh: "期限压力最大时未核查户被纳入核查的比例"))
  static let batch = Parameter(
    "registration.pressure-batch", 0.5, .share, in: 0...1,
    source: "chosen; facts A2: exits concentrate in whole-year batches of villages and counties", grade: .assumed,
    Text("chance that full deadline pressure has a whole village examined in one go", zh: "期限压力最大时整村一次性核查的概率"))
  static let stressError = Parameter(
    "registration.stress-error", 0.5, .one, in: 0...5, source: "chosen; S0: cadres need relief", grade: .assumed,
    Text("rise of the officials' error with full stress of the village's cadres", zh: "干部压力最大时认定误差的增幅"))
  static let parameters = [leniency, review, batch, stressError]

  private let baseBar: Double
  private let baseReview: Double
  private let leniency: Double
  private let review: Double
  private let batch: Double
  private let stressError: Double

  init(values: ParameterValues) {
    let channel = values[Registration.channel]
    baseBar = 1 - values[Registration.leniency]
    baseReview = values[Registration.review]
    leniency = values[Self.leniency] * channel
    review = values[Self.review] * channel
    batch = values[Self.batch] * channel
    stressError = values[Self.stressError] * channel
  }

  /// Income by the line that a household must show to leave the register.
  func bar(_ pressure: Double) -> Double { max(min(baseBar, 0.1), baseBar - leniency * pressure) }

  /// Chance that a registered household is examined by itself.
  func review(_ pressure: Double) -> Double { baseReview + review * pressure * (1 - baseReview) }

  /// Chance that a village is examined as a whole.
  func batch(_ pressure: Double) -> Double { batch * pressure }

  /// By how much stress multiplies the officials' error.
  func error(_ cadres: CadreState) -> Double { 1 + stressError * cadres.stress }
}
