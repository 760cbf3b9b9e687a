import Foundation
import PovertyPaths

// Prints figures as JSON lines. `Benchmarks [--floor PROGRAM] [--households N] [--months N]`
// The floor program and the month take turns, so that both meet the same machine; of every figure the least is kept.
// `--threads N` compares the clock of one run on one thread and on each number up to N.
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
var floors: [String: Double] = [:]
var months: [MonthBenchmark.World: Double] = [:]
var clocks: [Int: Double] = [:]
for _ in 0..<options.rounds {
  if let program = options.floor {
    for kernels in FloorProgram.kernels {
      let figure = try FloorProgram(program).run(households: options.households, months: options.months, kernels)
      floors[kernels ?? "default"] = min(figure, floors[kernels ?? "default"] ?? .infinity)
    }
  }
  for world in MonthBenchmark.World.allCases {
    months[world] = min(try month.nanoseconds(months: options.months, world), months[world] ?? .infinity)
  }
  for threads in 1...options.threads {
    let figure = try month.nanoseconds(months: options.months, .national, threads: threads)
    clocks[threads] = min(figure, clocks[threads] ?? .infinity)
  }
}
emit("state", ["bytes_per_household": Double(HouseholdTile.bytesPerHousehold), "limit": 256])
emit("machine", [:], ["kernels": VectorMath.instructionSet, "blas": BLAS.description])
for (kernels, figure) in floors.sorted(by: { $0.key < $1.key }) {
  emit(
    "floor", ["ns_per_household_month": figure, "row_width": 64],
    ["openblas_kernels": kernels, "product": "dense, dgemm"])
}
// The best of the floor's kernels is what the month is held against.
let floor = floors.values.min() ?? .nan
for world in MonthBenchmark.World.allCases {
  let figure = months[world] ?? .nan
  emit(
    "month",
    [
      "ns_per_household_month": figure, "ratio_of_month_to_floor": figure / floor,
      "households": Double(month.households), "months": Double(options.months),
      "row_width": Double(MatrixRow.count),
    ], ["world": world.rawValue, "product": "sparse, without the zeros of the matrix"])
}
for (threads, figure) in clocks.sorted(by: { $0.key < $1.key }) where threads > 1 {
  let efficiency = (clocks[1] ?? .nan) / figure / Double(threads)
  emit(
    "threads",
    [
      "threads": Double(threads), "efficiency": efficiency, "ns_per_household_month": figure,
      "households": Double(month.households),
    ])
}
for line in try month.shares(months: options.months, rounds: options.rounds) {
  emit("share", ["share_of_month": line.share], ["part": line.part])
}
