import Declarations
import Interventions

enum EstimatorsTexts {
  static let title = Text("Estimators against the truth", zh: "估计量与真值")
  static let introduction = Text(
    "Written by `make docs` from {replicates} replicates of [shou-county.yaml](../scenarios/shou-county.yaml); do not edit. The agency serves 70 of the households that are registered as poor in six villages. Estimators see these registered households in every December of {first}–{last}, without error and without anybody missing: income a head in yuan of month 0, persons, and who was first served when. The truth is what each household has beyond what the same household has, on the same luck, without the programme.",
    zh:
      "由 `make docs` 根据 [shou-county.yaml](../scenarios/shou-county.yaml) 的 {replicates} 次重复生成,请勿手工修改。机构服务六个村建档立卡户中的 70 户。估计量看到这些建档户 {first}–{last} 年每年 12 月的数据(无误差、无缺失):人均收入(基期价,元)、人口、首次受服务年份。真值为同一住户在相同随机数下有、无项目之差。"
  )
  static let columnsExplained = [
    Text("**truth**, **estimate**: means over replicates, yuan a head and year;", zh: "**真值**、**估计**:各重复的均值,元/人年;"),
    Text(
      "**bias**: estimate less truth; in brackets, here and below, the Monte Carlo standard error;",
      zh: "**偏差**:估计减真值;括号内(下同)为蒙特卡罗标准误;"),
    Text(
      "**RMSE**: root of the mean squared error, what one study must expect;", zh: "**均方根误差**:单次研究应预期的误差;"),
    Text(
      "**s.e. ÷ spread**: the mean standard error that the estimator reports over the true spread of its errors: below 1 it claims too much;",
      zh: "**标准误 ÷ 离散**:估计量自报标准误的均值与其误差实际离散之比,小于 1 即过于自信;"),
    Text("**coverage**: of 100 intervals of 95 %, how many hold the truth;", zh: "**覆盖率**:100 个 95% 区间中包含真值的个数;"),
    Text(
      "**without effect** and **of effect** add up to the bias: what the estimator finds with the incomes that the same households have without the programme (who is chosen, and trends), and what it makes of the effects themselves (gains of the households compared with, and other weights than the truth has).",
      zh:
        "**无效果**与**效果所致**之和为偏差:前者是用同一批住户无项目时的收入所得的估计(选择与趋势),后者是估计量对效果本身的处理(对照户的获益,以及与真值不同的权重)。"),
  ]
  static let columns = [
    Text("estimator", zh: "估计量"), Text("truth", zh: "真值"), Text("estimate", zh: "估计"), Text("bias", zh: "偏差"),
    Text("RMSE", zh: "均方根误差"), Text("s.e. ÷ spread", zh: "标准误 ÷ 离散"), Text("coverage", zh: "覆盖率"),
    Text("without effect", zh: "无效果"), Text("of effect", zh: "效果所致"),
  ]
  static let gains = Text(
    "In {last} those served have {served} yuan a head more because of the programme, the registered households that it did not serve {others}.",
    zh: "{last} 年,项目使受服务户人均多 {served} 元,未受服务的建档户 {others} 元。")
  static let trend = Text(
    "How far the served are from the others by themselves, without the programme, less what it was in the year before:",
    zh: "无项目时受服务户与其他户的差距,减去项目前一年的差距:")
  static let since = Text("years since first served", zh: "距首次受服务的年数")
  static let gap = Text("served − others", zh: "受服务户 − 其他户")
  static let shut = Text(
    "The same with the ways shut by which others gain ({settings}): those served {served}, the others {others}.",
    zh: "关闭他人获益的渠道后({settings}):受服务户 {served},其他建档户 {others}。")

  static func name(_ places: AdministrationPlan.Places) -> Text {
    switch places {
    case .needs: Text("Places by need (`serve.by: needs`)", zh: "按需要分配(`serve.by: needs`)")
    case .even: Text("Places by lot (`serve.by: even`)", zh: "抽签分配(`serve.by: even`)")
    case .quota: Text("Places by quota (`serve.by: quota`)", zh: "按指标分配(`serve.by: quota`)")
    case .connections:
      Text("Places by need and connections (`serve.by: connections`)", zh: "按需要与关系分配(`serve.by: connections`)")
    }
  }

