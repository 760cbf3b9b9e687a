import Declarations
import Storage
import Testing

@Suite struct CSVReaderTests {
  let folder: ScratchFolder
  let faults = FaultCollector()

  init() throws { folder = try ScratchFolder() }

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let table = try CSVReader(folder.write(bytes, to: "t.csv"), faults: faults)
    let columns = table.header.map { table.column($0) }
    var rows: [[String]] = [table.header]
    while try table.nextRow() { rows.append(columns.map { table.text($0) }) }
    return rows
  }

  // The cases are those of RFC 4180, section 2, points 1 to 7, and a byte order mark.
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}\"a\",b\n1,\n", [["a", "b"], ["1", ""]]),
    ("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n", [["a", "b"], ["x,y", "he said \"no\""]]),
    ("a,b\n\"two\r\nlines\",\"\"\n", [["a", "b"], ["two\r\nlines", ""]]),
    ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("县,户\n寿县, 3 \n", [["县", "户"], ["寿县", " 3 "]]),
  ])
  func recordsAreCutAsTheStandardSays(text: String, expected: [[String]]) throws {
    #expect(try rows(Array(text.utf8)) == expected)
    #expect(faults.isEmpty)
  }

  @Test func everyBadRowIsReportedWithItsLine() throws {
    let path = try folder.write(
      "household,income,phase\nh1,100,after\nh2,much,after\nh3,5\n\"h\n4\",-1,aftr\nh5,,after\nx\"y,1,after\n",
      to: "p.csv")
    let table = try CSVReader(path, faults: faults)
    let income = table.column("income")
    let phase = table.column("phase")
    let absent = table.column("incom")
    var incomes: [Double?] = []
    while try table.nextRow() {
      incomes.append(table.number(income, in: 0...1e6))
      _ = table.choice(phase, among: ["none", "after"])
      _ = table.number(absent)
    }
    #expect(incomes == [100, nil, nil, nil])
    let found = faults.faults.all.map { "\($0.location?.line ?? 0) \($0.location?.keyPath ?? "-") \($0.kind.code)" }
    #expect(
      found == [
        "1 - unknown-column", "3 income field-not-a-number", "4 - row-width", "5 income field-out-of-range",
        "5 phase field-unknown-choice", "7 income missing-field", "8 - stray-quote",
      ])
    let first = try #require(faults.faults.all.first)
    #expect(first.rendered(.english).hasPrefix("\(path):1: there is no column 'incom'; did you mean 'income'?"))
  }

  @Test func atMostFiftyFaultsArePrintedButAllAreCounted() throws {
    let path = try folder.write("n\n" + String(repeating: "x\n", count: 1234), to: "n.csv")
    let table = try CSVReader(path, faults: faults)
    let n = table.column("n")
    while try table.nextRow() { #expect(table.number(n) == nil) }
    #expect(faults.count == 1234)
    #expect(faults.faults.all.count == 51)
    #expect(faults.faults.all[49].location?.line == 51)
    #expect(faults.faults.all.last?.rendered(.english).hasPrefix("and 1184 more") == true)
    #expect(throws: Faults.self) { try faults.throwIfAny() }
  }

  @Test func missingValuesAreNoFaultWhereTheyMayBe() throws {
    let path = try folder.write("x\n\"\"\nNA\nNaN\n7\n", to: "x.csv")
    let table = try CSVReader(path, faults: faults)
    let x = table.column("x")
    var values: [Int?] = []
    while try table.nextRow() { values.append(table.optionalInteger(x)) }
    #expect(values == [nil, nil, nil, 7])
    #expect(faults.isEmpty)
  }

  @Test func textThatIsNotUTF8IsReportedInItsRow() throws {
    let gbk: [UInt8] = [0xCA, 0xD9, 0xCF, 0xD8]  // 寿县 in GBK
    #expect(try rows(Array("a\nb\n".utf8) + gbk + [10]) == [["a"], ["b"]])
    #expect(faults.faults.all.map(\.kind.code) == ["not-utf-8"])
    #expect(faults.faults.all.first?.location?.line == 3)
  }

  @Test func anOpenQuoteIsReportedWhereItsRowStarts() throws {
    #expect(try rows(Array("a\nb\n\"c\nd\n".utf8)) == [["a"], ["b"]])
    #expect(faults.faults.all.map { "\($0.kind.code) \($0.location?.line ?? 0)" } == ["open-quote 3"])
  }

  @Test(arguments: [("", "empty-table"), ("\u{FEFF}", "empty-table"), ("\n1\n", "empty-table"), ("\"a", "open-quote")])
  func aTableWithoutAHeaderIsRefused(text: String, code: String) throws {
    let path = try folder.write(text, to: "e.csv")
    let fault = #expect(throws: Fault.self) { try CSVReader(path, faults: faults) }
    #expect(fault?.kind.code == code)
  }

  @Test func aMissingFileIsReportedWithTheNearestName() throws {
    _ = try folder.write("a\n", to: "households.csv")
    let fault = #expect(throws: Fault.self) { try CSVReader(folder.path + "/household.csv", faults: faults) }
    #expect(fault?.kind.code == "file-not-found")
    #expect(fault?.rendered(.english).contains("did you mean 'households.csv'?") == true)
    let folderFault = #expect(throws: Fault.self) { try CSVReader(folder.path, faults: faults) }
    #expect(folderFault?.kind.code == "is-a-folder")
  }
}
