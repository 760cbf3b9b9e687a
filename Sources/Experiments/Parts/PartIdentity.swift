import Declarations
import Interventions
import LinearAlgebra
public import Scenarios
import Storage
import VectorMath

/// What parts of a run must have in common to be parts of one run.
public struct PartIdentity: Codable, Sendable, Hashable {
  public var version: String
  /// SHA-256 of the scenario with everything in its place, and of its register.
  public var scenario: String
  public var paths: [String]
  public var options: Manifest.Options
  public var command: String
  public var units: Int
  /// Processors and BLAS may differ in the last bits; parts of different ones are told, not refused.
  public var blas: String
  public var kernels: String

  /// - Throws: what reading the register meets.
  public init(
    _ scenario: Scenario, document: ScenarioDocument, command: String, options: Manifest.Options
  ) throws {
    version = Software.version
    var texts = [document.yaml]
    if let register = document.register { texts.append(try SHA256.digest(ofFile: register).sha256) }
    self.scenario = SHA256.digest(of: texts.joined(separator: "\n"))
    paths = scenario.paths.map(\.name)
    self.options = options
    self.command = command
    units = RunUnits(scenario).count
    blas = BLAS.description
    kernels = VectorMath.instructionSet
  }

  /// What differs so that parts do not belong together, in a word; `nil` when they do.
  func difference(from other: PartIdentity) -> PartDifference? {
    if version != other.version { return .version }
    if scenario != other.scenario || units != other.units { return .scenario }
    if paths != other.paths { return .paths }
    if options != other.options || command != other.command { return .options }
    return nil
  }

  /// Whether both ran on processors that give the same bits.
  public func isSameMachine(as other: PartIdentity) -> Bool { blas == other.blas && kernels == other.kernels }
}
