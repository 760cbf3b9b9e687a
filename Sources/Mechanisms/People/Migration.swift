public import Declarations
import Foundation
public import Population
import Quantities
import Randomness
public import Simulation

/// Workers go away to earn and come back (M2: outflow of young labour, 空心化), each December; those who are away send
/// money every month.
///
///     P(going away)   = chance · (older factor from 40) · (women's factor for wives) · exp(r · remoteness − j · jobs), under 55
///     P(coming back)  = chance · exp(j · jobs)
///     remittance      = amount · wage index · exp(ability), for each who is away
///
/// jobs is the village's state of local jobs, times its channel. The last adult does not leave; whoever is away comes
/// home when no adult is left there, and at 55. Those away are no members, work no land here, and keep their place.
public struct Migration: CountyMechanism {
  public static let going = Parameter(
    "migration.going", 0.1, .perYear, in: 0...1,
    source: "chosen: a third to two fifths of young workers away, as rural migrant surveys of the 2010s report",
    grade: .assumed, Text("chance that a worker under 40 goes away in a year", zh: "40 岁以下劳动力一年中外出的概率"))
  public static let older = Parameter(
    "migration.older", 0.4, .one, in: 0...1, source: "chosen", grade: .assumed,
    Text("factor on the chance of going away from 40 on", zh: "40 岁以上外出概率的倍数"))
  public static let wives = Parameter(
    "migration.wives", 0.5, .one, in: 0...1, source: "chosen; S4: women who stay behind (留守妇女)", grade: .assumed,
    Text("factor on the chance of going away for married women", zh: "已婚妇女外出概率的倍数"))
  public static let remoteness = Parameter(
    "migration.remoteness", 0.2, .logPoints, in: -3...3, source: "chosen; S4: the young move to towns", grade: .assumed,
    Text("rise of the log chance of going away with a standard deviation of remoteness", zh: "偏远程度每提高一个标准差时外出概率对数的增幅"))
  public static let jobs = Parameter(
    "migration.jobs", 1, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text(
      "fall of the log chance of going away, and rise of that of coming back, with local jobs",
      zh: "本地就业使外出概率对数下降、返乡概率对数上升的幅度"))
  public static let returning = Parameter(
    "migration.returning", 0.15, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that somebody who is away comes back in a year", zh: "外出者一年中返乡的概率"))
  public static let remittance = Parameter(
    "migration.remittance", 1_200, .yuanPerMonth, in: 0...10_000,
    source: "chosen: a third of the 3,721 yuan a month that a migrant earned in 2018 (facts A10)", grade: .assumed,
    Text("money sent home by a migrant of a household of median ability, month 0", zh: "能力居中家庭的外出者每月汇款(第 0 月)"))
  public static let channel = Parameter(
    "channel.migration", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what programmes do to going away and coming back", zh: "项目对外出与返乡影响的总开关"))
  public static let parameters = [going, older, wives, remoteness, jobs, returning, remittance, channel]

  public let name = Text("going away and coming back (December), remittances", zh: "外出与返乡(12 月)、汇款")
  public let reads = Text("ages, who is away, remoteness, local jobs, ability", zh: "年龄、外出者、偏远程度、本地就业、能力")
  public let writes = Text("who is away, payments", zh: "外出者、付款")

  private let values: ParameterValues

  public init(values: ParameterValues) { self.values = values }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard county.demography != nil else { return }
    if month.isDecember { move(&county, month) }
    pay(&county, month)
  }

  private func move(_ county: inout County, _ month: MonthContext) {
    var counts = county.demography?.counts ?? DemographyCounts()
    for village in county.villages {
      let pull = values[Self.jobs] * values[Self.channel] * village[.jobs]
      let going = values[Self.going] * exp(values[Self.remoteness] * village.remoteness - pull)
      let returning = values[Self.returning] * exp(pull)
      for household in village.households {
        county.with(household) { tile, row in
          guard tile.members[row] > 0 else { return }
          move(tile, row, going: going, returning: returning, month, &counts)
        }
      }
    }
    county.demography?.counts = counts
  }

  private func move(
    _ tile: HouseholdTile, _ row: Int, going: Double, returning: Double, _ month: MonthContext,
    _ counts: inout DemographyCounts
  ) {
    var family = tile.family(row)
    let luck = PersonalLuck(id: tile.id[row], month: month)
    for place in 0..<Family.places {
      guard let person = family[place] else { continue }
      switch person.role {
      case .work where person.age < 55:
        guard family.count(where: { $0.isAdult && $0.role != .away }) > 1 else { continue }
        let factor =
          (person.age < 40 ? 1 : values[Self.older]) * (person.isMarried && !person.isMale ? values[Self.wives] : 1)
        guard luck.uniforms(place, .migration)[0] < going * factor else { continue }
        family[place]?.role = .away
        counts.wentAway += 1
      case .away:
        guard person.age >= 55 || luck.uniforms(place, .migration)[1] < returning else { continue }
        family[place]?.role = .work
        counts.cameBack += 1
      default: continue
      }
    }
    tile.house(family, in: row)
  }

  private func pay(_ county: inout County, _ month: MonthContext) {
    let amount = 100 * values[Self.remittance] * month.prices.wages
    guard amount > 0 else { return }
    var household: HouseholdIndex = 0
    for tile in county.tiles {
      for row in 0..<tile.count {
        defer { household += 1 }
        // Both bits of a role are set for those who are away.
        let away = (tile.roles[row] & tile.roles[row] >> 1 & 0x5555).nonzeroBitCount
        guard away > 0 else { continue }
        let fen = Double(away) * amount * exp(Double(tile.ability[row]))
        county.payments.append(
          Payment(household: household, fen: Int64(fen.rounded(.toNearestOrEven)), flow: .remittances))
      }
    }
  }
}
