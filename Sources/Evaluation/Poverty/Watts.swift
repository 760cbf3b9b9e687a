import Foundation

/// The poverty measure of Watts (1968):
///
///     W = Σ_poor w ln(z / y) / Σ w
///
/// It has no value when somebody poor has an income of 0 or less. With a `floor`, incomes below it count as the floor;
/// the measure then depends on it, so that it must be said. Influence: u = (1(y < z) ln(z / y) − W) / Σ w, and
/// ∂W/∂z = H / z. 0 when nobody is poor.
public enum Watts {
  public static func linearised(_ profile: PovertyProfile, floor: Double? = nil) -> Linearised? {
    derivatives(profile, floor: floor)?.linearised(profile)
  }

  static func derivatives(_ profile: PovertyProfile, floor: Double?) -> PovertyDerivatives? {
    var terms: [Double] = []
    terms.reserveCapacity(profile.rows.count)
    var (sum, slope) = (0.0, 0.0)
    for place in profile.rows.indices {
      let income = max(profile.incomes[place], floor ?? -.infinity)
      guard income > 0 else { return nil }
      // A floor above the line leaves no gap.
      let term = max(log(profile.lines[place] / income), 0)
      terms.append(term)
      sum += profile.weights[place] * term
      if term > 0 { slope += profile.weights[place] / profile.lines[place] }
    }
    let value = sum / profile.totalWeight
    return PovertyDerivatives(
      value: value, poor: terms.map { ($0 - value) / profile.totalWeight }, others: -value / profile.totalWeight,
      slope: slope / profile.totalWeight)
  }
}
