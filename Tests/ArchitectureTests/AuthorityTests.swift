import Foundation
import PovertyPaths
import Testing

/// The numbers of other programs cannot lose what they rest on: a script, a version, a test that reads them.
@Suite struct AuthorityTests {
  static let folder = "Tests/EvaluationTests/Authorities"
  static let names = files(["json"])

  private static func files(_ endings: Set<String>) -> [String] {
    Repository.files(under: folder, endings: endings).map {
      URL(filePath: $0).deletingPathExtension().lastPathComponent
    }
  }

  @Test func filesAndScriptsStandSideBySide() {
    #expect(!Self.names.isEmpty)
    let scripts = Self.files(["R", "py"])
    #expect(Self.names.sorted() == scripts.sorted(), "NAME.R or NAME.py writes NAME.json, and only that")
  }

  @Test(arguments: AuthorityTests.names) func aFileSaysItsProgramAndVersion(name: String) throws {
    #expect(!Self.versions(in: try Self.program(name)).isEmpty, "\(name).json: no program with a version")
  }

  @Test(arguments: AuthorityTests.names) func aTestReadsTheFile(name: String) throws {
    let isRead = try Repository.swiftFiles(under: "Tests").contains { path in
      let text = try Repository.text(path)
      return text.contains("Authority(\"\(name)\")") || text.contains("Authorities/\(name).json\"")
    }
    #expect(isRead, "no test reads \(name).json")
  }

  /// Each program and version that a method names computed the numbers of some file.
  @Test(arguments: MethodTests.all) func theAuthorityOfAMethodIsThere(method: Method) throws {
    guard case .program(let program, _, _) = method.authority else { return }
    let kept = try Set(Self.names.flatMap { Self.versions(in: try Self.program($0)) })
    let named = Self.versions(in: program)
    #expect(!named.isEmpty, "\(method.key): \(program)")
    #expect(named.filter { !kept.contains($0) } == [], "\(method.key): no file of \(Self.folder) was computed by these")
  }

  @Test func versionsAreFound() {
    #expect(
      Self.versions(in: "R survival 3.5-3 (coxph, ties = 2), scikit-learn 1.9.1; msm 1.7; data: seed 7")
        == ["survival 3.5.3", "scikit-learn 1.9.1", "msm 1.7"])
    #expect(Self.versions(in: "R version 4.2.2 Patched; quantile(type = 1)") == ["R 4.2.2"])
    #expect(Self.versions(in: "statsmodels, without a version") == [])
  }

  private static func program(_ name: String) throws -> String {
    struct Head: Decodable { let program: String }
    return try JSONDecoder().decode(Head.self, from: Data(try Repository.text("\(folder)/\(name).json").utf8)).program
  }

  /// `NAME 1.2` and `NAME 1.2-3` in a text, hyphens of versions written as points.
  private static func versions(in text: String) -> [String] {
    text.matches(of: /([A-Za-z][A-Za-z-]*) (?:version )?(\d+(?:[.-]\d+)+)/).map { match in
      "\(match.1) \(match.2.replacing("-", with: "."))"
    }
  }
}
