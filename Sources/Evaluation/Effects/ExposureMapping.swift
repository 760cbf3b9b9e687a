/// What reaches a household when programmes spill over to associates: its own treatment, and that of enough of its
/// associates (Aronow & Samii 2017, doi:10.1214/16-AOAS1005).
public enum Exposure: String, Sendable, Hashable, CaseIterable {
  /// Neither treated nor exposed.
  case untouched
  /// Not treated, but at least the threshold's share of associates is.
  case indirect
  /// Treated, but too few associates are.
  case direct
  case both
}

/// Who is associated with whom, and from what share of treated associates on a household counts as exposed.
///
/// Households are numbered from 0. An association counts once however often it is listed; with oneself it does not count.
/// A household without associates has no share and no exposure.
public struct ExposureMapping: Sendable, Hashable {
  public let threshold: Double
  private let associations: Associations

  private enum Associations: Sendable, Hashable {
    /// Associates of household i: `associates[starts[i]..<starts[i + 1]]`.
    case lists(starts: [Int], associates: [Int32])
    /// The label of each household, and how many have each label.
    case labels([Int32], sizes: [Int])
  }

  /// - Parameters:
  ///   - pairs: `from[k]` has the associate `to[k]`; list a mutual association in both directions.
  ///   - threshold: in (0, 1].
  public init(households: Int, from: [Int32], to: [Int32], threshold: Double) {
    precondition(from.count == to.count, "two ends for each association")
    precondition(
      zip(from, to).allSatisfy { $0 >= 0 && $1 >= 0 && $0 < households && $1 < households }, "known households")
    precondition(threshold > 0 && threshold <= 1, "a share above 0")
    self.threshold = threshold
    var keys = zip(from, to).compactMap { $0 == $1 ? nil : Int64($0) << 32 | Int64($1) }.sorted()
    keys = keys.indices.filter { $0 == 0 || keys[$0] != keys[$0 - 1] }.map { keys[$0] }
    var starts = [Int](repeating: 0, count: households + 1)
    for key in keys { starts[Int(key >> 32) + 1] += 1 }
    for i in 0..<households { starts[i + 1] += starts[i] }
    associations = .lists(starts: starts, associates: keys.map { Int32(truncatingIfNeeded: $0) })
  }

  /// Everybody with the same label is associated with everybody else who has it, as the members of an association are:
  /// the same as all their pairs, without listing them.
  ///
  /// - Parameters:
  ///   - labels: of each household, numbered from 0; negative for a household without associates.
  ///   - threshold: in (0, 1].
  /// - Complexity: O(households + largest label), in time and memory.
  public init(labels: [Int32], threshold: Double) {
    precondition(threshold > 0 && threshold <= 1, "a share above 0")
    self.threshold = threshold
    var sizes = [Int](repeating: 0, count: Int(labels.max() ?? -1) + 1)
    for label in labels where label >= 0 { sizes[Int(label)] += 1 }
    associations = .labels(labels, sizes: sizes)
  }

  public var households: Int {
    switch associations {
    case .lists(let starts, _): starts.count - 1
    case .labels(let labels, _): labels.count
    }
  }

  /// How many associates each household has.
  public var counts: [Int] {
    switch associations {
    case .lists(let starts, _): zip(starts, starts.dropFirst()).map { $1 - $0 }
    case .labels(let labels, let sizes): labels.map { $0 < 0 ? 0 : sizes[Int($0)] - 1 }
    }
  }

  /// The share of treated associates of each household; `nil` without associates.
  public func shares(treated: [Bool]) -> [Double?] {
    precondition(treated.count == households, "a status for each household")
    return zip(counts, treatedAssociates(treated)).map { $0 == 0 ? nil : Double($1) / Double($0) }
  }

  private func treatedAssociates(_ treated: [Bool]) -> [Int] {
    switch associations {
    case .lists(let starts, let associates):
      return (0..<households).map { i in associates[starts[i]..<starts[i + 1]].count { treated[Int($0)] } }
    case .labels(let labels, let sizes):
      var sums = [Int](repeating: 0, count: sizes.count)
      for (label, isTreated) in zip(labels, treated) where isTreated && label >= 0 { sums[Int(label)] += 1 }
      return zip(labels, treated).map { $0 < 0 ? 0 : sums[Int($0)] - ($1 ? 1 : 0) }
    }
  }

  /// The exposure of each household; `nil` without associates.
  public func exposures(treated: [Bool]) -> [Exposure?] {
    zip(shares(treated: treated), treated).map { share, treated in
      share.map { share in
        switch (treated, share >= threshold) {
        case (false, false): .untouched
        case (false, true): .indirect
        case (true, false): .direct
        case (true, true): .both
        }
      }
    }
  }

  /// The probability of each exposure of each household under a design of randomisation: its frequency over draws.
  ///
  /// With R draws a probability is known to about √(p (1 − p) / R); those that never occurred are 0.
  ///
  /// - Parameter assignment: who is treated in a draw.
  /// - Returns: for each exposure, of each household.
  public func probabilities(draws: Int, assignment: (Int) -> [Bool]) -> [Exposure: [Double]] {
    precondition(draws > 0, "at least one draw")
    var counts = Dictionary(
      uniqueKeysWithValues: Exposure.allCases.map { ($0, [Double](repeating: 0, count: households)) })
    for draw in 0..<draws {
      for (i, exposure) in exposures(treated: assignment(draw)).enumerated() {
        if let exposure { counts[exposure]![i] += 1 }
      }
    }
    return counts.mapValues { $0.map { $0 / Double(draws) } }
  }
}
