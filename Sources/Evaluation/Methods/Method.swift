public import Declarations

/// What an estimator is, as the methods page says it: the page is written from these, and the tests compare each with
/// its authority within `agreement`.
public struct Method: Sendable, Hashable {
  /// As tables name it, or the declaration's name where no table shows it: `headcount`, `kaplan-meier`.
  public let key: String
  public let name: Text
  /// The question that it answers.
  public let answers: Text
  /// In plain mathematical text.
  public let formula: String
  /// What must hold for the answer to be right, and what is defined for empty and odd input.
  public let assumptions: Text
  /// Author, year and identifier of where it is defined.
  public let reference: String
  public let authority: Authority

  /// Who computed the expected numbers of the test.
  public enum Authority: Sendable, Hashable {
    /// A program with its version and the data that it was run on; `agreement` is the largest difference seen (relative
    /// to max(1, |expected|)), rounded up to a power of ten. The tests hold every figure to it.
    case program(String, data: String, agreement: Double)
    /// A closed form or numbers worked out by hand in the test that is named.
    case byHand(test: String)
  }

  public init(
    _ key: String, _ name: Text, answers: Text, formula: String, assumptions: Text, reference: String,
    authority: Authority
  ) {
    self.key = key
    self.name = name
    self.answers = answers
    self.formula = formula
    self.assumptions = assumptions
    self.reference = reference
    self.authority = authority
  }
}
