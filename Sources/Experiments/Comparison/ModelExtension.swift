public import Declarations
public import Simulation

/// What a user adds to the shipped model in Swift; CONTRIBUTING.md shows how, step by step.
public struct ModelExtension: Sendable {
  /// Further entries of Θ; two for one entry add up, but for persistence, where the later one holds.
  public var loadings: [Loading] = []
  /// Makes the month of a path from the shipped one: `{ $0.inserting(Drought(values: values), before: Incomes.self) }`.
  public var schedule: @Sendable (Schedule) -> Schedule = { $0 }
  /// Parameters of added mechanisms and services, for the description; those of `loadings` need not be repeated.
  public var parameters: [Parameter] = []

  public init() {}

  /// Every parameter that the extension brings, each once.
  public var allParameters: [Parameter] {
    var names: Set<String> = []
    return (parameters + loadings.map(\.parameter)).filter { names.insert($0.name).inserted }
  }
}
