import PovertyPaths

/// What can be wrong with a command line, or with what it asks of this machine.
enum CommandFaults {
  static let badThreads = usage(
    "bad-threads", Text("{found} threads; expected 1 to {limit}", zh: "线程数 {found} 不在 1 至 {limit} 之间"),
    remedy: Text("leave --threads out to use every processor", zh: "省略 --threads 即使用全部处理器"))
  static let severalScenarios = usage(
    "several-scenarios",
    Text("{count} scenarios; this version compares the paths of one", zh: "给出了 {count} 个场景;本版本只比较一个场景内的路径"),
    remedy: Text(
      "put the programmes into one file and name them: --paths a,b", zh: "请把各项目写进同一个文件,并用 --paths a,b 指定"))
  static let noPaths = usage(
    "no-paths", Text("--paths names no path", zh: "--paths 没有给出路径"),
    remedy: Text("name them with commas between: --paths a,b", zh: "请用逗号分隔:--paths a,b"))
  static let clockNotRun = usage(
    "clock-not-run",
    Text("the phase clock '{clock}' is not the path that runs, '{path}'", zh: "阶段时钟“{clock}”不是所运行的路径“{path}”"),
    remedy: Text("leave --phase-clock out, or use 'compare'", zh: "请省略 --phase-clock,或改用 compare"))
  static let unknownKeep = usage(
    "unknown-keep", Text("'{found}' cannot be kept", zh: "无法保留“{found}”"),
    remedy: Text("use one or more of: replicate,spells,panel", zh: "可用:replicate,spells,panel 中的一项或多项"))
  static let mistypedKeep = usage(
    "unknown-keep",
    Text("'{found}' cannot be kept; did you mean '{suggestion}'?", zh: "无法保留“{found}”;是否想写“{suggestion}”?"),
    remedy: Text("use one or more of: replicate,spells,panel", zh: "可用:replicate,spells,panel 中的一项或多项"))
  static let fewHouseholds = usage(
    "few-households",
    Text("{households} households cannot fill {villages} villages", zh: "{households} 户不足以分给 {villages} 个村"),
    remedy: Text("ask for at least one household a village", zh: "每个村至少要有一户"))
  static let unevenCounties = usage(
    "uneven-counties",
    Text(
      "{households} households cannot be the same number in each of {counties} counties",
      zh: "{households} 户无法平均分给 {counties} 个县"),
    remedy: Text("ask for a multiple of the counties", zh: "请给出县数的整数倍"))
  static let registerIsFixed = usage(
    "register-is-fixed",
    Text(
      "the households come from a register: their number is not --households' to change",
      zh: "住户来自登记册,不能用 --households 改变户数"),
    remedy: Text("leave --households out, or use a synthetic population", zh: "请省略 --households,或改用合成人口"))
  static let memory = FaultKind(
    "not-enough-memory",
    Text("the run needs about {need}; {free} are free here", zh: "本次运行约需 {need} 内存;本机可用 {free}"),
    remedy: Text(
      "ask for fewer --households, --replicates or --threads, or insist with --force",
      zh: "请减少 --households、--replicates 或 --threads,或用 --force 强制运行"))
  static let panelMemory = FaultKind(
    "not-enough-memory",
    Text("evaluating the panel needs about {need}; {free} are free here", zh: "评估该面板约需 {need} 内存;本机可用 {free}"),
    remedy: Text(
      "name fewer columns, evaluate parts of it, or insist with --force", zh: "请少指定一些列,分部分评估,或用 --force 强制运行"))
  static let tooManyVillages = FaultKind(
    "too-many-villages",
    Text("{villages} villages in a county; at most {limit} fit", zh: "一个县有 {villages} 个村;最多容纳 {limit} 个"),
    remedy: Text("merge small villages", zh: "请合并较小的村庄"))
  static let badShard = usage(
    "bad-shard", Text("'{found}' is no shard", zh: "“{found}”不是有效的分段"),
    remedy: Text("write which part of how many: --shard 2/8", zh: "请写明第几份与份数:--shard 2/8"))
  static let tooManyShards = usage(
    "too-many-shards",
    Text(
      "{count} shards of a run that has {units|unit|units} of county, replicate and world",
      zh: "要分成 {count} 份,而该运行只有 {units} 个单元(县 × 重复 × 世界)"),
    remedy: Text("cut it into fewer", zh: "请减少份数"))
  static let householdsInParts = usage(
    "households-in-parts",
    Text(
      "spells, panels and their evaluation are not kept in parts of a run, nor of several counties",
      zh: "分段运行或多县运行不保留贫困期、面板及其评估"),
    remedy: Text(
      "leave out --keep spells, --keep panel and --evaluation, or run one county in one piece without --checkpoint",
      zh: "请去掉 --keep spells、--keep panel 和 --evaluation,或不分段、不带 --checkpoint 只运行一个县"))
  static let noParameter = usage(
    "no-such-parameter",
    Text("no parameter has '{word}' in its name, meaning, grade or source", zh: "没有参数的名称、含义、等级或来源包含“{word}”"),
    remedy: Text("'povertypaths parameters' lists them all", zh: "“povertypaths parameters”列出全部参数"))
  static let mistypedParameter = usage(
    "no-such-parameter",
    Text(
      "no parameter has '{word}' in its name, meaning, grade or source; did you mean '{suggestion}'?",
      zh: "没有参数的名称、含义、等级或来源包含“{word}”;是否想写“{suggestion}”?"),
    remedy: Text("'povertypaths parameters' lists them all", zh: "“povertypaths parameters”列出全部参数"))
  static let outputFailed = FaultKind(
    "output-failed", Text("standard output cannot be written: {reason}", zh: "无法写入标准输出:{reason}"),
    remedy: Text("check where the output goes", zh: "请检查输出的去向"), exit: .failed)
  static let selfTest = FaultKind(
    "self-test-failed", Text("this machine does not compute what it should", zh: "本机的计算结果不正确"),
    remedy: Text(
      "do not trust results from here; report the lines above with the version", zh: "请勿采信本机的结果;请连同版本号报告以上各行"),
    exit: .failed)
  static let stopped = FaultKind(
    "stopped",
    Text("stopped with {finished} of {replicates} replicates done", zh: "已停止:完成 {replicates} 次重复中的 {finished} 次"),
    remedy: Text("nothing was written; earlier results are untouched", zh: "没有写出任何结果;以前的结果未受影响"),
    exit: .stopped)
  static let stoppedWithParts = FaultKind(
    "stopped",
    Text("stopped with {finished} of {replicates} replicates done", zh: "已停止:完成 {replicates} 次重复中的 {finished} 次"),
    remedy: Text(
      "what was finished is kept: give the same command with --resume to go on", zh: "已完成的部分已存盘:用相同的命令加 --resume 继续"),
    exit: .stopped)
  static let stoppedEarly = FaultKind(
    "stopped", Text("stopped before there was a result", zh: "已停止:尚无结果"),
    remedy: Text("nothing was written; earlier results are untouched", zh: "没有写出任何结果;以前的结果未受影响"),
    exit: .stopped)

  private static func usage(_ code: String, _ message: Text, remedy: Text) -> FaultKind {
    FaultKind(code, message, remedy: remedy, exit: .wrongUsage)
  }
}
