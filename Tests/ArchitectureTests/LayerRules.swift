/// The rules about targets and imports. Each returns what breaks it, one sentence a violation.
enum LayerRules {
  /// Every target has its line in the table, comes after what it depends on, and depends only on what lies below.
  static func arrows(_ manifest: Manifest) -> [String] {
    let order = manifest.targets.map(\.name)
    return manifest.targets.filter { !$0.isTest }.flatMap { target -> [String] in
      guard let rule = Layers.table[target.name] else {
        return ["\(target.name) has no line in Layers.table: which layer is it in?"]
      }
      return target.dependencies.compactMap { name in
        guard let dependency = Layers.table[name] else { return door(name, from: target.name) }
        if let below = rule.below, below.contains(dependency.layer) || rule.also.contains(name) {
          return order.prefix { $0 != target.name }.contains(name)
            ? door(name, from: target.name) : "\(target.name) stands before \(name) in Package.swift but needs it"
        }
        if rule.also.contains(name) { return nil }
        return "\(target.name) (layer \(rule.layer)) may not depend on \(name) (layer \(dependency.layer))"
      }
    }
  }

  /// Every import is declared in the manifest or belongs to the system, and goes through the right door.
  static func imports(_ source: SwiftSource, of target: Manifest.Target) -> [String] {
    modules(importedBy: source).compactMap { module, offset in
      if Layers.system.contains(module) { return nil }
      guard target.dependencies.contains(module) else {
        return "\(source.place(offset)): \(target.name) imports \(module), which Package.swift does not declare for it"
      }
      return door(module, from: target.name).map { "\(source.place(offset)): \($0)" }
    }
  }

  /// A C header of a library is included only in the target that stands for that library.
  static func includes(_ text: String, path: String, of target: String) -> [String] {
    text.matches(of: /#\s*include\s*[<"]([^>"]+)[>"]/).compactMap { match in
      for (prefix, targets) in Layers.headers where match.1.hasPrefix(prefix) && !targets.contains(target) {
        return "\(path): \(target) includes <\(match.1)>, which belongs to \(targets.sorted())"
      }
      return nil
    }
  }

  /// Storage is the only code that opens files; the three standard streams are open to all.
  static func fileAccess(_ source: SwiftSource) -> [String] {
    let openers = ["FileManager", "FileHandle", "FileDescriptor", "InputStream", "OutputStream"]
    let functions = ["fopen", "freopen", "creat", "opendir", "open", "openat"]
    let labels = ["contentsOf", "contentsOfFile", "forReadingFrom", "forWritingTo"]
    var found = openers.flatMap(source.occurrences(of:)).filter { offset in
      !source.codeText(offset..<source.code.count).starts(with: /FileHandle\.standard(Error|Output|Input)/)
    }
    // A file's own function may be called `open` too.
    let own = functions.filter { source.codeText.contains("func \($0)(") }
    for call in functions.filter({ !own.contains($0) }).flatMap(source.calls(of:)) {
      let before = source.codeText(0..<(call.range.lowerBound - call.name.utf8.count))
      if !before.hasSuffix(".") { found.append(call.range.lowerBound) }
    }
    let readers = ["String", "Data", "init", "FileHandle", "XMLParser"]
    found += labels.flatMap(source.calls(passing:)).filter { readers.contains($0.name) }.map(\.range.lowerBound)
    found += ["write", "createFile"].flatMap(source.calls(of:)).filter { call in
      ["to", "toFile", "atPath"].contains { label in
        call.argument(label).map { source.codeText($0.range).contains(/(?i)url|path|file/) } ?? false
      }
    }.map(\.range.lowerBound)
    return Set(found.map(source.place)).sorted().map { "\($0): only Storage opens files" }
  }

  /// Tests see what is `public` or `package`: a testable import would build everything again, and slower.
  static func testableImports(_ source: SwiftSource) -> [String] {
    source.codeText.matches(of: /@testable\s/).map { match in
      let offset = source.codeText[..<match.range.lowerBound].utf8.count
      return "\(source.place(offset)): declare what the test needs as package, and import without @testable"
    }
  }

  static func modules(importedBy source: SwiftSource) -> [(module: String, offset: Int)] {
    source.occurrences(of: "import").compactMap { offset in
      let after = source.codeText(offset..<source.code.count)
      let kinds = /import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
      return after.prefixMatch(of: kinds).map { (String($0.1), offset) }
    }
  }

  private static func door(_ module: String, from target: String) -> String? {
    guard let allowed = Layers.doors[module], !allowed.contains(target), Layers.table[target]?.layer != 0 else {
      return nil
    }
    return "\(target) may not use \(module): that is for \(allowed.sorted().joined(separator: " and "))"
  }
}
