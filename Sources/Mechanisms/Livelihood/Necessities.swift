import CKernels
public import Declarations
public import Population
import Randomness
public import Simulation
import VectorMath

/// What a household must pay: its own share of medical bills, and schooling.
///
/// An illness draws a bill, −mean · ln u; insurance pays a share, a higher one for the registered. The bill is income's
/// and necessities' business, never consumption.
public struct Necessities: HouseholdMechanism {
  public static let bill = Parameter(
    "medical.bill", 12_000, .yuan, in: 0...1_000_000,
    source: "chosen so that own payments follow facts B2: 16,943 yuan over five years", grade: .assumed,
    Text("mean bill of a major illness, month 0", zh: "一次大病的平均费用(第 0 月)"))
  public static let routine = Parameter(
    "medical.routine", 12, .yuanPerMonth, in: 0...10_000, source: "chosen", grade: .assumed,
    Text("own routine medical payments a head, month 0", zh: "人均日常自付医疗费(第 0 月)"))
  public static let reimbursement = Parameter(
    "medical.reimbursement", 0.55, .share, in: 0...1, source: "facts A10, unverified", grade: .observed,
    Text("share of a bill that insurance pays", zh: "医保报销比例"))
  public static let reimbursementRegistered = Parameter(
    "medical.reimbursement-registered", 0.85, .share, in: 0...1, source: "facts A10, unverified", grade: .observed,
    Text("share of a bill that insurance pays for the registered", zh: "建档立卡户医保报销比例"))
  public static let schooling = Parameter(
    "schooling.cost", 900, .yuanPerYear, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("own payments for a child at school, month 0", zh: "每名在校儿童的家庭自付费用(第 0 月)"))
  public static let parameters = [bill, routine, reimbursement, reimbursementRegistered, schooling]

  public let name = Text("necessities", zh: "医疗与教育支出")
  public let reads = Text("illness, children, insurance, recorded status", zh: "疾病、在校儿童、医疗保险、登记状态")
  public let writes = Text("income and necessities of the month, twelve-month sums", zh: "当月收入与必需支出、十二个月合计")

  private let bill: Double
  private let routine: Double
  private let share: Double
  private let shareRegistered: Double
  private let schooling: Double
  private let background: Bool

  public init(values: ParameterValues, background: Bool) {
    bill = 100 * values[Self.bill]
    routine = 100 * values[Self.routine]
    share = values[Self.reimbursement]
    shareRegistered = values[Self.reimbursementRegistered]
    schooling = 100 * values[Self.schooling] / 12
    self.background = background
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let n = tile.count
    let perHead = Int64((routine * month.prices.consumer).rounded(.toNearestOrEven))
    let perChild = Int64((schooling * month.prices.consumer).rounded(.toNearestOrEven))
    let (members, children) = (tile.members.pointer, tile.children.pointer)
    let necessities = scratch.necessities
    let ill = scratch.column(.event(.illness))
    var medical: Int64 = 0
    var school: Int64 = 0
    for i in 0..<n {
      let heads = perHead * Int64(members[i])
      let pupils = perChild * Int64(children[i])
      necessities[i] = heads + pupils
      medical += heads
      school += pupils
    }
    for i in 0..<n where ill[i] != 0 {
      let gross = grossBill(tile.id[i], month)
      let reimbursed = background ? paidByInsurance(gross, tile, i) : 0
      necessities[i] += gross - reimbursed
      medical += gross
      scratch.post(.medicalReimbursement, reimbursed)
    }
    scratch.post(.medicalBills, medical)
    scratch.post(.schooling, school)
    try remember(tile, scratch, month)
  }

  private func grossBill(_ id: UInt64, _ month: MonthContext) -> Int64 {
    let u = month.draws.uniform(at: Address(id: id, month: month.month, purpose: .bill))
    return Int64((-bill * month.prices.consumer * VectorMath.log(u)).rounded(.toNearestOrEven))
  }

  private func paidByInsurance(_ gross: Int64, _ tile: HouseholdTile, _ row: Int) -> Int64 {
    guard tile.guarantees[row] & Guarantees.insurance.rawValue != 0 else { return 0 }
    let share = tile.recorded[row].isPoor ? shareRegistered : share
    return Int64((share * Double(gross)).rounded(.toNearestOrEven))
  }

  /// Moves the twelve-month window on by one month.
  private func remember(_ tile: HouseholdTile, _ scratch: borrowing TileScratch, _ month: MonthContext) throws {
    let largest = max(
      pp_window(scratch.income, tile.incomes[month.ring].pointer, tile.incomeSum.pointer, tile.count),
      pp_window(scratch.necessities, tile.necessities[month.ring].pointer, tile.necessitySum.pointer, tile.count))
    guard largest <= Int64(Int32.max) else {
      let (income, necessity) = (scratch.income, scratch.necessities)
      let row = (0..<tile.count).first { max(abs(income[$0]), necessity[$0]) == largest } ?? 0
      throw SimulationFaults.moneyOverflow(["household": "\(tile.id[row])", "month": "\(month.month)"])
    }
  }
}
