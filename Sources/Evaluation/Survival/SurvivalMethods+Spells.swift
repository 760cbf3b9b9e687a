import Declarations

extension Method {
  static let survivalSpells: [Method] = [.panelSpells, .sustainedExit, .returnWithin, .exitWithin]

  public static let panelSpells = Method(
    "panel-spells", Text("Spells out of a panel with gaps", zh: "从含缺失期的面板数据中提取贫困期"),
    answers: Text(
      "When did each spell of poverty begin and end, how long did it last, and what of it was not seen?",
      zh: "每段贫困期何时开始、何时结束、持续多久，其中哪些部分未被观察到？"),
    formula: "maximal runs of equal status in consecutive periods;  d periods ended: event at t = d;  d periods still "
      + "running when last seen: censored at t = d − 1;  known to have run for e periods when first seen: entry e",
    assumptions: Text(
      "A gap cuts the record: nothing is assumed of periods that were not observed. The flow sample takes spells whose "
        + "beginning was seen; a left-censored spell enters only with a known beginning, by left truncation. A spell "
        + "running in the last period is not at risk of ending in it. The share back in poverty within k periods of an "
        + "exit, by cohort of exits, is 1 − S(k).",
      zh: "缺失期将记录切断：对未观察到的时期不作任何假定。流量样本只包括观察到开始的贫困期；左删失的贫困期只有在已知开始时间时，"
        + "才以左截断方式进入。最后观察期仍在持续的贫困期，在该期不处于结束的风险中。按脱贫批次，k 期内返贫的比例为 1 − S(k)。"),
    reference: """
      Bane & Ellwood 1986, Journal of Human Resources 21, 1–23, doi:10.2307/145955; Lancaster 1990, \
      doi:10.1017/CCOL0521265967
      """,
    authority: .program(
      "R 4.2.2 (rle), R survival 3.5-3 (survfit)", data: "80 simulated households with gaps", agreement: 1e-12))

  public static let sustainedExit = Method(
    "sustained-exit", Text("Sustained exits", zh: "稳定脱贫比例"),
    answers: Text(
      "What share of exits held for k assessments in a row?", zh: "有多大比例的脱贫在连续 k 次评估中得以保持？"),
    formula: "p = Σ w [k periods in a row out of poverty]/Σ w over exits with k periods observed",
    assumptions: Text(
      "Judged are exits whose k periods from the first one out of poverty on were all observed, those that failed early "
        + "too. Error by household or larger cluster. Undefined without such exits.",
      zh: "仅评判自脱贫首期起连续 k 期均被观察到的脱贫，提前返贫者亦须满足此条件。误差按家庭或更大的群计算。"
        + "没有这样的脱贫时无定义。"),
    reference: "Stevens 1999, Journal of Human Resources 34(3): 557–588",
    authority: .program("R survey 4.1-1 (svymean)", data: "80 simulated households with gaps", agreement: 1e-12))

  public static let returnWithin = Method(
    "return-within", Text("Return within k periods", zh: "k 期内返贫率"),
    answers: Text(
      "What share of those who left poverty was poor again within k periods?", zh: "脱贫者中有多大比例在 k 期内返贫？"),
    formula: "p = Σ w [poor in one of the k periods after the first out of poverty]/Σ w over exits with these k "
      + "observed",
    assumptions: Text(
      "Judged are exits whose next k periods were all observed. 1 − S(k) of the spells out of poverty answers the same "
        + "and uses exits seen for a shorter time too. Error by household or larger cluster. Undefined without such exits.",
      zh: "仅评判其后 k 期均被观察到的脱贫。非贫困期的 1 − S(k) 回答同一问题，并可利用观察较短的脱贫。"
        + "误差按家庭或更大的群计算。没有这样的脱贫时无定义。"),
    reference: "Stevens 1999, Journal of Human Resources 34(3): 557–588",
    authority: .program("R survey 4.1-1 (svymean)", data: "80 simulated households with gaps", agreement: 1e-12))

  public static let exitWithin = Method(
    "exit-within", Text("Exit within k periods", zh: "k 期内脱贫率"),
    answers: Text(
      "What share of those who became poor had left poverty within k periods?", zh: "陷入贫困者中有多大比例在 k 期内脱贫？"),
    formula:
      "p = Σ w [not poor in one of the k periods after the first poor one]/Σ w over spells with these k observed",
    assumptions: Text(
      "Judged are spells of poverty whose beginning and next k periods were all observed; one that runs when the record "
        + "begins is not, since it has lasted for an unknown time. Error by household or larger cluster. Undefined "
        + "without such spells.",
      zh: "仅评判开始时间及其后 k 期均被观察到的贫困期；记录开始时已在持续的贫困期历时未知，不予评判。"
        + "误差按家庭或更大的群计算。没有这样的贫困期时无定义。"),
    reference: "Bane & Ellwood 1986, doi:10.2307/145955",
    authority: .byHand(test: "PanelSpellsTests.judgedExits"))
}
