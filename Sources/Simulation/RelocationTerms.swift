public import Declarations

/// What moving a household to a resettlement site costs and where the site lies, whoever moves it (M41, 易地搬迁).
public enum RelocationTerms {
  public static let cost = Parameter(
    "relocation.cost", 8_000, .yuanPerPerson, in: 0...1_000_000,
    source: "chosen: what a budget for relief adds for a person; loans and other funds build the rest", grade: .assumed,
    Text("cost of moving a person to a resettlement site, to who moves them", zh: "每搬迁一人由实施方承担的费用"))
  public static let site = Parameter(
    "relocation.site", -1, .standardDeviations, in: -5...5, source: "chosen: sites lie near towns", grade: .assumed,
    Text("remoteness of resettlement sites", zh: "安置点的偏远程度"))
  public static let parameters = [cost, site]
}
