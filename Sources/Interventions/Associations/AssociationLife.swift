public import Declarations
public import Population
import Randomness
public import Simulation
import VectorMath

/// How associations live, with and without an agency: joining, activity, cohesion, what members gain, and death.
///
///     activity = agency's support + leadership · cohesion            (at most 1)
///     cohesion' = cohesion + gain · activity · (1 − cohesion) − decay · cohesion
///     dose of a member = activity · cohesion, of association activity; of technology too, in technical exchange
///
/// An association whose cohesion stays below the survival level, or that is too small, for long enough dies; its members
/// are free. Members, leaders and joint activities: `AssociationBonds`.
public struct AssociationLife: CountyMechanism {
  public static let gain = Parameter(
    "association.cohesion-gain", 0.12, .perMonth, in: 0...1, source: "chosen; S0: cohesion grows with joint activity",
    grade: .assumed, Text("gain in cohesion from a month of joint activity", zh: "一个月联合活动带来的凝聚力增长"))
  public static let decay = Parameter(
    "association.cohesion-decay", 0.05, .perMonth, in: 0...1,
    source: "chosen; facts A7: about 6.6 % of mutual funds a year left their scheme", grade: .assumed,
    Text("share of cohesion lost in a month", zh: "凝聚力每月流失比例"))
  public static let learning = Parameter(
    "association.leadership-learning", 0.02, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("gain in leadership from a month of activity", zh: "一个月活动带来的领导力增长"))
  public static let recruitment = Parameter(
    "association.recruitment", 0.06, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a willing household is asked in a month, at full cohesion", zh: "凝聚力充分时有意愿家庭当月受邀的概率"))
  public static let capacity = Parameter(
    "association.capacity", 60, .households, in: 2...1_000,
    source: "chosen; facts E: mutual-insurance groups of about 45, A7: funds of about 144", grade: .assumed,
    Text("members that an association can hold", zh: "协会可容纳的成员户数"))
  public static let priority = Parameter(
    "association.priority", 3, .one, in: 1...50, source: "chosen; facts A7: 32 % of fund members are poor",
    grade: .assumed, Text("how many times likelier a served household is asked", zh: "服务对象受邀概率的倍数"))
  public static let survival = Parameter(
    "association.survival", 0.1, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("cohesion below which an association withers", zh: "协会衰亡的凝聚力界限"))
  public static let patience = Parameter(
    "association.patience", 6, .months, in: 1...120, source: "chosen", grade: .assumed,
    Text("months below the survival level after which an association dies", zh: "低于界限多少个月后协会消亡"))
  public static let tie = Parameter(
    "association.tie", 0.2, .share, in: 0...1, source: "chosen; S0: joint activities of the three associations",
    grade: .assumed, Text("share of what members see that comes from other associations", zh: "成员所见中来自其他协会的比例"))
  public static let parameters =
    [
      gain, decay, learning, recruitment, capacity, priority, survival, patience, tie,
    ] + AssociationBonds.parameters

  public let name = Text("life of associations", zh: "协会运行")
  public let reads = Text("support, cohesion, leadership, members", zh: "支持、凝聚力、领导力、成员")
  public let writes = Text("members, cohesion, leadership, stage, doses", zh: "成员、凝聚力、领导力、孵化阶段、剂量")

  private let values: ParameterValues
  private let uptake: Uptake
  private let bonds: AssociationBonds

  public init(values: ParameterValues) {
    self.values = values
    uptake = Uptake(values: values)
    bonds = AssociationBonds(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    bonds.meet(&county, month)
    for a in county.associations.indices where county.associations[a].stage.isActive {
      recruit(a, &county, month)
      bonds.change(a, &county, month)
      act(a, &county)
      wither(a, &county)
    }
  }

  private func recruit(_ a: Int, _ county: inout County, _ month: MonthContext) {
    let association = county.associations[a]
    let capacity = values.count(Self.capacity)
    let founders = association.age == 0 ? values[AssociationBonds.founders] : 0
    let asked = max(founders, values[Self.recruitment] * association.cohesion)
    let visible = Double(association.members.count) / Double(capacity)
    for household in county.residents(of: association.village)
    where county.associations[a].members.count < capacity {
      let joins = county.with(household) { tile, row in
        guard tile.memberships[row] & association.bit == 0,
          bonds.isInterested(tile.id[row], association.kind, month.draws)
        else { return false }
        let served = tile.reach[row] & Reach.served.rawValue != 0
        let chance = min(1, asked * (served ? values[Self.priority] : 1))
        return month.draws.bernoulli(
          chance * uptake.chance(tile, row, visible: visible),
          at: Address(
            id: tile.id[row], other: UInt32(association.kind.rawValue), month: month.month, purpose: .joining))
      }
      guard joins else { continue }
      county.with(household) { tile, row in
        tile.memberships[row] |= association.bit
        tile.reach[row] |= Reach.member.rawValue
      }
      county.associations[a].members.append(household)
    }
  }

  private func act(_ a: Int, _ county: inout County) {
    var association = county.associations[a]
    let activity = min(1, association.support + association.leadership * association.cohesion)
    association.activity = activity
    association.support = 0
    association.age += 1
    association.cohesion +=
      values[Self.gain] * activity * (1 - association.cohesion) - bonds.decay(of: association, values[Self.decay])
      * association.cohesion
    association.cohesion = min(1, max(0, association.cohesion))
    association.leadership = min(
      1, association.leadership + values[Self.learning] * activity * (1 - association.leadership))
    county.associations[a] = association
    let amount = activity * association.cohesion
    guard amount > 0 else { return }
    for member in association.members {
      county.doses.append(Dose(household: member, service: .associationActivity, amount: amount))
      if association.kind == .technicalExchange {
        county.doses.append(Dose(household: member, service: .technologyExtension, amount: amount))
      }
    }
  }

  private func wither(_ a: Int, _ county: inout County) {
    let association = county.associations[a]
    let weak = association.cohesion < values[Self.survival] || bonds.isTooSmall(association)
    county.associations[a].weakMonths = weak ? county.associations[a].weakMonths + 1 : 0
    guard county.associations[a].weakMonths >= values.count(Self.patience) else { return }
    county.release(association.members, from: a)
    county.associations[a].stage = .dead
  }
}
