import Declarations
import Mechanisms
import Population
import Simulation
import Testing

/// Recorded exits under a deadline. Two members and a line of 3000 yuan: the bar is 600,000 fen without pressure.
@Suite struct ExitPressureTests {
  /// Officials who see everything, and a pressure that lowers the bar by up to three tenths.
  private func values(_ settings: (Parameter, Double)...) -> ParameterValues {
    var values = ParameterValues.with(
      (Registration.noise, 0), (Registration.detection, 1), (Registration.review, 1),
      (Registration.leniency, 0))
    for (name, value) in ["leniency": 0.3, "review": 0, "batch": 0] { values[parameter("pressure-\(name)")] = value }
    for (parameter, value) in settings { values[parameter] = value }
    return values
  }

  private func parameter(_ name: String) -> Parameter {
    Registration.parameters.first { $0.name == "registration.\(name)" }!
  }

  /// Registered households with these incomes, after a December under `pressure`.
  private func exits(
    _ incomes: [Int64], pressure: Double, values: ParameterValues, cadres: CadreState = CadreState()
  ) throws -> Set<Int> {
    let hamlet = Hamlet.alike(incomes.count)
    for (row, income) in incomes.enumerated() {
      hamlet.tile.incomeSum[row] = income
      hamlet.tile.recorded[row] = StatusClock(state: .poor, start: -1)
    }
    hamlet.county.government.pressure = pressure
    hamlet.county.villages[0].cadres = cadres
    _ = try hamlet.step(Registration(values: values), month: 11)
    return Set(incomes.indices.filter { hamlet.tile.recorded[$0].state == .exited })
  }

  /// Pressure 1 asks for 70 % of 600,000, pressure one half for 85 %, none for all of it.
  @Test(arguments: [(0.0, Int64(600_000)), (0.5, 510_000), (1, 420_000)])
  func pressureLowersTheBar(pressure: Double, bar: Int64) throws {
    #expect(try exits([bar - 1, bar], pressure: pressure, values: values()) == [1])
  }

  @Test func aShutChannelLeavesTheRegisterAlone() throws {
    #expect(try exits([420_000, 600_000], pressure: 1, values: values((Registration.channel, 0))) == [1])
  }

  @Test func zeroParametersMakePressureHarmless() throws {
    let harmless = values((parameter("pressure-leniency"), 0))
    #expect(try exits([420_000, 600_000], pressure: 1, values: harmless) == [1])
  }

  /// Review 0.5 becomes 0.5 + 0.8 · p · 0.5: 70 % at half pressure, 90 % at full.
  @Test(arguments: [(0.0, 0.5), (0.5, 0.7), (1, 0.9)])
  func pressureHasMoreCasesExamined(pressure: Double, share: Double) throws {
    let values = values((Registration.review, 0.5), (parameter("pressure-review"), 0.8))
    let count = try exits(Array(repeating: 900_000, count: 256), pressure: pressure, values: values).count
    #expect(abs(Double(count) - 256 * share) < 4 * (256 * share * (1 - share)).squareRoot())
  }

  /// Nobody is examined alone; with the batch at one, the village is examined as a whole.
  @Test func aVillageIsExaminedInOneGo() throws {
    let values = values((Registration.review, 0), (parameter("pressure-batch"), 1))
    #expect(try exits([900_000, 100_000, 900_000], pressure: 0, values: values).isEmpty)
    #expect(try exits([900_000, 100_000, 900_000], pressure: 1, values: values) == [0, 2])
  }

  /// With the officials' errors and everything at work, exits under less pressure are among those under more.
  @Test func morePressureContainsLess() throws {
    let incomes = (0..<256).map { Int64(300_000 + 2_000 * $0) }
    let values = values(
      (Registration.noise, 0.25), (Registration.review, 0.5), (parameter("pressure-review"), 0.8),
      (parameter("pressure-batch"), 0.5))
    var before: Set<Int> = []
    for step in 0...10 {
      let now = try exits(incomes, pressure: Double(step) / 10, values: values)
      #expect(now.isSuperset(of: before))
      before = now
    }
    #expect(before.count > 100)
  }

