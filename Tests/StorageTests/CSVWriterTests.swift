import Declarations
import Storage
import Testing

@Suite struct CSVWriterTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func fieldsAreQuotedWhereTheStandardAsksForIt() throws {
    let table = try CSVWriter(AtomicFile(folder.path + "/t.csv"), header: ["name", "value", "count"])
    table.row("a,b", 0.1, 3)
    table.row("say \"hi\"", nil, .missing)
    table.row("two\nlines", .number(.nan), .integer(-1))
    #expect(folder.names.contains("t.csv") == false)
    try table.finish()
    #expect(
      try folder.text("t.csv")
        == "name,value,count\r\n\"a,b\",0.1,3\r\n\"say \"\"hi\"\"\",,\r\n\"two\nlines\",,-1\r\n")
    #expect(folder.names == ["t.csv"])
  }

  @Test func textsComeBackAsTheyWere() throws {
    let texts = ["", " ", "a", "\"", "\"\"", ",", "\n", "\r\n", "，", "寿县", "a\"b,c\nd", "NA", "\u{FEFF}x", "\t"]
    let table = try CSVWriter(AtomicFile(folder.path + "/t.csv"), header: ["text"])
    for text in texts { table.row(.text(text)) }
    try table.finish()
    let faults = FaultCollector()
    let reader = try CSVReader(folder.path + "/t.csv", faults: faults)
    var found: [String] = []
    while try reader.nextRow() { found.append(reader.text(reader.column("text"))) }
    #expect(found == texts)
    #expect(faults.isEmpty)
  }

  @Test func numbersComeBackWithTheSameBits() throws {
    var generator = SplitMix(state: 20_180_101)
    var numbers: [Double] = [
      0, -0.0, 1, 0.1, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0x1p53, 1e22, 1e23, .infinity,
    ]
    for _ in 0..<2000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
      numbers.append(Double(Int64(bitPattern: generator.next()) >> 20) / 1000)
    }
    let table = try CSVWriter(AtomicFile(folder.path + "/t.csv"), header: ["x", "y"])
    for number in numbers {
      table.add(number)
      table.add(1)
      table.endRow()
    }
    try table.finish()
    let faults = FaultCollector()
    let reader = try CSVReader(folder.path + "/t.csv", faults: faults)
    let x = reader.column("x")
    var found: [UInt64] = []
    while try reader.nextRow() {
      found.append(try #require(reader.number(x, in: -.infinity ... .infinity)).bitPattern)
    }
    #expect(found == numbers.map(\.bitPattern))
  }

  @Test func aTextIsWhatAFileWouldHold() throws {
    let text = CSVWriter.text(header: ["a", "b"], rows: [["x, y", 0.5], [nil, 3]])
    #expect(text == "a,b\r\n\"x, y\",0.5\r\n,3\r\n")
  }
}

/// Steele, Lea and Flood 2014, so that the tests see the same numbers each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
