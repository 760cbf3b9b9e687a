public import Randomness

/// The marginals that a synthetic population matches.
public struct PopulationMarginals: Sendable, Hashable {
  public var members: Shares
  public var workers: Shares
  public var children: Shares
  /// Land per household in mu: lognormal with this mean and log standard deviation.
  public var landMean: Double
  public var landLogDeviation: Double
  /// Years of schooling of the head: normal, cut to 0 … 16.
  public var schoolingMean: Double
  public var schoolingDeviation: Double
  /// Share of households in which somebody is ill for good or disabled.
  public var chronic: Double
  /// Yearly income per head in yuan at the start: lognormal.
  public var incomeMean: Double
  public var incomeLogDeviation: Double
  /// The part of that deviation that comes from a year's own luck, which the month adds by itself.
  public var incomeTransitoryDeviation: Double
  /// Standard deviations of permanent ability and of own yearly growth, in log points.
  public var abilityDeviation: Double
  public var trendDeviation: Double
  /// Share of main causes, for each `Cause`, within every hundred households of neighbouring income.
  public var causes: [Double]
  /// Shares that lack each guarantee, in the order housing, water, insurance, schooling.
  public var lacking: [Double]
  /// Share listed for dibao, and share holding a public post.
  public var dibaoListed: Double
  public var publicPosts: Double
  /// Productive assets and savings, as shares of a year's income.
  public var assetsPerIncome: Double
  public var savingsPerIncome: Double

  public init(
    members: Shares, workers: Shares, children: Shares, causes: [Double], lacking: [Double],
    incomeMean: Double
  ) {
    self.members = members
    self.workers = workers
    self.children = children
    self.causes = causes
    self.lacking = lacking
    self.incomeMean = incomeMean
    landMean = 0
    landLogDeviation = 0
    schoolingMean = 0
    schoolingDeviation = 0
    chronic = 0
    incomeLogDeviation = 0
    incomeTransitoryDeviation = 0
    abilityDeviation = 0
    trendDeviation = 0
    dibaoListed = 0
    publicPosts = 0
    assetsPerIncome = 0
    savingsPerIncome = 0
  }
}

/// Draws households that match `PopulationMarginals`, once for a seed.
///
/// 1. Size, workers and children come from a table fitted to their marginals (`CompositionTable`), dealt out by quota.
/// 2. Land, schooling and lasting illness are dealt by the rank of an addressed draw, so that each marginal is met to
///    within one household; capitals are drawn from the stationary distribution of the linear model.
/// 3. Income per head is dealt last, by the rank of what each household would earn from work, land, lettings, pension and
///    remittances (productive assets, dibao and public posts come on top) with a normal draw of ability; ability is then what makes the expected income equal the dealt one (`IncomeMatching`).
/// 4. Causes are dealt by quota within every hundred households of neighbouring income, to those whom they fit best.
public struct SyntheticPopulation: Sendable {
  public let marginals: PopulationMarginals
  public let draws: Draws

  public init(marginals: PopulationMarginals, draws: Draws) {
    self.marginals = marginals
    self.draws = draws
  }

  /// The population is one for all replicates: its draws use a replicate number that no replicate has.
  public static func draws(seed: UInt64, county: Int = 0) -> Draws {
    Draws(key: DrawKey(seed: seed, replicate: -1, county: county))
  }

  /// Households for villages of the given sizes and remoteness, in the order of villages; ids count from `firstID`.
  ///
  /// - Throws: `population-marginals` when the composition shares contradict each other.
  public func households(
    villageSizes: [Int], remoteness: [Double], firstID: UInt64, model: some IncomeModel
  ) throws -> [HouseholdDraft] {
    var drafts = try composed(villageSizes: villageSizes, firstID: firstID)
    drawTraits(of: &drafts, remoteness: remoteness, model: model)
    IncomeMatching(marginals: marginals).match(&drafts, remoteness: remoteness, model: model)
    dealCauses(to: &drafts)
    for i in drafts.indices { equip(&drafts[i], model: model) }
    dealFamilies(to: &drafts)
    return drafts
  }

  /// The households of a register with everything that it does not say drawn as for a synthetic population; ability is
  /// what explains the stated income.
  public func completed(
    _ register: [HouseholdDraft], remoteness: [Double], model: some IncomeModel
  ) -> [HouseholdDraft] {
    var drafts = register.sorted { $0.village == $1.village ? $0.id < $1.id : $0.village < $1.village }
    drawTraits(of: &drafts, remoteness: remoteness, model: model)
    for i in drafts.indices {
      IncomeMatching.fit(
        &drafts[i], to: drafts[i].incomePerHead, remoteness: remoteness[drafts[i].village], model: model)
    }
    dealCauses(to: &drafts)
    for i in drafts.indices {
      equip(&drafts[i], model: model)
      let known = drafts[i].known
      if let cause = known.cause {
        drafts[i].mainCause = cause
        drafts[i].otherCauses.remove(cause)
      }
      drafts[i].savings = known.money[0] ?? drafts[i].savings
      drafts[i].debt = known.money[1] ?? drafts[i].debt
      drafts[i].assets = known.money[2] ?? drafts[i].assets
    }
    dealFamilies(to: &drafts)
    return drafts
  }

