public import PovertyPaths
import Synchronization

/// A place in the month from which a test looks at the county: it keeps what `look` returns and changes nothing.
public final class CountyProbe<Value: Sendable>: CountyMechanism {
  public let name = Text("probe", zh: "探针")
  public let reads = Text("anything", zh: "任意状态")
  public let writes = Text("nothing", zh: "无")

  private let look: @Sendable (borrowing County, MonthContext) -> Value
  private let kept = Mutex<[Month: Value]>([:])

  public init(_ look: @escaping @Sendable (borrowing County, MonthContext) -> Value) { self.look = look }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    let value = look(county, month)
    kept.withLock { $0[month.month] = value }
  }

  /// What was seen in `month`; `nil` when it has not been run.
  public subscript(month: Month) -> Value? { kept.withLock { $0[month] } }

  public var months: [Month] { kept.withLock { $0.keys.sorted() } }
}

/// A place in the month from which a test looks at every tile and at the working memory of its month.
public final class TileProbe<Value: Sendable>: HouseholdMechanism {
  public typealias Look = @Sendable (HouseholdTile, borrowing TileScratch, MonthContext) -> Value

  public let name = Text("probe", zh: "探针")
  public let reads = Text("anything", zh: "任意状态")
  public let writes = Text("nothing", zh: "无")

  private let look: Look
  private let kept = Mutex<[Month: [Value]]>([:])

  public init(_ look: @escaping Look) { self.look = look }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let value = look(tile, scratch, month)
    kept.withLock { $0[month.month, default: []].append(value) }
  }

  /// What was seen in `month`, tile by tile; empty when it has not been run.
  public subscript(month: Month) -> [Value] { kept.withLock { $0[month] ?? [] } }
}

extension Schedule {
  /// The same month with county mechanisms around every pass over the households.
  public func surroundingHouseholds(
    before: any CountyMechanism, after: any CountyMechanism
  ) -> Schedule {
    Schedule(
      entries.flatMap { entry -> [Entry] in
        guard case .households = entry else { return [entry] }
        return [.county(before), entry, .county(after)]
      })
  }
}
