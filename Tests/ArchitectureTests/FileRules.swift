/// The rules about files: how long, how named, and what they must not hold.
enum FileRules {
  static let longest = 400
  static let longestMedian = 120

  static func size(_ source: SwiftSource) -> String? {
    source.lineCount > longest ? "\(source.path) has \(source.lineCount) lines; split it (at most \(longest))" : nil
  }

  static func median(_ counts: [Int]) -> Int { counts.isEmpty ? 0 : counts.sorted()[counts.count / 2] }

  /// A name says what a thing is; these say only that somebody needed a place.
  static func name(_ path: String) -> [String] {
    path.split(separator: "/").filter { part in
      let stem = part.split(separator: ".").first.map(String.init) ?? String(part)
      return stem.contains(/(Utils?|Utilities|Helpers?|Managers?)$/)
        || stem.contains(/(?i)^(utils?|utilities|helpers?|managers?|common)$/)
    }.map { "\(path): ‘\($0)’ says nothing about what is inside" }
  }

  /// Folders of one machine, spelt in two halves here so that this file passes its own test.
  private static let machineFolders = ["wo" + "rk", "ro" + "ot", "opt" + "/swift", "tmp" + "/wt-"]

  static func machinePaths(_ text: String, path: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      machineFolders.compactMap { folder -> String? in
        let mark = "/" + folder + (folder.hasSuffix("-") ? "" : "/")
        let found = line.ranges(of: mark).contains { range in
          guard range.lowerBound > line.startIndex else { return true }
          let before = line[line.index(before: range.lowerBound)]
          return !(before.isLetter || before.isNumber || "._-/".contains(before))
        }
        return found ? "\(path):\(number + 1): ‘\(mark)’ is a folder of one machine" : nil
      }
    }
  }
}
