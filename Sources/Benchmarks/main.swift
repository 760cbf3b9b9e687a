import PovertyPaths

// `Benchmarks --floor PROGRAM` measures the month, `Benchmarks --docking SCENARIO` how docking grows with the county.
let options = Options(CommandLine.arguments)
if let file = options.docking {
  try DockingBenchmark(file).report()
} else {
  var report = MonthReport(options: options)
  try report.measure()
}
