public import Declarations

/// The phase of community-industry work that a village is in (S4), under one path.
public enum Phase: UInt8, Sendable, CaseIterable, Comparable {
  /// No programme has started here, or there is none.
  case none = 0
  /// 介入: build relations, collect data, make a plan.
  case intervention = 1
  /// 增权: mobilise, train, run the industry, manage and evaluate.
  case empowerment = 2
  /// 营造: channels, brand, long-term mechanism, local capacity.
  case building = 3
  /// The outside agency has left.
  case after = 4

  /// As it stands in tables: `intervention`, `after`.
  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .none: Text("none", zh: "无项目")
    case .intervention: Text("intervention", zh: "介入")
    case .empowerment: Text("empowerment", zh: "增权")
    case .building: Text("building", zh: "营造")
    case .after: Text("after", zh: "撤出之后")
    }
  }

  public static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
}
