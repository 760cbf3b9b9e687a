import Foundation
import PovertyPaths

/// An estimate of the memory that a run will hold at its peak, to refuse early what this machine cannot do.
struct MemoryNeed {
  let bytes: Double

  /// Bytes of a household outside tiles: the description that it is made from.
  private static let draftBytes = 600.0
  /// Spells of both statuses that a household leaves in one run, generously.
  private static let spells = 10.0
  /// Of a household in a December that a run remembers.
  private static let decemberBytes = 13.0
  /// Of a household and year while a path is evaluated and where its panel is kept, and of the tables of a panel for each
  /// year; measured on Shou County with 8 and 16 replicates on two threads (270, 100 and 92,000 bytes), and rounded up.
  private static let evaluatedBytes = 400.0
  private static let panelBytes = 120.0
  private static let tableBytes = 120_000.0

  /// - Parameters:
  ///   - threads: units that run at once.
  ///   - isShard: whether what a unit leaves goes to disk at once.
  init(_ scenario: Scenario, threads: Int, options: Manifest.Options, isShard: Bool = false) {
    let isNation = scenario.counties.count > 1
    let households = Double(scenario.largestCounty)
    let paths = Double(scenario.paths.count)
    let spellBytes = paths * Self.spells * Double(MemoryLayout<Spell>.stride)
    // A running replicate holds the burn-in, the start and one path's tiles, and every path's spells and Decembers.
    let tiles = 3 * Double(HouseholdTile.largestHousehold)
    let years = Double(scenario.months / 12 + 1)
    let running =
      tiles + spellBytes + paths * (9 + Self.decemberBytes * years)
      + (options.kept.evaluation
        ? (years + Double(KeptResults.yearsBefore)) * Self.evaluatedBytes
          + Double(scenario.burnIn / 12) * Self.decemberBytes : 0)
    // A finished one holds its households' groups, and counts of events by village: at other budgets only what
    // differences of paths need, and that for one world at a time.
    let other = Double(scenario.gridBudgets.count - (scenario.gridWorlds.count > 1 ? 0 : 1))
    let counts =
      2.5 * Self.bytes(.full) + 2 * Self.bytes(.programmeGroups)
      + other * 2.5 * (Self.bytes(.personTime) + Self.bytes(.programmeGroups))
    let finished =
      (isNation ? 0 : households * paths * 9 + households * (options.kept.spells ? spellBytes : 0))
      + paths * (Double(isNation ? 1 : scenario.villages.count) * counts + Double(scenario.months) * 400)
    let evaluated =
      options.kept.evaluation
      ? paths * (years + Double(KeptResults.yearsBefore))
        * (Self.tableBytes + (options.kept.panel ? households * Self.panelBytes : 0)) : 0
    let units = scenario.replicates * scenario.counties.count
    let atOnce = Double(min(threads, units))
    // Of a nation, every thread has a county of its own in hand.
    bytes =
      households * ((isNation ? atOnce : 1) * Self.draftBytes + atOnce * running)
      + (isShard ? atOnce : Double(units)) * (finished + evaluated)
  }

  /// Of the counts of one village and status.
  private static func bytes(_ detail: PhaseCounts.Detail) -> Double {
    Double(PhaseCounts(villages: 1, detail: detail).values.count * MemoryLayout<Int64>.stride)
  }

  /// For the population alone, without a run.
  init(populationOf scenario: Scenario) {
    bytes = Double(scenario.largestCounty) * Self.draftBytes
  }

  init(bytes: Double) { self.bytes = bytes }

  /// Throws `not-enough-memory` when this machine has less to give.
  func check(_ kind: FaultKind = CommandFaults.memory) throws(Fault) {
    guard let free = Self.free, bytes > free else { return }
    throw kind(["need": Self.text(bytes), "free": Self.text(free)])
  }

  /// Bytes that this process may still take: what the system has to give, or what is left of a container's limit.
  static var free: Double? {
    #if os(Linux)
      let system = field("MemAvailable:", of: "/proc/meminfo").map { $0 * 1024 }
      let limit = number("/sys/fs/cgroup/memory.max")
      let used = number("/sys/fs/cgroup/memory.current")
      guard let limit, let used else { return system }
      // Files that the system has at hand and gives up when memory is needed count as used.
      let cached = field("inactive_file", of: "/sys/fs/cgroup/memory.stat") ?? 0
      return min(system ?? .infinity, max(0, limit - used + cached))
    #else
      return Double(ProcessInfo.processInfo.physicalMemory)
    #endif
  }

  /// `1.2 GB`
  static func text(_ bytes: Double) -> String {
    let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
    let step = bytes < 1 ? 0 : min(units.count - 1, Int(log10(bytes) / 3))
    return String(format: "%.\(step < 3 ? 0 : 1)f ", bytes / pow(1000, Double(step))) + units[step]
  }

  private static func number(_ path: String) -> Double? {
    (try? InputFile.text(of: path, limit: 1 << 12)).flatMap {
      Double($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  private static func field(_ name: String, of path: String) -> Double? {
    let lines = (try? InputFile.text(of: path, limit: 1 << 20))?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix(name) }?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
  }
}