  static let why = Text("Why they miss", zh: "为何偏离")
  static let reasons: [Text] = [
    Text(
      "**Who is chosen.** Those served by need are at a low point. Their distance from the others grows until the year before and closes again by itself: `group-time` compares with that year and books the return as an effect, `difference-in-differences` compares with the first year and errs the other way. Those whom connections bring in rise by themselves whichever year one compares with. By lot a little is left, from the year of service on: the crisis cases, whom a shock brings in and not the lot; with `programmes[0].crisis_cases=0` it is within its error. `before-after` books the growth of all incomes besides.",
      zh:
        "**选择。**按需要受服务者正处低谷:与他人的差距到项目前一年不断拉大,其后自行缩小。`group-time` 以该年为基准,把回升记为效果;`difference-in-differences` 以首年为基准,则偏向另一侧。靠关系入选者无论以哪一年为基准都会自行上升。抽签则仅余少许,始于服务当年:来自因冲击而非抽签进入的危机个案;设 `programmes[0].crisis_cases=0` 后即在误差之内。`before-after` 还把普遍的收入增长一并记入。"
    ),
    Text(
      "**Others gain too.** Associations, neighbours and the village pass on what the programme does, to the very households that estimators take for untouched. Their gain is taken off the effect (*of effect*), and no lot and no covariate mends it; where the ways to them are shut, it is gone to the last yuan.",
      zh:
        "**他人也获益。**协会、邻里与村庄把项目的作用传给被当作未受影响的住户,其获益从效果中扣除(“效果所致”),抽签与协变量都无法弥补;关闭这些渠道后即分毫不剩。"
    ),
    Text(
      "**Two wrongs.** Where both have other signs, as under `group-time` by need, a bias near nothing is an accident: with the ways to others shut it is larger.",
      zh: "**两错相抵。**两者符号相反时(如按需要分配下的 `group-time`),偏差接近零只是巧合:关闭他人渠道后反而更大。"),
    Text(
      "**Covariates** are those known before the programme: persons, and income in the last year of the burn-in. By need they take most of the return away, as others who were as low return too; by connections they do not, as what chooses is not among them.",
      zh: "**协变量**为项目前已知者:人口与预热期末年收入。按需要分配时,同样低的他人也会回升,协变量消去大部分回升;按关系分配时则不能,因为决定入选者并不在其中。"),
    Text(
      "**One year.** All are first served in one year here. So there are no later ones to compare with, controls *never* and *not yet* treated are the same, and `two-way-fixed-effects` differs from `group-time` only in comparing with all years before.",
      zh: "**同一年。**此处受服务者均在同一年开始,没有较晚受服务者可作对照,“从未”与“尚未”受服务的对照相同;`two-way-fixed-effects` 与 `group-time` 之别仅在以项目前全部年份为基准。"
    ),
    Text(
      "**One study.** The RMSE is about as large as the effect. That coverage is near 95 says that the bias drowns in the error of a single study, not that it is absent; where *s.e. ÷ spread* is above 1, the reported errors are too wide and hide it further.",
      zh:
        "**单次研究。**均方根误差约与效果同样大。覆盖率接近 95 只说明偏差淹没于单次研究的误差,并非没有偏差;“标准误 ÷ 离散”大于 1 时自报误差过宽,更掩盖偏差。"),
  ]

  static let folder = Text("In a run folder", zh: "运行文件夹中")
  static let command = Text(
    "`povertypaths compare scenarios/shou-county.yaml --evaluation` writes the figures of this page, and `--keep panel` the households' years for another program. `run` evaluates unless `--no-evaluation` says otherwise; without `none` beside it there is no truth, and the last two files are missing.",
    zh:
      "`povertypaths compare scenarios/shou-county.yaml --evaluation` 写出本页数字,`--keep panel` 另存住户各年数据供其他程序使用。`run` 默认评估(`--no-evaluation` 关闭);没有 `none` 一同运行则没有真值,也就没有最后两个文件。"
  )
  static let file = Text("file", zh: "文件")
  static let meaning = Text("holds", zh: "内容")
  static let files: [([String], Text)] = [
    (
      [
        "evaluation/measures.csv", "transitions.csv", "lifetable.csv", "exits.csv", "chronic.csv", "mobility.csv",
        "hazards.csv", "decomposition.csv", "effects.csv", "targeting.csv",
      ],
      Text(
        "what [`evaluate`](evaluate.md) writes of the same years, with `path,replicate` in front; `all` is the mean over replicates, its error that of the mean, its limits quantiles over replicates; `lifetable.csv` pools spells. With `--keep replicate` each replicate has its own rows, with its own errors",
        zh:
          "[`evaluate`](evaluate.md) 对同样各年所写的表,前加 `path,replicate`;`all` 为各重复均值,误差为均值的误差,界限为重复间分位数;`lifetable.csv` 合并各次经历。加 `--keep replicate` 时每次重复另有自己的行与误差"
      )
    ),
    (
      ["evaluation/panel.csv"],
      Text(
        "with `--keep panel`: a household in a December a line, three years of the burn-in first, ready for `evaluate`",
        zh: "加 `--keep panel`:每行为一户某年 12 月,含预热期最后三年,可直接用于 `evaluate`")
    ),
    (
      ["evaluation/estimators.csv"],
      Text(
        "every number of every estimator against the truth: the columns of this page", zh: "每个估计量的每个数与真值对照,即本页各列")
    ),
    (
      ["true_effects.csv"],
      Text(
        "by year, group and whether poor at month 0: the shares of persons who left poverty because of the path, left anyway, were harmed, stayed poor; income gained",
        zh: "按年份、群体与基期是否贫困:因路径脱贫、无论如何都脱贫、受损、仍贫困的人口比例;收入增量")
    ),
  ]
}
