import Declarations
import Foundation
import Storage
import Testing

/// Wanted columns of a table, whole.
@Suite struct ColumnFileTests {
  let folder: ScratchFolder
  let faults = FaultCollector()
  static let requests = [
    ColumnRequest("id", .name, isRequired: true), ColumnRequest("t", .integer, isRequired: true),
    ColumnRequest("y", .number), ColumnRequest("w", .notNegative), ColumnRequest("z", .positive),
  ]

  init() throws { folder = try ScratchFolder() }

  private func read(_ text: String, threads: Int = 2, pieceSize: Int = 1 << 20) throws -> ColumnTable {
    let path = try folder.write(text, to: "p.csv")
    return try ColumnFile.read(path, Self.requests, threads: threads, pieceSize: pieceSize, faults: faults)
  }

  private var found: [String] {
    faults.faults.all.map { "\($0.location?.line ?? 0) \($0.location?.keyPath ?? "-") \($0.kind.code)" }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func columnsAreReadWhateverEndsALine(lineBreak: String, quoted: Bool) throws {
    let mark = quoted ? "\"" : ""
    let lines = [
      "z,\(mark)id\(mark),note,t,w,y", "1,\(mark)户 1\(mark),x,2010,0,-2.5", "", "2,b,,2011,,NA", "3,b,x,1e3,1,",
    ]
    let table = try read("\u{FEFF}" + lines.joined(separator: lineBreak))
    #expect(faults.isEmpty)
    #expect(table.rows == 3)
    #expect(table.columns[0].codes == [0, 1, 1] && table.columns[0].names == ["户 1", "b"])
    #expect(table.columns[1].integers == [2010, 2011, 1000])
    #expect(table.columns[2].numbers[0] == -2.5 && table.columns[2].numbers[1...].allSatisfy(\.isNaN))
    #expect(table.columns[3].numbers[0] == 0 && table.columns[3].numbers[1].isNaN && table.columns[3].numbers[2] == 1)
    #expect(table.columns[4].numbers == [1, 2, 3])
    #expect([0, 1, 2].map { table.line(ofRow: $0) } == [2, 4, 5])
  }

  /// Any cut into pieces and any number of threads gives what the plain reader gives.
  @Test(arguments: [1, 2, 3], [false, true])
  func piecesChangeNothing(threads: Int, quoted: Bool) throws {
    var text = "id,t,y,w,z\n"
    var state: UInt64 = 9
    for row in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let id = quoted && row % 7 == 0 ? "\"a \"\"\(state >> 60)\n\"" : "h\(state >> 60)"
      text += "\(id),\(state >> 50),\(Double(state >> 30) / 7),\(row),\(row + 1)\n" + (row % 11 == 0 ? "\n" : "")
    }
    let path = try folder.write(text, to: "p.csv")
    let plain = try CSVReader(path, faults: faults)
    let columns = plain.header.map { plain.column($0) }
    var expected: [(id: String, t: Int?, y: Double?, line: Int)] = []
    while try plain.nextRow() {
      expected.append((plain.text(columns[0]), plain.integer(columns[1]), plain.number(columns[2]), plain.line))
    }
    for pieceSize in [1, 64, 1000, 1 << 20] {
      let table = try ColumnFile.read(path, Self.requests, threads: threads, pieceSize: pieceSize, faults: faults)
      let names = table.columns[0].codes.map { table.columns[0].names[Int($0)] }
      #expect(names == expected.map(\.id))
      #expect(table.columns[1].integers.map(Int.init) == expected.map(\.t))
      #expect(table.columns[2].numbers == expected.map(\.y))
      #expect(expected.indices.map { table.line(ofRow: $0) } == expected.map(\.line))
    }
    #expect(faults.isEmpty && expected.count == 400)
  }

