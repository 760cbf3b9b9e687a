import Foundation

/// How much incomes move between two dates, whoever's place they take. Fields & Ok 1996 (doi:10.1006/jeth.1996.0127; in
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
    let counts = zip(from, to).map { from, to in
      scale == .money ? !from.isNaN && !to.isNaN : from > 0 && to > 0
    }
    let changes = zip(from, to).map { scale == .money ? $1 - $0 : log($1 / $0) }
    households = counts.count { $0 }
    guard
      let movement = Linearised.mean(changes.map { abs($0) }, where: counts, design),
      let direction = Linearised.mean(changes, where: counts, design)
    else {
      self.movement = .undefined
      self.direction = .undefined
      growth = .undefined
      transfer = .undefined
      return
    }
    let growth = direction.mapped(abs(direction.value), slope: direction.value < 0 ? -1 : 1)
    self.movement = movement.estimate(design)
    self.direction = direction.estimate(design)
    self.growth = growth.estimate(design)
    transfer = (movement - growth).estimate(design)
  }
}