  /// An income e^0.25 above the line is seen below it when the error exceeds one standard deviation: 15.9 % stay. Stress
  /// that doubles the error leaves 1 − Φ(1/2) = 30.9 % on the register.
  @Test(arguments: [(0.0, 0.8413), (1.0, 0.6915)]) func stressMakesTheRegisterErr(stress: Double, share: Double) throws
  {
    let values = values((Registration.noise, 0.25), (parameter("stress-error"), 1))
    let incomes = Array(repeating: Int64(770_415), count: 256)
    let count = try exits(incomes, pressure: 0, values: values, cadres: CadreState(stress: stress)).count
    #expect(abs(Double(count) - 256 * share) < 4 * (256 * share * (1 - share)).squareRoot())
  }

  /// What a verifier sends back is registered in the next month, whichever it is, and once.
  @Test(arguments: [0.0, 1.0]) func falseExitsGoBack(channel: Double) throws {
    let hamlet = Hamlet.alike(3)
    for row in 0..<3 { hamlet.tile.recorded[row] = StatusClock(state: row == 2 ? .poor : .exited, start: -1) }
    hamlet.county.government.sentBack = [1, 2]
    let log = try hamlet.step(Registration(values: values((Registration.channel, channel))), month: 0)
    #expect(hamlet.tile.recorded.values.map(\.isPoor) == [false, channel == 1, true])
    #expect(hamlet.county.government.sentBack.isEmpty)
    #expect(log.transitions.map(\.household) == (channel == 1 ? [1] : []))
  }
}

@Suite struct RegisterCaptureTests {
  private func registered(connections: Double, income: Int64, capture: Double, neglect: Double) throws -> Int {
    let hamlet = Hamlet.alike(256) {
      $0.capitals[Capital.social.rawValue] = connections
      $0.capitals[Capital.information.rawValue] = connections
    }
    for row in 0..<256 { hamlet.tile.incomeSum[row] = income }
    var values = ParameterValues.with((Registration.noise, 0), (Registration.detection, 0.8))
    for parameter in Registration.parameters {
      if parameter.name == "registration.capture" { values[parameter] = capture }
      if parameter.name == "registration.neglect" { values[parameter] = neglect }
    }
    _ = try hamlet.step(Registration(values: values), month: 11)
    return hamlet.tile.recorded.values.count { $0.isPoor }
  }

  private func expectShare(_ count: Int, _ share: Double) {
    #expect(abs(Double(count) - 256 * share) <= 4 * (256 * share * (1 - share)).squareRoot(), "\(count)")
  }

  /// With connections of 1 and capture 0.5 officials apply 600,000 · e^0.5 = 989,232 fen.
  @Test func theWellConnectedGetIn() throws {
    expectShare(try registered(connections: 1, income: 989_232, capture: 0.5, neglect: 0), 0.8)
    expectShare(try registered(connections: 1, income: 989_233, capture: 0.5, neglect: 0), 0)
    expectShare(try registered(connections: 0, income: 600_000, capture: 0.5, neglect: 0), 0)
    expectShare(try registered(connections: -1, income: 600_000, capture: 0.5, neglect: 0), 0)
    expectShare(try registered(connections: 1, income: 600_000, capture: 0, neglect: 0.5), 0)
  }

  /// Lacking a log point of connections, 0.8 · e^−0.7 = 39.7 % of the poor are registered.
  @Test func thePoorlyConnectedAreOverlooked() throws {
    expectShare(try registered(connections: -1, income: 100_000, capture: 0, neglect: 0.7), 0.3973)
    expectShare(try registered(connections: 1, income: 100_000, capture: 0, neglect: 0.7), 0.8)
    expectShare(try registered(connections: -1, income: 100_000, capture: 1, neglect: 0), 0.8)
  }
}
