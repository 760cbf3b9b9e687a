import PovertyPaths
import Testing

/// The methods page cannot rot: every method is on it once, and the tests that it names are there.
@Suite struct MethodTests {
  static let all = MethodSection.all.flatMap(\.methods)

  @Test func keysAreDifferent() {
    let keys = Self.all.map(\.key)
    #expect(Set(keys).count == keys.count, "\(keys.filter { key in keys.count { $0 == key } > 1 })")
  }

  /// `static let name = Method(` stands in the sources as often as the page has methods.
  @Test func everyMethodIsOnThePage() throws {
    let declared = try Repository.swiftFiles(under: "Sources/Evaluation").reduce(0) { count, path in
      count + (try Repository.text(path)).ranges(of: " = Method(").count
    }
    #expect(declared == Self.all.count)
  }

  @Test(arguments: MethodTests.all) func whatAMethodSaysIsWhole(method: Method) {
    let texts = [method.name, method.answers, method.assumptions]
    for text in texts {
      #expect(!text.english.isEmpty && !text.chinese.isEmpty && text.english != text.chinese)
    }
    #expect(!method.formula.isEmpty && !method.reference.isEmpty)
    if case .program(let program, let data, let agreement) = method.authority {
      #expect(program.contains { $0.isNumber }, "\(program) has a version")
      #expect(!data.isEmpty)
      #expect(agreement > 0 && agreement <= 1e-6)
    }
  }

  @Test(arguments: MethodTests.all) func testsByHandAreThere(method: Method) throws {
    guard case .byHand(let test) = method.authority else { return }
    #expect(try isThere(test), "\(method.key): there is no test \(test)")
  }

  @Test(arguments: StreamedMeasure.all) func testsOfStreamsAreThere(measure: StreamedMeasure) throws {
    #expect(try isThere(measure.test))
    let sources = try Repository.swiftFiles(under: "Sources").map(Repository.text).joined()
    #expect(sources.contains("struct \(measure.accumulator)"))
  }

  private func isThere(_ test: String) throws -> Bool {
    let parts = test.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return false }
    return try Repository.swiftFiles(under: "Tests").contains { path in
      let text = try Repository.text(path)
      return text.contains("struct \(parts[0])") && text.contains("func \(parts[1])(")
    }
  }
}
