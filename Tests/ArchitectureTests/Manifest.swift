/// `Package.swift`, read as text: asking SwiftPM would wait for the lock that the running tests hold.
struct Manifest {
  /// Targets in the order of the manifest, with the modules they declare.
  let targets: [Target]

  struct Target {
    let name: String
    let dependencies: [String]
    let isTest: Bool
    /// Where its files are.
    let folder: String
  }

  static func read() throws -> Manifest { Manifest(try Repository.source("Package.swift")) }

  init(_ source: SwiftSource) {
    let package = source.calls(of: "Package").first
    let list = package?.argument("targets").map { source.elements(in: $0.range) } ?? []
    targets = list.compactMap { Manifest.target(source, $0) }
  }

  subscript(name: String) -> Target? { targets.first { $0.name == name } }

  private static func target(_ source: SwiftSource, _ element: Range<Int>) -> Target? {
    guard let match = source.codeText(element).firstMatch(of: /\.(\w+)\(/),
      let open = source.code[element].firstIndex(of: UInt8(ascii: "("))
    else { return nil }
    let call = source.call(openingAt: open, name: String(match.1))
    guard let name = string(source, call.argument("name") ?? call.arguments.first) else { return nil }
    let isTest = call.name == "testTarget"
    let dependencies = call.argument("dependencies").map { source.elements(in: $0.range) } ?? []
    return Target(
      name: name, dependencies: dependencies.compactMap { dependency(source, $0) }, isTest: isTest,
      folder: string(source, call.argument("path")) ?? (isTest ? "Tests/" : "Sources/") + name)
  }

  /// A string is a target; `.product(name:)` and its like name a module; `.yams` is declared below as such a call.
  private static func dependency(_ source: SwiftSource, _ element: Range<Int>) -> String? {
    if let name = source.literals(in: element).first { return name.value }
    guard let match = source.codeText(element).firstMatch(of: /\.(\w+)/) else { return nil }
    let declaration = source.occurrences(of: String(match.1)).first { offset in
      String(decoding: source.code[..<offset], as: UTF8.self).hasSuffix("var ")
    }
    return declaration.flatMap { offset in source.literals.first { $0.range.lowerBound > offset }?.value }
  }

  private static func string(_ source: SwiftSource, _ argument: SwiftCall.Argument?) -> String? {
    argument.flatMap { source.literals(in: $0.range).first?.value }
  }
}
