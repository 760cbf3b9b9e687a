import Dispatch
import Foundation
import PovertyPaths
import Synchronization

/// Ctrl-C and `kill`: the run stops at its next month; what does not get there within a second ends anyway.
final class Interruption: @unchecked Sendable {
  static let shared = Interruption()

  private struct Work {
    var finished = 0
    var replicates = 0
    /// The run folder that is being written, or will be.
    var folder: String?
    var temporary: TemporaryFolder?
    var isReported = false
    var isResumable = false
  }

  private let requested = Atomic(false)
  private let work = Mutex(Work())
  /// Never changed, which is why this class is safe to share.
  private let sources: [any DispatchSourceSignal]
  private static let grace = 0.8
  private static let signals = [SIGINT, SIGTERM]

  var isRequested: Bool { requested.load(ordering: .relaxed) }

  private init() {
    sources = Self.signals.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler { Interruption.shared.stop() }
      return source
    }
  }

  /// Listens from now on.
  func watch() {
    for number in Self.signals { signal(number, SIG_IGN) }
    for source in sources { source.activate() }
  }

  /// `folder` is about to be written: a sudden end must leave it whole or not there.
  func protect(_ folder: String) { work.withLock { $0.folder = folder } }

  /// `folder` goes with the process.
  func own(_ folder: TemporaryFolder) { work.withLock { $0.temporary = folder } }

  /// Whether what was finished is kept on disk.
  var isResumable: Bool {
    get { work.withLock { $0.isResumable } }
    set { work.withLock { $0.isResumable = newValue } }
  }

  func note(finished: Int, of replicates: Int) {
    work.withLock {
      $0.finished = max($0.finished, finished)
      $0.replicates = replicates
    }
  }

  /// The results are in place: from here on a signal ends the program as it ends any other.
  func finish() {
    for number in Self.signals { signal(number, SIG_DFL) }
    work.withLock { $0.isReported = true }
    requested.store(false, ordering: .relaxed)
  }

  /// Throws when somebody asked to stop: for the places between two long pieces of work.
  func check() throws(Fault) {
    if isRequested { throw fault }
  }

  /// Says that the run was stopped and how far it was, the first time that it is asked.
  func reportOnce() -> ExitStatus {
    let isFirst = work.withLock { work in
      defer { work.isReported = true }
      return !work.isReported
    }
    if isFirst { StandardStream.error.write(fault.rendered(Speech.language) + "\n") }
    return .stopped
  }

  private var fault: Fault {
    let (finished, replicates, isResumable) = work.withLock { ($0.finished, $0.replicates, $0.isResumable) }
    guard replicates > 0 else { return CommandFaults.stoppedEarly() }
    let kind = isResumable ? CommandFaults.stoppedWithParts : CommandFaults.stopped
    return kind(["finished": "\(finished)", "replicates": "\(replicates)"])
  }

  private func stop() {
    if requested.exchange(true, ordering: .relaxed) { return }
    DispatchQueue.global(qos: .userInitiated).asyncAfter(deadline: .now() + Self.grace) { self.leave() }
  }

  /// The work did not stop by itself: it is drawing a population or writing tables.
  private func leave() {
    guard isRequested else { return }
    let (folder, temporary) = work.withLock { ($0.folder, $0.temporary) }
    if let folder { RunFolder.abandon(folder) }
    temporary?.remove()
    _exit(reportOnce().rawValue)
  }
}
