import Foundation

/// The inequality measure of Atkinson (1970, doi:10.1016/0022-0531(70)90039-6), with r = y / μ and weighted means:
///
///     A(ε) = 1 − mean(r^(1−ε))^(1/(1−ε)),   A(1) = 1 − exp(mean(ln r))
///
/// The share of all income that could be given up at equal welfare if the rest were shared equally, for an aversion
/// ε ≥ 0 to inequality; A(0) = 0. Influence: that of mean(r^(1−ε)) by the chain rule.
///
/// `nil` when the mean is not positive, an income is negative, or ε is. With an income of 0 and ε ≥ 1 the measure is 1,
/// its limit, and has no influence function, hence no error.
public enum Atkinson {
  public static func linearised(_ sorted: SortedIncomes, epsilon: Double) -> Linearised? {
    guard epsilon >= 0, epsilon.isFinite, sorted.mean > 0, sorted.incomes[0] >= 0 else { return nil }
    guard epsilon < 1 || sorted.incomes[0] > 0 else { return Linearised(1, influence: []) }
    let (weight, mean) = (sorted.totalWeight, sorted.mean)
    guard epsilon != 1 else {
      guard let deviation = GeneralisedEntropy.linearised(sorted, alpha: 0) else { return nil }
      let kept = exp(-deviation.value)
      return Linearised(1 - kept, influence: deviation.influence.map { kept * $0 })
    }
    let power = 1 - epsilon
    let terms = sorted.incomes.map { GeneralisedEntropy.power($0 / mean, power) }
    var sum = 0.0
    for place in terms.indices { sum += sorted.weights[place] * terms[place] }
    let average = sum / weight
    // An aversion so strong that the poorest income decides and its power overflows.
    guard average.isFinite, average > 0 else { return Linearised(1, influence: []) }
    let kept = pow(average, 1 / power)
    let scale = -kept / (average * power * weight)
    return sorted.linearised(1 - kept) { place in
      scale * (terms[place] + (power - 1) * average - power * average * (sorted.incomes[place] / mean))
    }
  }
}
