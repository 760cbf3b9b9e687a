import Evaluation
import Testing

/// Fieller's limits from a survey.
struct FiellerSurveyTests {
  static let costs = [12.0, 9, 15, 11, 8, 14, 10, 13]
  static let effects = [1.0, 0, 2, 1, 0, 1, 1, 2]

  /// Of a simple random sample they are those of independent pairs.
  @Test func aSimpleSampleGivesThoseOfPairs() throws {
    let design = SurveyDesign(count: 8)
    let (cost, effect) = (try #require(design.mean(Self.costs)), try #require(design.mean(Self.effects)))
    let limits = FiellerLimits(cost, over: effect, design: design)
    let pairs = IncrementalRatio(costs: Self.costs, effects: Self.effects, source: .replicates).fieller
    guard case .between(let low, let high) = limits, case .between(let least, let most) = pairs else {
      Issue.record("no interval")
      return
    }
    #expect(abs(low - least) < 1e-12 && abs(high - most) < 1e-12)
  }

  /// Seen twice, a household adds no certainty when it is the cluster.
  @Test func clustersCountOnce() throws {
    let (once, twice) = (
      SurveyDesign(count: 8), SurveyDesign(weights: Array(repeating: 1, count: 16), clusters: (0..<16).map { $0 % 8 })
    )
    let (a, b) = (once.mean(Self.costs), once.mean(Self.effects))
    let (c, d) = (twice.mean(Self.costs + Self.costs), twice.mean(Self.effects + Self.effects))
    guard case .between(let low, let high) = FiellerLimits(a!, over: b!, design: once),
      case .between(let least, let most) = FiellerLimits(c!, over: d!, design: twice)
    else {
      Issue.record("no interval")
      return
    }
    #expect(abs(low - least) < 1e-12 && abs(high - most) < 1e-12)
  }

  @Test func oneClusterHasNone() throws {
    let design = SurveyDesign(weights: [1, 1], clusters: [3, 3])
    let mean = try #require(design.mean([1, 2]))
    #expect(FiellerLimits(mean, over: mean, design: design) == nil)
  }
}
