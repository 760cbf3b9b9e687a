public import Declarations
import Foundation
public import Population
import Quantities
import Randomness
public import Simulation

/// Recorded status, every December: who is registered (建档立卡) and whose exit is recorded, with errors.
///
/// The official sees income with a lognormal error. A household that looks poor is registered with the chance of
/// detection, one whose exit was recorded before with the share `re-entry` of it; a registered one is recorded as having
/// left when it looks above the line, lacks no guarantee, and its case is reviewed that year. This is the `guarantees`
/// rule, judged by people. Trained cadres see better.
///
/// A deadline that presses the county government lowers the bar and has more cases examined (`ExitPressure`); good
/// connections help (`RegisterCapture`). Households that a verifier sends back are registered again in any month.
public struct Registration: CountyMechanism {
  public static let begins = Parameter(
    "registration.begins", -48, .months, in: -600...600, source: "the register was opened in 2014", grade: .observed,
    Text("month from which households are registered", zh: "开始建档立卡的月份"))
  public static let noise = Parameter(
    "registration.noise", 0.25, .logPoints, in: 0...3,
    source: "chosen; facts B3: large inclusion and exclusion errors of rural dibao", grade: .assumed,
    Text("standard deviation of the error in the income that officials see", zh: "干部所见收入误差的标准差"))
  public static let detection = Parameter(
    "registration.detection", 0.55, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a household that looks poor is registered in a year", zh: "看似贫困的家庭当年被识别的概率"))
  public static let reentry = Parameter(
    "registration.re-entry", 1, .share, in: 0...1, source: "one: whoever looks poor is registered alike; facts A2",
    grade: .assumed,
    Text(
      "share of the chance of detection that holds for a household whose exit was recorded",
      zh: "已登记退出的家庭再次被识别的概率占初次识别概率的比例"))
  public static let review = Parameter(
    "registration.review", 0.7, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a registered household's exit is examined in a year", zh: "建档立卡户当年接受退出核查的概率"))
  public static let leniency = Parameter(
    "registration.leniency", 0, .share, in: 0...0.9, source: "zero: no pressure to record exits", grade: .assumed,
    Text("share by which the bar for a recorded exit is lowered", zh: "认定退出标准被放宽的比例"))
  public static let cadreGain = Parameter(
    "registration.cadre-gain", 0.5, .share, in: 0...1, source: "chosen; S0: training of cadres", grade: .assumed,
    Text("share of the error that fully trained cadres avoid", zh: "干部培训充分时可避免的误差比例"))
  public static let channel = Parameter(
    "channel.records", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what programmes do to recorded status", zh: "项目对登记状态影响的总开关"))
  public static let parameters =
    [begins, noise, detection, reentry, review, leniency, cadreGain, channel] + ExitPressure.parameters
    + RegisterCapture.parameters

  public let name = Text("registration and recorded exits (December)", zh: "建档立卡与退出登记(12 月)")
  public let reads = Text(
    "incomes, guarantees, cadre capability and stress, deadline pressure, cases sent back",
    zh: "收入、保障、干部能力与压力、期限压力、退回名单")
  public let writes = Text("recorded status", zh: "登记状态")

  private let begins: Month
  private let noise: Double
  private let detection: Double
  private let reentry: Double
  private let cadreGain: Double
  private let pressure: ExitPressure
  private let capture: RegisterCapture
  private let channel: Double

  public init(values: ParameterValues) {
    begins = values.count(Self.begins)
    noise = values[Self.noise]
    detection = values[Self.detection]
    reentry = values[Self.reentry]
    cadreGain = values[Self.cadreGain] * values[Self.channel]
    pressure = ExitPressure(values: values)
    capture = RegisterCapture(values: values)
    channel = values[Self.channel]
  }

  /// How one village is judged this December.
  private struct Judgement {
    /// Standard deviation of the log error.
    var error: Double
    var bar: Double
    var review: Double
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    registerAgain(&county, month, &log)
    guard month.isDecember, month.month >= begins else { return }
    let judgements = county.villages.indices.map { judgement(of: $0, in: county, month) }
    let tiles = county.tiles
    let transitions = month.shares.map(tiles.count, atLeast: TileShares.tilesToLookThrough) { _, range in
      var transitions: [Transition] = []
      for index in range {
        let (tile, first) = (tiles[index], index * HouseholdTile.capacity)
        for row in 0..<tile.count where tile.members[row] > 0 {
          let household = HouseholdIndex(first + row)
          judge(tile, row, household, judgements[Int(tile.village[row])], month, &transitions)
        }
      }
      return transitions
    }
    for transitions in transitions { log.transitions += transitions }
  }

  private func judgement(of village: Int, in county: borrowing County, _ month: MonthContext) -> Judgement {
    let place = county.villages[village]
    let pressing = county.government.pressure
    let error = noise * (1 - cadreGain * min(1, max(0, place[.cadre]))) * pressure.error(place.cadres)
    let batch = Address(id: UInt64(village), month: month.month, purpose: .wholeVillage)
    let isWhole = month.draws.bernoulli(pressure.batch(pressing), at: batch)
    return Judgement(error: error, bar: pressure.bar(pressing), review: isWhole ? 1 : pressure.review(pressing))
  }

  private func judge(
    _ tile: HouseholdTile, _ row: Int, _ household: HouseholdIndex, _ judgement: Judgement, _ month: MonthContext,
    _ transitions: inout [Transition]
  ) {
    let before = tile.recorded[row]
    let income = Double(tile.incomeSum[row])
    let line = Double(month.line * Int64(tile.members[row]))
    // Nobody registers a household at three times the line, whatever the error.
    guard before.isPoor || income < 3 * line else { return }
    let address = Address(id: tile.id[row], month: month.month, purpose: .registration)
    let seen = income * exp(judgement.error * month.draws.normal(at: address))
    let u = month.draws.uniform(at: Address(id: tile.id[row], other: 1, month: month.month, purpose: .registration))
    let complete = tile.guarantees[row] == Guarantees.all.rawValue
    let after: StatusClock.State
    if before.isPoor {
      after = seen >= judgement.bar * line && complete && u < judgement.review ? .exited : .poor
    } else {
      let favour = capture.favour(tile, row)
      let chance = favour.detection * detection * (before.state == .exited ? reentry : 1)
      after = seen < favour.line * line && u < chance ? .poor : before.state
    }
    guard after != before.state else { return }
    write(after, tile, row, household, month, &transitions)
  }

  /// A verifier's word: false exits go back on the register, in the month after the verifier's.
  private func registerAgain(_ county: inout County, _ month: MonthContext, _ log: inout MonthLog) {
    for household in county.government.sentBack {
      let (tile, row) = (county.tiles[county.place(of: household).tile], county.place(of: household).row)
      let address = Address(id: tile.id[row], month: month.month, purpose: .sentBack)
      guard !tile.recorded[row].isPoor, month.draws.bernoulli(channel, at: address) else { continue }
      write(.poor, tile, row, household, month, &log.transitions)
    }
    if !county.government.sentBack.isEmpty { county.government.sentBack = [] }
  }

  private func write(
    _ state: StatusClock.State, _ tile: HouseholdTile, _ row: Int, _ household: HouseholdIndex, _ month: MonthContext,
    _ transitions: inout [Transition]
  ) {
    let before = tile.recorded[row]
    tile.recorded[row] = StatusClock(state: state, start: Int16(month.month))
    transitions.append(Transition(kind: .recorded, household: household, from: before, to: tile.recorded[row]))
  }
}

extension Purpose {
  static let wholeVillage = Purpose(rawValue: 50)
  static let sentBack = Purpose(rawValue: 51)
  static let relocation = Purpose(rawValue: 52)
}
