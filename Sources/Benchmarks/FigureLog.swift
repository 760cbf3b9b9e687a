import Foundation

/// JSON lines on standard output as figures come, and a table of all of them on standard error at the end.
struct FigureLog {
  private var figures: [Figure] = []

  mutating func add(
    _ name: String, _ value: Double, _ unit: String, _ details: KeyValuePairs<String, Figure.Detail> = [:]
  ) {
    let figure = Figure(name: name, value: value, unit: unit, details: details)
    FileHandle.standardOutput.write(Data((figure.json + "\n").utf8))
    figures.append(figure)
  }

  func printTable() {
    let table = figures.map { $0.row + "\n" }.joined()
    FileHandle.standardError.write(Data(("\n" + table).utf8))
  }
}
