public import Declarations
import Interventions
public import Scenarios
public import Storage

/// A run folder read back: what it came from, and the certainty that nobody changed it since.
public struct SavedRun: Sendable {
  public let folder: String
  public let manifest: Manifest
  /// With the paths that were run, in their order.
  public let scenario: Scenario
  public let document: ScenarioDocument

  private static let largestManifest = 1 << 28

  /// Reads `manifest.json` and `scenario.yaml` and checks every file against its digest.
  ///
  /// - Throws: `damaged-run` for a manifest that is missing or cannot be read, and for a file that is missing or is not
  ///   the one that the run wrote; then what the scenario's reader throws.
  public init(_ folder: String) throws(Faults) {
    self.folder = folder
    manifest = try Self.manifest(of: folder)
    try Self.check(manifest.files, in: folder)
    let (read, document) = try Scenario.read(folder + "/scenario.yaml")
    let scenario = read.with(paths: manifest.paths)
    guard scenario.paths.count == manifest.paths.count, !scenario.paths.isEmpty else {
      throw Faults([SavedRunFaults.otherScenario(at: Location(file: folder + "/manifest.json"))])
    }
    self.scenario = scenario
    self.document = document
  }

  /// The names of files that differ between this run and `files`, or stand in one of the two alone, in order.
  public func differences(from files: [RunFolder.Entry]) -> [String] {
    let digests = { (entries: [RunFolder.Entry]) in
      Dictionary(entries.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (digests(manifest.files), digests(files))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func manifest(of folder: String) throws(Faults) -> Manifest {
    let path = folder + "/manifest.json"
    let place = Location(file: path)
    do throws(Fault) {
      let text = try InputFile.text(of: path, limit: largestManifest)
      let isEvaluation = (try? JSONText.decode(PanelManifest.self, from: text, file: path)) != nil
      if isEvaluation { throw SavedRunFaults.evaluation(["folder": folder], at: place) }
      return try JSONText.decode(Manifest.self, from: text, file: path)
    } catch {
      if error.kind == SavedRunFaults.evaluation { throw Faults([error]) }
      throw Faults([
        error.kind.code == "file-not-found"
          ? SavedRunFaults.noManifest(["folder": folder], at: place) : SavedRunFaults.garbled(at: place)
      ])
    }
  }

  private static func check(_ files: [RunFolder.Entry], in folder: String) throws(Faults) {
    let faults = FaultCollector()
    for needed in ["scenario.yaml", "phase_rates.csv"] where !files.contains(where: { $0.name == needed }) {
      faults.add(SavedRunFaults.unlisted(["name": needed], at: Location(file: folder + "/manifest.json")))
    }
    for file in files {
      let path = folder + "/" + file.name
      let isInside = !file.name.hasPrefix("/") && !file.name.split(separator: "/").contains("..")
      guard isInside, let found = try? SHA256.digest(ofFile: path) else {
        faults.add(SavedRunFaults.missing(["name": file.name], at: Location(file: path)))
        continue
      }
      if found.sha256 != file.sha256 {
        faults.add(SavedRunFaults.changed(["name": file.name], at: Location(file: path)))
      }
    }
    try faults.throwIfAny()
  }
}

/// What can be wrong with a run folder.
public enum SavedRunFaults {
  private static func damaged(_ message: Text) -> FaultKind {
    FaultKind(
      "damaged-run", message,
      remedy: Text("take another copy of the folder, or run the scenario anew", zh: "请换用该文件夹的另一份副本，或重新运行该场景"))
  }

  static let noManifest = FaultKind(
    "not-a-run-folder", Text("'{folder}' holds no manifest.json", zh: "“{folder}”中没有 manifest.json"),
    remedy: Text("name a folder that 'run' or 'compare' wrote", zh: "请指定由 run 或 compare 写出的文件夹"))
  static let evaluation = FaultKind(
    "not-a-run-folder", Text("'{folder}' holds the evaluation of a panel, not a run", zh: "“{folder}”中是面板评估结果，不是运行结果"),
    remedy: Text("evaluate the panel again and compare the digests of the manifests", zh: "请重新评估该面板，并比较两份清单中的校验和"))
  static let garbled = damaged(Text("the manifest cannot be read", zh: "无法读取清单"))
  static let unlisted = damaged(Text("the manifest does not list {name}", zh: "清单中没有 {name}"))
  static let missing = damaged(Text("{name} is missing or cannot be read", zh: "{name} 缺失或无法读取"))
  static let changed = damaged(
    Text("{name} was changed after the run: its digest differs", zh: "{name} 在运行之后被改动:校验和不同"))
  static let otherScenario = damaged(
    Text("the manifest and scenario.yaml name different paths", zh: "清单与 scenario.yaml 的路径不一致"))

  public static let all = [noManifest, evaluation, garbled, unlisted, missing, changed, otherScenario]
}
