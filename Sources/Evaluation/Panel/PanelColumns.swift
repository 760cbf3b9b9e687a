/// Observations of households as they stand in a file: one entry an observation in each column, in any order.
///
/// NaN is missing in columns of numbers, −1 in columns of labels. A column that was not given is empty or `nil`.
public struct PanelColumns: Sendable, Hashable {
  /// Whom the observation is of; never missing.
  public var household: LabelColumn
  /// When; never missing. Any whole numbers: years, waves, months counted through.
  public var time: [Int32]
  /// Income (or consumption) per head, in the units of the line.
  public var income: [Double]
  /// The poverty line, above 0.
  public var line: [Double]
  /// Persons in the household.
  public var size: [Double] = []
  /// Sampling weight of the household.
  public var weight: [Double] = []
  public var strata: LabelColumn?
  public var cluster: LabelColumn?
  /// Of whom results are wanted apart.
  public var group: LabelColumn?
  public var phase: LabelColumn?
  /// When the household was first treated; `neverTreated` when it never was.
  public var firstTreated: [Int32] = []
  /// With whom the household is associated: with everybody who has the same label.
  public var association: LabelColumn?
  /// The score whose place beside a cutoff decides on treatment: the running variable of a discontinuity.
  public var running: [Double] = []
  public var outcome: [Double] = []
  public var cost: [Double] = []
  public var covariates: [NumberColumn] = []
  /// What a household is deprived of, 1, or not, 0.
  public var deprivations: [NumberColumn] = []

  /// Stands for households that are never treated.
  public static let neverTreated = Int32.max

  public init(household: LabelColumn, time: [Int32], income: [Double], line: [Double]) {
    self.household = household
    self.time = time
    self.income = income
    self.line = line
  }

  /// Observations.
  public var count: Int { time.count }

  /// The observations for which `isIncluded`, in their order.
  public func filtered(_ isIncluded: (Int) -> Bool) -> PanelColumns {
    var part = self
    part.pick((0..<count).filter(isIncluded).map { Int32($0) })
    return part
  }

  /// The observations `rows`, in that order. Takes columns one after another, so that few are held twice.
  mutating func pick(_ rows: [Int32]) {
    Self.pick(&time, rows)
    for column in [\PanelColumns.income, \.line, \.size, \.weight, \.running, \.outcome, \.cost] {
      Self.pick(&self[keyPath: column], rows)
    }
    Self.pick(&firstTreated, rows)
    household = household.picked(rows)
    strata = strata?.picked(rows)
    cluster = cluster?.picked(rows)
    group = group?.picked(rows)
    phase = phase?.picked(rows)
    association = association?.picked(rows)
    covariates = covariates.map { $0.picked(rows) }
    deprivations = deprivations.map { $0.picked(rows) }
  }

  private static func pick<Value>(_ column: inout [Value], _ rows: [Int32]) {
    if !column.isEmpty { column = rows.map { column[Int($0)] } }
  }
}
