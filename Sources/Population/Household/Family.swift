/// Somebody who belongs to a household.
public struct Person: Sendable, Hashable {
  /// What somebody does most of the year.
  public enum Role: UInt16, Sendable, CaseIterable {
    /// Neither at school nor at work: the small, the old, those unable to work.
    case home
    case school
    case work
    /// A worker who earns elsewhere and sends money: no farm labour, no local job, not counted among the members.
    case away
  }

  /// 0 … 126.
  public var age: Int
  public var isMale: Bool
  public var role: Role
  public var isMarried: Bool

  public init(age: Int, isMale: Bool, role: Role, isMarried: Bool = false) {
    self.age = min(max(age, 0), Self.oldest)
    self.isMale = isMale
    self.role = role
    self.isMarried = isMarried
  }

  public static let oldest = 126
  /// From this age on somebody can work, and with it compulsory schooling ends.
  public static let adult = 16

  public var isAdult: Bool { age >= Self.adult }
}

/// The people of one household in eight numbered places, eleven bytes in all.
///
/// A byte holds sex (its highest bit, set for men) and age + 1; zero is an empty place. Two bits hold the role, one says
/// whether somebody is married. A person keeps the place for life, so that luck can be addressed to it.
public struct Family: Sendable, Hashable {
  public static let places = 8

  public private(set) var ages: UInt64
  public private(set) var roles: UInt16
  public private(set) var marriages: UInt8

  public init(ages: UInt64 = 0, roles: UInt16 = 0, marriages: UInt8 = 0) {
    self.ages = ages
    self.roles = roles
    self.marriages = marriages
  }

  /// The first eight of these people, in their order.
  public init(_ people: [Person]) {
    self.init()
    for (place, person) in people.prefix(Self.places).enumerated() { self[place] = person }
  }

  public subscript(place: Int) -> Person? {
    get {
      let byte = UInt8(truncatingIfNeeded: ages >> UInt64(8 * place))
      guard byte & 0x7F != 0 else { return nil }
      return Person(
        age: Int(byte & 0x7F) - 1, isMale: byte & 0x80 != 0,
        role: Person.Role(rawValue: roles >> UInt16(2 * place) & 3) ?? .home,
        isMarried: marriages >> UInt8(place) & 1 != 0)
    }
    set {
      ages &= ~(0xFF << UInt64(8 * place))
      roles &= ~(3 << UInt16(2 * place))
      marriages &= ~(1 << UInt8(place))
      guard let person = newValue else { return }
      ages |= (UInt64(person.age + 1) | (person.isMale ? 0x80 : 0)) << UInt64(8 * place)
      roles |= person.role.rawValue << UInt16(2 * place)
      marriages |= (person.isMarried ? 1 : 0) << UInt8(place)
    }
  }

  /// How many people satisfy a condition.
  @inline(__always)
  public func count(where condition: (Person) -> Bool) -> Int {
    var count = 0
    for place in 0..<Self.places { if let person = self[place], condition(person) { count += 1 } }
    return count
  }

  /// Everybody who belongs to the household, those who are away included.
  public var count: Int { count { _ in true } }
  public var isEmpty: Bool { ages == 0 }
  public var hasAdult: Bool { count { $0.isAdult } > 0 }

  /// The lowest empty place; `nil` when all eight are taken.
  public var freePlace: Int? { (0..<Self.places).first { self[$0] == nil } }

  /// The spouse: the married person of the other sex who is nearest in age.
  public func spouse(of place: Int) -> Int? {
    guard let person = self[place], person.isMarried else { return nil }
    var best: (place: Int, gap: Int)?
    for other in 0..<Self.places where other != place {
      guard let candidate = self[other], candidate.isMarried, candidate.isMale != person.isMale else { continue }
      let gap = abs(candidate.age - person.age)
      if best.map({ gap < $0.gap }) ?? true { best = (other, gap) }
    }
    return best?.place
  }

  /// Takes somebody out; whoever was married to them no longer is.
  public mutating func remove(_ place: Int) {
    if let spouse = spouse(of: place) { self[spouse]?.isMarried = false }
    self[place] = nil
  }

  /// Somebody who is away comes home when no adult is left there; true when that happened.
  public mutating func comesHomeIfDeserted() -> Bool {
    guard count(where: { $0.isAdult && $0.role != .away }) == 0,
      let place = (0..<Self.places).first(where: { self[$0]?.role == .away })
    else { return false }
    self[place]?.role = .work
    return true
  }
}
