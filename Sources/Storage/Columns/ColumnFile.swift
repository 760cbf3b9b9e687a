public import Declarations
import Dispatch
import Synchronization

/// Reads wanted columns of a CSV file (RFC 4180, UTF-8 with or without a byte order mark) whole, fast, and by threads.
///
/// Faults are those of `CSVReader`, with file, line and column; columns that nobody asked for may hold anything. A file
/// without a double quote is cut into pieces at its line ends, which are read at the same time; the result is the same.
/// Memory is that of the columns asked for. Reading takes time in proportion to the size of the file.
public enum ColumnFile {
  /// Bytes of a piece.
  static let pieceSize = 1 << 23

  /// - Parameter faults: takes what is wrong in the table; the result is then incomplete.
  /// - Throws: what leaves nothing to read: no file, no header, a header that is not UTF-8.
  public static func read(
    _ path: String, _ requests: [ColumnRequest], threads: Int = 1, faults: FaultCollector
  ) throws(Fault) -> ColumnTable {
    try read(path, requests, threads: threads, pieceSize: pieceSize, faults: faults)
  }

  package static func read(
    _ path: String, _ requests: [ColumnRequest], threads: Int, pieceSize: Int, faults: FaultCollector
  ) throws(Fault) -> ColumnTable {
    let file = try MappedFile(path)
    let header = try ColumnHeader(file, faults: faults)
    let places = requests.map { header.place(of: $0.name, faults: faults) }
    var assembly = ColumnAssembly(file, requests, faults: faults, line: header.lines + 1)
    guard !places.contains(nil), faults.isEmpty else { return assembly.table }
    let wanted = places.compactMap { $0 }
    let hasQuotes = hasQuotes(file, from: header.end, pieceSize)
    var start = header.end
    while start < file.bytes.count {
      let ranges = ranges(of: file, from: start, pieceSize, count: hasQuotes ? 1 : max(1, threads))
      let pieces = Mutex([Int: ColumnPiece]())
      DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
        let piece = ColumnPiece(file.bytes, ranges[index], requests, places: wanted, width: header.names.count)
        pieces.withLock { $0[index] = piece }
      }
      for index in ranges.indices {
        guard let piece = pieces.withLock({ $0.removeValue(forKey: index) }) else { continue }
        file.release(start..<piece.end)
        start = piece.end
        assembly.append(piece)
      }
    }
    return assembly.finished()
  }

  /// The next pieces, each ending behind a line feed. With quotes a line feed may stand inside a field: then there is
  /// one piece at a time, which goes on to the end of its last record.
  private static func ranges(of file: MappedFile, from start: Int, _ size: Int, count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = start
    while ranges.count < count, start < file.bytes.count {
      let target = min(file.bytes.count, start + size)
      let end = file.firstIndex(of: UInt8(ascii: "\n"), from: target - 1).map { $0 + 1 } ?? file.bytes.count
      ranges.append(start..<(count == 1 ? target : end))
      start = end
    }
    return ranges
  }

  private static func hasQuotes(_ file: MappedFile, from start: Int, _ size: Int) -> Bool {
    for first in stride(from: start, to: file.bytes.count, by: size) {
      let range = first..<min(file.bytes.count, first + size)
      if file.contains(UInt8(ascii: "\""), in: range) { return true }
      file.release(range)
    }
    return false
  }
}
