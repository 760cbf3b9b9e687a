public import Declarations
public import Population
import Randomness
public import Simulation

/// What a year does to organisations (S0, S3): assessment, feedback, rating, elimination, and others who join.
///
/// With useful and wasted docks of the year, u = useful/(useful + wasted):
///
///     willingness' = w + (assessment + feedback · u) · (1 − w) − discouragement · (1 − u) · w
///     grade'       = g + speed · (u · competence − g)
///
/// Assessment, rating and new members are an agency's or a platform's work: without either only feedback and
/// discouragement are left. A platform suspends for a year whom it grades below the limit. Who takes part in nothing
/// joins with the chance of mobilisation · mean u.
public struct OrganisationReview: CountyMechanism {
  public static let assessment = share(
    "assessment", 0.05, Text("gain in willingness from a yearly assessment", zh: "年度评估带来的意愿增幅"))
  public static let feedback = share(
    "feedback", 0.1, Text("gain in willingness when all help was of use and this is told", zh: "帮扶全部有效并得到反馈时的意愿增幅"))
  public static let discouragement = share(
    "discouragement", 0.2, Text("loss of willingness when all help was wasted", zh: "帮扶全部落空时的意愿损失"))
  public static let speed = share(
    "grading", 0.5, Text("weight of the year's record in the grade", zh: "当年记录在评级中的权重"))
  public static let limit = share(
    "elimination", 0.2, Text("grade below which a platform suspends an organisation for a year", zh: "平台暂停组织一年的评级下限"))
  public static let mobilisation = share(
    "mobilisation", 0.05,
    Text("chance that an idle organisation joins in a year when all help was of use", zh: "帮扶全部有效时闲置组织当年加入的概率"))
  public static let parameters = [assessment, feedback, discouragement, speed, limit, mobilisation]

  public let name = Text("yearly review of organisations", zh: "组织年度评估")
  public let reads = Text("record of the year", zh: "当年记录")
  public let writes = Text("willingness, grade, suspension", zh: "意愿、评级、暂停")

  private let plans: [ProgrammePlan]
  private let values: ParameterValues
  /// The programme whose counts hold what is offered.
  private let index: Int

  /// `nil` where no programme docks anything.
  public init?(plans: [ProgrammePlan], values: ParameterValues) {
    guard let index = plans.firstIndex(where: \.hasDocking) else { return nil }
    self.plans = plans
    self.values = values
    self.index = index
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    let months = month.month % 12 + 1
    for organisation in county.organisations {
      for way in HelpWay.allCases {
        let (before, now) = (
          organisation.released(way, months: months - 1), organisation.released(way, months: months)
        )
        county.docking[index][.offered] += Int64(now - before)
        if months == 12 { county.docking[index][.unused] += Int64(max(0, now - organisation.docked[way.rawValue])) }
      }
    }
    guard months == 12 else { return }
    let modes = plans.compactMap { $0.docking(at: month.month)?.mode }
    let (useful, wasted) = county.organisations.reduce((0, 0)) { ($0.0 + $1.useful, $0.1 + $1.wasted) }
    let mean = useful + wasted > 0 ? Double(useful) / Double(useful + wasted) : 0
    let isReviewed = modes.contains(.agency) || modes.contains(.platform)
    for o in county.organisations.indices {
      if isReviewed, !county.organisations[o].isActive {
        let address = Address(id: UInt64(county.organisations[o].id), month: month.month, purpose: .mobilisation)
        county.organisations[o].isActive = month.draws.bernoulli(values[Self.mobilisation] * mean, at: address)
      } else {
        review(&county.organisations[o], isReviewed: isReviewed, isRated: modes.contains(.platform))
      }
      county.organisations[o].docked = Array(repeating: 0, count: HelpWay.allCases.count)
      county.organisations[o].useful = 0
      county.organisations[o].wasted = 0
    }
  }

  private func review(_ organisation: inout Organisation, isReviewed: Bool, isRated: Bool) {
    organisation.isSuspended = false
    let total = organisation.useful + organisation.wasted
    let w = organisation.willingness
    var change = isReviewed && organisation.isActive ? values[Self.assessment] * (1 - w) : 0
    if total > 0 {
      let useful = Double(organisation.useful) / Double(total)
      change += values[Self.feedback] * useful * (1 - w) - values[Self.discouragement] * (1 - useful) * w
      if isReviewed {
        organisation.grade += values[Self.speed] * (useful * organisation.competence - organisation.grade)
        if isRated, organisation.grade < values[Self.limit] { organisation.isSuspended = true }
      }
    }
    organisation.willingness = min(1, max(0, w + change))
  }

  private static func share(_ key: String, _ value: Double, _ meaning: Text) -> Parameter {
    Parameter(
      "organisation.\(key)", value, .share, in: 0...1,
      source: "chosen; S0, S3: yearly assessment, feedback to givers, dynamic elimination", grade: .assumed, meaning)
  }
}
