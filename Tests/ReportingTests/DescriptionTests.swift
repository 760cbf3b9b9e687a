import Foundation
import PovertyPaths
import TestSupport
import Testing

@Suite struct DescriptionTests {
  static let society = Result { try SmallWorld().society() }

  private func lines(_ language: Language) throws -> [String] {
    Description(try Self.society.get(), language: language).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func headings(_ lines: [String]) -> [String] { lines.filter { $0.hasPrefix("#") } }

  /// Table 1 of Müller et al. 2013 (doi:10.1016/j.envsoft.2013.06.003).
  @Test func headingsAreThoseOfTheProtocol() throws {
    let found = headings(try lines(.english)).map { $0.drop { "# .0123456789".contains($0) }.lowercased() }
    let protocolHeadings = [
      "overview", "purpose", "entities, state variables and scales", "process overview and scheduling",
      "design concepts", "theoretical and empirical background", "individual decision-making", "learning",
      "individual sensing", "individual prediction", "interaction", "collectives", "heterogeneity", "stochasticity",
      "observation", "details", "implementation", "initialisation", "input data", "submodels",
    ]
    var rest = found[...]
    for heading in protocolHeadings {
      let place = try #require(rest.firstIndex(of: heading), "no heading ‘\(heading)’ in its place")
      rest = rest[(place + 1)...]
    }
  }

  @Test(arguments: Language.allCases)
  func everyParameterStandsOnceInTheTable(language: Language) throws {
    let rows = try lines(language).compactMap { $0.prefixMatch(of: /\| `([a-z0-9.-]+\.[a-z0-9.-]+)` \|/)?.1 }
      .map(String.init)
    #expect(rows.sorted() == ParameterRegistry.all.map(\.name).sorted())
  }

  @Test(arguments: Language.allCases)
  func everyMechanismHasItsSubmodel(language: Language) throws {
    let society = try Self.society.get()
    let lines = try lines(language)
    let found = headings(lines).map { $0.lowercased() }
    for path in society.scenario.paths {
      for line in society.world(path).schedule.lines {
        #expect(found.contains("#### " + line.name[language].lowercased()))
        #expect(lines.contains { $0.hasPrefix("| \(line.order) | \(line.name[language]) |") })
      }
    }
    let unknown = language == .english ? "A mechanism added to the schedule" : "加入调度的机制"
    #expect(!lines.contains { $0.contains(unknown) }, "a mechanism of the package has no submodel")
  }

  @Test func whatProgrammesDoWithMoneyHasItsSubmodels() throws {
    var world = try SmallWorld()
    world.scenario.paths = [.none, SmallWorld.financed()]
    let text = Description(try world.society(), language: .english).text
    #expect(!text.contains("A mechanism added to the schedule"))
    for name in ["revolving funds", "community industry", "matched savings", "cash to households"] {
      #expect(text.contains("#### \(name.prefix(1).uppercased())\(name.dropFirst())"), "\(name)")
    }
  }

  /// Entities and features stand there when a scenario switches them on, and not otherwise.
  @Test func actorsAreNamedWhereTheyAre() throws {
    let names = [
      "| Social-work agency |", "| County government |", "| Organisation, enterprise or donor |", "| List of needs |",
    ]
    let path = GeneratedDocumentTests.root.appending(path: "scenarios/eight-paths.yaml").path
    let text = Description(try Society(try Scenario.read(path).0), language: .english).text
    let plain = try lines(.english).joined(separator: "\n")
    for name in names {
      #expect(text.contains(name), "\(name)")
    }
    // The small world docks needs, and has neither an agency of its own nor a government.
    for name in names.prefix(2) { #expect(!plain.contains(name), "\(name)") }
    #expect(text.contains("| Social-work agency | 2 |"))
    #expect(text.contains("delivered by the outside agency Xuri (staff 3, competence 0.7)"))
    #expect(text.contains("delivered by officials and resident teams"))
    #expect(text.contains("delivered by nobody: the money is paid out"))
    #expect(!text.contains(" 0 %") && !text.contains("A mechanism added to the schedule"))
  }

  @Test func chineseHasNoEnglishHeadings() throws {
    let lines = try lines(.chinese)
    func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    let title = "# \(try Self.society.get().scenario.title)"
    let english = headings(lines).filter { $0 != title && !isChinese($0) }
    #expect(english == [])
    let headers = lines.indices.filter { lines[$0].hasPrefix("| ---") }.map { lines[$0 - 1] }
    #expect(headers.count > 10)
    for header in headers {
      for field in header.split(separator: "|").map({ $0.trimmingPrefix(" ") }) where !field.isEmpty {
        #expect(isChinese(String(field)), "‘\(field)’ is not translated")
      }
    }
  }

  @Test func chineseSchedulesHaveNoEnglishTerms() throws {
    let society = try Self.society.get()
    for path in society.scenario.paths {
      let rows = ScheduleTable(society.world(path).schedule, language: .chinese).rows
      let english = rows.flatMap { $0[2...] }.filter { $0.contains(/[a-z]{4}/) }
      #expect(english == [])
    }
  }

  @Test func everyColumnOfTheHouseholdTableIsExplained() throws {
    let columns = Mirror(reflecting: HouseholdTile(count: 1)).children.compactMap(\.label)
      .filter { !["count", "block", "usedBytes"].contains($0) }
    let explained = try lines(.english).compactMap { $0.wholeMatch(of: /\| `([A-Za-z]+)` \| [^|]+ \|/)?.1 }.map(
      String.init)
    #expect(explained == columns)
  }

  @Test func whatWasDrawnIsCounted() throws {
    let households = try Self.society.get().households
    let lines = try lines(.english)
    let members = Double(households.reduce(0) { $0 + $1.composition.members }) / Double(households.count)
    #expect(lines.contains("| mean members | 3.000 | \(NumberText.fixed(members, 3)) |"))
    let ill = Double(households.count { $0.mainCause == .illness }) / Double(households.count)
    #expect(lines.contains("| main cause: illness | 0.420 | \(NumberText.fixed(ill, 3)) |"))
  }

  /// The cross terms run health → motivation → human and social → information, without a circle, so the eigenvalues of A
  /// are its diagonal; the largest is natural capital's, 0.95^(1/12) = 0.995735.
  @Test func stabilityIsReported() throws {
    #expect(try lines(.english).contains { $0.hasPrefix("The spectral radius of A is 0.9957;") })
  }

  @Test func anAddedMechanismIsDescribedByWhatItReadsAndWrites() throws {
    var added = ModelExtension()
    added.schedule = { $0.inserting(TileProbe { _, _, _ in 0 }, before: Incomes.self) }
    added.parameters = [
      Parameter("own.number", 1, .one, in: 0...2, source: "chosen", grade: .assumed, Text("a number", zh: "一个数"))
    ]
    let text = Description(try Society(SmallWorld().scenario, adding: added), language: .english).text
    #expect(text.contains("#### Probe"))
    #expect(text.contains("reads anything; writes nothing"))
    #expect(text.contains("| `own.number` |"))
  }
}
