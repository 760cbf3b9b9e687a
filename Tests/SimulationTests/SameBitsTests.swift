import Foundation
import PovertyPaths
import TestSupport
import Testing

/// A run's bits depend on its scenario, seed and replicate, and on nothing else.
@Suite struct SameBitsTests {
  @Test func anyNumberOfThreads() throws {
    var world = try SmallWorld(sizes: [60, 60, 40], months: 24)
    world.scenario.replicates = 4
    let society = try world.society()
    let results = try [1, 2, 3].map { threads in
      var comparison = Comparison(society: society, threads: threads)
      comparison.kept = KeptResults(spells: true, evaluation: true)
      return try #require(try comparison.run()).replicates
    }
    for other in results.dropFirst() {
      #expect(results[0].count == other.count)
      for (a, b) in zip(results[0], other) {
        for (x, y) in zip(a, b) { #expect(x.differences(from: y).isEmpty) }
      }
    }
    #expect(!results[0][0][1].differences(from: results[0][1][1]).isEmpty, "replicates differ")
  }

  @Test func withAndWithoutObservers() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let start = try society.burnedIn()
    let alone = try society.outcome(of: world.treated, from: start)
    let recorders = (0..<2).map { _ in PanelRecorder(assessment: society.assessment, start: start) }
    let watched = try society.outcome(of: world.treated, from: start, observers: recorders)
    #expect(alone.differences(from: watched).isEmpty)
    #expect(recorders[0].panel(of: .actual) == recorders[1].panel(of: .actual))
  }

  enum Format: String, CaseIterable { case json, propertyList }

  /// A state written down and read back, in the burn-in, at the start, in the midst of the programme and after it.
  @Test(arguments: Format.allCases, [-7, 0, 5, 13, 22]) func afterARestart(format: Format, month: Month) throws {
    let world = try SmallWorld(sizes: [150, 140])
    let society = try world.society()
    let path = month < 0 ? PathPlan.none : world.treated
    let end = month < 0 ? 0 : world.scenario.months
    var whole = month < 0 ? society.founding() : society.simulation(path, from: try society.burnedIn())
    _ = try whole.run(until: month)
    let state = whole.state
    _ = try whole.run(until: end)

    let image = CountyImage(state.county)
    let read = try Self.written(image, as: format)
    #expect(read == image)
    let county = try #require(read.county)
    var restarted = Simulation(
      state: .init(county: county, month: state.month), world: society.world(path), draws: whole.draws)
    _ = try restarted.run(until: end)
    let differences = restarted.state.county.differences(from: whole.state.county)
    #expect(differences.isEmpty, "\(differences)")
    #expect(restarted.month == end)
  }

  /// Bytes that are not a county's are refused, not trusted.
  @Test func cutBytesAreRefused() throws {
    let society = try SmallWorld(sizes: [40, 40]).society()
    var image = CountyImage(society.founded().county)
    image.tiles[0].removeLast()
    #expect(image.county == nil)
    image.tiles.removeLast()
    #expect(image.county == nil)
  }

  /// A burn-in that is run once and shared is the burn-in run anew, and the first path leaves no trace in the second.
  @Test func sharedBurnIn() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let shared = try society.burnedIn()
    let none = try society.outcome(of: .none, from: shared)
    let treated = try society.outcome(of: world.treated, from: shared)
    #expect(try society.burnedIn().county.differences(from: shared.county).isEmpty)
    let treatedAnew = try society.outcome(of: world.treated, from: try society.burnedIn())
    #expect(treatedAnew.differences(from: treated).isEmpty)
    let noneAnew = try society.outcome(of: .none, from: shared)
    #expect(noneAnew.differences(from: none).isEmpty)
    #expect(!treated.differences(from: none).isEmpty)
  }

  /// The order in which a scenario lists its paths changes nothing but the order of results.
  @Test func orderOfPaths() throws {
    var world = try SmallWorld(sizes: [60, 60, 40], months: 24)
    let forwards = try #require(
      try Replicate(society: try world.society(), number: 1, kept: KeptResults(spells: true)).run())
    world.scenario.paths.reverse()
    let backwards = try #require(
      try Replicate(society: try world.society(), number: 1, kept: KeptResults(spells: true)).run())
    #expect(forwards[0].differences(from: backwards[1]).isEmpty)
    #expect(forwards[1].differences(from: backwards[0]).isEmpty)
  }

  private static func written(_ image: CountyImage, as format: Format) throws -> CountyImage {
    switch format {
    case .json: try JSONDecoder().decode(CountyImage.self, from: try JSONEncoder().encode(image))
    case .propertyList:
      try PropertyListDecoder().decode(CountyImage.self, from: try PropertyListEncoder().encode(image))
    }
  }
}
