import Foundation
import Population

/// Θ from the names of parameters alone: `block.row.column` says where a value stands and what it means.
///
///     persistence.C.C    a share p left after a year: p^(1/12), on the diagonal
///     capital.R.C        income.R.C   threshold.R.C   event.R.C      the value
///     covariate.R.C      a long-run effect L: (1 − persistence of C) · L
///     peers.R.C          times channel.spillover
///     effect.R.C         times channel.services
///     place.R.C          times channel.village
///
/// The shock rows follow from `shock.*`: a share s of each variance σ² is common to nation, county or village, by a
/// loading σ√s; what is left, σ²(1 − Σs), is the household's own, with human capital correlated to health and wage to
/// business by the Cholesky factor of two by two.
public struct ReferenceMatrix: Sendable {
  /// 64 rows of 9 columns.
  public private(set) var entries: [[Double]]

  static let capitals = [
    "human", "health", "natural", "social", "motivation", "information", "physical", "financial",
  ]
  static let thresholds = ["physical", "human", "health", "motivation"]
  static let events = ["illness", "job-loss", "failure", "family"]
  static let passedOn = ["information", "human", "motivation", "social"]
  static let states = ["channel", "brand", "quality", "infrastructure", "jobs", "trust", "participation", "cadre"]
  static let covariates = [
    "intercept", "ability", "schooling", "dependency", "land", "remoteness", "chronic", "trend",
  ]
  static let columns = [
    "human", "health", "natural", "social", "motivation", "information", "wage", "business", "property",
  ]
  static let services = Service.allCases.map(\.key)

  public init(_ parameters: ReferenceParameters) {
    entries = Array(repeating: Array(repeating: 0, count: 9), count: 64)
    for name in parameters.values.keys.sorted() {
      let words = name.split(separator: ".").map(String.init)
      guard words.count == 3, let column = Self.columns.firstIndex(of: words[2]),
        let row = Self.row(words[1], block: words[0])
      else { continue }
      entries[row][column] += Self.entry(name, block: words[0], column: words[2], parameters)
    }
    addShocks(parameters)
  }

  /// Where a block's row stands in v = [ x | φ(x) | events | dose | peers | ε | village | c ].
  private static func row(_ key: String, block: String) -> Int? {
    switch block {
    case "persistence", "capital": capitals.firstIndex(of: key)
    case "income": capitals.firstIndex(of: key) ?? covariates.firstIndex(of: key).map { 56 + $0 }
    case "threshold": thresholds.firstIndex(of: key).map { 8 + $0 }
    case "event": events.firstIndex(of: key).map { 12 + $0 }
    case "effect": services.firstIndex(of: key).map { 16 + $0 }
    case "peers":
      (passedOn.map { "association-\($0)" } + passedOn.map { "neighbours-\($0)" }).firstIndex(of: key)
        .map { 32 + $0 }
    case "place": states.firstIndex(of: key).map { 48 + $0 }
    case "covariate": covariates.firstIndex(of: key).map { 56 + $0 }
    default: nil
    }
  }

  private static func entry(
    _ name: String, block: String, column: String, _ parameters: ReferenceParameters
  ) -> Double {
    let value = parameters[name]
    return switch block {
    case "persistence": pow(value, 1.0 / 12)
    case "covariate": (1 - pow(parameters["persistence.\(column).\(column)"], 1.0 / 12)) * value
    case "peers": parameters["channel.spillover"] * value
    case "effect": parameters["channel.services"] * value
    case "place": parameters["channel.village"] * value
    default: value
    }
  }

  private mutating func addShocks(_ parameters: ReferenceParameters) {
    let names = ["human", "health", "wage", "business"]
    let columns = [0, 1, 6, 7]
    let deviations = names.map { parameters["shock.deviation.\($0)"] }
    let shares = ["nation", "county", "village"].map { parameters["shock.share.\($0)"] }
    for (factor, share) in shares.enumerated() {
      for k in 0..<4 { entries[40 + factor][columns[k]] += deviations[k] * sqrt(share) }
    }
    entries[43][7] += parameters["shock.deviation.farm-price"]
    let own = deviations.map { $0 * sqrt(1 - shares.reduce(0, +)) }
    let pairs = [
      (0, 1, parameters["shock.correlation.human-health"]), (2, 3, parameters["shock.correlation.wage-business"]),
    ]
    for (first, second, correlation) in pairs {
      entries[44 + first][columns[first]] += own[first]
      entries[44 + first][columns[second]] += correlation * own[second]
      entries[44 + second][columns[second]] += sqrt(1 - correlation * correlation) * own[second]
    }
  }
}
