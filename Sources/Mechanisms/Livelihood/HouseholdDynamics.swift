public import Declarations
import Population
public import Simulation

/// The entries of Θ by which households move without any programme: persistence A, thresholds Φ, event impact,
/// spill-over S, covariates B and income loadings W.
public enum HouseholdDynamics {
  /// What peers pass on, switched off as one.
  public static let spillover = Parameter(
    "channel.spillover", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of everything that associations and neighbours pass on", zh: "协会与邻里溢出效应的总开关"))

  static let persistence = Loading.Block(
    "persistence", form: .persistencePerYear,
    Text("share of a deviation in {column} left after a year", zh: "{column}偏离一年后剩余的比例"))
  static let cross = Loading.Block(
    "capital", Text("monthly effect of {row} on {column}", zh: "{row}对{column}的月度影响"))
  static let income = Loading.Block(
    "income", Text("elasticity of {column} to {row}", zh: "{column}对{row}的弹性"))
  static let threshold = Loading.Block(
    "threshold", Text("monthly effect of {row} on {column}", zh: "{row}对{column}的月度影响"))
  static let lift = Loading.Block(
    "threshold", Text("log lift of {column} beyond the {row}", zh: "越过{row}后{column}的对数增幅"))
  static let event = Loading.Block(
    "event", Text("effect of {row} on {column} in its month", zh: "{row}当月对{column}的影响"))
  static let longRun = Loading.Block(
    "covariate", form: .longRun, Text("long-run effect of {row} on {column}", zh: "{row}对{column}的长期影响"))
  static let peers = Loading.Block(
    "peers", channel: spillover, Text("monthly pull of {row} on {column}", zh: "{row}对{column}的月度带动"))

  static func persists(_ capital: Capital, _ value: Double, source: String = "chosen") -> Loading {
    Loading(persistence, .capital(capital), on: .capital(capital), value, in: 0...0.999, source: source)
  }

  /// Productive assets beyond the threshold lift what a household's business yields: where an asset trap comes from.
  public static let assetLift = Loading(
    lift, .threshold(.physical), on: .business, 0, in: 0...2, source: "zero in the world without thresholds")

  public static let loadings: [Loading] =
    [
      persists(.human, 0.9, source: "facts A10: yearly autocorrelation of persistent income .9"),
      persists(.health, 0.69, source: "facts A10: illness decays 3 % a month"),
      persists(.natural, 0.95), persists(.social, 0.85), persists(.motivation, 0.75), persists(.information, 0.7),
      Loading(cross, .capital(.motivation), on: .capital(.human), 0.002, in: 0...0.02),
      Loading(cross, .capital(.health), on: .capital(.motivation), 0.01, in: 0...0.1),
      Loading(cross, .capital(.social), on: .capital(.information), 0.005, in: 0...0.1),

      Loading(income, .capital(.human), on: .wage, 1, in: 0...2),
      Loading(income, .capital(.health), on: .wage, 0.4, in: 0...2),
      Loading(income, .capital(.motivation), on: .wage, 0.15, in: 0...2),
      Loading(income, .capital(.information), on: .wage, 0.15, in: 0...2),
      Loading(income, .covariate(.ability), on: .wage, 1, in: 0...2),
      Loading(income, .covariate(.trend), on: .wage, 1, in: 0...2),
      Loading(income, .capital(.human), on: .business, 0.7, in: 0...2),
      Loading(income, .capital(.health), on: .business, 0.4, in: 0...2),
      Loading(income, .capital(.natural), on: .business, 1, in: 0...2),
      Loading(income, .capital(.social), on: .business, 0.1, in: 0...2),
      Loading(income, .capital(.motivation), on: .business, 0.15, in: 0...2),
      Loading(income, .capital(.information), on: .business, 0.15, in: 0...2),
      Loading(income, .covariate(.ability), on: .business, 1, in: 0...2),
      Loading(income, .covariate(.trend), on: .business, 1, in: 0...2),
      Loading(income, .covariate(.remoteness), on: .business, -0.05, in: -1...0),
      Loading(income, .covariate(.ability), on: .property, 1, in: 0...2),

      Loading(
        threshold, .threshold(.physical), on: .capital(.human), 0, in: 0...0.1,
        source: "zero in the world without thresholds"),
      Loading(
        threshold, .threshold(.human), on: .capital(.human), 0, in: 0...0.1,
        source: "zero in the world without thresholds"),
      Loading(
        threshold, .threshold(.health), on: .capital(.health), 0, in: 0...0.1,
        source: "zero in the world without thresholds"),
      Loading(
        threshold, .threshold(.motivation), on: .capital(.motivation), 0, in: 0...0.1,
        source: "zero in the world without thresholds"),

      assetLift,

      Loading(event, .event(.illness), on: .capital(.health), -0.3, in: -2...0, source: "facts A10: −.3 log points"),
      Loading(event, .event(.jobLoss), on: .capital(.motivation), -0.05, in: -1...0),
      Loading(event, .event(.failure), on: .business, -0.5, in: -2...0),
      Loading(event, .event(.family), on: .capital(.social), -0.1, in: -1...0),
      Loading(event, .event(.family), on: .capital(.motivation), -0.1, in: -1...0),

      Loading(longRun, .covariate(.schooling), on: .capital(.human), 0.03, in: 0...0.2),
      Loading(longRun, .covariate(.remoteness), on: .capital(.information), -0.1, in: -1...0),
      Loading(longRun, .covariate(.chronic), on: .capital(.health), -0.5, in: -2...0),
      Loading(longRun, .covariate(.dependency), on: .capital(.motivation), -0.1, in: -1...0),
    ]
    + County.passedOn.flatMap { capital in
      [
        Loading(peers, .peers(.association, capital), on: .capital(capital), 0.02, in: 0...0.2),
        Loading(peers, .peers(.neighbours, capital), on: .capital(capital), 0.002, in: 0...0.05),
      ]
    }

  public static let parameters: [Parameter] = [spillover] + loadings.map(\.parameter)
}
