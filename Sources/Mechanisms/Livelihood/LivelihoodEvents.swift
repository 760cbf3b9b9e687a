import CKernels
public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Illness, job loss and family events, and who has a job.
///
///     falls ill      u₀ < illness · (1 + (chronic factor − 1) · chronic)
///     loses a job    u₁ < loss · employed
///     finds a job    u₂ < finding · max(0, 1 + slope · (information + motivation)) + job link · dose,  if one is idle
///     family event   u₃ < family
///
/// One block of four addressed uniforms a household and month decides them all; an event happens when u < p, so that a
/// higher hazard contains the lower. Job-finding follows information and motivation, and the job links taken up.
public struct LivelihoodEvents: HouseholdMechanism {
  public static let illness = hazard(
    "illness", 0.08, "facts A10: major illness 8 % of households a year", Text("major illness", zh: "大病"))
  public static let family = hazard(
    "family", 0.05, "chosen", Text("a family event (death, wedding, quarrel)", zh: "家庭变故"))
  public static let chronicFactor = Parameter(
    "illness.chronic-factor", 2, .one, in: 1...10, source: "chosen", grade: .assumed,
    Text("how many times likelier illness is in a household with lasting illness", zh: "慢性病家庭的患病风险倍数"))
  public static let illDuration = Parameter(
    "illness.duration", 3, .months, in: 0...24, source: "chosen", grade: .assumed,
    Text("months that an illness keeps a worker or a carer from work", zh: "一次大病使劳动力或照料者误工的月数"))
  public static let jobLoss = Parameter(
    "employment.loss", 0.045, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a job of the household ends in a month", zh: "家庭一份工作当月结束的概率"))
  public static let jobFinding = Parameter(
    "employment.finding", 0.04, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a household with an idle worker finds a job in a month", zh: "有闲置劳动力的家庭当月找到工作的概率"))
  public static let findingSlope = Parameter(
    "employment.finding-slope", 0.5, .one, in: 0...3, source: "chosen", grade: .assumed,
    Text("rise of the chance per log point of information and motivation", zh: "信息与动力每提高一个对数点时求职概率的增幅"))
  public static let jobLinkEffect = Parameter(
    "employment.job-link", 0.06, .perMonth, in: 0...1,
    source: "chosen; facts A9: 77 % of Dew trainees were placed", grade: .assumed,
    Text("chance of a job added by a full month of job link", zh: "一个满月的就业链接所增加的就业概率"))
  public static let jobsChannel = Parameter(
    "channel.jobs", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of what programmes do to employment", zh: "项目对就业影响的总开关"))
  public static let parameters = [
    illness, family, chronicFactor, illDuration, jobLoss, jobFinding, findingSlope, jobLinkEffect, jobsChannel,
  ]

  public let name = Text("livelihood events", zh: "生计事件")
  public let reads = Text(
    "employed, workers, chronic, information, motivation, job links", zh: "就业人数、劳动力、慢性病、信息、内生动力、就业链接")
  public let writes = Text("events of v, employed, ill months", zh: "v 中的事件、就业人数、患病月数")

  private let chances: pp_event_chances

  public init(values: ParameterValues) {
    chances = pp_event_chances(
      illness: YearlyRate(perYear: values[Self.illness]).monthlyProbability,
      chronic_factor: values[Self.chronicFactor], ill_months: Double(UInt8(values.count(Self.illDuration))),
      family: YearlyRate(perYear: values[Self.family]).monthlyProbability, loss: values[Self.jobLoss],
      finding: values[Self.jobFinding], slope: values[Self.findingSlope],
      link: values[Self.jobLinkEffect] * values[Self.jobsChannel])
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let n = tile.count
    let (u0, u1, u2, u3) = (scratch.uniform(0), scratch.uniform(1), scratch.uniform(2), scratch.uniform(3))
    month.draws.fillUniforms(
      ids: UnsafeBufferPointer(start: tile.id.pointer, count: n), month: month.month, purpose: .livelihood,
      into: (u0, u1, u2, u3))
    let links = scratch.work
    links.update(repeating: 0, count: n)
    for dose in scratch.doses where dose.service == .jobLink {
      links[Int(dose.household - scratch.first)] += dose.amount
    }
    let columns = pp_event_columns(
      u0: u0, u1: u1, u2: u2, u3: u3, links: links,
      information: tile.capitals[Capital.information.rawValue].pointer,
      motivation: tile.capitals[Capital.motivation.rawValue].pointer, chronic: tile.chronic.pointer,
      members: tile.members.pointer, workers: tile.workers.pointer, employed: tile.employed.pointer,
      ill_months: tile.illMonths.pointer, ill: scratch.column(.event(.illness)),
      lost: scratch.column(.event(.jobLoss)), family: scratch.column(.event(.family)))
    pp_events(columns, chances, n)
    let failure = scratch.column(.event(.failure))
    forEachVillage(in: tile) { village, rows in
      for i in rows { failure[i] = scratch.surroundings.failures[village] }
    }
  }

  private static func hazard(_ key: String, _ value: Double, _ source: String, _ what: Text) -> Parameter {
    Parameter(
      "\(key).hazard", value, .perYear, in: 0...0.99, source: source, grade: .assumed,
      Text("chance of \(what.english) in a household in a year", zh: "家庭一年中发生\(what.chinese)的概率"))
  }
}

extension Purpose {
  // What the world draws beside shocks: 32 … 63.
  static let livelihood = Purpose(rawValue: 32)
  static let failure = Purpose(rawValue: 33)
  static let bill = Purpose(rawValue: 34)
  static let standing = Purpose(rawValue: 35)
  static let registration = Purpose(rawValue: 36)
}
