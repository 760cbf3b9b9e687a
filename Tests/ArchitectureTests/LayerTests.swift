import Foundation
import Testing

/// The diagram in `Package.swift`, the table in `Layers` and what the sources import are the same thing.
@Suite struct LayerTests {
  @Test func arrowsPointDownwards() throws {
    let manifest = try Manifest.read()
    #expect(manifest.targets.count > 20, "Package.swift was not understood")
    #expect(manifest["Scenarios"]?.dependencies.contains("Yams") == true)
    #expect(LayerRules.arrows(manifest) == [])
  }

  @Test func setUpInstallsWhatTheManifestNames() throws {
    let source = try Repository.source("Package.swift")
    let setup = try Repository.text("scripts/setup.sh").split(separator: "\n").map { $0.split(separator: " ") }
    let libraries = source.calls(passing: "apt").compactMap { call -> [String]? in
      let names = ["apt", "brew"].compactMap {
        call.argument($0).flatMap { source.literals(in: $0.range).first?.value }
      }
      return names.count == 2 ? names : nil
    }
    #expect(libraries.count >= 3, "Package.swift was not understood")
    for names in libraries {
      #expect(setup.contains { $0.prefix(2).map(String.init) == names }, "scripts/setup.sh does not install \(names)")
    }
  }

  @Test func everyImportIsDeclared() throws {
    let manifest = try Manifest.read()
    for target in manifest.targets where !target.isTest {
      for path in Repository.swiftFiles(under: target.folder) {
        let violations = LayerRules.imports(try Repository.source(path), of: target)
        #expect(violations == [])
      }
    }
  }

  @Test func everySourceFileBelongsToATarget() throws {
    let folders = try Manifest.read().targets.map { $0.folder + "/" }
    let files = Repository.swiftFiles(under: "Sources") + Repository.swiftFiles(under: "Tests")
    let homeless = files.filter { path in !folders.contains { path.hasPrefix($0) } }
    #expect(homeless == [])
  }

  @Test func aLibraryHasOneDoor() throws {
    for path in Repository.files(under: "Sources", endings: ["c", "cpp", "h", "hpp", "modulemap"]) {
      let target = path.split(separator: "/")[1]
      let violations = LayerRules.includes(try Repository.text(path), path: path, of: String(target))
      #expect(violations == [])
    }
  }

  @Test func onlyStorageOpensFiles() throws {
    for path in Repository.swiftFiles(under: "Sources") where !path.hasPrefix("Sources/Storage/") {
      let violations = LayerRules.fileAccess(try Repository.source(path))
      #expect(violations == [])
    }
  }

  @Test func testsNeedNoSecondBuild() throws {
    for path in Repository.swiftFiles(under: "Tests") {
      let violations = LayerRules.testableImports(try Repository.source(path))
      #expect(violations == [])
    }
  }
}

/// The rules bite: each is broken once here.
@Suite struct LayerRuleTests {
  private func manifest(_ targets: String) -> Manifest {
    let text =
      "let package = Package(name: \"X\", targets: [\(targets)])\nstatic var yams: Self { .product(name: \"Yams\") }"
    return Manifest(SwiftSource(path: "Package.swift", text: text))
  }

  @Test func upwardAndSidewaysArrowsAreFound() {
    let upward = manifest(#".target(name: "Population"), .target(name: "Quantities", dependencies: ["Population"])"#)
    #expect(LayerRules.arrows(upward).count == 1)
    let sideways = #".target(name: "Mechanisms"), .target(name: "Interventions", dependencies: ["Mechanisms"])"#
    #expect(LayerRules.arrows(manifest(sideways)).count == 1)
    let order = #".target(name: "Population", dependencies: ["Quantities"]), .target(name: "Quantities")"#
    #expect(LayerRules.arrows(manifest(order)).count == 1)
    let door = #".system("COpenBLAS"), .target(name: "Storage", dependencies: ["COpenBLAS", .yams])"#
    #expect(LayerRules.arrows(manifest(door)).count == 2)
    #expect(LayerRules.arrows(manifest(#".target(name: "Stranger")"#)).count == 1)
    #expect(LayerRules.arrows(manifest(#".target(name: "Declarations")"#)) == [])
  }

  @Test func undeclaredImportsAreFound() throws {
    let target = try #require(manifest(#".target(name: "Population", dependencies: ["Quantities"])"#)["Population"])
    let text = """
      public import Quantities
      import struct Foundation.URL  // import Yams
      @_exported public import Declarations
      #if canImport(Glibc)
        internal import Glibc
      #endif
      let text = "import Storage"
      """
    let violations = LayerRules.imports(SwiftSource(path: "A.swift", text: text), of: target)
    #expect(violations.count == 1)
    #expect(violations.first?.contains("A.swift:3: Population imports Declarations") == true)
  }

  @Test(arguments: [
    "FileManager.default.fileExists(atPath: p)", "try String(contentsOf: url)", "try data.write(to: url)",
    "fopen(path, mode)", "Glibc_open(); open(path, O_RDONLY)", "FileHandle(forWritingAtPath: p)",
  ])
  func openedFilesAreFound(code: String) {
    #expect(LayerRules.fileAccess(SwiftSource(path: "A.swift", text: code)).count == 1)
  }

  @Test(arguments: [
    "FileHandle.standardError.write(Data(text.utf8))", "storage.open(path)", "func open(_ door: Door) {}\nopen(door)",
    "// FileManager", #"let name = "FileManager""#, "set.formUnion(contentsOf: more)", "writer.write(to: &stream)",
    "rows.append(contentsOf: more)",
  ])
  func everythingElseIsNot(code: String) {
    #expect(LayerRules.fileAccess(SwiftSource(path: "A.swift", text: code)) == [])
  }

  @Test func testableImportsAreFound() {
    let text = "import Testing\n@testable import Quantities  // @testable import Storage"
    #expect(LayerRules.testableImports(SwiftSource(path: "A.swift", text: text)).count == 1)
  }

  @Test func headersOfOtherLibrariesAreFound() {
    #expect(LayerRules.includes("#include <cblas.h>", path: "a.c", of: "CKernels").count == 1)
    #expect(LayerRules.includes("# include \"boost/math/x.hpp\"", path: "a.c", of: "CKernels").count == 1)
    #expect(LayerRules.includes("#include <Random123/philox.h>\n#include <math.h>", path: "a.c", of: "CKernels") == [])
  }
}
