import Evaluation
import LinearAlgebra
import Testing

@Suite struct MarkovAuthorityTests {
  @Test(arguments: [("psor", 4), ("two", 2)], ["plain", "weighted"])
  func tablesAsInSurvey(data: (name: String, states: Int), kind: String) throws {
    let authority = try MarkovAuthority()
    let transitions = try authority.transitions(data.name, states: data.states)
    let weights = transitions.subject.map { kind == "weighted" ? Double(1 + $0 % 3) : 1 }
    let table = TransitionTable(transitions, sample: SurveyDesign(weights: weights, clusters: transitions.subject))
    let (values, errors) = (
      try authority.matrix("\(data.name).table.\(kind).value"), try authority.matrix("\(data.name).table.\(kind).error")
    )
    for a in 0..<data.states {
      // Nobody is seen after state 4 of psor.
      let isSeen = values.row(a).reduce(0, +) > 0
      for b in 0..<data.states {
        let ours = table.probabilities[a][b]
        expectAgreement(ours.value, isSeen ? values[a, b] : nil, .transitionTable, "\(data.name) \(a)→\(b)")
        expectAgreement(ours.standardError, isSeen ? errors[a, b] : nil, .transitionTable, "\(data.name) \(a)→\(b) se")
      }
    }
    #expect((table.chain == nil) == (data.name == "psor"))
    let key = "\(data.name).table.\(kind)"
    let stay = try authority.authority.number("\(key).stay")
    expectAgreement(table.meanDurations[0].value, stay, .transitionTable, "\(key) stay")
    let stayError = try authority.authority.number("\(key).stayError")
    expectAgreement(table.meanDurations[0].standardError, stayError, .transitionTable, "\(key) se of stay")
    guard data.states == 2 else {
      #expect(table.longRun.allSatisfy { $0 == .undefined } && table.meanDurations[3] == .undefined)
      return
    }
    let second = try authority.authority.number("\(key).second")
    let secondError = try authority.authority.number("\(key).secondError")
    expectAgreement(table.longRun[1].value, second, .transitionTable, "\(key) long run")
    for state in 0..<2 {
      expectAgreement(table.longRun[state].standardError, secondError, .transitionTable, "\(key) se of long run")
    }
  }

  @Test(arguments: ["slow", "negative", "two"]) func longRunAsInR(name: String) throws {
    let authority = try MarkovAuthority()
    let chain = try #require(MarkovChain(try authority.matrix("matrices.\(name).matrix")))
    let stationary = try authority.authority.numbers("matrices.\(name).stationary")
    for (a, share) in stationary.enumerated() {
      expectAgreement(chain.stationary?[a], share, .markovChain, "\(name) π\(a)")
    }
  }

  @Test(arguments: ["slow", "negative", "two"]) func logarithmsAsInExpm(name: String) throws {
    let authority = try MarkovAuthority()
    let chain = try #require(MarkovChain(try authority.matrix("matrices.\(name).matrix")))
    let logarithm = try authority.matrix("matrices.\(name).logarithm")
    let ours: Matrix
    switch chain.embedding {
    case .generator(let generator):
      #expect(name != "negative")
      ours = generator.rates
    case .negativeRates(let matrix):
      #expect(name == "negative")
      ours = matrix
    case .noLogarithm:
      Issue.record("there is a logarithm")
      return
    }
    for index in logarithm.elements.indices {
      expectAgreement(ours.elements[index], logarithm.elements[index], .embedding, "\(name) ln \(index)")
    }
    guard name != "negative" else {
      #expect(chain.root(parts: 12) == nil)
      return
    }
    let month = try #require(chain.root(parts: 12)?.probabilities)
    for (ours, theirs) in zip(month.elements, try authority.matrix("matrices.\(name).twelfth").elements) {
      expectAgreement(ours, theirs, .embedding, "\(name) month")
    }
    var rates = chain.probabilities
    for a in 0..<chain.states { rates[a, a] -= 1 }
    let process = try #require(MarkovGenerator(rates)).probabilities(after: 3)
    for (ours, theirs) in zip(process.elements, try authority.matrix("matrices.\(name).exponential").elements) {
      expectAgreement(ours, theirs, .embedding, "\(name) exponential")
    }
  }

  @Test(arguments: [("psor", 4), ("cav", 4), ("two", 2)]) func ratesAsInMsm(name: String, states: Int) throws {
    let authority = try MarkovAuthority()
    let key = "\(name).rates"
    let moves = try authority.matrix("\(key).moves")
    let model = MarkovRates(
      try authority.transitions(name, states: states),
      moves: (0..<moves.rows).map { MarkovMove(from: Int(moves[$0, 0]) - 1, to: Int(moves[$0, 1]) - 1) })
    #expect(model.fit.ending == .converged)
    let logarithms = try authority.authority.numbers("\(key).logRates")
    let errors = try authority.authority.numbers("\(key).errors")
    let clustered = try authority.authority.numbers("\(key).clustered")
    for j in logarithms.indices {
      expectAgreement(model.fit.estimate(j).value, logarithms[j], .markovRates, "\(name) ln q\(j)")
      expectAgreement(model.fit.estimate(j).standardError, errors[j], .markovRates, "\(name) se\(j)")
      let robust = model.fit.estimate(j, robust: true)
      expectAgreement(robust.standardError, clustered[j], .markovRates, "\(name) clustered\(j)")
    }
    let top = try authority.authority.number("\(key).logLikelihood")
    expectAgreement(model.fit.logLikelihood, top, .markovRates, "\(name) ln L")
    let (stays, staysErrors) = (
      try authority.authority.numbers("\(key).stays"), try authority.authority.numbers("\(key).staysErrors")
    )
    for state in stays.indices {
      expectAgreement(model.meanStay(state).value, stays[state], .markovRates, "\(name) stay \(state)")
      expectAgreement(model.meanStay(state).standardError, staysErrors[state], .markovRates, "\(name) stay \(state) se")
    }
    if states == 4 { #expect(model.meanStay(3) == .undefined) }
    let later = try #require(model.generator).probabilities(after: 2)
    for (ours, theirs) in zip(later.elements, try authority.matrix("\(key).after2").elements) {
      expectAgreement(ours, theirs, .markovRates, "\(name) P(2)")
    }
  }
}
