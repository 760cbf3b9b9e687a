/// What can go wrong, once for every kind: a code that never changes, a message and a remedy in both languages.
///
/// Each module declares its kinds as static members and lists them in a `…Faults.all`; tests walk those lists.
public struct FaultKind: Sendable, Hashable {
  /// Lower-case words with hyphens: `unknown-key`.
  public let code: String
  /// What happened, with `{arguments}`.
  public let message: Text
  /// What the reader can do about it.
  public let remedy: Text
  public let exit: ExitStatus

  public init(_ code: String, _ message: Text, remedy: Text, exit: ExitStatus = .badData) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.exit = exit
  }

  /// A fault of this kind.
  public func callAsFunction(_ arguments: [String: String] = [:], at location: Location? = nil) -> Fault {
    Fault(kind: self, arguments: arguments, location: location)
  }
}

/// How the command ends; the numbers are part of the public contract.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  case wrongUsage = 64
  case badData = 65
  case failed = 70
  case stopped = 75
}

/// Where in a user's file a fault lies. Lines and columns count from one.
public struct Location: Sendable, Hashable, Comparable {
  public var file: String
  public var line: Int?
  public var column: Int?
  /// `programmes[0].budget.value`
  public var keyPath: String?

  public init(file: String, line: Int? = nil, column: Int? = nil, keyPath: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
  }

  public var text: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    if let keyPath, !keyPath.isEmpty { text += " (\(keyPath))" }
    return text
  }

  public static func < (a: Location, b: Location) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}

/// One thing that went wrong: its kind, the facts, and where.
public struct Fault: Error, Sendable, Hashable {
  public let kind: FaultKind
  public let arguments: [String: String]
  public var location: Location?

  public init(kind: FaultKind, arguments: [String: String] = [:], location: Location? = nil) {
    self.kind = kind
    self.arguments = arguments
    self.location = location
  }

  /// Where, what and what to do, on one to two lines.
  public func rendered(_ language: Language) -> String {
    let place = location.map { $0.text + ": " } ?? ""
    let message = kind.message.rendered(language, arguments)
    let remedy = kind.remedy.rendered(language, arguments)
    return "\(place)\(message) [\(kind.code)]\n  → \(remedy)"
  }
}

/// All that is wrong with an input, so that a user mends it in one go.
public struct Faults: Error, Sendable {
  public var all: [Fault]

  public init(_ all: [Fault]) { self.all = all }

  public func rendered(_ language: Language) -> String { all.map { $0.rendered(language) }.joined(separator: "\n") }

  public var exit: ExitStatus { all.first?.kind.exit ?? .failed }
}
