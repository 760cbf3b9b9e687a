/// A row of `indices.csv`: one number of one subject in one round.
///
/// `component` names a component, 0 … 1; `index` is the weighted index, `weight_known` the weight of what was known,
/// `low_quartile`, `median` and `high_quartile` the distribution over households, `out` 1 after elimination. A missing
/// component has an empty value.
public struct IndexRow: TableRow, Hashable {
  public var run: RunKey
  /// From 1.
  public var round: Int
  /// `programme:name`, `agency:name` or `association:village/name`.
  public var subject: String
  public var kind: IndexKind
  public var component: String
  public var value: Double?

  public init(run: RunKey, round: Int, subject: String, kind: IndexKind, component: String, value: Double?) {
    self.run = run
    self.round = round
    self.subject = subject
    self.kind = kind
    self.component = component
    self.value = value
  }

  public static let columns = ["path", "replicate", "round", "subject", "index", "component", "value"]

  public var fields: [TableField] {
    run.fields + [.integer(round), .text(subject), .text(kind.rawValue), .text(component), .number(value)]
  }
}
