import Reporting
import Testing

@Suite struct TextTableTests {
  @Test func numbersStandToTheRightAndWordsToTheLeft() {
    var table = TextTable()
    table.row("phase", "rate", "n")
    table.row("building", "1.5", "10")
    #expect(table.text == "phase     rate   n\nbuilding   1.5  10")
    table.leftAligned = [0, 1]
    #expect(table.text == "phase     rate   n\nbuilding  1.5   10")
  }

  /// Unicode Standard Annex 11: wide and full-width characters take two cells, combining marks none.
  @Test(arguments: [
    ("脱贫率", 6), ("exits", 5), ("脱贫 exits", 10), ("(95 % 区间)", 11), ("95\u{FF05}", 4), ("x̄", 1), ("−0.3 …", 6), ("ℓ", 1),
    ("", 0),
  ])
  func chineseTakesTwoCells(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func columnsLineUpUnderChinese() {
    var table = TextTable()
    table.row("阶段", "脱贫率")
    table.row("介入", "1.5")
    table.row("after", "12.5")
    let lines = table.text.split(separator: "\n").map(String.init)
    #expect(lines == ["阶段   脱贫率", "介入      1.5", "after    12.5"])
    #expect(Set(lines.map(\.displayWidth)) == [13])
  }

  @Test func aHeadingStandsAloneAfterAnEmptyLine() {
    var table = TextTable()
    table.row("a", "b")
    table.heading("a heading that is longer than every column")
    table.row("c", "d")
    #expect(table.text == "a  b\n\na heading that is longer than every column\nc  d")
  }
}
