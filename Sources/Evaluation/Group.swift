/// A group of households that rates are given for.
public enum Group: Int, Sendable, Hashable, CaseIterable, Codable {
  case all
  /// Registered as poor (建档立卡) at month 0, in any village. Later registrations do not count: a programme may cause or
  /// prevent them, and a group that depends on the treatment cannot be compared.
  case registered
  /// Registered at month 0 in the villages of the comparison: the same households under every path; the headline.
  case eligible
  /// Served by the programme of the path whose phase clock is laid over all; so too the two groups below.
  case served
  /// Members of an association in the treated world.
  case members
  /// Eligible but not served in the treated world.
  case notServed

  /// As it stands in tables: `eligible`, `not_served`.
  public var key: String { self == .notServed ? "not_served" : String(describing: self) }
}

/// The groups that one household belongs to.
public struct Groups: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ group: Group) { rawValue = 1 << UInt8(group.rawValue) }

  public static let all = Groups(.all)
  public static let registered = Groups(.registered)
  public static let eligible = Groups(.eligible)
  public static let served = Groups(.served)
  public static let members = Groups(.members)
  public static let notServed = Groups(.notServed)

  public func contains(_ group: Group) -> Bool { contains(Groups(group)) }
}

/// What is counted: households, or the persons who live in them.
public enum CountUnit: Int, Sendable, Hashable, CaseIterable {
  case households
  case persons

  /// As it stands in tables.
  public var key: String { String(describing: self) }
}

/// Which of the two statuses a measure follows.
public enum PovertyStatus: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  /// Judged every month on income.
  case actual = "true"
  /// Judged by government, once a year, with its errors and its deadline.
  case recorded

  /// As it stands in tables.
  public var key: String { rawValue }
}
