import Foundation

/// The least work of a household month, as a C program of its own; see scripts/floor.
struct FloorProgram {
  let path: String

  init(_ path: String) { self.path = path }

  /// OpenBLAS kernels to try: what it chooses by itself, and the wide ones that it may fail to recognise a processor for.
  static let kernels: [String?] = [nil, "Haswell", "SkylakeX"]

  /// Nanoseconds for a household and month.
  func run(households: Int, months: Int, _ kernels: String?) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["\(households)", "\(months)"]
    var environment = ProcessInfo.processInfo.environment
    // Its pool of idle threads would spin beside the one that is measured.
    environment["OPENBLAS_NUM_THREADS"] = "1"
    if let kernels { environment["OPENBLAS_CORETYPE"] = kernels }
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let figures = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return figures?["ns_per_household_month"] as? Double ?? .nan
  }
}
