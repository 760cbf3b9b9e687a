import Declarations
import Population

/// What one size fits all (一刀切) does to services.
///
/// Even-handed, every household on the list gets every service, whether its main cause of poverty calls for it or not;
/// where it does not, `targeting.mismatch` of the dose is lost.
struct UniformPackage {
  static let mismatch = Parameter(
    "targeting.mismatch", 0.5, .share, in: 0...1, source: "chosen; S2: one size fits all", grade: .assumed,
    Text(
      "share of a dose that is lost where the household's main cause does not call for the service",
      zh: "服务与主要致贫原因不符时剂量的损失比例"))
  static let parameters = [mismatch]

  private let isEven: Bool
  private let mismatch: Double

  init(plan: ProgrammePlan, values: ParameterValues) {
    isEven = plan.conduct.places == .even
    mismatch = values[Self.mismatch]
  }

  /// Whether a served household is to get the service.
  func includes(_ served: ProgrammeState.Served, _ rule: ServiceRule) -> Bool {
    isEven || calls(served.cause, for: rule)
  }

  /// The part of a dose that does something for a household of this main cause.
  func fit(_ cause: Cause, _ rule: ServiceRule) -> Double {
    isEven && !calls(cause, for: rule) ? 1 - mismatch : 1
  }

  private func calls(_ cause: Cause, for rule: ServiceRule) -> Bool {
    rule.causes.isEmpty || rule.causes.contains(cause)
  }
}
