import Testing

/// The scanner that the other checks stand on, against small texts whose answer is plain to see.
@Suite struct SwiftSourceTests {
  private func source(_ text: String) -> SwiftSource { SwiftSource(path: "A.swift", text: text) }

  @Test func commentsAndLiteralsAreNotCode() {
    let scanned = source("let a = \"x // y\" // \"z\"\n/* /* \"w\" */ */ let b = 2")
    #expect(scanned.literals.map(\.value) == ["x // y"])
    #expect(scanned.codeText.split(whereSeparator: \.isWhitespace) == ["let", "a", "=", "let", "b", "=", "2"])
    #expect(scanned.code.count == scanned.bytes.count)
  }

  @Test func interpolationsAreCode() {
    let scanned = source(#"print("a \(f("b (", g(1))) c")"#)
    #expect(scanned.literals.map(\.value) == ["a \u{FFFC} c", "b ("])
    #expect(scanned.literals.map(\.interpolations) == [1, 0])
    #expect(scanned.occurrences(of: "g").count == 1)
    #expect(scanned.calls(of: "print").first?.range.upperBound == scanned.code.count)
  }

  @Test func rawAndMultilineLiteralsEnd() {
    let scanned = source(
      ##"""
      let a = #"raw " \(x) \#(y)"#
      let b = """
        two "quoted" lines \
        \(z)
        """
      let c = "\u{4E2D}\n\"" + d
      """##)
    #expect(scanned.literals.count == 3)
    #expect(scanned.literals[0].value == "raw \" \\(x) \u{FFFC}")
    #expect(scanned.literals[1].interpolations == 1)
    #expect(scanned.literals[2].value == "中\n\"")
    #expect(scanned.occurrences(of: "d").count == 1)
  }

  @Test func aRegularExpressionMayHoldQuotationMarks() {
    let scanned = source(#"let a = text.matches(of: /"[^"]*"/); let b = #/a"b/#; let c = 6 / 2 / d + "x""#)
    #expect(scanned.literals.map(\.value) == ["x"])
    #expect(scanned.occurrences(of: "d").count == 1)
  }

  @Test func argumentsAreSplitAtTheirCommas() throws {
    let scanned = source(#"Text("a, b", zh: f(x, [y: z], { q, r in q }))"#)
    let call = try #require(scanned.calls(of: "Text").first)
    #expect(call.arguments.map(\.label) == [nil, "zh"])
    #expect(scanned.calls(passing: "zh").map(\.name) == ["Text"])
    #expect(scanned.calls(passing: "y").isEmpty)
  }

  @Test func placesCountFromOne() {
    let scanned = source("a\nb \"c\"\n")
    #expect(scanned.place(scanned.literals[0].range.lowerBound) == "A.swift:2")
    #expect(scanned.lineCount == 2)
  }
}
