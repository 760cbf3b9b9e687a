import Evaluation
import Foundation
import Testing

/// Records of any length against the same households on a full grid of periods, on which the measures are held to other
/// programs.
struct HouseholdRecordsTests {
  /// Sixty households over seven periods, some of them missing, with weights and strata.
  private struct Grid {
    let households = 60
    let periods = 7
    var income: [Double] = []
    var weights: [Double] = []
    let panel: HouseholdPanel

    init() {
      var random = TestGenerator(state: 11)
      var (names, time, observed, weight, stratum) = ([String](), [Int32](), [Double](), [Double](), [String]())
      for household in 0..<households {
        weights.append(Double.random(in: 0.5...2, using: &random))
        for period in 0..<periods {
          let isMissing = Int.random(in: 0..<8, using: &random) == 0
          let value = isMissing ? .nan : exp(Double.random(in: -1...1.5, using: &random))
          income.append(value)
          if isMissing { continue }
          names.append("\(household)")
          time.append(Int32(2000 + 2 * period))
          observed.append(value)
          weight.append(weights[household])
          stratum.append("\(household % 3)")
        }
      }
      var columns = PanelColumns(
        household: AuthorityPanel.labels(names), time: time, income: observed, line: observed.map { _ in 1.5 })
      columns.weight = weight
      columns.strata = AuthorityPanel.labels(stratum)
      panel = PanelAssembly(columns).panel
    }

    var design: SurveyDesign {
      SurveyDesign(weights: weights, strata: (0..<Int32(households)).map { $0 % 3 })
    }
  }

  @Test func povertyIsThatOfTheGrid() {
    let grid = Grid()
    let records = PovertyPanel(HouseholdSample(grid.panel))
    let whole = PovertyPanel(
      incomes: grid.income, lines: Array(repeating: 1.5, count: 7), periods: 7, design: grid.design)
    #expect(JalanRavallion(records) == JalanRavallion(whole))
    #expect(DuclosAraarGiles(records) == DuclosAraarGiles(whole))
    #expect(DurationPoverty(records, cutoff: 0.5) == DurationPoverty(whole, cutoff: 0.5))
    #expect(PersistentPoverty.estimate(records) == PersistentPoverty.estimate(whole))
    #expect(records.sharesPoor == whole.sharesPoor)
    #expect((DuclosAraarGiles(whole).total.standardError ?? 0) > 0)
  }

  /// The period means that the grid's incomes lose here are those of ln income.
  @Test func incomesMoveAsOnTheGrid() {
    let grid = Grid()
    var logarithms = grid.income.map { log($0) }
    for period in 0..<7 {
      let rows = (0..<60).filter { !logarithms[$0 * 7 + period].isNaN }
      let total = rows.reduce(0) { $0 + grid.weights[$1] }
      let mean = rows.reduce(0) { $0 + grid.weights[$1] * logarithms[$1 * 7 + period] } / total
      for row in rows { logarithms[row * 7 + period] -= mean }
    }
    let process = IncomeProcess(HouseholdSample(grid.panel))
    let variances = PermanentTransitoryVariances(logarithms: logarithms, periods: 7, design: grid.design)
    let within = DynamicPanel(outcome: logarithms, periods: 7, design: grid.design).within().persistence
    for (ours, theirs) in [
      (process.permanentVariance, variances.meanPermanent), (process.transitoryVariance, variances.meanTransitory),
      (process.persistence, within),
    ] {
      #expect(isClose(ours.value, theirs.value ?? 9, within: 1e-12))
      #expect(isClose(ours.standardError, theirs.standardError ?? 9, within: 1e-12))
    }
  }

  /// x = 1, 0, 1, 0 against nothing: growths of ∓1, as in the variances worked out by hand; within, 1 follows 0
  /// and 0 follows 1.
  @Test func noiseAlone() {
    let income = [1, 0, 1, 0, 0, 0, 0, 0].map { (logarithm: Double) in exp(logarithm) }
    let columns = PanelColumns(
      household: LabelColumn(codes: [0, 0, 0, 0, 1, 1, 1, 1], labels: ["a", "b"]), time: [1, 2, 3, 4, 1, 2, 3, 4],
      income: income, line: income.map { _ in 1 })
    let process = IncomeProcess(HouseholdSample(PanelAssembly(columns).panel))
    #expect(isClose(process.transitoryVariance.value, 0.25, within: 1e-15))
    #expect(isClose(process.permanentVariance.value, -0.25, within: 1e-15))
    #expect(isClose(process.persistence.value, -1, within: 1e-15))
  }

  @Test func nothingIsSaidOfNobody() {
    for income in [[5.0], [5, 5], [5, 5, 5], [-1, 0, -1, 0], [2, -1, 3, -1]] {
      let columns = PanelColumns(
        household: LabelColumn(codes: income.map { _ in 0 }, labels: ["a"]), time: (0..<Int32(income.count)).map { $0 },
        income: income, line: income.map { _ in 1 })
      let process = IncomeProcess(HouseholdSample(PanelAssembly(columns).panel))
      #expect(process.persistence == .undefined && process.permanentVariance == .undefined)
    }
  }

  /// A part of a sample: the error of a rate is that of the mean of what happened to those in the state, among all
  /// clusters drawn.
  @Test func movesOfADomain() {
    let whole = SurveyDesign(
      weights: [1, 2, 1, 3, 1, 1, 2, 1], strata: [0, 0, 0, 0, 1, 1, 1, 1], clusters: [1, 1, 2, 3, 4, 5, 6, 7])
    let part = whole.domain([0, 2, 3, 4, 5])
    let rates = TransitionRates(
      Transitions(from: [0, 0, 0, 0, 0], to: [0, 1, 0, 1, 1], states: 2, design: part))
    let mean = WeightedMean.estimate([0, 1, 0, 1, 1], part)
    #expect(isClose(rates[0, 1].value, mean.value ?? 9, within: 1e-15))
    #expect(isClose(rates[0, 1].standardError, mean.standardError ?? 9, within: 1e-15))
    let movement = IncomeMovement(
      from: [0, 0, 0, 0, 0], to: [0, 1, 0, 1, 1], scale: .money, design: part)
    #expect(movement.movement.standardError == rates[0, 1].standardError)
  }

  /// Weight, group and cluster are those of the first observation; a domain keeps the clusters that were drawn.
  @Test func theFirstObservationSpeaksForAHousehold() {
    var columns = PanelColumns(
      household: LabelColumn(codes: [0, 0, 1, 2, 2], labels: ["a", "b", "c"]), time: [1, 2, 1, 1, 2],
      income: [1, 2, 3, 4, 5], line: [3, 3, 3, 3, 3])
    columns.weight = [1, 9, 2, 3, 9]
    columns.group = LabelColumn(codes: [0, 1, 1, 1, 0], labels: ["x", "y"])
    let sample = HouseholdSample(PanelAssembly(columns).panel)
    #expect(sample.design.weights == [1, 2, 3])
    #expect(sample.observedTwice.households == [0, 2])
    #expect(sample.observedTwice.byGroup().map(\.households) == [[0], [2]])
    let shares = PovertyPanel(sample.observedTwice).sharesPoor
    #expect(shares == [1, 0])
    let whole = SurveyDesign(weights: [1, 2, 3]).domain([0, 2])
    #expect(
      WeightedMean.estimate([1, 0], sample.observedTwice.design).standardError
        == whole.standardError(influence: [0.75 / 4, -0.25 / 4]))
  }
}
