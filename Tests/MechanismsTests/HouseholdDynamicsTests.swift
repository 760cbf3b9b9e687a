import Declarations
import Foundation
import LinearAlgebra
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct HouseholdDynamicsTests {
  private func theta(_ values: ParameterValues = .handWorked) throws -> TransitionMatrix {
    try TransitionMatrix(loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values)
  }

  @Test func noEntryIsDeclaredTwice() {
    let places = HouseholdDynamics.loadings.map { [$0.row.index, $0.column.index] }
    #expect(Set(places).count == places.count)
  }

  @Test func persistenceIsAYears() throws {
    let a = try theta().persistence
    let yearly: [Capital: Double] = [
      .human: 0.9, .health: 0.69, .natural: 0.95, .social: 0.85, .motivation: 0.75, .information: 0.7,
    ]
    for (capital, share) in yearly {
      #expect(abs(pow(a[capital.rawValue, capital.rawValue], 12) - share) < 1e-12)
    }
  }

  /// At most three named cross terms beside the diagonal.
  @Test func fewCapitalsMoveOthers() throws {
    let a = try theta().persistence
    let cross = (0..<6).flatMap { i in (0..<6).filter { $0 != i && a[i, $0] != 0 }.map { (i, $0) } }
    #expect(cross.count == 3)
    #expect(a[Capital.human.rawValue, Capital.motivation.rawValue] == 0.002)
    #expect(a[Capital.motivation.rawValue, Capital.health.rawValue] == 0.01)
    #expect(a[Capital.information.rawValue, Capital.social.rawValue] == 0.005)
  }

  @Test func thresholdsAreOffByDefault() throws {
    let matrix = try theta()
    for capital in MatrixRow.thresholds {
      for column in 0..<MatrixColumn.count { #expect(matrix.theta[MatrixRow.threshold(capital).index, column] == 0) }
    }
  }

  @Test(arguments: [0.0, 0.5, 1])
  func theSpilloverSwitchScalesWhatPeersPassOn(scale: Double) throws {
    let matrix = try theta(.with((HouseholdDynamics.spillover, scale)))
    for capital in County.passedOn {
      #expect(matrix.theta[MatrixRow.peers(.association, capital).index, capital.rawValue] == 0.02 * scale)
      #expect(matrix.theta[MatrixRow.peers(.neighbours, capital).index, capital.rawValue] == 0.002 * scale)
    }
  }

  /// −0.3 log points of health in the month of an illness, from which 0.69 are left a year later.
  @Test func anIllnessIsFeltAndFades() throws {
    let values = ParameterValues.with(
      (ShockCovariance.deviations[1], 0), (HouseholdDynamics.spillover, 0))
    let hamlet = Hamlet.alike(1)
    let mechanisms: [any HouseholdMechanism] = [RowAssembly(values: values), MatrixStep(try theta(values))]
    for month in 0...12 {
      try hamlet.step(mechanisms, month: month) { _, scratch in
        for event in LivelihoodEvent.allCases { scratch.setEvent(event, event == .illness && month == 0) }
      }
      if month == 0 { #expect(abs(hamlet.tile.capitals[Capital.health.rawValue][0] + 0.3) < 1e-12) }
    }
    #expect(abs(hamlet.tile.capitals[Capital.health.rawValue][0] + 0.3 * 0.69) < 1e-12)
  }
}
