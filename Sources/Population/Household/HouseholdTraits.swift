public import Declarations

/// The guarantees that a recorded exit asks for beside income (两不愁三保障).
public struct Guarantees: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let housing = Guarantees(rawValue: 1)
  public static let water = Guarantees(rawValue: 2)
  public static let insurance = Guarantees(rawValue: 4)
  public static let schooling = Guarantees(rawValue: 8)
  public static let all: Guarantees = [.housing, .water, .insurance, .schooling]
}

/// Lists that a household is on: the standing system's, the register's at month 0, and what programmes have done with it.
public struct Reach: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let served = Reach(rawValue: 1)
  public static let member = Reach(rawValue: 2)
  public static let registeredAtStart = Reach(rawValue: 4)
  /// Receives the standing minimum-income support when its income is low enough.
  public static let dibaoListed = Reach(rawValue: 8)
  /// Holds one of the public ecological posts.
  public static let publicPost = Reach(rawValue: 16)
  /// Lives at a resettlement site (易地搬迁).
  public static let relocated = Reach(rawValue: 32)
}

/// The causes that the register asks for (facts A4: main cause single, other causes several).
public enum Cause: UInt8, CaseIterable, Sendable, Codable {
  case illness, disability, schooling, disaster, land, water, technology, capital, labour, transport, motivation, other

  public var key: String { String(describing: self) }

  public init?(key: String) {
    guard let cause = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = cause
  }

  public var name: Text {
    switch self {
    case .illness: Text("illness", zh: "因病")
    case .disability: Text("disability", zh: "因残")
    case .schooling: Text("schooling", zh: "因学")
    case .disaster: Text("disaster", zh: "因灾")
    case .land: Text("lack of land", zh: "缺土地")
    case .water: Text("lack of water", zh: "缺水")
    case .technology: Text("lack of technology", zh: "缺技术")
    case .capital: Text("lack of capital", zh: "缺资金")
    case .labour: Text("lack of labour", zh: "缺劳动力")
    case .transport: Text("poor transport", zh: "交通条件落后")
    case .motivation: Text("low own motivation", zh: "自身发展动力不足")
    case .other: Text("other", zh: "其他")
    }
  }
}
