import Declarations
import Evaluation
import Foundation
public import Storage

/// `manifest.json` of an evaluation: which file with which options gave which tables.
public struct PanelManifest: Codable, Sendable {
  public var software = Software.name
  public var version = Software.version
  public var commit = SourceRevision.near(CommandLine.arguments.first ?? "")
  public var command = "evaluate"
  /// The panel, with its digest; not known of a pipe, which can be read only once.
  public var input: RunFolder.Entry?
  public var options: PanelOptions
  public var households: Int
  public var observations: Int
  public var times: [Int]
  public var step: Int
  public var gaps: Int
  /// Observations left out, by reason; households of which nothing was left.
  public var dropped: [String: Int]
  public var droppedHouseholds: Int
  public var machine: Manifest.Machine
  public var seconds: Double
  public var peakMemoryBytes: Int
  public var files: [RunFolder.Entry] = []

  init(_ evaluation: PanelEvaluation, input: RunFolder.Entry?, seconds: Double) {
    self.input = input
    options = evaluation.options
    households = evaluation.panel.households
    observations = evaluation.panel.count
    times = evaluation.panel.times.map(Int.init)
    step = Int(evaluation.panel.step)
    gaps = evaluation.panel.gaps
    dropped = Dictionary(uniqueKeysWithValues: evaluation.dropped.map { ($0.key, $1) })
    droppedHouseholds = evaluation.droppedHouseholds
    machine = Manifest.Machine(threads: evaluation.threads)
    self.seconds = seconds
    peakMemoryBytes = Manifest.peakMemory
  }
}
