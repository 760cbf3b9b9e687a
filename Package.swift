// swift-tools-version: 6.2
// The manifest is the architecture: layers from the bottom up, one line a target, arrows only downwards.
// DESIGN.md says why; Tests/ArchitectureTests compares every import with this diagram.
import PackageDescription

let package = Package(
  name: "PovertyPaths",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "povertypaths", targets: ["Command"]),
    .library(name: "PovertyPaths", targets: ["PovertyPaths"]),
    .library(name: "PovertyPathsTestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // 0 · C: make a library visible, nothing else
    .system("COpenBLAS", pkgConfig: "openblas", apt: "libopenblas-dev", brew: "openblas"),
    .system("CLAPACKE", pkgConfig: "lapacke", apt: "liblapacke-dev", brew: "lapack"),
    .system("CNLopt", pkgConfig: "nlopt", apt: "libnlopt-dev", brew: "nlopt"),
    .system("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev", brew: "openssl@3"),
    .target(name: "CBoostMath"),
    .target(name: "CKernels"),
    // 1 · numbers and words
    .target(name: "Declarations"),
    .target(name: "Quantities", dependencies: ["Declarations"]),
    .target(name: "LinearAlgebra", dependencies: ["COpenBLAS", "CLAPACKE", "CKernels", "Declarations"]),
    .target(name: "VectorMath", dependencies: ["CKernels", "CBoostMath", "Declarations"]),
    .target(name: "Randomness", dependencies: ["CKernels", "VectorMath"]),
    .target(name: "Optimisation", dependencies: ["CNLopt", "Declarations"]),
    // 2 · a society, its files, and measures that know no simulator
    .target(name: "Storage", dependencies: ["COpenSSL", "Declarations", "Quantities"]),
    .target(
      name: "Population",
      dependencies: ["Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness"]),
    .target(
      name: "Evaluation",
      dependencies: ["Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Optimisation"]),
    // 3 · the month
    .target(
      name: "Simulation",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Population", "Evaluation",
      ]),
    // 4 · how the world moves, and what a programme does; they meet only in Population
    .target(
      name: "Mechanisms",
      dependencies: [
        "CKernels", "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Population",
        "Simulation",
      ]),
    .target(
      name: "Interventions",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Population", "Evaluation",
        "Simulation",
      ]),
    // 5 · YAML in, validated values out
    .target(
      name: "Scenarios",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "Storage", "Population", "Evaluation", "Simulation",
        "Mechanisms", "Interventions", .yams,
      ]),
    // 6 · replicates and comparisons
    .target(
      name: "Experiments",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Storage", "Population",
        "Evaluation",
        "Simulation", "Mechanisms", "Interventions", "Scenarios",
      ]),
    // 7 · what a person reads
    .target(
      name: "Reporting",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Population", "Evaluation", "Simulation",
        "Mechanisms", "Interventions", "Scenarios", "Experiments",
      ]),
    // 8 · everything at once
    .target(
      name: "PovertyPaths",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Optimisation", "Storage",
        "Population", "Evaluation", "Simulation", "Mechanisms", "Interventions", "Scenarios", "Experiments",
        "Reporting",
      ]),
    // 9–10 · programs
    .target(name: "TestSupport", dependencies: ["PovertyPaths"]),
    .executableTarget(name: "Benchmarks", dependencies: ["PovertyPaths"]),
    .executableTarget(name: "Command", dependencies: ["PovertyPaths", .argumentParser]),
    // T · the plain month
    .target(name: "Reference", dependencies: ["Declarations", "Quantities", "Population"], path: "Tests/Reference"),
    // Tests, one target a layer
    .testTarget(name: "ArchitectureTests", dependencies: ["PovertyPaths", "TestSupport"]),
    .testTarget(name: "DeclarationsTests", dependencies: ["PovertyPaths"]),
    .testTarget(name: "VectorMathTests", dependencies: ["CKernels", "VectorMath"]),
    .testTarget(name: "RandomnessTests", dependencies: ["CKernels", "VectorMath", "Randomness"]),
    .testTarget(name: "LinearAlgebraTests", dependencies: ["CKernels", "Declarations", "LinearAlgebra"]),
    .testTarget(name: "OptimisationTests", dependencies: ["Declarations", "Optimisation"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Declarations", "Evaluation", "LinearAlgebra", "Quantities", "Randomness"],
      exclude: ["Authorities"]),
    .testTarget(
      name: "PopulationTests", dependencies: ["Declarations", "Quantities", "VectorMath", "Randomness", "Population"]),
    .testTarget(
      name: "MechanismsTests",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "VectorMath", "Randomness", "Population", "Simulation",
        "Mechanisms", "Scenarios",
      ]),
    .testTarget(
      name: "InterventionsTests",
      dependencies: [
        "Declarations", "Quantities", "LinearAlgebra", "Randomness", "Population", "Evaluation", "Simulation",
        "Mechanisms",
        "Interventions",
      ]),
    .testTarget(name: "StorageTests", dependencies: ["PovertyPaths"]),
    .testTarget(name: "ReportingTests", dependencies: ["PovertyPaths", "TestSupport"]),
    .testTarget(name: "ScenariosTests", dependencies: ["PovertyPaths", "TestSupport"]),
    .testTarget(name: "SimulationTests", dependencies: ["PovertyPaths", "TestSupport", "Reference"]),
    .testTarget(name: "CommandTests", dependencies: ["PovertyPaths", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  if ["CKernels", "CBoostMath"].contains(target.name) { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}

extension Target {
  static func system(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
  }
}

extension Target.Dependency {
  static var argumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
  static var yams: Self { .product(name: "Yams", package: "Yams") }
}
