import Declarations
import Population

/// What one size fits all (一刀切) does to services, and who is reached first.
///
/// Even-handed, every household on the list gets every service, whether its main cause of poverty calls for it or not;
/// where it does not, `targeting.mismatch` of the dose is lost. Where places go by connections, housing and moving reach
/// those of best standing first (搬富不搬穷), which tells when hours or money run short.
struct UniformPackage {
  static let mismatch = Parameter(
    "targeting.mismatch", 0.5, .share, in: 0...1, source: "chosen; S2: one size fits all", grade: .assumed,
    Text(
      "share of a dose that is lost where the household's main cause does not call for the service",
      zh: "服务与主要致贫原因不符时剂量的损失比例"))
  static let parameters = [mismatch]

  private let isEven: Bool
  private let movesBetterOffFirst: Bool
  private let mismatch: Double

  init(plan: ProgrammePlan, values: ParameterValues) {
    isEven = plan.conduct.places == .even
    movesBetterOffFirst = plan.conduct.places == .connections && values[Targeting.capture] > 0
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

  /// Households in the order in which the service reaches them.
  func ordered(
    _ households: [HouseholdIndex], _ rule: ServiceRule, _ county: borrowing County, line: Int64
  ) -> [HouseholdIndex] {
    guard movesBetterOffFirst, rule.service == .housing else { return households }
    let standing = households.map { household in
      county.with(household) { Targeting.standing($0, $1, line: line) }
    }
    return households.indices.sorted { standing[$0] == standing[$1] ? $0 < $1 : standing[$0] > standing[$1] }.map {
      households[$0]
    }
  }

  private func calls(_ cause: Cause, for rule: ServiceRule) -> Bool {
    rule.causes.isEmpty || rule.causes.contains(cause)
  }
}
