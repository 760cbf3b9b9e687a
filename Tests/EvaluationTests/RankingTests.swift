import Evaluation
import Quantities
import Testing

@Suite struct RankingTests {
  private func candidate(_ path: String, _ gains: [Double], isRanked: Bool = true) -> Ranking.Candidate {
    Ranking.Candidate(
      path: path, value: RateEstimate(gains.reduce(0, +) / Double(gains.count)), scores: gains, gains: gains,
      isRanked: isRanked)
  }

  /// Means 2, 3 and −1 over four replicates. b over a: 5 > 1, 2 < 3, 4 > 2, 1 < 2: half.
  @Test func placesAndSharesWorkedByHand() {
    let ranking = Ranking(
      [
        candidate("a", [1, 3, 2, 2]), candidate("b", [5, 2, 4, 1]), candidate("c", [0, -4, 1, -1]),
        candidate("t", [9, 9, 9, 9], isRanked: false),
      ], isBetterHigher: true)
    #expect(ranking.places.map(\.path) == ["b", "a", "c", "t"])
    #expect(ranking.places.map(\.rank) == [1, 2, 3, nil])
    // a beats c in every replicate; c is better than none in one, equal in one: 1.5 of 4.
    #expect(ranking.places.map(\.betterThanNext) == [0.5, 1, nil, nil])
    #expect(ranking.places.map(\.betterThanNone) == [1, 1, 0.375, 1])
  }

  /// Where lower is better the order turns; a path without an estimate is last; infinite scores tie with each other.
  @Test func costsRankFromTheLowest() {
    let ranking = Ranking(
      [
        .init(path: "idle", value: .undefined, scores: [.infinity, .infinity], gains: [0, -1]),
        .init(path: "dear", value: RateEstimate(900), scores: [.infinity, 900], gains: [0, 1]),
        .init(path: "cheap", value: RateEstimate(100), scores: [50, 1_000], gains: [4, 1]),
      ], isBetterHigher: false)
    #expect(ranking.places.map(\.path) == ["cheap", "dear", "idle"])
    #expect(ranking.places.map(\.betterThanNext) == [0.5, 0.75, nil])
    #expect(ranking.places.map(\.betterThanNone) == [1, 0.75, 0.25])
  }

  /// Equal values keep the order in which they are listed.
  @Test func tiesStayAsListed() {
    let ranking = Ranking([candidate("x", [1, 2]), candidate("y", [2, 1])], isBetterHigher: true)
    #expect(ranking.places.map(\.path) == ["x", "y"])
    #expect(ranking.places[0].betterThanNext == 0.5)
    #expect(Ranking([], isBetterHigher: true).places.isEmpty)
    #expect(Ranking.share([], better: true, than: []) == nil)
  }

  /// Two replicates of three villages of which the first two are resampled; the total is theirs: 3 and 7, mean 5.
  @Test func totalsAreMeansOfReplicates() throws {
    /// Lasting exits of the group of all, without a phase, by village: the seventh counter of the first definition.
    func counts(_ exits: [Int64]) throws -> PhaseCounts {
      let size = PhaseCounts(villages: 1).values.count
      var values = [Int64](repeating: 0, count: 3 * size)
      let place = RateCounter.lastingExits.rawValue * Group.allCases.count * CountUnit.allCases.count
      for (village, count) in exits.enumerated() { values[village * size + place] = count }
      return try #require(PhaseCounts(villages: 3, values: values))
    }
    let replicates = [try counts([1, 2, 100]), try counts([3, 4, 100])]
    let sample = RateSample(
      totalOf: replicates, .lastingExits, in: RateCell(phase: nil, group: .all), villages: [0, 1])
    #expect(sample.pooled == 5 && sample.rates == [3, 7])
    // Every draw takes village 1 twice: 4 of the first replicate, 8 of the second.
    let bootstrap = ReplicateBootstrap(villages: [0, 1], draws: 2) { _, _ in 0.9 }
    let limits = bootstrap.estimate(sample)
    #expect(isClose(limits.low, 4.1) && isClose(limits.high, 7.9))
  }

  /// What a smaller table holds equals what the full one does; what it leaves out is 0.
  @Test(arguments: 0..<40) func smallerTablesHoldTheSameCounts(seed: Int) {
    let random = RandomPanel(seed: UInt64(seed))
    let tables = [PhaseCounts.Detail.full, .personTime, .programmeGroups].map { detail in
      var meter = PhaseRateMeter(
        frame: random.frame, calendar: random.calendar, window: random.window, detail: detail)
      meter.add(random.spells)
      return meter.counts
    }
    for group in Group.allCases {
      for definition in RateDefinition.allCases {
        for counter in RateCounter.allCases {
          let cell = RateCell(phase: nil, group: group, unit: .persons, definition: definition)
          let counts = tables.map { $0.count(counter, in: cell) }
          let isMade = [.served, .members, .notServed].contains(group)
          #expect(counts[1] == (definition == .personTime ? counts[0] : 0))
          #expect(counts[2] == (definition == .personTime && isMade ? counts[0] : 0))
        }
      }
    }
  }
}
