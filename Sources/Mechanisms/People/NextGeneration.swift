public import Declarations
import Foundation
public import Population
import Quantities
import Randomness
public import Simulation

/// The next generation (M40): school, each December, after the year's services.
///
///     P(dropping out before 16) = chance · (1 + poverty) where poor · (without the schooling guarantee) · exp(−effect · channel · dose)
///     P(leaving from 16 on)     = chance · the same factors, and 1 at 22
///     promised income           = Σ over school years W · ((1 + r)^years − (1 + r)^(years − 1))
///
/// dose is the year's child support, in full months; W twelve wages of month 0; r the return on a year of school. A child
/// out of school costs the household its schooling guarantee; when that is mended, the child goes back. Whoever leaves
/// at 16 or later works.
public struct NextGeneration: CountyMechanism {
  public static let dropOut = Parameter(
    "school.drop-out", 0.006, .perYear, in: 0...1, source: "chosen; facts A10: 3 % of poor households have a child out",
    grade: .assumed, Text("chance that a child under 16 drops out in a year", zh: "16 岁以下儿童一年中辍学的概率"))
  public static let leaving = Parameter(
    "school.leaving", 0.25, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a pupil of 16 or more leaves school in a year", zh: "16 岁以上学生一年中离校的概率"))
  public static let poverty = Parameter(
    "school.poverty", 1, .one, in: 0...10, source: "chosen; facts A4: schooling as a cause of poverty", grade: .assumed,
    Text("rise of the chances of leaving school in a poor household, as a share", zh: "贫困家庭离校概率的增幅(倍)"))
  public static let withoutGuarantee = Parameter(
    "school.without-guarantee", 2, .one, in: 1...10, source: "chosen", grade: .assumed,
    Text("factor on the chances of leaving school without the schooling guarantee", zh: "缺少教育保障时离校概率的倍数"))
  public static let support = Parameter(
    "school.support", 0.1, .one, in: 0...5, source: "chosen; S0: work with children", grade: .assumed,
    Text("fall of the log chances of leaving school with a full month of child support", zh: "每一满月儿童服务使离校概率对数下降的幅度"))
  public static let channel = Parameter(
    "channel.schooling", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what programmes do to children's schooling", zh: "项目对儿童就学影响的总开关"))
  public static let schoolReturn = Parameter(
    "school.return", 0.07, .share, in: 0...0.5, source: "chosen: 7 % for a year of school", grade: .assumed,
    Text("gain in adult income promised by a year of school", zh: "每年教育所预示的成年收入增幅"))
  public static let parameters = [dropOut, leaving, poverty, withoutGuarantee, support, channel, schoolReturn]

  /// School begins in the year after the sixth birthday, and ends at the latest at 22.
  static let schoolAges = 6..<22

  public let name = Text("school and the next generation (December)", zh: "就学与下一代(12 月)")
  public let reads = Text("ages, child support of the year, status, guarantees", zh: "年龄、全年儿童服务、状态、保障")
  public let writes = Text("who is at school, schooling guarantee, school years", zh: "在校者、教育保障、受教育年数")

  private let values: ParameterValues
  private let yearlyWage: Double

  public init(values: ParameterValues) {
    self.values = values
    yearlyWage = 1_200 * values[Livelihood.wageReference]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard var record = county.demography else { return }
    record.childSupport += county.doses.filter { $0.service == .childSupport }
    if month.isDecember {
      var support: [HouseholdIndex: Double] = [:]
      for dose in record.childSupport { support[dose.household, default: 0] += dose.amount }
      record.childSupport = []
      var household: HouseholdIndex = 0
      for tile in county.tiles {
        for row in 0..<tile.count {
          if tile.members[row] > 0 { pass(tile, row, dose: support[household] ?? 0, month, &record.counts) }
          household += 1
        }
      }
    }
    county.demography = record
  }

  private func pass(
    _ tile: HouseholdTile, _ row: Int, dose: Double, _ month: MonthContext, _ counts: inout DemographyCounts
  ) {
    var family = tile.family(row)
    guard family.count(where: { $0.age <= Self.schoolAges.upperBound && ($0.role == .home || $0.role == .school) }) > 0
    else { return }
    let guarantee = Guarantees.schooling.rawValue
    let luck = PersonalLuck(id: tile.id[row], month: month)
    let hasGuarantee = tile.guarantees[row] & guarantee != 0
    let factor =
      (tile.status[row].isPoor ? 1 + values[Self.poverty] : 1) * (hasGuarantee ? 1 : values[Self.withoutGuarantee])
      * exp(-values[Self.support] * values[Self.channel] * dose)
    for place in 0..<Family.places {
      guard let person = family[place] else { continue }
      switch (person.role, person.age) {
      case (.home, Self.schoolAges.lowerBound): family[place]?.role = .school
      case (.home, 7..<Person.adult) where hasGuarantee: family[place]?.role = .school
      case (.home, Person.adult): family[place]?.role = .work
      case (.school, _):
        completeYear(of: person.age, &counts)
        let chance = person.isAdult ? values[Self.leaving] : values[Self.dropOut]
        guard person.age >= Self.schoolAges.upperBound || luck.happens(chance * factor, .school, place: place) else {
          continue
        }
        family[place]?.role = person.isAdult ? .work : .home
        if person.isAdult {
          counts.schoolLeavers += 1
        } else {
          counts.dropOuts += 1
          tile.guarantees[row] &= ~guarantee
        }
      default: continue
      }
    }
    tile.house(family, in: row)
  }

  /// A pupil who has turned `age` has completed age − 6 years; the sums telescope to W · ((1 + r)^years − 1) for a child.
  private func completeYear(of age: Int, _ counts: inout DemographyCounts) {
    let growth = 1 + values[Self.schoolReturn]
    let years = Double(max(1, age - Self.schoolAges.lowerBound))
    let promised = yearlyWage * (pow(growth, years) - pow(growth, years - 1))
    counts.schoolYears += 1
    counts.promisedIncome += Int64(promised.rounded(.toNearestOrEven))
  }
}
