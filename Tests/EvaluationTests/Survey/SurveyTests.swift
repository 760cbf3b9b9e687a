import Evaluation
import Testing

@Suite struct SurveyTests {
  /// Schools of California as R's `survey` estimates them.
  @Test(arguments: ["strata", "strataFinite", "clusters", "clustersFinite", "both"])
  func agreesWithSurvey(sample: String) throws {
    let authority = try Authority("survey")
    func column(_ name: String) throws -> [Double] { try authority.numbers("\(sample).data.\(name)") }
    var population: [Int32: Int] = [:]
    if sample.hasSuffix("Finite") {
      for stratum in try authority.keys("\(sample).population") {
        let clusters = try authority.number("\(sample).population.\(stratum)")
        population[try #require(Int32(stratum))] = clusters.map { Int($0) }
      }
    }
    let design = SurveyDesign(
      weights: try column("weight"), strata: try column("stratum").map { Int32($0) },
      clusters: try column("cluster").map { Int32($0) }, populationClusters: population)
    let (api, enrolled, tested) = (try column("api00"), try column("enroll"), try column("tested"))
    let high = try column("high").indices(where: { $0 == 1 })
    let part = design.domain(high)
    let ours = [
      "total": design.total(enrolled).estimate(design), "mean": design.mean(api).estimate(design),
      "ratio": design.ratio(tested, to: enrolled).estimate(design),
      "domainMean": part.mean(high.map { api[$0] }).estimate(part),
      "domainTotal": part.total(high.map { enrolled[$0] }).estimate(part),
    ]
    for key in try authority.keys("\(sample).expected") {
      let theirs = "\(sample).expected.\(key)"
      expectAgreement(ours[key]?.value, try authority.number("\(theirs).value"), .surveyTotals, key)
      expectAgreement(ours[key]?.standardError, try authority.number("\(theirs).error"), .surveyTotals, key)
    }
  }

  /// Totals 1 and 3 in the first stratum, mean 2: 2/1 · (1 + 1) = 4; the second stratum has one cluster and adds nothing.
  @Test func lonelyClusterAddsNothing() {
    let design = SurveyDesign(weights: [1, 1, 1, 5], strata: [1, 1, 1, 2], clusters: [7, 7, 8, 7])
    #expect(design.variance(ofTotal: [0.5, 0.5, 3, 9]) == 4)
    #expect(SurveyDesign(weights: [1, 1], clusters: [3, 3]).variance(ofTotal: [1, 2]) == nil)
    #expect(SurveyDesign(count: 0).variance(ofTotal: []) == nil)
    #expect(SurveyDesign(count: 1).mean([3]).estimate(SurveyDesign(count: 1)) == Estimate(3))
  }

  /// The order of the rows moves no bit; zero weights give no mean.
  @Test func orderAndZeroWeights() {
    let a = SurveyDesign(weights: [1, 2, 3], strata: [0, 0, 0], clusters: [5, 2, 9])
    let b = SurveyDesign(weights: [3, 1, 2], strata: [0, 0, 0], clusters: [9, 5, 2])
    #expect(a.variance(ofTotal: [0.1, 0.7, 0.3]) == b.variance(ofTotal: [0.3, 0.1, 0.7]))
    #expect(SurveyDesign(weights: [0, 0]).mean([1, 2]) == nil)
    #expect(SurveyDesign(weights: [1, 1]).ratio([1, 2], to: [1, -1]) == nil)
  }

  /// Clusters 1 … 4 with one row each, the domain is the first two rows with totals 2 and 4, the others count as 0:
  /// mean 1.5, squares 0.25 + 6.25 + 2 · 2.25 = 11, times 4/3.
  @Test func domainCountsClustersWithoutObservations() throws {
    let part = SurveyDesign(count: 4).domain([0, 1])
    #expect(isClose(part.variance(ofTotal: [2, 4]), 44.0 / 3, within: 1e-14))
  }

  /// Two households of three and one members: person weights say the same as their persons in rows of their own.
  @Test func personWeights() throws {
    let households = SurveyDesign(weights: [2, 5]).weighted(by: [3, 1])
    let persons = SurveyDesign(weights: [2, 2, 2, 5], clusters: [0, 0, 0, 1])
    #expect(households.weights == [6, 5])
    let mean = try #require(households.mean([4, 9])).estimate(households)
    #expect(isClose(mean.value, 69.0 / 11, within: 1e-15))
    let same = try #require(persons.mean([4, 4, 4, 9])).estimate(persons)
    #expect(isClose(mean.standardError, try #require(same.standardError), within: 1e-15))
  }

  /// The part of a part is the part that the rows say; its clusters were drawn among all.
  @Test func domainOfADomain() {
    let design = SurveyDesign(weights: [1, 2, 3, 4], strata: [0, 0, 1, 1], clusters: [8, 9, 8, 9])
    let part = design.domain([1, 2, 3]).domain([0, 2])
    #expect(part.weights == [2, 4] && part.strata == [0, 1] && part.clusters == [9, 9])
    #expect(part.variance(ofTotal: [3, 5]) == design.variance(ofTotal: [0, 3, 0, 5]))
    #expect(part == design.domain([1, 3]))
  }

  /// The difference of two means of the same people: its error is that of the mean difference.
  @Test func differencesShareTheSample() throws {
    let design = SurveyDesign(weights: [1, 2, 1, 3], clusters: [1, 1, 2, 3])
    let (before, after) = ([1.0, 5, 2, 8], [2.0, 4, 6, 9])
    let difference = try #require(design.mean(after)) - #require(design.mean(before))
    let direct = try #require(design.mean(zip(after, before).map { $0 - $1 }))
    #expect(isClose(difference.estimate(design).standardError, try #require(direct.estimate(design).standardError)))
    #expect(isClose(difference.value, direct.value))
  }
}

extension Array {
  fileprivate func indices(where condition: (Element) -> Bool) -> [Int] { indices.filter { condition(self[$0]) } }
}
