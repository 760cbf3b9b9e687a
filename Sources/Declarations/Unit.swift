/// The unit of a number, as it is written in a scenario (`unit: yuan`) and printed in tables.
public struct Unit: Sendable, Hashable, CustomStringConvertible {
  public let symbol: String
  public let name: Text

  private init(_ symbol: String, _ english: String, _ chinese: String) {
    self.symbol = symbol
    self.name = Text(english, zh: chinese)
  }

  public var description: String { symbol }

  public static let one = Unit("1", "pure number", "无量纲")
  public static let share = Unit("share", "share of one", "比例(0–1)")
  public static let perMonth = Unit("1/month", "rate per month", "每月率")
  public static let perYear = Unit("1/year", "rate per year", "每年率")
  public static let months = Unit("months", "months", "月")
  public static let years = Unit("years", "years", "年")
  public static let yuan = Unit("yuan", "yuan", "元")
  public static let yuanPerMonth = Unit("yuan/month", "yuan a month", "元/月")
  public static let yuanPerYear = Unit("yuan/year", "yuan a year", "元/年")
  public static let yuanPerPerson = Unit("yuan/person", "yuan a person", "元/人")
  public static let yuanPerMu = Unit("yuan/mu/year", "yuan a mu a year", "元/亩/年")
  public static let mu = Unit("mu", "mu of land (1/15 hectare)", "亩")
  public static let persons = Unit("persons", "persons", "人")
  public static let households = Unit("households", "households", "户")
  public static let hours = Unit("hours", "hours", "小时")
  public static let hoursPerMonth = Unit("hours/month", "hours a month", "小时/月")
  public static let logPoints = Unit("log", "log points", "对数点")
  public static let logPointsPerMonth = Unit("log/month", "log points a month", "对数点/月")
  public static let standardDeviations = Unit("sd", "standard deviations", "标准差")
  public static let count = Unit("count", "number", "个数")

  public static let all: [Unit] = [
    one, share, perMonth, perYear, months, years, yuan, yuanPerMonth, yuanPerYear, yuanPerPerson, yuanPerMu, mu,
    persons, households,
    hours, hoursPerMonth, logPoints, logPointsPerMonth, standardDeviations, count,
  ]
}
