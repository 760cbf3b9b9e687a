import ArgumentParser
import PovertyPaths

/// Which columns of a panel mean what.
struct PanelColumnOptions: ParsableArguments {
  private static let column = Text("column", zh: "列")
  private static let columns = Text("a,b", zh: "列,列")

  @Option(help: Text("Whose row it is; any text.", zh: "家庭编号所在的列;可为任意文本。").help(column))
  var household: String
  @Option(help: Text("When: whole numbers such as years or waves.", zh: "时期所在的列:整数,如年份或轮次。").help(column))
  var time: String
  @Option(help: Text("Income or consumption per head.", zh: "人均收入或消费所在的列。").help(column))
  var income: String
  @Option(help: Text("The poverty line, the same for all.", zh: "统一的贫困线。").help(Text("number", zh: "数")))
  var line: Double?
  @Option(help: Text("Or the column of poverty lines.", zh: "或贫困线所在的列。").help(column))
  var lineColumn: String?
  @Option(help: Text("Persons; results are then of persons.", zh: "家庭人口数所在的列;给出后结果以人为单位。").help(column))
  var size: String?
  @Option(help: Text("Sampling weight of the household.", zh: "家庭抽样权重所在的列。").help(column))
  var weight: String?
  @Option(help: Text("Stratum of the sample.", zh: "抽样层所在的列。").help(column))
  var strata: String?
  @Option(
    help: Text("Cluster of the sample (default: the household).", zh: "抽样群所在的列(默认:家庭)。").help(column))
  var cluster: String?
  @Option(help: Text("Groups to give results for.", zh: "分组所在的列,分组给出结果。").help(column))
  var by: String?
  @Option(help: Text("Phase of the programme, for rates by phase.", zh: "项目阶段所在的列,用于分阶段的比率。").help(column))
  var phase: String?
  @Option(
    help: Text(
      "By how much later than its phase a change is seen, in units of time (default: 0).",
      zh: "变化比所属阶段晚多久显现,以时期的单位计(默认:0)。"
    ).help(Text("number", zh: "数")))
  var phaseLag: Int?
  @Option(
    help: Text("First treated period, empty or 0 for never.", zh: "首次受益时期所在的列,空或 0 表示从未受益。").help(column))
  var firstTreated: String?
  @Option(
    help: Text(
      "Association of the household; effects spill over to who shares it.", zh: "家庭所属关联组织所在的列;项目效果可溢出至同组织的家庭。"
    ).help(column))
  var association: String?
  @Option(
    help: Text("Share of treated associates that exposes a household (default: 0.5).", zh: "关联户中受益者达到该比例即为受暴露(默认:0.5)。")
      .help(Text("share", zh: "比例")))
  var exposure: Double?
  @Option(
    help: Text("Score that decides on treatment, for those near its cutoff.", zh: "决定是否受益的评分所在的列,用于临界值附近的比较。")
      .help(column))
  var running: String?
  // Scores are often centred, and a cutoff below 0 is no option.
  @Option(
    parsing: .unconditional,
    help: Text("Households below it are treated (default: the line).", zh: "评分低于该临界值的家庭受益(默认:贫困线)。")
      .help(Text("number", zh: "数")))
  var runningCutoff: Double?
  @Option(help: Text("Outcome of the programme (default: income).", zh: "项目结果变量所在的列(默认:收入)。").help(column))
  var outcome: String?
  @Option(help: Text("Columns that exits, returns and treatment may depend on.", zh: "可能影响脱贫、返贫与受益的各列。").help(columns))
  var covariates: String?
  @Option(help: Text("Columns of deprivations, 1 or 0.", zh: "各项剥夺所在的列,取 1 或 0。").help(columns))
  var deprivations: String?
  @Option(
    help: Text("Share of deprivations from which a household is poor.", zh: "判为多维贫困的剥夺比例。")
      .help(Text("share", zh: "比例")))
  var cutoff: Double?
  @Option(
    help: Text("Spent on the household in the period, empty for nothing.", zh: "项目当期在该户的支出所在的列,空为未支出。").help(column))
  var cost: String?
  @Option(help: Text("Draws of a cluster bootstrap.", zh: "按群自助抽样的次数。").help(Text("count", zh: "次数")))
  var bootstrap: Int?
  @Option(help: Text("Seed of the bootstrap.", zh: "自助抽样的随机种子。").help(Text("number", zh: "数")))
  var seed: UInt64 = PanelOptions.standardSeed

  var options: PanelOptions {
    var options = PanelOptions(household: household, time: time, income: income)
    (options.line, options.lineColumn) = (line, lineColumn)
    (options.size, options.weight, options.strata, options.cluster) = (size, weight, strata, cluster)
    (options.by, options.phase, options.cost) = (by, phase, cost)
    options.phaseLag = phaseLag
    (options.running, options.runningCutoff) = (running, runningCutoff)
    (options.association, options.exposure) = (association, exposure)
    (options.firstTreated, options.outcome) = (firstTreated, outcome)
    (options.covariates, options.deprivations) = (Self.names(covariates), Self.names(deprivations))
    (options.cutoff, options.bootstrap) = (cutoff, bootstrap)
    options.seed = bootstrap == nil ? nil : seed
    return options
  }

  private static func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map(String.init)
  }
}
