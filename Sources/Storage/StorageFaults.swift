public import Declarations

/// What can go wrong with files, whatever stands in them.
public enum StorageFaults {
  static let fileNotFound = FaultKind(
    "file-not-found", Text("there is no file '{file}'", zh: "找不到文件“{file}”"),
    remedy: Text("check the name and the folder", zh: "请检查文件名和所在文件夹"))
  static let mistypedFile = FaultKind(
    "file-not-found",
    Text("there is no file '{file}'; did you mean '{suggestion}'?", zh: "找不到文件“{file}”；是否想写“{suggestion}”？"),
    remedy: Text("check the name and the folder", zh: "请检查文件名和所在文件夹"))
  static let isFolder = FaultKind(
    "is-a-folder", Text("'{file}' is a folder, not a file", zh: "“{file}”是文件夹，不是文件"),
    remedy: Text("name a file inside it", zh: "请指定其中的一个文件"))
  static let unreadable = FaultKind(
    "unreadable-file", Text("'{file}' cannot be read: {reason}", zh: "无法读取“{file}”：{reason}"),
    remedy: Text("check its permissions and the disk", zh: "请检查文件权限和磁盘"))
  static let fileTooLarge = FaultKind(
    "file-too-large", Text("'{file}' is larger than {limit} bytes", zh: "“{file}”超过 {limit} 字节"),
    remedy: Text("split it, or keep large tables in CSV files", zh: "请拆分文件，或把大表放进 CSV 文件"))
  static let fileChanged = FaultKind(
    "file-changed", Text("'{file}' was changed while it was being read", zh: "“{file}”在读取过程中被改动"),
    remedy: Text("read it again when no other program writes it, or read a copy", zh: "请在没有其他程序写入时重新读取，或读取其副本"))
  static let notUTF8 = FaultKind(
    "not-utf-8", Text("the text is not UTF-8", zh: "文本不是 UTF-8 编码"),
    remedy: Text("save the file with UTF-8 encoding", zh: "请以 UTF-8 编码另存该文件"))
  static let chineseEncoding = FaultKind(
    "not-utf-8", Text("the text is not UTF-8; it looks like GB 18030 (GBK)", zh: "文本不是 UTF-8 编码，看来是 GB 18030（GBK）"),
    remedy: Text(
      "save the file with UTF-8 encoding: iconv -f GB18030 -t UTF-8 OLD > NEW",
      zh: "请以 UTF-8 编码另存该文件：iconv -f GB18030 -t UTF-8 旧文件 > 新文件"))
  static let missingFolder = FaultKind(
    "missing-folder", Text("the folder of '{file}' does not exist", zh: "“{file}”所在的文件夹不存在"),
    remedy: Text("create the folder, or write elsewhere", zh: "请先创建该文件夹，或换一个位置"), exit: .failed)
  static let notPermitted = FaultKind(
    "not-permitted", Text("writing '{file}' is not permitted", zh: "没有写入“{file}”的权限"),
    remedy: Text("write to a folder that is yours", zh: "请写到自己有权限的文件夹"), exit: .failed)
  static let diskFull = FaultKind(
    "disk-full", Text("the disk is full: '{file}' was not written", zh: "磁盘已满：“{file}”没有写入"),
    remedy: Text("free some space or write to another disk", zh: "请清理空间或写到另一块磁盘"), exit: .failed)
  static let writeFailed = FaultKind(
    "write-failed", Text("'{file}' cannot be written: {reason}", zh: "无法写入“{file}”：{reason}"),
    remedy: Text("check the folder and the disk", zh: "请检查文件夹和磁盘"), exit: .failed)
  static let notEncodable = FaultKind(
    "not-encodable", Text("a value cannot be written as JSON: {reason}", zh: "有值无法写成 JSON：{reason}"),
    remedy: Text("report this as a defect", zh: "请作为缺陷报告"), exit: .failed)
  static let folderNotEmpty = FaultKind(
    "folder-not-empty", Text("'{folder}' exists and is not empty", zh: "“{folder}”已存在且不为空"),
    remedy: Text("choose another folder, or allow it to be replaced (--force)", zh: "请另选文件夹，或用 --force 允许覆盖"),
    exit: .wrongUsage)
  static let notARunFolder = FaultKind(
    "not-a-run-folder",
    Text("'{folder}' is not replaced: it holds no {marker}", zh: "不覆盖“{folder}”：其中没有 {marker}"),
    remedy: Text(
      "choose another folder; only results of an earlier run are ever replaced", zh: "请另选文件夹；只有以前运行的结果才会被覆盖"),
    exit: .wrongUsage)
  static let moreFaults = FaultKind(
    "more-faults", Text("and {count} more", zh: "另有 {count} 处"),
    remedy: Text("mend those above and check again", zh: "请先改正以上各处，再检查一次"))

  public static let all =
    [
      fileNotFound, mistypedFile, isFolder, unreadable, fileTooLarge, fileChanged, notUTF8, chineseEncoding,
      missingFolder, notPermitted, diskFull, writeFailed, notEncodable, folderNotEmpty, notARunFolder, moreFaults,
    ] + CSVFaults.all
}