  @Test(arguments: [1 << 20, 10])
  func everyFaultHasItsLine(pieceSize: Int) throws {
    _ = try read(
      "id,t,y,w,z\na,1,1,1,1\n,1,1,1,1\na,2018-01,much,-1,0\na,,inf,1\n\na,1.5,1,1,1\na,1234567890,1,,\nb,1,1e400,1,1\n",
      pieceSize: pieceSize)
    #expect(
      found == [
        "3 id missing-field", "4 t field-not-an-integer", "4 y field-not-a-number", "4 w field-negative",
        "4 z field-not-positive", "5 - row-width", "7 t field-not-an-integer", "8 t field-not-an-integer",
        "9 y field-not-a-number",
      ])
  }

  @Test func quotesAreClosedAndStandOutside() throws {
    _ = try read("id,t,y,w,z\nx\"y,1,1,1,1\n\"x\"y,1,1,1,1\na,1,1,1,1\n\"b,1,1,1,1\nc,1,1,1,1\n")
    #expect(found == ["2 - stray-quote", "3 - stray-quote", "5 - open-quote"])
  }

  /// A file that becomes shorter, longer or another one while it is read is a fault, and never a crash.
  @Test(arguments: ["id,t\na,1\n", "", "id,t\na,1\nb,2\nc,3\nd,4\n", "id,t\na,1\nx,2\nc,3\n"])
  func aFileThatChangesIsAFault(later: String) throws {
    let text = "id,t\na,1\nb,2\nc,3\n"
    let path = try folder.write(text, to: "p.csv")
    // As old as files that are read usually are: clocks of file systems may tick too seldom to tell two writes apart.
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    let file = try BlockFile(path)
    try file.advance(by: 0, capacity: 10)
    #expect(Array(file.bytes) == Array(text.utf8.prefix(10)) && !file.isAtEnd)
    // In place, as a program that writes it would.
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: UInt64(later.utf8.count))
    try handle.write(contentsOf: Data(later.utf8))
    try handle.close()
    while !file.isAtEnd { try file.advance(by: file.bytes.count, capacity: 4) }
    let fault = #expect(throws: Fault.self) { try file.checkUnchanged() }
    #expect(fault?.kind.code == "file-changed")
  }

  @Test func aBlockKeepsWhatIsLeftOver() throws {
    let path = try folder.write("0123456789", to: "p.csv")
    let file = try BlockFile(path)
    #expect(file.bytes.isEmpty && file.size == 10)
    for (count, capacity, expected) in [(0, 4, "0123"), (3, 4, "3456"), (1, 6, "456789"), (6, 2, ""), (0, 5, "")] {
      try file.advance(by: count, capacity: capacity)
      #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
    }
    #expect(file.isAtEnd)
    #expect(throws: Never.self) { try file.checkUnchanged() }
  }

  @Test func absentColumnsAreNamedWithTheNearest() throws {
    #expect(try read("id,time,y,w,zz\na,much,1,1,1\n").rows == 0)
    #expect(found == ["1 - unknown-column", "1 - unknown-column"])
    #expect(faults.faults.all.last?.arguments["suggestion"] != nil)
    #expect(faults.faults.all.first?.arguments["columns"] == "id, time, y, w, zz")
  }

  @Test func anEmptyFileHasNoHeader() throws {
    for text in ["", "\n", "\u{FEFF}"] {
      let fault = #expect(throws: Fault.self) { _ = try read(text) }
      #expect(fault?.kind.code == "empty-table")
    }
    #expect(try read("id,t,y,w,z").rows == 0 && faults.isEmpty)
    #expect(throws: Fault.self) { _ = try ColumnFile.read(folder.path, Self.requests, faults: faults) }
    let missing = #expect(throws: Fault.self) {
      _ = try ColumnFile.read(folder.path + "/q.csv", Self.requests, faults: faults)
    }
    #expect(missing?.kind.code == "file-not-found")
  }

  /// 寿县 in GB 18030, and a byte that is in no encoding of Chinese.
  @Test func otherEncodingsAreNamedOnce() throws {
    let header = Array("id,t,y,w,z\n".utf8)
    let row = [0xCA, 0xD9, 0xCF, 0xD8] + Array(",1,1,1,1\n".utf8)
    _ = try ColumnFile.read(folder.write(header + row + row, to: "g.csv"), Self.requests, faults: faults)
    #expect(found == ["2 - not-utf-8"])
    #expect(faults.faults.all.first?.rendered(.english).contains("GB18030") == true)
    let other = FaultCollector()
    let latin = Array("caf".utf8) + [0xE9] + Array(",1,1,1,1\n".utf8)
    _ = try ColumnFile.read(folder.write(header + latin, to: "l.csv"), Self.requests, faults: other)
    #expect(other.faults.all.map(\.kind.message.english) == ["the text is not UTF-8"])
  }

  @Test func allFaultsAreCounted() throws {
    _ = try read("id,t,y,w,z\n" + String(repeating: "a,1,x,1,1\n", count: 3000))
    #expect(faults.count == 3000)
  }

  @Test(arguments: [";", "\t"])
  func otherSeparatorsAreNamed(separator: String) throws {
    let fault = #expect(throws: Fault.self) { _ = try read(["id", "t", "y"].joined(separator: separator) + "\n") }
    #expect(fault?.kind.code == "other-separator")
  }
}
