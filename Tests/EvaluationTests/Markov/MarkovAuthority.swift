import Evaluation
import LinearAlgebra

/// The panels and matrices of `Authorities/markov.json`.
struct MarkovAuthority {
  let authority: Authority

  init() throws { authority = try Authority("markov") }

  func transitions(_ name: String, states: Int) throws -> StateTransitions {
    StateTransitions(
      subject: try authority.numbers("\(name).subject").map { Int32($0) }, time: try authority.numbers("\(name).time"),
      state: try authority.numbers("\(name).state").map { Int32($0) - 1 }, states: states)
  }

  /// A list of rows.
  func matrix(_ key: String) throws -> Matrix {
    let rows = try authority.rows(key)
    return Matrix(
      rows: rows.count, columns: rows[0].count, elements: rows[0].indices.flatMap { j in rows.map { $0[j] } })
  }
}
