public import Declarations
import Dispatch
import Synchronization

/// Reads wanted columns of a CSV file (RFC 4180, UTF-8 with or without a byte order mark) whole, fast, and by threads.
///
/// Faults are those of `CSVReader`, with file, line and column; columns that nobody asked for may hold anything. The file
/// is read in blocks; one without a double quote is cut into pieces at its line ends, which are read at the same time; the
/// result is the same. Memory is that of the columns asked for, and of one block; time is in proportion to the size of the
/// file. A file that changes meanwhile is a fault.
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
    let file = try BlockFile(path)
    let capacity = pieceSize * max(1, threads)
    let header = try ColumnHeader(file, capacity: capacity, faults: faults)
    let places = requests.map { header.place(of: $0.name, faults: faults) }
    var assembly = ColumnAssembly(file, requests, faults: faults, line: header.lines + 1)
    guard !places.contains(nil), faults.isEmpty else { return assembly.table }
    let wanted = places.compactMap { $0 }
    var (start, size) = (header.end, capacity)
    repeat {
      try file.advance(by: start, capacity: size)
      let ranges = ranges(of: file, pieceSize)
      let pieces = Mutex([Int: ColumnPiece]())
      DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
        let piece = ColumnPiece(
          file.bytes, ranges[index], isLast: file.isAtEnd, requests, places: wanted, width: header.names.count)
        pieces.withLock { $0[index] = piece }
      }
      start = 0
      for index in ranges.indices {
        guard let piece = pieces.withLock({ $0.removeValue(forKey: index) }) else { continue }
        start = piece.end
        assembly.append(piece)
      }
      if start == 0, !file.isAtEnd {
        if size > CSVScanner.longestRecord {
          throw CSVFaults.rowTooLong(
            ["limit": String(CSVScanner.longestRecord)], at: Location(file: path, line: assembly.line))
        }
        size *= 2
      }
    } while !file.isAtEnd || start < file.bytes.count
    try file.checkUnchanged()
    return assembly.finished()
  }

  /// The pieces of a block, each ending behind a line feed. With quotes a line feed may stand inside a field, and lines may
  /// end with CR alone: then the block is one piece, which goes on to the end of its last whole record.
  private static func ranges(of file: BlockFile, _ size: Int) -> [Range<Int>] {
    let feed = UInt8(ascii: "\n")
    let count = file.bytes.count
    guard !file.contains(UInt8(ascii: "\"")), let last = file.lastIndex(of: feed) else { return [0..<count] }
    let end = file.isAtEnd ? count : last + 1
    var ranges: [Range<Int>] = []
    var start = 0
    while start < end {
      let target = min(end, start + size)
      let next = target == end ? end : file.firstIndex(of: feed, from: target - 1).map { min($0 + 1, end) } ?? end
      ranges.append(start..<next)
      start = next
    }
    return ranges
  }
}
