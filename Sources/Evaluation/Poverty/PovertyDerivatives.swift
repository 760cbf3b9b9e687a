/// A poverty measure and how it moves: with the weight of each observation, and with the line that all share.
struct PovertyDerivatives {
  var value: Double
  /// ∂θ/∂w of each of the poor, in the profile's order.
  var poor: [Double]
  /// ∂θ/∂w of everybody else.
  var others: Double
  /// ∂θ/∂z. `nil` where it depends on a density of incomes at the line that is undefined.
  var slope: Double?

  /// ∂θ/∂w of every observation, the line being held.
  func direct(_ profile: PovertyProfile) -> [Double] {
    var influence = Array(repeating: others, count: profile.count)
    for (place, row) in profile.rows.enumerated() { influence[Int(row)] = poor[place] }
    return influence
  }

  /// The measure with the influence of every observation,
  ///
  ///     u = ∂θ/∂w + ∂θ/∂z · (influence of the line)
  ///
  /// whose second term is 0 for a line that is known. Without slope there is no influence, hence no error.
  func linearised(_ profile: PovertyProfile) -> Linearised {
    var influence = direct(profile)
    guard profile.isRelative else { return Linearised(value, influence: influence) }
    guard let slope, let line = profile.line, !line.influence.isEmpty else { return Linearised(value, influence: []) }
    for row in influence.indices { influence[row] += slope * line.influence[row] }
    return Linearised(value, influence: influence)
  }
}
