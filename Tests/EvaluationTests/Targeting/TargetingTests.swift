import Evaluation
import Testing

struct TargetingTests {
  private struct Sample {
    let authority: Authority
    let income: [Double]
    let benefit: [Double]
    let isPoor: [Bool]
    let gets: [Bool]
    let design: SurveyDesign

    init() throws {
      authority = try Authority("targeting")
      income = try authority.numbers("income")
      benefit = try authority.numbers("benefit")
      isPoor = income.map { $0 < 11_000 }
      gets = benefit.map { $0 > 0 }
      design = SurveyDesign(
        weights: try authority.numbers("weight"), strata: try authority.numbers("stratum").map { Int32($0) },
        clusters: try authority.numbers("cluster").map { Int32($0) })
    }

    func expect(_ ours: Estimate, _ key: String, at index: Int = 0, _ method: Method) throws {
      let theirs = try authority.numbers(key)
      expectAgreement(ours.value, theirs[index], method, key)
      expectAgreement(ours.standardError, theirs[index + 1], method, "\(key), error")
    }
  }

  @Test func confusionAsInSurvey() throws {
    let sample = try Sample()
    let table = ConfusionTable(said: sample.gets, isTrue: sample.isPoor, design: sample.design)
    let cells = [table.truePositive, table.falsePositive, table.falseNegative, table.trueNegative]
    for (ours, theirs) in zip(cells, try sample.authority.numbers("cells")) {
      expectAgreement(ours, theirs, .confusionTable)
    }
    try sample.expect(table.prevalence, "prevalence", .confusionTable)
    try sample.expect(table.said, "said", .confusionTable)
    try sample.expect(table.accuracy, "accuracy", .confusionTable)
    try sample.expect(table.sensitivity, "sensitivity", .confusionTable)
    try sample.expect(table.specificity, "specificity", .confusionTable)
    try sample.expect(table.positivePredictiveValue, "positive", .confusionTable)
    try sample.expect(table.negativePredictiveValue, "negative", .confusionTable)
  }

  @Test func errorsAsInSurvey() throws {
    let sample = try Sample()
    let errors = TargetingPerformance(isBeneficiary: sample.gets, isPoor: sample.isPoor, design: sample.design)
    try sample.expect(errors.coverage, "said", .targetingErrors)
    try sample.expect(errors.coverageOfPoor, "sensitivity", .targetingErrors)
    try sample.expect(errors.coverageOfOthers, "coverageOfOthers", .targetingErrors)
    try sample.expect(errors.exclusionError, "exclusion", .targetingErrors)
    try sample.expect(errors.inclusionError, "inclusion", .targetingErrors)
    try sample.expect(errors.targetingDifferential, "differential", .targetingDifferential)
  }

  @Test func incidenceAsInSurvey() throws {
    let sample = try Sample()
    for (bottom, key) in [(0.4, "cgh40"), (0.2, "cgh20")] {
      let incidence = BenefitIncidence(
        benefits: sample.benefit, welfare: sample.income, isPoor: sample.isPoor, bottom: bottom, design: sample.design)
      try sample.expect(incidence.shareOfBottom, key, .coadyGroshHoddinott)
      try sample.expect(incidence.coadyGroshHoddinott, key, at: 2, .coadyGroshHoddinott)
      try sample.expect(incidence.leakage, "leakage", .benefitLeakage)
      try sample.expect(incidence.concentration, "concentration", .concentrationCoefficient)
    }
    let gini = BenefitIncidence(
      benefits: sample.income, welfare: sample.income, isPoor: sample.isPoor, design: sample.design)
    try sample.expect(gini.concentration, "gini", .concentrationCoefficient)
  }
}
