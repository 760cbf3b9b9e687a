import Evaluation
import Testing

struct MobilityByHandTests {
  private static func matrix(_ from: [Int32], _ to: [Int32], states: Int = 2) -> TransitionRates {
    TransitionRates(Transitions(from: from, to: to, states: states, design: SurveyDesign(count: from.count)))
  }

  /// Of four poor two leave; of two others one returns: P = (½ ½; ½ ½), equal rows, so that origin tells nothing.
  @Test func equalRowsArePerfectMobility() {
    let matrix = Self.matrix([0, 0, 0, 0, 1, 1], [0, 0, 1, 1, 0, 1])
    #expect(matrix[0, 1].value == 0.5)
    #expect(matrix.moves == [2, 2, 1, 1])
    #expect(matrix.shorrocks.value == 1)
    #expect(isClose(matrix.determinantMobility, 1, within: 1e-15))
    #expect(isClose(matrix.eigenvalueMobility, 1, within: 1e-15))
    #expect(matrix.exitTimes.map(\.value) == [2, 2])
    #expect(matrix.immobilityRatio.value == 0.5)
    // Four independent households: the binomial variance p (1 − p) / n, times the 6 / 5 of six clusters.
    #expect(isClose(matrix[0, 1].standardError, (0.25 / 4 * 6 / 5).squareRoot(), within: 1e-15))
  }

  @Test func nobodyMoves() {
    let matrix = Self.matrix([0, 1, 1], [0, 1, 1])
    #expect(matrix.shorrocks == Estimate(0, standardError: 0))
    #expect(isClose(matrix.eigenvalueMobility, 0, within: 1e-15))
    #expect(isClose(matrix.determinantMobility, 0, within: 1e-15))
    #expect(matrix.exitTimes == [.undefined, .undefined])
    #expect(matrix.immobilityRatio.value == 1)
  }

  @Test func aStateThatNobodyWasIn() {
    let matrix = Self.matrix([0, 0], [0, 1])
    #expect(matrix[1, 0] == .undefined)
    #expect(matrix.matrix == nil)
    #expect(matrix.shorrocks == .undefined)
    #expect(matrix.eigenvalueMobility == nil)
    #expect(matrix.exitTimes[1] == .undefined)
    #expect(matrix.immobilityRatio.value == 0.5)
  }

  @Test func emptyAndOneState() {
    let empty = Self.matrix([], [])
    #expect(empty.immobilityRatio == .undefined)
    #expect(empty.shorrocks == .undefined)
    let single = Self.matrix([0], [0], states: 1)
    #expect(single.shorrocks == .undefined)
    #expect(single.eigenvalueMobility == nil)
    #expect(single.determinantMobility == nil)
  }

  /// 0 ? 1 1 over lag 1 is the single move 1 → 1; over lag 2 it is 0 → 1; over lag 4 there is none.
  @Test func movesAcrossGaps() {
    let panel: [Int32] = [0, -1, 1, 1]
    let moves = { (lag: Int) in
      TransitionRates(Transitions(panel: panel, periods: 4, lag: lag, states: 2, design: SurveyDesign(count: 1))).moves
    }
    #expect(moves(1) == [0, 0, 0, 1])
    #expect(moves(2) == [0, 1, 0, 0])
    #expect(moves(4) == [0, 0, 0, 0])
  }

  /// At a line of 10: poor, not, gap; 10 itself is not poor. Of the two moves seen one leaves and one returns.
  @Test func statesOfAPovertyPanel() {
    let panel = PovertyPanel(
      incomes: [9, 10, .nan, 12, 3, -1], lines: [10, 10, 10], periods: 3, design: SurveyDesign(count: 2))
    #expect(panel.states == [0, 1, -1, 1, 0, 0])
    let rates = TransitionRates(Transitions(panel: panel.states, periods: 3, states: 2, design: panel.design))
    #expect(rates.moves == [1, 1, 1, 0])
    #expect(rates[0, 1].value == 0.5)
    #expect(rates[1, 0].value == 1)
  }

  @Test func tiesAreInOneClass() {
    let classes = { (values: [Double]) in
      QuantileClasses.assign(values, weights: values.map { _ in 1 }, classes: 2)
    }
    #expect(classes([1, 2, 3, 4]) == [0, 0, 1, 1])
    #expect(classes([1, 2, 2, 4]) == [0, 0, 0, 1])
    #expect(classes([7, 7, 7]) == [0, 0, 0])
    #expect(classes([.nan, 1, -5]) == [-1, 1, 0])
    #expect(classes([]) == [])
    #expect(QuantileClasses.assign([1, 2], weights: [0, 0], classes: 2) == [-1, -1])
    // The weightless value below all gets the lowest class and moves nobody.
    #expect(QuantileClasses.assign([0, 1, 2], weights: [0, 1, 1], classes: 2) == [0, 0, 1])
  }

  /// 10 → 14 and 10 → 8: movement 3, direction 1, of which transfer 2 (twice the mean loss of 1).
  @Test func movementIsGrowthAndTransfer() {
    let movement = IncomeMovement(from: [10, 10, .nan], to: [14, 8, 3], scale: .money, design: SurveyDesign(count: 3))
    #expect(movement.movement.value == 3)
    #expect(movement.direction.value == 1)
    #expect(movement.transfer.value == 2)
    #expect(movement.households == 2)
    let falling = IncomeMovement(from: [14, 8], to: [10, 10], scale: .money, design: SurveyDesign(count: 2))
    #expect(falling.direction.value == -1)
    #expect(falling.growth.value == 1)
    #expect(falling.transfer.value == 2)
  }

  @Test func zeroAndNegativeIncomesHaveNoLogarithm() {
    let movement = IncomeMovement(
      from: [0, -1, 5], to: [3, 4, -2], scale: .logarithms, design: SurveyDesign(count: 3))
    #expect(movement.movement == .undefined)
    #expect(movement.households == 0)
  }

  @Test func ranks() {
    let spearman = { (x: [Double], y: [Double]) in RankCorrelation.spearman(x, y, weights: x.map { _ in 1 }) }
    #expect(isClose(spearman([1, 2, 3], [10, 20, 99]), 1, within: 1e-15))
    #expect(isClose(spearman([1, 2, 3], [3, 2, -1]), -1, within: 1e-15))
    #expect(spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(spearman([], []) == nil)
    #expect(spearman([1, .nan], [1, 2]) == nil)
  }
}
