import Foundation
import Testing

@Suite struct FileTests {
  @Test func sourceFilesAreShort() throws {
    let sources = try Repository.swiftFiles(under: "Sources").map(Repository.source)
    let tests = try Repository.swiftFiles(under: "Tests").map(Repository.source)
    #expect((sources + tests).compactMap(FileRules.size) == [])
    let median = FileRules.median(sources.map(\.lineCount))
    #expect(median <= FileRules.longestMedian, "the median source file has \(median) lines")
  }

  @Test func namesSaySomething() {
    #expect(Repository.trackedFiles.flatMap(FileRules.name) == [])
  }

  @Test func noFileNamesAFolderOfOneMachine() {
    let violations = Repository.trackedFiles.flatMap { path in
      Repository.textIfAny(path).map { FileRules.machinePaths($0, path: path) } ?? []
    }
    #expect(violations == [])
  }

  @Test(.enabled(if: Repository.exists(".git")))
  func nothingThatIsBuiltIsTracked() {
    let built = Repository.trackedFiles.filter {
      $0.hasSuffix("Package.resolved") || $0.contains(/(^|\/)(\.build|runs|__pycache__)/)
    }
    #expect(built == [])
  }
}

/// The rules bite: each is broken once here.
@Suite struct FileRuleTests {
  @Test func aLongFileIsFound() {
    let line = "let x = 1\n"
    #expect(FileRules.size(SwiftSource(path: "A.swift", text: String(repeating: line, count: 400))) == nil)
    #expect(FileRules.size(SwiftSource(path: "A.swift", text: String(repeating: line, count: 401))) != nil)
    #expect(FileRules.median([3, 1, 2]) == 2)
  }

  @Test(arguments: ["Sources/Utils/A.swift", "Sources/A/StringHelpers.swift", "Sources/common/x.c", "RunManager.swift"])
  func emptyNamesAreFound(path: String) {
    #expect(FileRules.name(path).count == 1)
  }

  @Test(arguments: ["Sources/A/CommonRandomNumbers.swift", "Sources/A/Management.swift", ".ci/run"])
  func meaningfulNamesPass(path: String) {
    #expect(FileRules.name(path) == [])
  }

  @Test func machinePathsAreFound() {
    let folder = "/ro" + "ot/"
    #expect(
      FileRules.machinePaths("a\ncp \(folder)x .", path: "a.sh") == ["a.sh:2: ‘\(folder)’ is a folder of one machine"])
    #expect(FileRules.machinePaths("https://example.org\(folder)x", path: "a.md") == [])
  }
}
