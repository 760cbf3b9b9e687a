import Evaluation
import Testing

/// The panel of `effects-wages.json`: 545 men in 1980 … 1987, man by man.
struct WagePanel {
  let authority: Authority
  let man: [Int32]
  let year: [Int32]
  let lwage: [Double]
  let union: [Double]
  let exper: [Double]
  /// One for each man.
  let educ: [Double]
  let black: [Double]
  let hisp: [Double]
  let first: [Int32]

  init() throws {
    authority = try Authority("effects-wages")
    lwage = try authority.numbers("lwage")
    union = try authority.numbers("union")
    exper = try authority.numbers("exper")
    educ = try authority.numbers("educ")
    black = try authority.numbers("black")
    hisp = try authority.numbers("hisp")
    first = try authority.numbers("first").map { Int32($0) }
    man = (0..<Int32(545)).flatMap { man in Array(repeating: man, count: 8) }
    year = (0..<545).flatMap { _ in Array(Int32(1980)...1987) }
  }

  /// A man's number for each row.
  func spread<Value>(_ values: [Value]) -> [Value] { man.map { values[Int($0)] } }

  func rows(where isKept: (Int) -> Bool) -> [Int] { lwage.indices.filter(isKept) }

  /// Whether the row is in the unbalanced panel of the script.
  func isKept(_ row: Int) -> Bool { (man[row] + year[row]) % 7 != 0 }

  func panel(_ rows: [Int]? = nil, weighted: Bool = false, crossed: Bool = false) throws -> EffectPanel {
    let rows = rows ?? Array(lwage.indices)
    return try #require(
      EffectPanel(
        household: rows.map { man[$0] }, period: rows.map { year[$0] }, outcome: rows.map { lwage[$0] },
        weight: weighted ? rows.map { educ[Int(man[$0])] } : [],
        cluster: crossed ? rows.map { (man[$0] + year[$0]) % 40 } : []))
  }

  func expectAgreement(_ ours: [Estimate], _ key: String, _ method: Method) throws {
    let values = try authority.numbers("\(key).value")
    let errors = try authority.numbers("\(key).error")
    #expect(ours.count == values.count)
    for (index, estimate) in ours.enumerated() {
      EvaluationTests.expectAgreement(estimate.value, values[index], method, "\(key) \(index)")
      EvaluationTests.expectAgreement(estimate.standardError, errors[index], method, "\(key) error \(index)")
    }
  }
}