  /// Land, schooling, lasting illness, capitals, own growth and a first draw of ability.
  private func drawTraits(of drafts: inout [HouseholdDraft], remoteness: [Double], model: some IncomeModel) {
    deal(Lognormal(mean: marginals.landMean, logDeviation: marginals.landLogDeviation), .land, to: &drafts) {
      $0.land = $0.known.land ?? $1
    }
    deal(Normal(mean: marginals.schoolingMean, deviation: marginals.schoolingDeviation), .schooling, to: &drafts) {
      $0.schooling = $0.known.schooling ?? min(max($1, 0), 16)
    }
    dealChronic(to: &drafts)
    for i in drafts.indices {
      drafts[i].chronic = drafts[i].known.chronic ?? drafts[i].chronic
      let far = remoteness[drafts[i].village]
      let first = draws.normal4(at: Address(id: drafts[i].id, month: 0, purpose: .capitals))
      let second = draws.normal4(at: Address(id: drafts[i].id, other: 1, month: 0, purpose: .capitals))
      drafts[i].trend = marginals.trendDeviation * second[2]
      drafts[i].ability = marginals.abilityDeviation * second[3]
      drafts[i].capitals = model.stationaryCapitals(
        of: drafts[i], remoteness: far, normals: (0..<4).map { first[$0] } + [second[0], second[1]])
    }
  }

  private func composed(villageSizes: [Int], firstID: UInt64) throws -> [HouseholdDraft] {
    let total = villageSizes.reduce(0, +)
    let table = try CompositionTable(
      members: marginals.members, workers: marginals.workers, children: marginals.children)
    let dealt = table.dealt(over: total)
    let order = draws.permutation(count: total, at: Address(id: 0, month: 0, purpose: .composition))
    var drafts: [HouseholdDraft] = []
    drafts.reserveCapacity(total)
    for (village, size) in villageSizes.enumerated() {
      for _ in 0..<size {
        let id = firstID + UInt64(drafts.count)
        drafts.append(HouseholdDraft(id: id, village: village, composition: dealt[order[drafts.count]]))
      }
    }
    return drafts
  }

  /// Deals the quantiles of `distribution` at (rank + ½)/n by the rank of an addressed draw.
  private func deal(
    _ distribution: some Quantiles, _ purpose: Purpose, to drafts: inout [HouseholdDraft],
    _ set: (inout HouseholdDraft, Double) -> Void
  ) {
    let ranks = Quota.ranks(of: drafts.map { draws.uniform(at: Address(id: $0.id, month: 0, purpose: purpose)) })
    for i in drafts.indices { set(&drafts[i], distribution.quantile((Double(ranks[i]) + 0.5) / Double(drafts.count))) }
  }

  /// Lasting illness falls more often on households with members who cannot work.
  private func dealChronic(to drafts: inout [HouseholdDraft]) {
    let keys = drafts.map { draft in
      draws.uniform(at: Address(id: draft.id, month: 0, purpose: .chronic))
        / (1 + Double(draft.composition.elders))
    }
    let quota = Quota.split(drafts.count, in: [marginals.chronic, 1 - marginals.chronic])[0]
    for (i, rank) in Quota.ranks(of: keys).enumerated() { drafts[i].chronic = rank < quota }
  }

  /// Fen of `yuan`, at most 10¹² yuan: parameters at the ends of their ranges can ask for more than any month can book,
  /// and the first month then says so.
  private static func fen(_ yuan: Double) -> Int64 {
    yuan < 1e12 ? Int64((100 * yuan).rounded(.toNearestOrEven)) : 100_000_000_000_000
  }

  private func equip(_ draft: inout HouseholdDraft, model: some IncomeModel) {
    let u = draws.uniform4(at: Address(id: draft.id, month: 0, purpose: .equipment))
    let v = draws.uniform4(at: Address(id: draft.id, other: 1, month: 0, purpose: .equipment))
    let year = max(0, draft.incomePerHead) * Double(draft.composition.members)
    draft.assets = Self.fen(marginals.assetsPerIncome * year * 2 * u[0])
    draft.savings = Self.fen(marginals.savingsPerIncome * year * 2 * u[1])
    var chance = u[2]
    let shares = model.employmentShares(of: draft)
    draft.employed =
      shares.firstIndex { share in
        chance -= share
        return chance < 0
      } ?? draft.composition.workers
    for (k, guarantee) in [Guarantees.housing, .water, .insurance, .schooling].enumerated() {
      if v[k] < marginals.lacking[k] { draft.guarantees.remove(guarantee) }
    }
    let w = draws.uniform4(at: Address(id: draft.id, other: 2, month: 0, purpose: .equipment))
    if w[0] < marginals.dibaoListed { draft.reach.insert(.dibaoListed) }
    if w[1] < marginals.publicPosts { draft.reach.insert(.publicPost) }
  }
}

extension Purpose {
  // What the generator draws: 1 … 15.
  static let composition = Purpose(rawValue: 1)
  static let land = Purpose(rawValue: 2)
  static let schooling = Purpose(rawValue: 3)
  static let chronic = Purpose(rawValue: 4)
  static let capitals = Purpose(rawValue: 5)
  static let causes = Purpose(rawValue: 6)
  static let equipment = Purpose(rawValue: 7)
}
