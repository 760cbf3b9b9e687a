public import Declarations

/// The four indices by which S0, S1 and S3 judge a programme and who carries it.
public enum IndexKind: String, CaseIterable, Sendable, Hashable {
  case synergy, sustainability, capability, satisfaction

  public var definition: IndexDefinition {
    switch self {
    case .synergy: .synergy
    case .sustainability: .sustainability
    case .capability: .capability
    case .satisfaction: .satisfaction
    }
  }
}

/// An index as data: what it is made of, how, and what its classes call for.
public struct IndexDefinition: Sendable, Hashable {
  public let kind: IndexKind
  public let name: Text
  public let formula: Text
  public let components: [IndexComponent]
  /// From the best down; the last reaches to zero.
  public let classes: [IndexClass]

  /// The class that a value falls into: the first whose lower bound it reaches.
  public func grade(of value: Double) -> IndexClass {
    classes.first { value >= $0.from } ?? classes[classes.count - 1]
  }

  public func position(of component: String) -> Int? { components.firstIndex { $0.key == component } }
}

/// A part of an index: what is measured, on which scale, and which way is good.
public struct IndexComponent: Sendable, Hashable {
  public enum Direction: String, Sendable { case benefit, cost }

  public let key: String
  public let name: Text
  /// How the raw number is found.
  public let meaning: Text
  public let unit: Unit
  public let direction: Direction
  /// The raw numbers that count as 0 and 1 (1 and 0 of a cost).
  public let bounds: ClosedRange<Double>
  public let source: String

  public init(
    _ key: String, _ name: Text, _ meaning: Text, unit: Unit = .share, direction: Direction = .benefit,
    bounds: ClosedRange<Double> = 0...1, source: String
  ) {
    precondition(bounds.lowerBound < bounds.upperBound, "\(key): bounds apart")
    self.key = key
    self.name = name
    self.meaning = meaning
    self.unit = unit
    self.direction = direction
    self.bounds = bounds
    self.source = source
  }

  /// 0 … 1: (raw − low)/(high − low) within the bounds, and one less that for a cost.
  public func normalised(_ raw: Double) -> Double {
    let share = (raw - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
    let inside = min(1, max(0, share))
    return direction == .benefit ? inside : 1 - inside
  }
}

/// A range of an index, what it is called and what it calls for.
public struct IndexClass: Sendable, Hashable {
  public let key: String
  /// The lowest value of the class.
  public let from: Double
  public let name: Text
  public let action: Text

  public init(_ key: String, from: Double, _ name: Text, action: Text) {
    self.key = key
    self.from = from
    self.name = name
    self.action = action
  }
}
