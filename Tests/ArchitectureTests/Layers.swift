/// The architecture as a table: each target's layer and what it may depend on. DESIGN.md gives the reasons.
///
/// A new target needs a line here and a line in `Package.swift`, at the same place in the order.
enum Layers {
  struct Rule {
    let layer: Int
    /// Layers that it may depend on.
    let below: ClosedRange<Int>?
    /// Single targets that it may depend on besides.
    let also: Set<String>

    init(_ layer: Int, below: ClosedRange<Int>? = nil, also: Set<String> = []) {
      self.layer = layer
      self.below = below
      self.also = also
    }
  }

  static let table: [String: Rule] = [
    "COpenBLAS": Rule(0), "CLAPACKE": Rule(0), "CNetCDF": Rule(0),
    "COpenSSL": Rule(0), "CBoostMath": Rule(0), "CNLopt": Rule(0),
    "CKernels": Rule(0),
    "Declarations": Rule(1),
    "Quantities": Rule(1, also: ["Declarations"]),
    "LinearAlgebra": Rule(1, below: 0...0, also: ["Declarations"]),
    "VectorMath": Rule(1, below: 0...0, also: ["Declarations"]),
    "Randomness": Rule(1, below: 0...0, also: ["VectorMath"]),
    "Optimisation": Rule(1, below: 0...0, also: ["Declarations"]),
    "Storage": Rule(2, below: 0...1),
    "Population": Rule(2, below: 1...1),
    "Evaluation": Rule(2, below: 1...1),
    "Simulation": Rule(3, below: 1...2),
    "Mechanisms": Rule(4, below: 1...3, also: ["CKernels"]),
    "Interventions": Rule(4, below: 1...3),
    "Scenarios": Rule(5, below: 1...4),
    "Experiments": Rule(6, below: 1...5),
    "Reporting": Rule(7, below: 1...6),
    "PovertyPaths": Rule(8, below: 1...7),
    "Lab": Rule(9, below: 8...8),
    "PovertyPathsC": Rule(9, below: 8...8),
    "TestSupport": Rule(9, below: 8...8),
    "Benchmarks": Rule(9, below: 8...8),
    "Command": Rule(10, below: 8...9),
    "Reference": Rule(11, below: 1...2),
  ]

  /// Modules that one target alone, or two, may import: a library has one door.
  static let doors: [String: Set<String>] = [
    "COpenBLAS": ["LinearAlgebra"],
    "CLAPACKE": ["LinearAlgebra"],
    "CKernels": ["LinearAlgebra", "VectorMath", "Randomness", "Mechanisms"],
    "CBoostMath": ["VectorMath"],
    "CNLopt": ["Optimisation"],
    "COpenSSL": ["Storage"],
    "CNetCDF": ["Storage"],
    "Yams": ["Scenarios"],
    "ArgumentParser": ["Command"],
  ]

  /// The same for C headers, by how their name begins.
  static let headers: [String: Set<String>] = [
    "cblas": ["COpenBLAS"], "openblas": ["COpenBLAS"], "lapack": ["CLAPACKE"], "Random123": ["CKernels"],
    "boost": ["CBoostMath"], "openssl": ["COpenSSL"],
    "netcdf": ["CNetCDF"], "nlopt": ["CNLopt"],
  ]

  /// Modules of the system and of the toolchain, open to all.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Synchronization", "Swift", "Glibc",
    "Musl", "Darwin", "Testing", "os",
  ]
}
