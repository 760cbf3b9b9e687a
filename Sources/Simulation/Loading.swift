public import Declarations
import Population

/// One entry of Θ, declared as a parameter.
public struct Loading: Sendable, Hashable {
  /// How the parameter's value becomes the entry.
  public enum Form: Sendable, Hashable {
    /// The value itself, a month.
    case direct
    /// On the diagonal: persistence a year, ρ = p^(1/12).
    case persistencePerYear
    /// A long-run effect L of a lasting cause: (1 − ρ)·L, with ρ of the column's capital.
    case longRun
  }

  public let parameter: Parameter
  public let row: MatrixRow
  public let column: MatrixColumn
  public let form: Form
  /// A scale in 0 … 1 that switches the whole block off, such as a channel from programmes to households.
  public let channel: Parameter?

  public init(_ parameter: Parameter, row: MatrixRow, column: MatrixColumn, form: Form, channel: Parameter? = nil) {
    self.parameter = parameter
    self.row = row
    self.column = column
    self.form = form
    self.channel = channel
  }

  /// A loading named `block.row.column` whose meaning follows from the names of its row and column.
  public init(
    _ block: Block, _ row: MatrixRow, on column: MatrixColumn, _ value: Double, in range: ClosedRange<Double>,
    source: String = "chosen"
  ) {
    let unit: Unit = block.form == .persistencePerYear ? .share : .logPoints
    self.init(
      Parameter(
        "\(block.key).\(Self.key(of: row)).\(column.key)", value, unit, in: range, source: source, grade: .assumed,
        block.meaning(row: row.name, column: column.name)),
      row: row, column: column, form: block.form, channel: block.channel)
  }

  private static func key(of row: MatrixRow) -> String {
    switch row {
    case .capital(let capital), .threshold(let capital): capital.key
    case .event(let event): event.key
    case .dose(let service): service.key
    case .peers(let source, let capital): "\(source.key)-\(capital.key)"
    case .shock(let factor): "factor\(factor)"
    case .village(let state): state.key
    case .covariate(let covariate): covariate.key
    }
  }

  /// A named part of Θ: how its entries are meant and which channel carries them.
  public struct Block: Sendable {
    public let key: String
    public let form: Form
    public let channel: Parameter?
    /// With `{row}` and `{column}`.
    public let template: Text

    public init(_ key: String, form: Form = .direct, channel: Parameter? = nil, _ template: Text) {
      self.key = key
      self.form = form
      self.channel = channel
      self.template = template
    }

    func meaning(row: Text, column: Text) -> Text {
      Text(
        template.rendered(.english, ["row": row.english, "column": column.english]),
        zh: template.rendered(.chinese, ["row": row.chinese, "column": column.chinese]))
    }
  }
}
