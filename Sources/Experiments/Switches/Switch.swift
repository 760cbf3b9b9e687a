public import Declarations
public import Evaluation

/// One mechanism switched off and on, everything else the same, luck included.
public struct Switch: Sendable, Hashable {
  /// The row of the mission table that it belongs to.
  public let row: String
  public let name: Text
  /// The scenario that it is tried in, and the path of it that is run.
  public let scenario: String
  public let path: String
  /// What `--set` would say in both runs, without the mechanism, and with it.
  public let with: [String]
  public let off: [String]
  public let on: [String]
  public let outcome: SwitchOutcome
  /// Why the outcome may not move by four standard errors; `nil` where it has to.
  public let excuse: Text?

  public init(
    _ row: String, _ name: Text, in place: SwitchPlace = SwitchPlace(), off: [String] = [], on: [String] = [],
    moves outcome: SwitchOutcome, unless excuse: Text? = nil
  ) {
    self.row = row
    self.name = name
    (scenario, path, with) = (place.scenario, place.path, place.settings)
    self.off = off
    self.on = on
    self.outcome = outcome
    self.excuse = excuse
  }
}

/// Where switches are tried: a path of a scenario, and what is laid over it in both runs.
public struct SwitchPlace: Sendable, Hashable {
  public let scenario: String
  public let path: String
  public let settings: [String]

  public init(_ scenario: String = "switches", path: String = "programme", with settings: [String] = []) {
    self.scenario = scenario
    self.path = path
    self.settings = settings
  }
}

/// What a trial of a switch shows.
public struct SwitchResult: Sendable, Hashable {
  public let off: Double?
  public let on: Double?
  /// On less off, replicate by replicate.
  public let difference: PairedComparison
  /// Whether every month of both runs kept the sum of all accounts, to the fen.
  public let isBalanced: Bool

  /// - Parameters:
  ///   - off: the outcome without the mechanism, replicate by replicate; `nil` where it is not defined.
  ///   - on: the same with it.
  public init(off: [Double?], on: [Double?], isBalanced: Bool) {
    self.off = Self.mean(off)
    self.on = Self.mean(on)
    difference = PairedComparison(on, off, isBetterHigher: true)
    self.isBalanced = isBalanced
  }

  /// The difference in standard errors; infinite when every replicate moves by the same amount.
  public var standardErrors: Double? {
    guard let difference = difference.difference, let error = self.difference.standardError else { return nil }
    return error > 0 ? abs(difference) / error : difference == 0 ? 0 : .infinity
  }

  /// Whether the outcome moved by more than four standard errors.
  public var isMoved: Bool { (standardErrors ?? 0) > 4 }

  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
