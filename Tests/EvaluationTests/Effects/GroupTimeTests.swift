import Evaluation
import Testing

@Suite struct GroupTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var plan = GroupTimeEffects.Plan()
    var covariates: [String] = []
    var isClustered = false
    var isWeighted = false
    var isWithoutNever = false

    var testDescription: String { name }
  }

  static let fixed = ["educ", "exper"]

  static let cases = [
    Case(name: "plain"), Case(name: "universal", plan: .init(base: .universal)),
    Case(name: "notYet", plan: .init(controls: .notYetTreated)),
    Case(name: "notYetUniversal", plan: .init(controls: .notYetTreated, base: .universal), covariates: fixed),
    Case(name: "doublyRobust", covariates: fixed),
    Case(name: "regression", plan: .init(adjustment: .regression), covariates: fixed),
    Case(name: "weighting", plan: .init(adjustment: .weighting), covariates: fixed),
    Case(name: "clustered", plan: .init(controls: .notYetTreated), covariates: fixed, isClustered: true),
    Case(name: "weighted", covariates: fixed, isWeighted: true),
    Case(name: "weightedNotYet", plan: .init(controls: .notYetTreated), isClustered: true, isWeighted: true),
    Case(name: "anticipation", plan: .init(controls: .notYetTreated, anticipation: 1)),
    Case(name: "anticipationUniversal", plan: .init(base: .universal, anticipation: 1)),
  ]

  static func effects(_ data: WagePanel, _ one: Case) throws -> GroupTimeEffects {
    let first = data.spread(data.first)
    let rows = data.rows { !one.isWithoutNever || first[$0] > 0 }
    let panel = try #require(
      EffectPanel(
        household: rows.map { data.man[$0] }, period: rows.map { data.year[$0] }, outcome: rows.map { data.lwage[$0] },
        weight: one.isWeighted ? rows.map { data.educ[Int(data.man[$0])] } : [],
        cluster: one.isClustered ? rows.map { data.man[$0] % 50 } : []))
    let columns = ["educ": data.spread(data.educ), "black": data.spread(data.black), "exper": data.exper]
    let staggered = try #require(
      StaggeredPanel(
        panel, firstTreated: rows.map { first[$0] > 0 ? first[$0] : nil },
        covariates: one.covariates.map { name in rows.map { columns[name]![$0] } }))
    #expect(staggered.alwaysTreatedHouseholds == 137 && staggered.incompleteHouseholds == 0)
    return GroupTimeEffects(staggered, plan: one.plan)
  }

  private static func expectAgreement(_ ours: Estimate, _ value: Double?, _ error: Double?, _ what: String) {
    EvaluationTests.expectAgreement(ours.value, value, .groupTimeEffects, what)
    EvaluationTests.expectAgreement(ours.standardError, error, .groupTimeEffects, "\(what) error")
  }

  /// Null reads as not a number in a list.
  private static func known(_ value: Double) -> Double? { value.isNaN ? nil : value }

  @Test(arguments: cases) func agreesWithCsdid(one: Case) throws {
    let effects = try Self.effects(try WagePanel(), one)
    let authority = try Authority("effects-staggered")
    #expect(try authority.numbers("\(one.name).cellGroup").map { Int32($0) } == effects.cells.map(\.group))
    #expect(try authority.numbers("\(one.name).period").map { Int32($0) } == effects.cells.map(\.period))
    let values = try authority.numbers("\(one.name).effect")
    let errors = try authority.numbers("\(one.name).error")
    for (index, cell) in effects.cells.enumerated() {
      Self.expectAgreement(
        cell.effect, Self.known(values[index]), Self.known(errors[index]), "\(one.name) \(cell.group) \(cell.period)")
    }
    let aggregates = [
      ("simple", effects.simple), ("group", effects.byGroup), ("calendar", effects.byPeriod),
      ("dynamic", effects.byRelativePeriod),
    ]
    for (kind, aggregate) in aggregates {
      let overall = try authority.numbers("\(one.name).\(kind).overall")
      Self.expectAgreement(aggregate.overall, overall[0], overall[1], "\(one.name) \(kind)")
      guard kind != "simple" else { continue }
      #expect(try authority.numbers("\(one.name).\(kind).key").map { Int32($0) } == aggregate.parts.map(\.key))
      let values = try authority.numbers("\(one.name).\(kind).effect")
      let errors = try authority.numbers("\(one.name).\(kind).error")
      for (index, part) in aggregate.parts.enumerated() {
        Self.expectAgreement(
          part.effect, values[index], Self.known(errors[index]), "\(one.name) \(kind) \(part.key)")
      }
    }
    let wald = try authority.numbers("\(one.name).wald")
    let preTrends = try #require(effects.preTrends)
    EvaluationTests.expectAgreement(preTrends.statistic, wald[0], .groupTimeEffects)
    // csdid rounds the probability to five digits.
    #expect(isClose(preTrends.probability, wald[1], within: 5.1e-6))
  }

  /// Where nobody of a group has a trait, the logit has no maximum: csdid gives what its iterations stop at, we nothing.
  @Test func reportsSeparation() throws {
    let effects = try Self.effects(try WagePanel(), Case(name: "separated", covariates: ["educ", "exper", "black"]))
    let authority = try Authority("effects-staggered")
    let values = try authority.numbers("separated.effect")
    let errors = try authority.numbers("separated.error")
    for (index, cell) in effects.cells.enumerated() where cell.outcome == .estimated {
      Self.expectAgreement(cell.effect, values[index], errors[index], "separated \(cell.group) \(cell.period)")
    }
    let separated = effects.cells.filter { $0.outcome == .separated }
    #expect(separated.allSatisfy { $0.effect == .undefined } && Set(separated.map(\.group)) == [1984, 1985])
    #expect(separated.count + effects.cells.filter { $0.outcome == .estimated }.count == effects.cells.count)
  }

  /// Without anybody who is never treated csdid leaves out the last group and what comes after its start; here the
  /// periods after it have no controls.
  @Test func agreesWithCsdidWithoutNeverTreated() throws {
    let one = Case(name: "noneNever", plan: .init(controls: .notYetTreated), isWithoutNever: true)
    let effects = try Self.effects(try WagePanel(), one)
    let authority = try Authority("effects-staggered")
    let groups = try authority.numbers("noneNever.cellGroup")
    let periods = try authority.numbers("noneNever.period")
    let values = try authority.numbers("noneNever.effect")
    let errors = try authority.numbers("noneNever.error")
    #expect(groups.max() == 1986)
    for (index, value) in values.enumerated() {
      let cell = try #require(
        effects.cells.first { Double($0.group) == groups[index] && Double($0.period) == periods[index] })
      Self.expectAgreement(cell.effect, value, errors[index], "none never \(cell.group) \(cell.period)")
    }
    for cell in effects.cells where cell.group < 1987 {
      #expect((cell.outcome == .noControls) == (cell.period == 1987))
    }
    let overall = try authority.numbers("noneNever.simple.overall")
    Self.expectAgreement(effects.simple.overall, overall[0], overall[1], "none never")
  }
}
