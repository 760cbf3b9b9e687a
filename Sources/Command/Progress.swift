import Dispatch
import Foundation
import PovertyPaths
import Synchronization

/// Shows on standard error how far a run is: a bar on a terminal, a line each ten seconds elsewhere.
///
/// Safe to share: all that changes is atomic or behind the lock.
final class Progress: @unchecked Sendable {
  private let scenario: Scenario
  /// Replicates of all worlds and counties that are run.
  private let units: Int
  private let isTerminal = StandardStream.error.isTerminal
  private let start = ContinuousClock.now
  private let months = Atomic(0)
  private let finished = Atomic(0)
  private let isOver = Mutex(false)
  private let timer: (any DispatchSourceTimer)?

  /// - Parameter units: those that are run; `nil` for all.
  init(_ scenario: Scenario, units: Int? = nil, isQuiet: Bool) {
    self.scenario = scenario
    self.units = units ?? RunUnits(scenario).count
    Interruption.shared.note(finished: 0, of: self.units)
    timer = isQuiet ? nil : DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    let every = isTerminal ? 0.2 : 10.0
    timer?.schedule(deadline: .now() + every, repeating: every)
    timer?.setEventHandler { [weak self] in self?.show() }
    timer?.activate()
  }

  /// A month of some path of some replicate is about to be run.
  func month() { months.add(1, ordering: .relaxed) }

  func unit(_ count: Int) {
    finished.store(count, ordering: .relaxed)
    Interruption.shared.note(finished: count, of: units)
  }

  /// No more lines; the bar goes away.
  func finish() {
    isOver.withLock { isOver in
      timer?.cancel()
      if timer != nil, isTerminal, !isOver { StandardStream.error.write("\r\u{1B}[K") }
      isOver = true
    }
  }

  private func show() {
    let idle = scenario.paths.count { $0.programmes.isEmpty }
    let runs = idle + (scenario.paths.count - idle) * scenario.gridBudgets.count
    let total = Double(units * (scenario.burnIn + runs * scenario.months + 1))
    let done = Double(months.load(ordering: .relaxed))
    // Units that were found on disk took no months.
    let share = min(1, max(done / total, Double(finished.load(ordering: .relaxed)) / Double(max(1, units))))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let households = Double(scenario.householdCount) / Double(scenario.counties.count)
    let text =
      done == 0
      ? Self.preparing.spoken
      : Self.line.spoken([
        "done": "\(finished.load(ordering: .relaxed))", "units": "\(units)",
        "rate": String(format: "%.1f", done * households / seconds / 1e6),
        "left": Self.duration(seconds * (1 - share) / share),
      ])
    isOver.withLock { isOver in
      if isOver { return }
      StandardStream.error.write(isTerminal ? "\r\(Self.bar(share)) \(text)\u{1B}[K" : text + "\n")
    }
  }

  private static let preparing = Text("drawing the population", zh: "正在生成人口")
  private static let line = Text(
    "{done} of {units} replicates · {rate} M household-months/s · {left} left",
    zh: "{done}/{units} 次重复 · 每秒 {rate} 百万户月 · 剩余 {left}")

  private static func bar(_ share: Double) -> String {
    let full = Int(share * 16)
    return "[" + String(repeating: "█", count: full) + String(repeating: "░", count: 16 - full) + "]"
  }

  /// `1:02:03`
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let tail = String(format: "%02d", whole % 60)
    return hours > 0 ? "\(hours):" + String(format: "%02d", minutes) + ":\(tail)" : "\(minutes):\(tail)"
  }
}
