import Declarations
import Experiments

/// The sentences of `ProgrammeNotes`.
enum ProgrammeTexts {
  static let withoutBefore = Text(
    "targeting: {count|household|households} not seen before the treatment, taken as poor or not from their first observation",
    zh: "瞄准：{count} 户在受益之前没有观测，以其首次观测判断是否贫困")
  static let withoutCost = Text(
    "cost: {count|observation|observations} without a cost, counted as nothing spent", zh: "成本：{count} 条观测缺成本，按未支出计")
  static let notYears = Text(
    "cost: not discounted, because the periods are not calendar years", zh: "成本：时期不是公历年份，未作贴现")

  static func omission(_ reason: PanelEffects.Omission) -> Text {
    switch reason {
    case .unclearStart:
      Text(
        "{count|household|households} whose rows name different first treated periods: in no effect and not in targeting",
        zh: "{count} 户各期所载的首次受益时期不一致：不计入项目效应和瞄准")
    case .alwaysTreated:
      Text(
        "effects: {count|household|households} treated from the first period on, of which nothing is known before",
        zh: "效应：{count} 户自首期起即已受益，受益之前的情况未知")
    case .noOutcome: Text("effects: {count|observation|observations} without an outcome", zh: "效应：{count} 条观测缺结果变量")
    case .notInBothPeriods:
      Text(
        "effects between two periods: {count|household|households} not seen in both, or treated outside them",
        zh: "两期之间的效应：{count} 户未在两期都被观测，或在两期之外开始受益")
    case .notInEveryPeriod:
      Text(
        "effects by group and time: {count|household|households} not seen in every period",
        zh: "组别—时期效应：{count} 户并非各期都有观测")
    case .noCovariatesInEveryPeriod:
      Text(
        "doubly robust effects: {count|household|households} not seen with all covariates in every period",
        zh: "双重稳健效应：{count} 户并非各期都有观测和全部协变量")
    case .noCovariates:
      Text(
        "weighting, matching and exposure: {count|household|households} without covariates in the first period",
        zh: "加权、匹配与暴露：{count} 户在首期缺协变量")
    case .noAssociates:
      Text("exposure: {count|household|households} without associates", zh: "暴露：{count} 户没有关联户")
    case .noScore:
      Text(
        "regression discontinuity: {count|household|households} without a score, or without an outcome in the last period",
        zh: "断点回归：{count} 户缺评分，或末期缺结果变量")
    case .againstScore:
      Text(
        "regression discontinuity: {count|household|households} treated above the cutoff or not treated below it: the effect is of being below, not of treatment",
        zh: "断点回归：{count} 户在临界值之上却受益或在其下却未受益：所估计的是处于临界值之下的效果，而非受益的效果")
    }
  }

  static func silence(_ reason: PanelEffects.Silence) -> Text {
    switch reason {
    case .noTreated:
      Text("{estimators}: no estimate, nobody's treatment begins within the panel", zh: "{estimators}：无估计值，面板期内无人开始受益")
    case .noNeverTreated:
      Text("{estimators}: no estimate, there is nobody untreated to compare with", zh: "{estimators}：无估计值，没有可比较的未受益家庭")
    case .noTwoPeriods:
      Text("{estimators}: no estimate, there are not two periods to compare", zh: "{estimators}：无估计值，没有可比较的两个时期")
    case .collinear:
      Text(
        "{estimators}: no estimate, treatment or covariates cannot be told apart from the rest",
        zh: "{estimators}：无估计值，处理变量或协变量与其余变量完全共线")
    case .tooFewRows: Text("{estimators}: no estimate, too few observations", zh: "{estimators}：无估计值，观测过少")
    case .separated:
      Text(
        "{estimators}: no estimate, covariates tell the treated from the others without fail",
        zh: "{estimators}：无估计值，协变量将受益与未受益家庭完全分开")
    case .notConverged: Text("{estimators}: no estimate, the fit did not converge", zh: "{estimators}：无估计值，拟合未收敛")
    case .tooLarge:
      Text(
        "{estimators}: no estimate, the panel has too many households and periods for it",
        zh: "{estimators}：无估计值，家庭数与时期数过多")
    case .fewScores:
      Text(
        "{estimators}: no estimate, too few different scores on a side of the cutoff",
        zh: "{estimators}：无估计值，临界值一侧的不同评分过少")
    case .noExposure:
      Text(
        "{estimators}: no estimate, one of the four exposures (neither, own, associates', both) has nobody",
        zh: "{estimators}：无估计值，四类暴露（均无、本户、关联户、两者）之一没有家庭")
    }
  }
}
