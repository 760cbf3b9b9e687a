import Declarations
import Mechanisms

extension Submodel {
  /// How people move on, when demography is on.
  static let people = [
    Submodel(
      Demography.self,
      Text(
        "Each December people age, die, are born, marry and stop working; couples found households; households die out or leave. No chance depends on what a programme can change (M1, S4).",
        zh: "每年 12 月:衰老、死亡、出生、婚姻与停止劳动;夫妻分家立户;住户消亡或举家迁离。各概率均不受项目影响(M1、S4)。"),
      [
        Text(
          "P(death) = min(1, `demography.death` · exp(`demography.death-slope` · (age − 60))), for men times `demography.death-men`; P(birth) = `demography.birth` for a married woman of 20 to 39",
          zh:
            "P(死亡) = min(1, `demography.death` · exp(`demography.death-slope` ·(年龄 − 60))),男性乘 `demography.death-men`;20–39 岁已婚妇女 P(生育) = `demography.birth`"
        ),
        Text(
          "P(marriage) = `demography.marriage` for the single of 20 to 39: a man brings a bride, a woman moves elsewhere; P(split) = `demography.split` for a couple living with somebody 16 or more years older, while one of the village's rows (`demography.room` of its households) is free",
          zh:
            "20–39 岁未婚者 P(结婚) = `demography.marriage`:男娶入、女嫁出;与年长 16 岁以上者同住的夫妻 P(分家) = `demography.split`,以村庄预留行(户数的 `demography.room`)为限"
        ),
        Text(
          "a new household takes its share by heads of land, savings, debt, assets and the income window, to the fen, and its parent's statuses; P(stops working) = `demography.stops-working` from 60, 1 at 75",
          zh: "新户按人数分得土地、储蓄、债务、资产与收入窗口(精确到分),并继承母户状态;60 岁起 P(停止劳动) = `demography.stops-working`,75 岁为 1"),
        Text(
          "P(whole household leaves) = `demography.leaving` · exp(`demography.leaving-remoteness` · remoteness), without anybody of 60; savings go with it, its spells are cut off and are no exit",
          zh:
            "无 60 岁以上者的家庭 P(举家迁离) = `demography.leaving` · exp(`demography.leaving-remoteness` · 偏远程度);储蓄随户带走,其状态时段截断,不计为脱贫"
        ),
      ], Demography.parameters),
    Submodel(
      Migration.self,
      Text(
        "Workers go away to earn and come back; those away send money every month, work no land here and are no members (M2, 空心化).",
        zh: "劳动力外出与返乡;外出者每月汇款,不务农,不计入家庭人口(M2,空心化)。"),
      [
        Text(
          "P(going) = `migration.going` · (`migration.older` from 40) · (`migration.wives` for wives) · exp(`migration.remoteness` · remoteness − `migration.jobs` · `channel.migration` · local jobs), under 55, but never the last adult",
          zh:
            "55 岁以下且非家中最后一名成年人:P(外出) = `migration.going` ·(40 岁起乘 `migration.older`)·(已婚妇女乘 `migration.wives`)· exp(`migration.remoteness` · 偏远程度 − `migration.jobs` · `channel.migration` · 本地就业)"
        ),
        Text(
          "P(coming back) = `migration.returning` · exp(`migration.jobs` · `channel.migration` · local jobs), 1 at 55; remittance = `migration.remittance` · wage index · exp(ability)",
          zh:
            "P(返乡) = `migration.returning` · exp(`migration.jobs` · `channel.migration` · 本地就业),55 岁为 1;汇款 = `migration.remittance` · 工资指数 · exp(能力)"
        ),
      ], Migration.parameters),
    Submodel(
      NextGeneration.self,
      Text(
        "Schooling of the next generation (M40): who stays at school, and what that promises.",
        zh: "下一代的受教育(M40):谁继续就学,以及其所预示的收入。"),
      [
        Text(
          "P(leaving school) = (`school.drop-out` before 16, `school.leaving` from then on, 1 at 22) · (1 + `school.poverty` if poor) · (`school.without-guarantee` without that guarantee) · exp(−`school.support` · `channel.schooling` · child support of the year)",
          zh:
            "P(离校) =(16 岁前 `school.drop-out`,其后 `school.leaving`,22 岁为 1)·(贫困时乘 1 + `school.poverty`)·(缺教育保障时乘 `school.without-guarantee`)· exp(−`school.support` · `channel.schooling` · 全年儿童服务)"
        ),
        Text(
          "a school year y promises W · ((1 + `school.return`)^y − (1 + `school.return`)^(y − 1)) of yearly adult income, W twelve times `wage.reference`; `school_years` and `promised_income_fen_a_year` of the county's series add them up",
          zh:
            "第 y 学年预示成年年收入增加 W ·((1 + `school.return`)^y − (1 + `school.return`)^(y − 1)),W 为 `wage.reference` 的 12 倍;县级序列 `school_years` 与 `promised_income_fen_a_year` 累计之"
        ),
      ], NextGeneration.parameters),
  ]
}
