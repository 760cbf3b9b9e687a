import PovertyPaths
import Testing

/// The mission table cannot rot: what a row names is there, and its command runs.
@Suite struct MissionTests {
  /// Rows that belong to the measures of a run and to the evaluation library.
  static let elsewhere: Set<String> = ["M32", "M37", "M38"]

  @Test func everyRowHasALine() {
    let all = Set((1...45).map { "M\($0)" })
    #expect(Set(Mission.rows.map(\.id)) == all.subtracting(Self.elsewhere))
    #expect(Mission.rows.count == all.count - Self.elsewhere.count)
    let numbers = Mission.rows.compactMap { Int($0.id.dropFirst()) }
    #expect(numbers == numbers.sorted())
  }

  @Test func templatesAreMarked() {
    let template = Mission.rows.first { $0.id == "M28" }
    #expect(template?.remark?.english == "template, source cut off")
  }

  @Test(arguments: Mission.rows) func whatARowNamesIsThere(row: MissionRow) throws {
    #expect(Repository.exists("Sources/\(row.source)"), "\(row.id): there is no Sources/\(row.source)")
    let parts = row.test.split(separator: ".").map(String.init)
    let tests = try Repository.swiftFiles(under: "Tests").filter { path in
      let text = try Repository.text(path)
      return parts.count == 2 && text.contains("struct \(parts[0])") && text.contains("func \(parts[1])(")
    }
    #expect(!tests.isEmpty, "\(row.id): there is no test \(row.test)")
    #expect(!row.keys.isEmpty)
    for key in row.keys {
      let isThere = try isParameter(key) || isKey(key)
      #expect(isThere, "\(row.id): no parameter and no scenario key is called \(key)")
    }
  }

  /// A parameter by its name, or a family of them: `service.*`.
  private func isParameter(_ key: String) -> Bool {
    let stem = key.hasSuffix("*") ? String(key.dropLast()) : nil
    return ParameterRegistry.all.contains { stem.map($0.name.hasPrefix) ?? ($0.name == key) }
  }

  /// Every word of a key path is asked for by a reader of scenarios.
  private func isKey(_ key: String) throws -> Bool {
    let readers = try Repository.swiftFiles(under: "Sources/Scenarios").map(Repository.text).joined()
    return key.split(separator: ".").allSatisfy { readers.contains("\"\($0)\"") }
  }

  @Test(.enabled(if: ShellBlockTests.isOptimised, "run with the release build"), arguments: Mission.rows)
  func itsCommandRuns(row: MissionRow) async throws {
    let shell = try ShellBlocks()
    let (output, status) = try await shell.run(row.command)
    #expect(status == 0, "\(row.id): \(row.command) ended with status \(status):\n\(output)")
    try shell.remove()
  }
}
