import Declarations
import Interventions
import LinearAlgebra
public import Scenarios
import Storage
import VectorMath

/// What parts of a run must have in common to be parts of one run.
public struct PartIdentity: Codable, Sendable, Hashable {
  public var version: String
  /// The commit of the program, where it is known.
  public var commit: String?
  /// SHA-256 of the scenario with everything in its place, and of its register.
  public var scenario: String
  public var paths: [String]
  public var options: Manifest.Options
  public var command: String
  public var units: Int
  /// Multiples of the budgets in every unit.
  public var budgets: Int
  /// Processors and BLAS may differ in the last bits; parts of different ones are told, not refused.
  public var blas: String
  public var kernels: String

  /// - Throws: what reading the register meets.
  public init(
    _ scenario: Scenario, document: ScenarioDocument, command: String, options: Manifest.Options
  ) throws {
    version = Software.version
    commit = SourceRevision.near(CommandLine.arguments.first ?? "")
    self.scenario = try ScenarioCopy(document).digest
    paths = scenario.paths.map(\.name)
    self.options = options
    self.command = command
    units = RunUnits(scenario).count
    budgets = scenario.gridBudgets.count
    blas = BLAS.description
    kernels = VectorMath.instructionSet
  }

  /// What differs so that parts do not belong together, in a word; `nil` when they do.
  func difference(from other: PartIdentity) -> PartDifference? {
    if version != other.version || commit != other.commit { return .version }
    if scenario != other.scenario || units != other.units || budgets != other.budgets { return .scenario }
    if paths != other.paths { return .paths }
    if options != other.options || command != other.command { return .options }
    return nil
  }

  /// What every part says of the run that it belongs to; the processor is left out.
  var digest: String {
    let options = (try? JSONText.encode(options)) ?? ""
    let words = [version, commit ?? "", scenario, command, "\(units)", "\(budgets)", options] + paths
    return SHA256.digest(of: words.joined(separator: "\n"))
  }

  /// Whether both ran on processors that give the same bits.
  public func isSameMachine(as other: PartIdentity) -> Bool { blas == other.blas && kernels == other.kernels }
}
