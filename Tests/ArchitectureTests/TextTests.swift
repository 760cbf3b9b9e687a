import Testing

/// Everything that a user reads exists in English and in Chinese.
@Suite struct BilingualTests {
  /// Code that writes to a user's screen or files.
  static let speaking = ["Sources/Command", "Sources/Reporting", "Sources/Lab"]

  /// Literals that look like English sentences and are none, or that nobody reads; each with its reason.
  ///
  /// `containing: ""` excuses a whole file: one that holds nothing but a style sheet or a script, say.
  static let excused: [(file: String, containing: String, because: String)] = [
    ("Sources/Reporting/Mission/MissionCommand.swift", "", "command lines are the same in every language"),
    ("Sources/Reporting/Mission/Mission+Paths.swift", "povertypaths ", "a command line is the same in every language"),
    ("Sources/Reporting/Mission/Mission+Actors.swift", " --paths none", "a command line is the same in every language"),
    (
      "Sources/Reporting/Mission/Mission+Actors.swift", "platform, campaign",
      "names of paths are the same in every language"
    ),
    (
      "Sources/Reporting/Mission/Mission+Actors.swift", "xuri, campaign",
      "names of paths are the same in every language"
    ),
    (
      "Sources/Reporting/Mission/Mission+Evaluation.swift", "verification={",
      "a command line is the same in every language"
    ),
    (
      "Sources/Reporting/Mission/Mission+Paths.swift", "campaign, xuri", "names of paths are the same in every language"
    ),
    (
      "Sources/Reporting/Mission/Mission+Paths.swift", "platform, xuri, campaign",
      "names of paths are the same in every language"
    ),
    ("Sources/Reporting/Switches/SwitchBoard+Associations.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Deliverers.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Docking.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Finance.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Government.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Indices.swift", "=", "a setting is the same in every language"),
    ("Sources/Reporting/Switches/SwitchBoard+Surroundings.swift", "=", "a setting is the same in every language"),
  ]

  @Test func everyTextSpeaksChinese() throws {
    for path in Repository.swiftFiles(under: "Sources") {
      let violations = TextRules.bilingual(try Repository.source(path))
      #expect(violations == [])
    }
  }

  @Test func nothingIsSaidInEnglishOnly() throws {
    for path in Self.speaking.flatMap(Repository.swiftFiles) {
      let excuses = Self.excused.filter { $0.file == path }.map(\.containing)
      for (place, literal) in TextRules.untranslated(try Repository.source(path)) {
        let isExcused = excuses.contains { $0.isEmpty || literal.contains($0) }
        #expect(isExcused, "\(place): ‘\(literal)’ belongs in a Text with its Chinese, or in BilingualTests.excused")
      }
    }
  }

  @Test func noExcuseIsLeftOver() throws {
    for (file, text, because) in Self.excused where Repository.exists(file) {
      let found = TextRules.untranslated(try Repository.source(file)).contains {
        text.isEmpty || $0.literal.contains(text)
      }
      #expect(found && !because.isEmpty, "\(file) no longer says ‘\(text)’: remove its excuse")
    }
  }
}

/// The rules bite: each is broken once here.
@Suite struct TextRuleTests {
  private func source(_ text: String) -> SwiftSource { SwiftSource(path: "A.swift", text: text) }

  @Test(arguments: [
    #"Text("two households", zh: "")"#, #"Text("two households", zh: "two households")"#, #"Text("households")"#,
    #"Text("{name} of {place}", zh: "{name}的{plaec}")"#, #"Text("a \(x)", zh: "甲")"#, #"Text("", zh: "户")"#,
    "Text(\n  \"two \" + \"households\",\n  zh: \"\"\"\n\n  \"\"\")", #"FaultKind("code", .init("no file", zh: " "))"#,
    #"Text(english, zh: "")"#,
  ])
  func brokenTextsAreFound(code: String) {
    #expect(TextRules.bilingual(source(code)).count == 1)
  }

  @Test(arguments: [
    #"Text("two households", zh: "两户")"#, #"Text("{value} %", zh: "{value} %")"#, "Text(english, zh: chinese)",
    #"Text(t(.en, ["a": b]), zh: t(.zh, ["a": c]))"#,
    #"Text("a \(x.english)", zh: "甲\(x.chinese)")"#, #"// Text("a", zh: "")"#, #"label("code", .init("no", zh: "无"))"#,
    "init(_ english: String, zh chinese: String) {}", #"Text("two " + "words {n}", zh: "两" + "个{n}")"#,
  ])
  func wholeTextsPass(code: String) {
    #expect(TextRules.bilingual(source(code)) == [])
  }

  @Test(arguments: [
    #"print("wrote \(n) files")"#, #"html += "<p class=\"x y\">poor households</p>""#, #"help: "How many months.""#,
    "let a = \"\"\"\n  two words\n  \"\"\"",
  ])
  func sentencesInOneLanguageAreFound(code: String) {
    #expect(TextRules.untranslated(source(code)).count == 1)
  }

  @Test(arguments: [
    #"print(Text("two words", zh: "两个词")[language])"#, #"html += "<p class=\"small wide\" id=\"\(id)\">\(text)</p>""#,
    #"commandName: "compare""#, #"row["path,replicate,year"]"#, "/// two words\nlet x = 1",
    #""text/html; charset=utf-8""#,
    #"preconditionFailure("tiles are never empty")"#, #"svg += " stroke=\"black\" fill=\"none\"/>""#,
    #""{name}: {value} kg""#,
  ])
  func keysAndMarkupPass(code: String) {
    #expect(TextRules.untranslated(source(code)).isEmpty)
  }
}
