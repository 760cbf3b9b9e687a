import Foundation
import PovertyPaths

// Prints figures as JSON lines. `Benchmarks [--floor PROGRAM] [--households N] [--months N]`
// The floor program and the month take turns, so that both meet the same machine; the ratio is of their medians.
// `Benchmarks --docking SCENARIO` measures how docking grows with the county instead.
let options = Options(CommandLine.arguments)
if let file = options.docking {
  let benchmark = try DockingBenchmark(file)
  var figures: [DockingBenchmark.Figure] = []
  for households in [10_000, 30_000, 100_000] {
    let figure = try benchmark.run(households: households)
    figures.append(figure)
    emit(
      "county",
      [
        "households": figure.households, "seconds": figure.seconds, "docking_seconds": figure.docking,
        "docking_share": figure.docking / figure.seconds, "docking_operations": figure.operations,
      ])
  }
  emit(
    "growth",
    [
      "whole": DockingBenchmark.exponent(figures) { $0.seconds },
      "docking": DockingBenchmark.exponent(figures) { $0.docking },
      "docking_operations": DockingBenchmark.exponent(figures) { $0.operations },
    ])
  exit(0)
}
let month = try MonthBenchmark(households: options.households)
var floors: [String: [Double]] = [:]
var months: [Double] = []
for _ in 0..<options.rounds {
  if let program = options.floor {
    for kernels in FloorProgram.kernels {
      let figure = try FloorProgram(program).run(households: options.households, months: options.months, kernels)
      floors[kernels ?? "default", default: []].append(figure)
    }
  }
  months.append(try month.nanoseconds(months: options.months))
}
let figure = median(months)
emit(
  "month", ["ns_per_household_month": figure, "households": Double(month.households), "months": Double(options.months)])
emit("state", ["bytes_per_household": Double(HouseholdTile.bytesPerHousehold), "limit": 256])
for (kernels, figures) in floors.sorted(by: { $0.key < $1.key }) {
  emit(
    "floor", ["ns_per_household_month": median(figures), "ratio_of_month_to_floor": figure / median(figures)],
    ["openblas_kernels": kernels])
}
emit("machine", [:], ["kernels": VectorMath.instructionSet, "blas": BLAS.description])
for line in try month.shares(months: options.months) {
  emit("share", ["share_of_month": line.share], ["part": line.part])
}
