public import Evaluation
import Interventions
import Scenarios

/// What a naive comparison of members with non-members says, beside the paired one: same households, both worlds.
///
/// Who joins is not a random sample (households choose by motivation, information and ability), so members differ from
/// their neighbours whether or not an association does anything.
public struct SelectionBias: Sendable, Hashable {
  /// Members less non-members of the villages that have members, both under the path.
  public let naive: PairedComparison
  /// Members under the path less the same households under no path.
  public let paired: PairedComparison

  /// - Parameters:
  ///   - measure: an outcome of the last year.
  ///   - path: the place of the path in the scenario; its own members are compared.
  public init?(_ measure: OutcomeMeasure, in result: ComparisonResult, path: Int) {
    guard let none = result.scenario.paths.firstIndex(where: { $0.name == "none" }) else { return nil }
    self.init(
      measure, under: result.replicates.map { $0[path].outcomes },
      without: result.replicates.map { $0[path].counterfactual?.outcomes ?? $0[none].outcomes })
  }

  /// From the yearly outcomes of both worlds, one of each a replicate.
  package init(_ measure: OutcomeMeasure, under: [OutcomeSums], without: [OutcomeSums]) {
    let year = (under.first?.years.last) ?? 0
    let members = under.map { Self.value(measure, $0, year) { $0.members } }
    let others = under.map { Self.value(measure, $0, year) { $0.others } }
    let twins = zip(under, without).map { path, none in Self.value(measure, none, year, of: path) { $0.members } }
    naive = PairedComparison(members, others, isBetterHigher: measure.isBetterHigher)
    paired = PairedComparison(members, twins, isBetterHigher: measure.isBetterHigher)
  }

  private struct Split {
    var members: (Int64, Int64) = (0, 0)
    var others: (Int64, Int64) = (0, 0)
  }

  /// - Parameter frame: the outcomes whose villages with members count; those of the same run unless given.
  private static func value(
    _ measure: OutcomeMeasure, _ sums: OutcomeSums, _ year: Int, of frame: OutcomeSums? = nil,
    _ part: (Split) -> (Int64, Int64)
  ) -> Double? {
    var split = Split()
    for village in 0..<sums.villages
    where (frame ?? sums).sum(.households, village: village, year: year, group: .members) > 0 {
      func sum(_ counter: OutcomeCounter, _ group: Group) -> Int64 {
        sums.sum(counter, village: village, year: year, group: group)
      }
      let (above, below) = (measure.numerator, measure.denominator)
      split.members.0 += sum(above, .members)
      split.members.1 += sum(below, .members)
      split.others.0 += sum(above, .all) - sum(above, .members)
      split.others.1 += sum(below, .all) - sum(below, .members)
    }
    let (numerator, denominator) = part(split)
    return denominator > 0 ? measure.scale * Double(numerator) / Double(denominator) : nil
  }
}
