import Declarations
import Foundation
import Interventions
import LinearAlgebra
import Population
import Randomness
import Scenarios
public import Storage
import VectorMath

/// `manifest.json`: everything that a run came from and what it left, so that it can be run again and compared.
public struct Manifest: Codable, Sendable {
  public var software: String
  public var version: String
  public var commit: String?
  /// `run` or `compare`.
  public var command: String
  public var scenario: String
  public var seed: UInt64
  public var replicates: Int
  /// Philox keys of the replicates, hexadecimal: the first two words of the block at (replicate) under the seed.
  public var replicateKeys: [String]
  public var paths: [String]
  public var households: Int
  public var options: Options
  public var machine: Machine
  public var seconds: Double
  public var peakMemoryBytes: Int
  public var parameters: [ParameterEntry]
  public var files: [RunFolder.Entry]

  /// What changes the tables beside the scenario.
  public struct Options: Codable, Sendable, Hashable {
    /// Every replicate's own rows beside those over replicates.
    public var replicates = false
    public var kept = KeptResults()

    public init() {}
  }

  /// Where it ran; none of it changes the tables but the processor's and BLAS's last bits.
  public struct Machine: Codable, Sendable, Hashable {
    public var system: String
    public var processors: Int
    public var threads: Int
    public var blas: String
    public var kernels: String
    public var bytesPerHousehold: Int

    public init(threads: Int) {
      system = ProcessInfo.processInfo.operatingSystemVersionString
      processors = ProcessInfo.processInfo.activeProcessorCount
      self.threads = threads
      blas = BLAS.description
      kernels = VectorMath.instructionSet
      bytesPerHousehold = HouseholdTile.bytesPerHousehold
    }
  }

  /// A parameter with the value that the run used.
  public struct ParameterEntry: Codable, Sendable, Hashable {
    public var name: String
    public var value: Double
    public var unit: String
    public var source: String
    public var grade: String

    init(_ parameter: Parameter, _ values: ParameterValues) {
      let setting = values.setting(of: parameter)
      name = parameter.name
      value = setting.value
      unit = parameter.unit.symbol
      source = setting.source
      grade = setting.grade.rawValue
    }
  }

  init(_ result: ComparisonResult, command: String, options: Options, threads: Int, seconds: Double) {
    let scenario = result.scenario
    software = Software.name
    version = Software.version
    commit = SourceRevision.near(CommandLine.arguments.first ?? "")
    self.command = command
    self.scenario = scenario.title
    seed = scenario.seed
    replicates = scenario.replicates
    replicateKeys = (0..<scenario.replicates).map { DrawKey(seed: scenario.seed, replicate: $0).hexadecimal }
    paths = scenario.paths.map(\.name)
    households = scenario.householdCount
    self.options = options
    machine = Machine(threads: threads)
    self.seconds = seconds
    peakMemoryBytes = Self.peakMemory
    parameters = ParameterRegistry.all.map { ParameterEntry($0, scenario.parameters) }
    files = []
  }

  /// The most memory that this process has held.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}

extension DrawKey {
  fileprivate var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
