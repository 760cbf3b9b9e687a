/// Households over time: complete observations by household, then time.
///
/// A column has one entry an observation, in that order; one that was not given is empty or `nil`. Periods are `step`
/// apart; a longer gap between two observations of a household is a gap in its record.
public struct HouseholdPanel: Sendable, Hashable {
  /// The columns, sorted, every observation with income, line, weight and place in the sample.
  public let columns: PanelColumns
  /// The observations of each household: `starts[h]` ..< `starts[h + 1]`.
  public let starts: [Int32]
  /// Different times, ascending.
  public let times: [Int32]
  /// The smallest gap between two observations of one household; 1 when nobody was observed twice.
  public let step: Int32
  /// Gaps: pairs of successive observations of a household that are further apart than `step`.
  public let gaps: Int

  /// - Parameter columns: sorted by household and time without duplicates, every household with observations.
  init(sorted columns: PanelColumns) {
    self.columns = columns
    let (codes, time) = (columns.household.codes, columns.time)
    var starts: [Int32] = []
    starts.reserveCapacity(columns.household.labels.count + 1)
    var step = Int32.max
    for row in codes.indices {
      if row == 0 || codes[row] != codes[row - 1] {
        starts.append(Int32(row))
      } else {
        step = min(step, time[row] - time[row - 1])
      }
    }
    starts.append(Int32(codes.count))
    self.starts = starts
    self.step = step == .max ? 1 : step
    times = Self.distinct(time)
    var gaps = 0
    for row in codes.indices.dropFirst() where codes[row] == codes[row - 1] && time[row] - time[row - 1] > self.step {
      gaps += 1
    }
    self.gaps = gaps
  }

  /// Observations.
  public var count: Int { columns.count }
  public var households: Int { starts.count - 1 }

  public func rows(of household: Int) -> Range<Int> { Int(starts[household])..<Int(starts[household + 1]) }

  public func isPoor(_ row: Int) -> Bool { columns.income[row] < columns.line[row] }

  /// Whether the next row is the same household one period later.
  public func isFollowed(_ row: Int) -> Bool {
    row + 1 < count && columns.household.codes[row] == columns.household.codes[row + 1]
      && columns.time[row + 1] - columns.time[row] == step
  }

  /// For how many an observation stands: its weight, times its persons where sizes were given.
  public func weight(_ row: Int) -> Double {
    householdWeight(row) * (columns.size.isEmpty ? 1 : columns.size[row])
  }

  /// For how many households an observation stands, whatever their sizes.
  public func householdWeight(_ row: Int) -> Double { columns.weight.isEmpty ? 1 : columns.weight[row] }

  /// The cluster of an observation: its household, unless clusters were given.
  public func cluster(_ row: Int) -> Int32 { columns.cluster?.codes[row] ?? columns.household.codes[row] }

  public func stratum(_ row: Int) -> Int32 { columns.strata?.codes[row] ?? 0 }

  /// Whether every observation counts the same and was drawn by itself.
  public var isSimpleSample: Bool {
    columns.weight.isEmpty && columns.size.isEmpty && columns.strata == nil && columns.cluster == nil
  }

  /// Groups in the order of tables: `nil` for all, then each label.
  public var groups: [Int32?] { [nil] + (columns.group.map { (0..<Int32($0.labels.count)).map(Optional.some) } ?? []) }

  /// `all`, or the group's label.
  public func name(ofGroup group: Int32?) -> String { group.flatMap { columns.group?.labels[Int($0)] } ?? "all" }

  /// The observations of each time, ascending: `rows[ranges[k]]` are those of `times[k]`.
  public func rowsByTime() -> (rows: [Int32], ranges: [Range<Int>]) {
    let places = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    var ends = [Int](repeating: 0, count: times.count + 1)
    let codes = columns.time.map { Int32(places[$0] ?? 0) }
    for code in codes { ends[Int(code) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    var next = ends
    var rows = [Int32](repeating: 0, count: count)
    for row in codes.indices {
      rows[next[Int(codes[row])]] = Int32(row)
      next[Int(codes[row])] += 1
    }
    return (rows, times.indices.map { ends[$0]..<ends[$0 + 1] })
  }

  private static func distinct(_ time: [Int32]) -> [Int32] {
    guard let low = time.min(), let high = time.max() else { return [] }
    // Years and waves are few and close together.
    guard Int(high) - Int(low) < 1 << 22 else { return Set(time).sorted() }
    var isThere = [Bool](repeating: false, count: Int(high) - Int(low) + 1)
    for time in time { isThere[Int(time) - Int(low)] = true }
    return isThere.indices.filter { isThere[$0] }.map { Int32($0 + Int(low)) }
  }
}
