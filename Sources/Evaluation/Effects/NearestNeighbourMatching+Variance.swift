extension NearestNeighbourMatching {
  /// The variance of Abadie & Imbens; `nil` when a control serves twice and is the only one, so that its σ² is unknown.
  func sharedControlsVariance(_ outcome: [Double], _ weights: [Double], effect: Double) -> Double? {
    var (sum, squares) = (score.map { _ in 0.0 }, score.map { _ in 0.0 })
    var (total, variance) = (0.0, 0.0)
    for (seeker, control) in match.enumerated() {
      guard let control else { continue }
      let deviation = weights[seeker] * (outcome[seeker] - outcome[control] - effect)
      variance += deviation * deviation
      total += weights[seeker]
      sum[control] += weights[seeker]
      squares[control] += weights[seeker] * weights[seeker]
    }
    let neighbours = nearestControls()
    for control in score.indices where sum[control] * sum[control] > squares[control] {
      guard let neighbour = neighbours[control] else { return nil }
      let difference = outcome[control] - outcome[neighbour]
      variance += (sum[control] * sum[control] - squares[control]) * difference * difference / 2
    }
    return variance / (total * total)
  }

  /// For each control the other control next to it in score, the earlier of two equally near.
  private func nearestControls() -> [Int: Int] {
    let controls = score.indices.filter { !treated[$0] }.sorted { (score[$0], $0) < (score[$1], $1) }
    var nearest: [Int: Int] = [:]
    for (place, control) in controls.enumerated() {
      let below = place > 0 ? controls[place - 1] : nil
      let above = place + 1 < controls.count ? controls[place + 1] : nil
      if let below, let above {
        let isBelow = score[control] - score[below] <= score[above] - score[control]
        nearest[control] = isBelow ? below : above
      } else {
        nearest[control] = below ?? above
      }
    }
    return nearest
  }
}
