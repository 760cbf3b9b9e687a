public import Declarations

/// In what parts of two runs may differ.
enum PartDifference: CaseIterable {
  case version, scenario, paths, options

  var name: Text {
    switch self {
    case .version: Text("the version of the program", zh: "程序版本")
    case .scenario: Text("the scenario", zh: "场景")
    case .paths: Text("the paths", zh: "路径")
    case .options: Text("the command or what it keeps", zh: "命令或保留的内容")
    }
  }
}

/// What can be wrong with the parts of a run on disk.
public enum PartFaults {
  static let noParts = FaultKind(
    "no-parts", Text("'{folder}' holds no parts of a run", zh: "“{folder}”中没有运行的分段结果"),
    remedy: Text(
      "name folders that 'run --shard' or 'compare --shard' wrote", zh: "请指定由 run --shard 或 compare --shard 写出的文件夹"))
  static let damaged = FaultKind(
    "damaged-part", Text("'{file}' is not what the run wrote", zh: "“{file}”与运行写出的内容不符"),
    remedy: Text(
      "take another copy, or remove the file and run its folder again with --resume",
      zh: "请换用另一份副本,或删除该文件并用 --resume 重新运行其所在文件夹"))
  static func foreign(_ difference: PartDifference) -> FaultKind {
    FaultKind(
      "parts-of-another-run",
      Text(
        "'{folder}' holds parts of another run: \(difference.name.english) differs",
        zh: "“{folder}”中是另一次运行的分段结果:\(difference.name.chinese)不同"),
      remedy: Text(
        "use the same program, scenario and options, another folder, or --force to begin anew",
        zh: "请使用相同的程序、场景与选项,换一个文件夹,或用 --force 重新开始"))
  }
  static let missing = FaultKind(
    "parts-missing",
    Text(
      "{missing} of {units} units are in none of the folders; the first is number {first}",
      zh: "共 {units} 个单元,有 {missing} 个不在所给文件夹中;第一个为第 {first} 个"),
    remedy: Text(
      "name the folders of all shards; finish one that was stopped with --resume", zh: "请给出全部分段的文件夹;中断的分段可用 --resume 续跑"
    ))
  static let otherFiles = FaultKind(
    "folder-not-empty", Text("'{folder}' holds other files than parts of a run", zh: "“{folder}”中有分段结果以外的文件"),
    remedy: Text("name a new or empty folder", zh: "请指定新文件夹或空文件夹"), exit: .wrongUsage)
  static let notEmpty = FaultKind(
    "parts-there", Text("'{folder}' holds parts of a run already", zh: "“{folder}”中已有运行的分段结果"),
    remedy: Text(
      "go on with --resume, begin anew with --force, or name another folder",
      zh: "请用 --resume 续跑,用 --force 重新开始,或换一个文件夹"),
    exit: .wrongUsage)

  public static let all =
    [noParts, damaged, missing, otherFiles, notEmpty]
    + PartDifference.allCases.map(foreign)
}
