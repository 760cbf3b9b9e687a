import Declarations
import Population
import Quantities
import Randomness
import Simulation

/// Who wants an association, who leads it, who leaves it, and what holds associations together.
///
/// Leaders are member households, the ablest and best connected first. A leader who goes takes a part of leadership and of
/// cohesion along; in time another member takes the place. Members leave where cohesion is low. Associations that an
/// agency supports do something together every few months, which raises cohesion and ties.
///
///     P(member leaves) = exit · (1 − cohesion)                leadership' = leadership · (1 − 1/leaders) for one lost
///     P(place filled) = replacement · cohesion                leadership' = leadership + quality · (1 − leadership)
///     joint activity: cohesion' = cohesion + gain · (1 − cohesion), ties' = ties + gain of ties · (1 − ties)
struct AssociationBonds {
  static let interest = Parameter(
    "association.interest", 0.3, .share, in: 0...1, source: "chosen; facts A7: 144 members a village", grade: .assumed,
    Text("share of households that would care for an association of a kind at all", zh: "对某类协会有兴趣的家庭比例"))
  static let founders = Parameter(
    "association.founders", 0.4, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that an interested and willing household joins at the founding", zh: "有兴趣且愿意的家庭在成立时入会的概率"))
  static let exit = Parameter(
    "association.exit", 0.02, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a member leaves in a month, without cohesion", zh: "无凝聚力时成员当月退会的概率"))
  static let leaders = Parameter(
    "association.leaders", 3, .households, in: 1...50, source: "chosen; facts A7: boards of five", grade: .assumed,
    Text("leaders of an association", zh: "协会领袖户数"))
  static let leaderLoss = Parameter(
    "association.leader-loss", 0.15, .perYear, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a leader goes in a year", zh: "领袖一年内离开的概率"))
  static let bond = Parameter(
    "association.leader-bond", 0.5, .share, in: 0...1,
    source: "chosen so that with the others about 6.6 % of associations die in a year (facts A7)", grade: .assumed,
    Text("share of cohesion that a leader who goes takes along", zh: "领袖离开带走的凝聚力比例"))
  static let replacement = Parameter(
    "association.leader-replacement", 0.1, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a free place is taken in a month, at full cohesion", zh: "凝聚力充分时空缺领袖当月补上的概率"))
  static let quality = Parameter(
    "association.leader-quality", 0.25, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of missing leadership that a new leader brings", zh: "新领袖补足的领导力缺口比例"))
  static let smallest = Parameter(
    "association.smallest", 5, .households, in: 0...100, source: "chosen", grade: .assumed,
    Text("members below which an association withers", zh: "协会衰亡的成员户数界限"))
  static let comfort = Parameter(
    "association.comfort", 30, .households, in: 2...1_000, source: "chosen; facts A7: 30 households in Huoshan",
    grade: .assumed, Text("members up to which everybody knows everybody", zh: "彼此熟识的最大成员户数"))
  static let crowding = Parameter(
    "association.crowding", 0.3, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("rise of decay for every multiple of members beyond that", zh: "成员超出该数一倍时流失的增幅"))
  static let charter = Parameter(
    "association.charter-relief", 0.2, .share, in: 0...1, source: "chosen; S0: a charter keeps an association going",
    grade: .assumed, Text("part of the decay of cohesion that a charter prevents", zh: "章程所避免的凝聚力流失比例"))
  static let jointEvery = Parameter(
    "association.joint-every", 3, .months, in: 1...60, source: "chosen", grade: .assumed,
    Text("months between joint activities of supported associations", zh: "受资助协会联合活动的间隔月数"))
  static let jointGain = Parameter(
    "association.joint-gain", 0.05, .share, in: 0...1, source: "chosen; S0: joint activities of three associations",
    grade: .assumed, Text("part of missing cohesion that a joint activity brings", zh: "一次联合活动补足的凝聚力缺口比例"))
  static let jointTies = Parameter(
    "association.joint-ties", 0.1, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("part of missing ties that a joint activity brings", zh: "一次联合活动补足的协会间联系比例"))
  static let tieDecay = Parameter(
    "association.tie-decay", 0.02, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of ties lost in a month", zh: "协会间联系每月流失比例"))
  static let parameters = [
    interest, founders, exit, leaders, leaderLoss, bond, replacement, quality, smallest, comfort, crowding, charter,
    jointEvery, jointGain, jointTies, tieDecay,
  ]

  private let values: ParameterValues

  init(values: ParameterValues) { self.values = values }

  /// Whether a household would care for an association of this kind: a trait, the same in every month and path.
  func isInterested(_ id: UInt64, _ kind: AssociationKind, _ draws: Draws) -> Bool {
    draws.bernoulli(
      values[Self.interest], at: Address(id: id, other: UInt32(kind.rawValue), month: 0, purpose: .wishes))
  }

  /// Share of cohesion lost in a month: less under a charter, more where members are too many to know each other.
  func decay(of association: Association, _ base: Double) -> Double {
    let relief = association.stage == .charter ? values[Self.charter] : 0
    let beyond = max(0, Double(association.members.count) / values[Self.comfort] - 1)
    return min(1, base * (1 - relief) * (1 + values[Self.crowding] * beyond))
  }

  func isTooSmall(_ association: Association) -> Bool {
    Double(association.members.count) < values[Self.smallest]
  }

  /// Leaders go and come, members leave.
  func change(_ a: Int, _ county: inout County, _ month: MonthContext) {
    loseLeaders(a, &county, month)
    leave(a, &county, month)
    let places = values.count(Self.leaders)
    if county.associations[a].age == 0 {
      for _ in 0..<places { _ = appoint(a, &county) }
    } else {
      let vacant = places - county.associations[a].leaders.count
      for place in 0..<max(0, vacant) where isFilled(a, place, county, month) && appoint(a, &county) {
        county.associations[a].leadership += values[Self.quality] * (1 - county.associations[a].leadership)
      }
    }
  }

  private func loseLeaders(_ a: Int, _ county: inout County, _ month: MonthContext) {
    let chance = YearlyRate(perYear: values[Self.leaderLoss]).monthlyProbability
    let kind = UInt32(county.associations[a].kind.rawValue)
    for leader in county.associations[a].leaders {
      let id = county.with(leader) { $0.id[$1] }
      let address = Address(id: id, other: kind, month: month.month, purpose: .losingLeader)
      guard month.draws.bernoulli(chance, at: address) else { continue }
      county.associations[a].leadership *= 1 - 1 / values[Self.leaders]
      county.associations[a].cohesion *= 1 - values[Self.bond]
      county.release([leader], from: a)
    }
  }

  private func leave(_ a: Int, _ county: inout County, _ month: MonthContext) {
    let association = county.associations[a]
    let chance = values[Self.exit] * (1 - association.cohesion)
    let leaving = association.members.filter { member in
      guard !association.leaders.contains(member) else { return false }
      let id = county.with(member) { $0.id[$1] }
      let other = UInt32(association.kind.rawValue)
      return month.draws.bernoulli(
        chance, at: Address(id: id, other: other, month: month.month, purpose: .leavingAssociation))
    }
    if !leaving.isEmpty { county.release(leaving, from: a) }
  }

  private func isFilled(_ a: Int, _ place: Int, _ county: County, _ month: MonthContext) -> Bool {
    let association = county.associations[a]
    // By village, kind and place: numbers of leaders' own addresses stay below 16.
    let other = UInt32(16 * (place + 1) + association.kind.rawValue)
    return month.draws.bernoulli(
      values[Self.replacement] * association.cohesion,
      at: Address(id: UInt64(association.village), other: other, month: month.month, purpose: .losingLeader))
  }

  /// The ablest and best connected member who does not lead yet; false when there is none.
  private func appoint(_ a: Int, _ county: inout County) -> Bool {
    let association = county.associations[a]
    let free = association.members.filter { !association.leaders.contains($0) }
    let best = free.max { left, right in
      let (l, r) = (standing(left, county), standing(right, county))
      return l == r ? left > right : l < r
    }
    guard let best else { return false }
    county.associations[a].leaders.append(best)
    return true
  }

  private func standing(_ household: HouseholdIndex, _ county: County) -> Double {
    county.with(household) { Double($0.ability[$1]) + $0.capitals[Capital.social.rawValue][$1] }
  }

  /// What supported associations do together; without it ties fade.
  func meet(_ county: inout County, _ month: MonthContext) {
    let active = county.associations.indices.filter { county.associations[$0].stage.isActive }
    for a in active { county.associations[a].ties *= 1 - values[Self.tieDecay] }
    let together = active.filter { county.associations[$0].support > 0 }
    guard together.count > 1, month.month % values.count(Self.jointEvery) == 0 else { return }
    for a in together {
      county.associations[a].cohesion += values[Self.jointGain] * (1 - county.associations[a].cohesion)
      county.associations[a].ties += values[Self.jointTies] * (1 - county.associations[a].ties)
    }
  }
}

extension County {
  /// Ends the membership, and the leadership, of households.
  mutating func release(_ households: [HouseholdIndex], from a: Int) {
    let leaving = Set(households)
    let bit = associations[a].bit
    for household in households { with(household) { $0.memberships[$1] &= ~bit } }
    associations[a].members.removeAll { leaving.contains($0) }
    associations[a].leaders.removeAll { leaving.contains($0) }
  }
}
