import Declarations
import Foundation
import Population

/// Whom the register favours and whom it overlooks beside its random errors (S2: 精英俘获).
///
/// With k the household's connections, the mean of its social capital and its information in log points,
///
///     seen as poor below   line · exp(capture · max(0, k))
///     P(registered)        detection · exp(−neglect · max(0, −k))
///
/// Both are off by default: a register then errs by noise alone.
struct RegisterCapture {
  static let capture = Parameter(
    "registration.capture", 0, .one, in: 0...3, source: "zero: no capture; S2: elite capture", grade: .assumed,
    Text("rise of the line that officials apply per log point of good connections", zh: "每一对数点人脉优势使识别标准抬高的幅度"))
  static let neglect = Parameter(
    "registration.neglect", 0, .one, in: 0...3, source: "zero: no neglect; S2: errors of targeting", grade: .assumed,
    Text("fall of the chance of being registered per log point of lacking connections", zh: "每一对数点人脉劣势使识别概率下降的幅度"))
  static let parameters = [capture, neglect]

  private let capture: Double
  private let neglect: Double

  init(values: ParameterValues) {
    capture = values[Self.capture]
    neglect = values[Self.neglect]
  }

  /// What multiplies the line for a household, and what its chance of being registered.
  func favour(_ tile: HouseholdTile, _ row: Int) -> (line: Double, detection: Double) {
    guard capture > 0 || neglect > 0 else { return (1, 1) }
    let social = tile.capitals[Capital.social.rawValue][row]
    let information = tile.capitals[Capital.information.rawValue][row]
    let connections = (social + information) / 2
    return (exp(capture * max(0, connections)), exp(-neglect * max(0, -connections)))
  }
}
