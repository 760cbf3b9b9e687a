import Foundation

/// `--floor PROGRAM --households N --months N --rounds N --threads N`, or `--docking SCENARIO` alone
struct Options {
  var floor: String?
  var households = 98_000
  var months = 12
  var rounds = 5
  var threads = 2
  var docking: String?

  init(_ arguments: [String]) {
    for (name, value) in zip(arguments, arguments.dropFirst()) {
      switch name {
      case "--floor": floor = value
      case "--households": households = Int(value) ?? households
      case "--months": months = Int(value) ?? months
      case "--rounds": rounds = Int(value) ?? rounds
      case "--threads": threads = max(1, Int(value) ?? threads)
      case "--docking": docking = value
      default: break
      }
    }
  }
}

/// One figure as a line of JSON.
func emit(_ name: String, _ figures: [String: Double], _ words: [String: String] = [:]) {
  let numbers = figures.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(String(format: "%.6g", $0.value))" }
  let texts = words.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
  print("{" + (["\"name\":\"\(name)\""] + texts + numbers).joined(separator: ",") + "}")
}
