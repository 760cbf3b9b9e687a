import Declarations
import Scenarios
import Testing

@Suite struct ParameterRegistryTests {
  @Test func everyNameIsItsOwn() {
    let names = Dictionary(grouping: ParameterRegistry.all, by: \.name)
    #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func namesAreDottedLowerCaseWords() {
    for parameter in ParameterRegistry.all {
      #expect(parameter.name.wholeMatch(of: /[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+/) != nil, "\(parameter.name)")
    }
  }

  @Test func everyParameterSaysWhatItDoesInBothLanguages() {
    for parameter in ParameterRegistry.all {
      #expect(parameter.meaning.english.contains(/[a-z]{3}/), "\(parameter.name)")
      #expect(parameter.meaning.chinese.contains(/\p{Script=Han}/), "\(parameter.name)")
      #expect(!parameter.meaning.english.contains("{") && !parameter.meaning.chinese.contains("{"))
    }
  }

  @Test func meaningsTellParametersApart() {
    let meanings = Dictionary(grouping: ParameterRegistry.all, by: \.meaning.english)
    #expect(meanings.filter { $0.value.count > 1 }.map { $0.value.map(\.name) } == [])
  }

  @Test func everyParameterHasASource() {
    for parameter in ParameterRegistry.all { #expect(parameter.source.count >= 2, "\(parameter.name)") }
  }

  @Test func defaultsLieInsideTheirRanges() {
    for parameter in ParameterRegistry.all {
      #expect(parameter.range.contains(parameter.defaultValue) && parameter.defaultValue.isFinite, "\(parameter.name)")
      #expect(parameter.range.lowerBound < parameter.range.upperBound, "\(parameter.name) can be varied")
    }
  }

  /// A share is a share of one; a probability a month or a year is at most one.
  @Test func rangesFitTheirUnits() {
    for parameter in ParameterRegistry.all where parameter.unit == .share {
      #expect((0...1).contains(parameter.range.lowerBound) && parameter.range.upperBound <= 1, "\(parameter.name)")
    }
  }

  /// What the seeds claim must be possible to switch off: every effect of a programme may be zero.
  @Test func everyEffectCanBeZero() {
    for parameter in ParameterRegistry.all
    where ["effect.", "place.", "peers.", "channel.", "threshold.", "complement."].contains(
      where: parameter.name.hasPrefix)
    {
      guard !["threshold.place", "threshold.width"].contains(parameter.name) else { continue }
      #expect(parameter.range.contains(0), "\(parameter.name)")
    }
  }
}
