import CKernels
public import Declarations
import Simulation

/// How productivities become income: the equations that the month and the generator share.
///
///     wage      = max(0, employed − lost) · wage reference · wage index · exp ℓ_w
///     business  = (land · yield · labour · farm index + assets · return) · exp ℓ_b − land · inputs · farm index
///     property  = members · reference · farm index · exp ℓ_p
///
/// in fen a month; labour = a + (1 − a) · min(1, workers − time · employed), at least a; business may be negative.
/// Assets are nominal, so no index moves their return.
public struct Livelihood: Sendable {
  public static let wageReference = Parameter(
    "wage.reference", 2_000, .yuanPerMonth, in: 0...100_000,
    source: "chosen; facts A10: a migrant earned 3,721 in a full month of 2018, most jobs here are part of the year",
    grade: .assumed, Text("wage of an employed worker of the reference household in month 0", zh: "参照户一名就业者第 0 月的月工资"))
  public static let yield = Parameter(
    "business.yield", 2_200, .yuanPerMu, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("sales from a mu of land with enough labour in month 0", zh: "劳动力充足时每亩年销售额(第 0 月)"))
  public static let inputs = Parameter(
    "business.inputs", 550, .yuanPerMu, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("costs of a mu of land, whatever the harvest", zh: "每亩固定投入成本"))
  public static let withoutLabour = Parameter(
    "business.without-labour", 0.35, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of the yield that a household without spare workers still gets", zh: "没有富余劳动力时仍可获得的产出比例"))
  public static let jobTime = Parameter(
    "business.job-time", 0.7, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of an employed worker's time that is lost to farming", zh: "就业者不能务农的时间比例"))
  public static let assetReturn = Parameter(
    "business.asset-return", 0.08, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("yearly sales from a yuan of productive assets", zh: "每元生产性资产的年收益"))
  public static let lettings = Parameter(
    "property.lettings", 10, .yuanPerMonth, in: 0...10_000,
    source: "facts A5: property income 159 yuan a head in poor areas in 2019", grade: .observed,
    Text("property income per head of the reference household in month 0", zh: "参照户第 0 月人均财产性收入"))
  public static let sickWorkers = Parameter(
    "illness.lost-workers", 0.5, .persons, in: 0...3, source: "chosen", grade: .assumed,
    Text("workers lost to illness and care while an illness lasts", zh: "患病期间因病和照料损失的劳动力"))
  public static let parameters = [
    wageReference, yield, inputs, withoutLabour, jobTime, assetReturn, lettings, sickWorkers,
  ]

  let wageFen: Double
  let yieldFen: Double
  let inputFen: Double
  let withoutLabour: Double
  let jobTime: Double
  let assetReturn: Double
  let lettingsFen: Double
  let sickWorkers: Double

  public init(values: ParameterValues) {
    wageFen = 100 * values[Self.wageReference]
    yieldFen = 100 * values[Self.yield] / 12
    inputFen = 100 * values[Self.inputs] / 12
    withoutLabour = values[Self.withoutLabour]
    jobTime = values[Self.jobTime]
    assetReturn = values[Self.assetReturn] / 12
    lettingsFen = 100 * values[Self.lettings]
    sickWorkers = values[Self.sickWorkers]
  }

  @inline(__always)
  func wage(employed: Double, ill: Bool, index: Double, productivity: Double) -> Double {
    max(0, employed - (ill ? sickWorkers : 0)) * (wageFen * index) * productivity
  }

  /// Sales; costs stand apart since they are paid whatever is sold.
  @inline(__always)
  func sales(land: Double, assets: Double, workers: Double, employed: Double, index: Double, productivity: Double)
    -> Double
  {
    let labour = withoutLabour + (1 - withoutLabour) * min(1, max(0, workers - jobTime * employed))
    return (land * labour * (yieldFen * index) + assets * assetReturn) * productivity
  }

  @inline(__always)
  func costs(land: Double, index: Double) -> Double { land * (inputFen * index) }

  @inline(__always)
  func lettings(members: Double, index: Double, productivity: Double) -> Double {
    members * (lettingsFen * index) * productivity
  }

  /// The same equations for `pp_incomes`, with the indices of a month.
  func terms(at prices: Prices) -> pp_income_terms {
    pp_income_terms(
      wage: wageFen * prices.wages, yield: yieldFen * prices.farm, inputs: inputFen * prices.farm,
      lettings: lettingsFen * prices.farm, asset_return: assetReturn, without_labour: withoutLabour,
      job_time: jobTime, sick_workers: sickWorkers)
  }
}
