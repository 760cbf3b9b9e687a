import Population
import Testing

@Suite struct StatusClockTests {
  /// The months in which a change is confirmed when `poor` is what is seen from month `first` on.
  private func confirmations(
    _ clock: inout StatusClock, from first: Int16, confirmMonths: UInt8 = 3, _ poor: [Bool]
  ) -> [Int16] {
    var months: [Int16] = []
    for (k, poor) in poor.enumerated() {
      let month = first + Int16(k)
      if clock.observe(poor: poor, month: month, confirmMonths: confirmMonths) { months.append(month) }
    }
    return months
  }

  /// Poor from month 5 on: confirmed in month 7, dated to month 5.
  @Test func aChangeIsConfirmedInItsThirdMonthAndDatedToItsFirst() {
    var clock = StatusClock(start: 0)
    #expect(confirmations(&clock, from: 4, [false, true, true]) == [])
    #expect(clock == StatusClock(state: .neverPoor, pending: 2, start: 0))
    #expect(confirmations(&clock, from: 7, [true, true]) == [7])
    #expect(clock == StatusClock(state: .poor, pending: 0, start: 5))
  }

  /// Above the line in months 10 and 11, below in 12, above from 13: the exit starts in month 13.
  @Test func anInterruptedChangeStartsAgain() {
    var clock = StatusClock(state: .poor, start: 0)
    #expect(confirmations(&clock, from: 10, [false, false, true, false, false, false]) == [15])
    #expect(clock == StatusClock(state: .exited, pending: 0, start: 13))
  }

  @Test func whoReturnsAfterAnExitIsPoorAgainAndLeavesAsOneWhoExited() {
    var clock = StatusClock(state: .exited, start: 0)
    #expect(confirmations(&clock, from: -3, confirmMonths: 1, [true]) == [-3])
    #expect(clock == StatusClock(state: .poor, start: -3), "burn-in months are negative")
    #expect(confirmations(&clock, from: 1, confirmMonths: 1, [false]) == [1])
    #expect(clock == StatusClock(state: .exited, start: 1))
  }

  @Test func aMonthOnTheSameSideChangesNothing() {
    var clock = StatusClock(state: .poor, pending: 2, start: -40)
    #expect(confirmations(&clock, from: 3, [true]) == [])
    #expect(clock == StatusClock(state: .poor, pending: 0, start: -40))
  }
}
