/// `--floor PROGRAM --largest HOUSEHOLDS --months N --rounds N --threads N`, or `--docking SCENARIO` alone
struct Options {
  /// The floor program; without it there are no ratios.
  var floor: String?
  /// Sizes are the powers of ten from a thousand to this.
  var largest = 1_000_000
  var months = 12
  var rounds = 5
  /// Each number of threads up to this is measured.
  var threads = 2
  var docking: String?
  /// The size whose month is told in parts.
  var dissected: Int { min(largest, 100_000) }

  init(_ arguments: [String]) {
    for (name, value) in zip(arguments, arguments.dropFirst()) {
      switch name {
      case "--floor": floor = value
      case "--largest": largest = max(1_000, Int(value) ?? largest)
      case "--months": months = max(1, Int(value) ?? months)
      case "--rounds": rounds = max(1, Int(value) ?? rounds)
      case "--threads": threads = max(1, Int(value) ?? threads)
      case "--docking": docking = value
      default: break
      }
    }
  }
}
