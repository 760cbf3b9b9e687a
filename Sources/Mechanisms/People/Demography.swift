public import Declarations
import Foundation
public import Population
import Quantities
import Randomness
public import Simulation

/// Each December, before anything else: people age, die, are born, marry, stop working; couples found households;
/// households die out or leave.
///
///     P(death in a year)  = min(1, level · exp(slope · (age − 60))), for men times their factor
///     P(birth)            for every married woman of 20 to 39, while the household has a place
///     P(marriage)         for everyone single of 20 to 39: a man brings a bride, a woman moves to her husband elsewhere
///     P(split)            for a married couple of under 50 living with somebody 16 or more years older
///     P(leaving)          = chance · exp(remoteness slope · remoteness), for households without anybody of 60 or more
///
/// Every draw is addressed by household, place in it and month, and no chance depends on what a programme can change: the
/// same household has the same births, deaths, marriages and splits under every path. What depends on work and place
/// (who is away, who is at school) is `Migration`'s and `NextGeneration`'s.
public struct Demography: CountyMechanism {
  public static let birth = Parameter(
    "demography.birth", 0.11, .perYear, in: 0...1, source: "chosen: about nine births a year in a thousand people",
    grade: .assumed, Text("chance of a birth for a married woman of 20 to 39", zh: "20–39 岁已婚妇女一年中生育的概率"))
  public static let deathLevel = Parameter(
    "demography.death", 0.007, .perYear, in: 0...1, source: "chosen: the order of rural life tables of the 2010s",
    grade: .assumed, Text("chance that a woman of 60 dies in a year", zh: "60 岁女性一年中死亡的概率"))
  public static let deathSlope = Parameter(
    "demography.death-slope", 0.095, .perYear, in: 0...0.3, source: "chosen: Gompertz, doubling every seven years",
    grade: .assumed, Text("rise of the log chance of death with a year of age", zh: "死亡概率对数随年龄每岁的增幅"))
  public static let deathMen = Parameter(
    "demography.death-men", 1.5, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text("how many times likelier men die than women of their age", zh: "同龄男性死亡概率为女性的倍数"))
  public static let marriage = Parameter(
    "demography.marriage", 0.15, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that somebody single of 20 to 39 marries in a year", zh: "20–39 岁未婚者一年中结婚的概率"))
  public static let split = Parameter(
    "demography.split", 0.05, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a couple living with their elders founds a household in a year", zh: "与长辈同住的夫妻一年中分家的概率"))
  public static let room = Parameter(
    "demography.room", 0.3, .share, in: 0...1, source: "chosen: room for ten to twenty years of splits",
    grade: .assumed, Text("rows kept free for new households, by those of a village", zh: "为新分户预留的行数占村庄户数的比例"))
  public static let stopsWorking = Parameter(
    "demography.stops-working", 0.12, .perYear, in: 0...1, source: "chosen: most farm on into their late sixties",
    grade: .assumed,
    Text("chance that a worker of 60 or more stops in a year (all do at 75)", zh: "60 岁以上劳动力一年中停止劳动的概率(75 岁全部停止)"))
  public static let leaving = Parameter(
    "demography.leaving", 0.004, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a household without old people leaves for good in a year", zh: "无老人的家庭一年中举家迁离的概率"))
  public static let leavingRemoteness = Parameter(
    "demography.leaving-remoteness", 0.3, .logPoints, in: -3...3, source: "chosen; S4: villages empty out (空心化)",
    grade: .assumed,
    Text("rise of the log chance of leaving with a standard deviation of remoteness", zh: "偏远程度每提高一个标准差时迁离概率对数的增幅"))
  public static let parameters = [
    birth, deathLevel, deathSlope, deathMen, marriage, split, room, stopsWorking, leaving, leavingRemoteness,
  ]

  public let name = Text("births, deaths, marriages and splits (December)", zh: "出生、死亡、婚姻与分家(12 月)")
  public let reads = Text("ages, sexes, marriages, remoteness", zh: "年龄、性别、婚姻、偏远程度")
  public let writes = Text(
    "who lives in a household, households founded and gone, ledger", zh: "住户成员、新立与消亡的住户、账本")

  private let values: ParameterValues
  private let course: LifeCourse

  public init(values: ParameterValues) {
    self.values = values
    course = LifeCourse(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.isDecember, county.demography != nil else { return }
    county.rememberSizes()
    var counts = county.demography?.counts ?? DemographyCounts()
    for village in county.villages.indices {
      let leaving =
        values[Self.leaving] * exp(values[Self.leavingRemoteness] * county.villages[village].remoteness)
      // Households that are founded now take rows behind these, and their first December is the next.
      for household in county.villages[village].households where county.isOccupied(household) {
        pass(household, in: &county, leaving: leaving, &counts, month, &log)
      }
    }
    county.demography?.counts = counts
    // Neighbours see those who are here now.
    county.sumVillages()
  }

  private func pass(
    _ household: HouseholdIndex, in county: inout County, leaving: Double, _ counts: inout DemographyCounts,
    _ month: MonthContext, _ log: inout MonthLog
  ) {
    let id = county.with(household) { $0.id[$1] }
    var family = county.with(household) { $0.family($1) }
    let luck = PersonalLuck(id: id, month: month)
    course.ageAndDie(&family, luck, &counts)
    // Children who are left alone are taken in by relatives elsewhere.
    guard family.hasAdult else {
      counts.householdsDissolved += 1
      return depart(household, family, .death, from: &county, &counts, &log)
    }
    if family.count(where: { $0.age >= 60 }) == 0, luck.happens(leaving, .leaving) {
      counts.householdsLeft += 1
      return depart(household, family, .migration, from: &county, &counts, &log)
    }
    course.bearAndMarry(&family, luck, &counts)
    if family.comesHomeIfDeserted() { counts.cameBack += 1 }
    county.with(household) { $0.house(family, in: $1) }
    let founders = course.founders(family, luck)
    guard !founders.isEmpty else { return }
    if let founded = county.split(household, moving: founders, month: month.month) {
      counts.householdsSplit += 1
      for home in [household, founded] where comesHome(home, in: county) { counts.cameBack += 1 }
    } else {
      counts.splitsRefused += 1
    }
  }

  private func comesHome(_ household: HouseholdIndex, in county: County) -> Bool {
    county.with(household) { tile, row in
      var family = tile.family(row)
      guard family.comesHomeIfDeserted() else { return false }
      tile.house(family, in: row)
      return true
    }
  }

  private func depart(
    _ household: HouseholdIndex, _ family: Family, _ cause: Departure.Cause, from county: inout County,
    _ counts: inout DemographyCounts, _ log: inout MonthLog
  ) {
    counts.leftForGood += family.count
    log.departures.append(
      county.with(household) { tile, row in
        Departure(household: household, cause: cause, status: tile.status[row], recorded: tile.recorded[row])
      })
    county.vacate(household)
  }
}
