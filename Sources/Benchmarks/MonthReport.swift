import Foundation
import PovertyPaths

/// The cost of the month at one size after another. The floor program and all kinds of the month take turns, so that they
/// meet the same machine; of every figure the least is kept.
struct MonthReport {
  let options: Options
  private var log = FigureLog()
  /// Seconds of a month by households, for each way of running it.
  private var costs: [Run: [(x: Double, y: Double)]] = [:]

  /// A way of running the month.
  private struct Run: Hashable {
    let world: MonthBenchmark.World
    let threads: Int

    /// The national programme is a part of the name only where it is on.
    var name: String { world == .standing ? "household_month" : "household_month_national" }
  }

  private let runs: [Run]

  init(options: Options) {
    self.options = options
    runs = MonthBenchmark.World.allCases.flatMap { world in
      (1...options.threads).map { Run(world: world, threads: $0) }
    }
  }

  mutating func measure() throws {
    log.add("bytes_per_household", Double(HouseholdTile.bytesPerHousehold), "bytes", ["limit": .number(256)])
    var households = 1_000
    while households <= options.largest {
      try measure(households)
      households *= 10
    }
    for run in runs {
      log.add("growth/\(run.name)/threads=\(run.threads)", Growth.exponent(costs[run] ?? []), "exponent")
    }
    log.printTable()
  }

  private mutating func measure(_ households: Int) throws {
    let size = Figure.size(households)
    let month = try MonthBenchmark(households: households, months: options.months)
    log.add("start_up/\(size)", month.startUp, "s")
    var floor: (nanoseconds: Double, kernels: String) = (.infinity, "")
    var least: [Run: MonthBenchmark.Seconds] = [:]
    for _ in 0..<options.rounds {
      for kernels in options.floor == nil ? [] : FloorProgram.kernels {
        let figure = try FloorProgram(options.floor ?? "").run(
          households: households, months: options.months, kernels)
        if figure < floor.nanoseconds { floor = (figure, kernels ?? "default") }
      }
      for run in runs {
        let seconds = try month.run(run.world, threads: run.threads)
        let before = least[run] ?? (.infinity, .infinity)
        least[run] = (min(before.processor, seconds.processor), min(before.clock, seconds.clock))
      }
    }
    let scale = 1e9 / Double(households) / Double(options.months)
    if options.floor != nil {
      log.add(
        "floor/\(size)", floor.nanoseconds, "ns",
        ["product": .word("dense"), "row_width": .number(64), "openblas_kernels": .word(floor.kernels)])
    }
    for run in runs {
      guard let seconds = least[run] else { continue }
      add(run, size, seconds, scale, floor.nanoseconds, alone: least[Run(world: run.world, threads: 1)]?.clock ?? .nan)
      let cost = run.threads == 1 ? seconds.processor : seconds.clock
      costs[run, default: []].append((Double(households), cost / Double(options.months)))
    }
    // The peak of the process so far, with the drafts that the population is drawn as and two copies of the state.
    log.add("peak_memory/\(size)", peakBytes() / Double(households), "bytes", ["per": .word("household")])
    if households == options.dissected { try addParts(of: month, size, scale) }
  }

  /// One thread is measured by its processor, as the floor is, several by the clock.
  private mutating func add(
    _ run: Run, _ size: String, _ seconds: MonthBenchmark.Seconds, _ scale: Double, _ floor: Double, alone: Double
  ) {
    let name = "\(run.name)/\(size)/threads=\(run.threads)"
    let product = Figure.Detail.word("sparse")
    let width = Figure.Detail.number(Double(MatrixRow.count))
    if run.threads == 1 {
      log.add(
        name, seconds.processor * scale, "ns",
        [
          "floor_ratio": .number(seconds.processor * scale / floor), "clock": .number(seconds.clock * scale),
          "product": product, "row_width": width,
        ])
    } else {
      log.add(
        name, seconds.clock * scale, "ns",
        ["efficiency": .number(alone / seconds.clock / Double(run.threads)), "product": product, "row_width": width])
    }
  }

  private mutating func addParts(of month: MonthBenchmark, _ size: String, _ scale: Double) throws {
    var least = try month.parts()
    for _ in 1..<max(2, options.rounds) {
      for (index, part) in try month.parts().enumerated() {
        least[index].seconds = min(least[index].seconds, part.seconds)
      }
    }
    let whole = least.reduce(0) { $0 + $1.seconds }
    for part in least {
      log.add("part/\(size)/\(part.title)", part.seconds * scale, "ns", ["share": .number(part.seconds / whole)])
    }
  }
}

/// The most memory that the process has had.
private func peakBytes() -> Double {
  var usage = rusage()
  #if os(macOS)
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss)
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1_024
  #endif
}
