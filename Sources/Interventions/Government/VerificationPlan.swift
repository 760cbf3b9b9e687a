public import Declarations

/// Who verifies the register, how often, on how many households, and how freely.
public struct VerificationPlan: Sendable, Hashable {
  /// Months between two rounds; a round is held in December.
  public var every: Int
  public var sample: Sample
  /// Chance that the verifier misjudges a household.
  public var error: Double
  public var relation: Relation
  /// 0 … 1 in place of what the relation says.
  public var independence: Double?
  /// Share of the false exits found and reported that go back on the register.
  public var corrects: Double

  /// How many households are judged again: each by its own draw, so that a larger sample contains the smaller.
  public enum Sample: Sendable, Hashable {
    case share(Double)
    /// This many on average.
    case households(Int)

    func share(of households: Int) -> Double {
      switch self {
      case .share(let share): share
      case .households(let number): households > 0 ? min(1, Double(number) / Double(households)) : 0
      }
    }
  }

  /// How the verifier stands to the government that it judges: S0's three relations of the differential order, and
  /// S2's independence.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case dependence, reciprocity, partnership, independence

    public var name: Text {
      switch self {
      case .dependence: Text("dependence", zh: "依附关系")
      case .reciprocity: Text("reciprocity", zh: "互惠关系")
      case .partnership: Text("partnership", zh: "伙计关系")
      case .independence: Text("independence", zh: "独立关系")
      }
    }
  }

  public init() {
    every = 12
    sample = .share(0.1)
    error = 0.05
    relation = .independence
    independence = nil
    corrects = 0
  }
}
