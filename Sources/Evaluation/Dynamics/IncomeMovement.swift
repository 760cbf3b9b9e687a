import Foundation

/// How much incomes move between two dates, whoever's place they take. Fields & Ok 1996 (doi:10.1006/jeth.1996.0125; in
/// money) and 1999 (Economica 66, 455–471; in logarithms):
///
///     movement = mean |f(y₁) − f(y₀)|,   direction = mean (f(y₁) − f(y₀)),   f = identity or ln
///
/// Movement is what growth brings, |direction|, and the rest, which is twice the mean loss when incomes grow (transfer).
/// In logarithms households whose income is zero or negative at either date do not count. Those with a missing income
/// (not a number) never count; without any left all is undefined.
public struct IncomeMovement: Sendable, Hashable {
  public enum Scale: Sendable, Hashable, CaseIterable {
    case money
    case logarithms
  }

  public let movement: Estimate
  public let direction: Estimate
  /// |direction|. Its standard error is that of the direction.
  public let growth: Estimate
  /// movement − growth.
  public let transfer: Estimate
  /// How many households counted.
  public let households: Int

  /// - Precondition: an income at both dates for each observation of the design, infinite none.
  public init(from: [Double], to: [Double], scale: Scale, design: SurveyDesign) {
    precondition(from.count == design.count && to.count == design.count, "two incomes for each observation")
    let layout = design.layout
    // Σ w, Σ w |change| and Σ w change of each cluster.
    var weights = [Double](repeating: 0, count: layout.count)
    var (sizes, changes) = (weights, weights)
    var households = 0
    for i in from.indices {
      guard scale == .money ? !from[i].isNaN && !to[i].isNaN : from[i] > 0 && to[i] > 0 else { continue }
      let change = scale == .money ? to[i] - from[i] : log(to[i] / from[i])
      let cluster = layout.number(i)
      weights[cluster] += design.weights[i]
      sizes[cluster] += design.weights[i] * abs(change)
      changes[cluster] += design.weights[i] * change
      households += 1
    }
    self.households = households
    let total = Linearised(sum: weights)
    guard let movement = Linearised(sum: sizes) / total, let direction = Linearised(sum: changes) / total else {
      self.movement = .undefined
      self.direction = .undefined
      growth = .undefined
      transfer = .undefined
      return
    }
    let growth = direction.mapped(abs(direction.value), slope: direction.value < 0 ? -1 : 1)
    self.movement = layout.estimate(movement)
    self.direction = layout.estimate(direction)
    self.growth = layout.estimate(growth)
    transfer = layout.estimate(movement - growth)
  }
}

extension Linearised {
  /// Σ over clusters, with the influence of each cluster.
  fileprivate init(sum clusters: [Double]) { self.init(clusters.reduce(0, +), influence: clusters) }
}
