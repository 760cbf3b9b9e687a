public import Evaluation
import Quantities

/// What a path did to each household, known because the same household lived `none` on the same luck, summed by year and
/// group, and by whether it was poor before the path began.
///
/// Counted are households that were there in month 0 and in the December of the year under both paths; persons are those
/// of month 0, so that a birth is no effect.
public struct PathEffects: Sendable, Hashable, Codable {
  /// Whom one asks about.
  public enum Start: Int, Sendable, Hashable, CaseIterable {
    case everybody, poor, notPoor

    /// As it stands in tables.
    public var key: String {
      switch self {
      case .everybody: "all"
      case .poor: "poor"
      case .notPoor: "not_poor"
      }
    }
  }

  public let years: [Int]
  /// Years × groups × starts, the last index fastest.
  private var sums: [TrueEffects]

  /// Adds another county over the same years.
  mutating func merge(_ other: PathEffects) {
    precondition(years == other.years)
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  public func effects(year: Int, group: Group, start: Start) -> TrueEffects {
    years.firstIndex(of: year).map { sums[Self.index($0, group, start)] } ?? TrueEffects()
  }

  /// - Parameter frame: the groups that `run` makes.
  init(_ run: FinishedRun, without none: FinishedRun, frame: HouseholdFrame) {
    let pairs = zip(run.recorder.decembers, none.recorder.decembers)
    years = pairs.map(\.0.year)
    sums = Array(repeating: TrueEffects(), count: years.count * Self.perYear)
    let isFromStart = run.isFromStart
    for (place, (with, without)) in pairs.enumerated() {
      for household in 0..<frame.count
      where isFromStart[household] && with.members[household] > 0 && without.members[household] > 0 {
        let gain = Money(fen: Int64((100 * Self.gain(household, with, without)).rounded(.toNearestOrEven)))
        for group in Group.allCases where frame.groups[household].contains(group) {
          for start in [.everybody, run.isPoorAtStart[household] ? Start.poor : .notPoor] {
            sums[Self.index(place, group, start)].add(
              persons: frame.members[household], poorWith: with.isPoor[household],
              poorWithout: without.isPoor[household], gain: gain)
          }
        }
      }
    }
  }

  /// Yuan of month 0 a head.
  fileprivate static func gain(_ household: Int, _ with: December, _ without: December) -> Double {
    with.incomePerHead(household) - without.incomePerHead(household)
  }

  private static let perYear = Group.allCases.count * Start.allCases.count

  private static func index(_ year: Int, _ group: Group, _ start: Start) -> Int {
    year * perYear + group.rawValue * Start.allCases.count + start.rawValue
  }
}

extension EffectTruth {
  /// The effects of a path on the incomes of eligible households that its programmes served, in the years of their panel:
  /// what the estimators that see the panel alone aim at. Before the path began all effects are 0.
  init(_ run: FinishedRun, without none: FinishedRun, frame: HouseholdFrame, before: [December]) {
    var (group, period, effect, weight): ([Int32?], [Int32], [Double], [Double]) = ([], [], [], [])
    let first = (before + run.recorder.decembers).first?.year ?? 0
    for (household, isFromStart) in run.isFromStart.enumerated()
    where isFromStart && frame.groups[household].contains(.eligible) {
      guard let start = RunPanel.firstServed(household, run.recorder.decembers), start > first else { continue }
      func add(_ december: December, _ gain: Double) {
        group.append(Int32(start))
        period.append(Int32(december.year))
        effect.append(gain)
        weight.append(Double(december.members[household]))
      }
      for december in before { add(december, 0) }
      for (with, without) in zip(run.recorder.decembers, none.recorder.decembers)
      where with.members[household] > 0 && without.members[household] > 0 {
        add(with, PathEffects.gain(household, with, without))
      }
    }
    self.init(group: group, period: period, effect: effect, weight: weight)
  }
}
