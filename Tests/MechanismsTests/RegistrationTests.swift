import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct RegistrationTests {
  /// Officials who see and examine everything.
  private func exact(leniency: Double = 0) -> ParameterValues {
    .with(
      (Registration.noise, 0), (Registration.detection, 1), (Registration.review, 1),
      (Registration.leniency, leniency))
  }

  /// December of year k after the start of the path.
  private func december(_ year: Int) -> Int { 12 * year + 11 }

  private func recorded(_ hamlet: Hamlet) -> [StatusClock.State] { hamlet.tile.recorded.values.map(\.state) }

  /// Two members and a line of 3000 yuan: the bar is 600,000 fen.
  @Test func withoutErrorsRecordsFollowTheGuaranteesRule() throws {
    let hamlet = Hamlet.alike(4)
    hamlet.tile.guarantees[3] = Guarantees([.water, .insurance, .schooling]).rawValue
    let registration = Registration(values: exact())
    let rule = Assessment(rule: .guarantees, confirmMonths: 1)
    let years: [[Int64]] = [
      [599_999, 600_000, 100_000, 100_000], [600_000, 599_999, 599_999, 700_000], [900_000, 900_000, 600_001, 500_000],
      [0, 900_000, 0, 599_999],
    ]
    for (year, incomes) in years.enumerated() {
      for (row, income) in incomes.enumerated() { hamlet.tile.incomeSum[row] = income }
      _ = try hamlet.step(registration, month: december(year))
      for row in 0..<4 {
        #expect(hamlet.tile.recorded[row].isPoor == rule.isPoor(hamlet.tile, row, line: hamlet.line))
      }
    }
    #expect(recorded(hamlet) == [.poor, .exited, .poor, .poor])
    #expect(hamlet.tile.recorded[0].start == 47, "registered again in the last December")
    #expect(hamlet.tile.recorded[1].start == 35)
    #expect(hamlet.tile.recorded[3].start == 11, "the missing house has kept it on the register throughout")
  }

  /// A missing guarantee keeps a household on the register but does not bring it there: that takes a low income.
  @Test func onlyALowIncomeRegisters() throws {
    let hamlet = Hamlet.alike(1)
    hamlet.tile.guarantees[0] = 0
    hamlet.tile.incomeSum[0] = 600_000
    let log = try hamlet.step(Registration(values: exact()), month: december(0))
    #expect(recorded(hamlet) == [.neverPoor])
    #expect(log.transitions.isEmpty)
  }

  @Test func recordsChangeInDecemberOnlyAndNotBeforeTheRegisterIsOpened() throws {
    let hamlet = Hamlet.alike(1)
    let registration = Registration(values: exact())
    for month in -120..<(-48) { _ = try hamlet.step(registration, month: month) }
    #expect(recorded(hamlet) == [.neverPoor], "the register is opened 48 months before the path")
    for month in -48..<(-37) { _ = try hamlet.step(registration, month: month) }
    #expect(recorded(hamlet) == [.neverPoor], "January to November")
    let log = try hamlet.step(registration, month: -37)
    #expect(hamlet.tile.recorded[0] == StatusClock(state: .poor, start: -37))
    #expect(
      log.transitions == [
        Transition(
          kind: .recorded, household: 0, from: StatusClock(start: 0), to: StatusClock(state: .poor, start: -37))
      ])
  }

  /// With the bar lowered by a fifth, 480,000 fen are enough to leave, but not to stay off the register.
  @Test(arguments: [(Int64(479_999), StatusClock.State.poor), (480_000, .exited)])
  func leniencyLowersTheBarForAnExit(income: Int64, after: StatusClock.State) throws {
    let hamlet = Hamlet.alike(2)
    hamlet.tile.recorded[0] = StatusClock(state: .poor, start: -1)
    for row in 0..<2 { hamlet.tile.incomeSum[row] = income }
    _ = try hamlet.step(Registration(values: exact(leniency: 0.2)), month: december(0))
    #expect(recorded(hamlet) == [after, .poor])
  }

  /// 60 % of those who look poor are registered, 70 % of the registered are examined in a year.
  @Test func detectionAndReviewAreShares() throws {
    let hamlet = Hamlet.alike(256)
    let registration = Registration(values: .with((Registration.noise, 0)))
    _ = try hamlet.step(registration, month: december(0))
    let registered = recorded(hamlet).count { $0 == .poor }
    #expect(abs(Double(registered) - 153.6) < 4 * (256 * 0.24).squareRoot())
    for row in 0..<256 {
      hamlet.tile.incomeSum[row] = 10_000_000
      hamlet.tile.recorded[row] = StatusClock(state: .poor, start: 0)
    }
    _ = try hamlet.step(registration, month: december(1))
    let exited = recorded(hamlet).count { $0 == .exited }
    #expect(abs(Double(exited) - 179.2) < 4 * (256 * 0.21).squareRoot())
  }

  /// An income e^0.25 below the line is registered unless the error exceeds one standard deviation: Φ(1) = 84.1 %. Fully
  /// trained cadres halve the error: Φ(2) = 97.7 %. With the channel shut, training changes nothing.
  @Test(arguments: [(0.0, 1.0, 0.8413), (1.0, 1.0, 0.9772), (1.0, 0.0, 0.8413), (9.0, 1.0, 0.9772)])
  func trainedCadresSeeBetter(cadre: Double, channel: Double, share: Double) throws {
    var registered = 0.0
    let values = ParameterValues.with((Registration.detection, 1), (Registration.channel, channel))
    for year in 0..<16 {
      let hamlet = Hamlet.alike(256)
      hamlet.county.villages[0][.cadre] = cadre
      for row in 0..<256 { hamlet.tile.incomeSum[row] = 467_280 }
      _ = try hamlet.step(Registration(values: values), month: december(year))
      registered += Double(recorded(hamlet).count { $0 == .poor })
    }
    let trials = 16 * 256.0
    #expect(abs(registered - trials * share) < 4 * (trials * share * (1 - share)).squareRoot())
  }

  /// Half of those who look poor are registered for the first time, a quarter as many of those whose exit was recorded; at one,
  /// which is the default, both alike. The same draw decides, so whoever comes back at a quarter comes back at one.
  @Test(arguments: [(0.25, 0.125), (1.0, 0.5), (0.0, 0.0)])
  func aRecordedExitMayMakeReentryRare(reentry: Double, share: Double) throws {
    func registered(_ state: StatusClock.State, _ reentry: Double) throws -> [Bool] {
      let hamlet = Hamlet.alike(256)
      for row in 0..<256 {
        hamlet.tile.incomeSum[row] = 300_000
        hamlet.tile.recorded[row] = StatusClock(state: state, start: -1)
      }
      let values = ParameterValues.with(
        (Registration.noise, 0), (Registration.detection, 0.5), (Registration.reentry, reentry))
      _ = try hamlet.step(Registration(values: values), month: december(0))
      return recorded(hamlet).map { $0 == .poor }
    }
    let first = try registered(.neverPoor, reentry)
    let again = try registered(.exited, reentry)
    #expect(abs(Double(first.count { $0 }) - 128) < 4 * 64.0.squareRoot())
    let spread = 4 * (256 * share * (1 - share)).squareRoot()
    #expect(abs(Double(again.count { $0 }) - 256 * share) <= spread)
    #expect(zip(again, first).allSatisfy { !$0 || $1 })
    #expect(Registration.reentry.defaultValue == 1)
  }

  @Test func nobodyAtThreeTimesTheLineIsRegistered() throws {
    let hamlet = Hamlet.alike(256)
    for row in 0..<256 { hamlet.tile.incomeSum[row] = 1_800_000 }
    _ = try hamlet.step(
      Registration(values: .with((Registration.noise, 3), (Registration.detection, 1))), month: december(0))
    #expect(recorded(hamlet).allSatisfy { $0 == .neverPoor })
  }
}
