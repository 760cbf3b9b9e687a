public import Declarations
public import Population
import Randomness
public import Simulation
import VectorMath

/// Needs open, come onto the list, and close.
///
/// A household of the programme's circle that has none opens a need with a chance a month; a share of what is written down
/// is false. A way of help gets the base weight where a household could use it, and the weight of the state beside it
/// where its main cause or present state calls for it; one is chosen in proportion to the weights:
///
/// | way | could use it | called for by |
/// |---|---|---|
/// | consumption | has land | poor transport, a failed season |
/// | employment | has an idle worker | nobody of its workers has a job |
/// | technology | has land and a worker | lack of technology |
/// | money | anybody | illness now, schooling with children, lack of capital |
/// | pairing | anybody | no worker, disability, lack of labour, low motivation |
///
/// A need is visible when its draw is below the completeness of information. On a platform visible needs are listed
/// when the household applies, P = logistic(base + slope · information + slope · motivation), or when staff apply for it;
/// an agency lists what it sees. Both find a share of the false ones. A need that nobody meets closes after a time.
public struct OpenNeeds: CountyMechanism {
  public static let opening = Parameter(
    "need.opening", 0.05, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a household without an open need opens one in a month", zh: "无待对接需求的家庭当月产生需求的概率"))
  public static let patience = Parameter(
    "need.patience", 12, .months, in: 1...120, source: "chosen", grade: .assumed,
    Text("months after which a need that nobody meets closes", zh: "无人回应的需求关闭前的月数"))
  public static let falseShare = Parameter(
    "need.false-share", 0.05, .share, in: 0...1, source: "chosen; S3: false information (虚假信息)", grade: .assumed,
    Text("share of needs written down for somebody who does not have them", zh: "虚假需求的比例"))
  public static let base = Parameter(
    "need.weight.base", 0.5, .one, in: 0.01...10, source: "chosen", grade: .assumed,
    Text("weight of a way of help that a household could use", zh: "住户可用的帮扶方式的权重"))
  public static let called = Parameter(
    "need.weight.state", 2, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text("weight added where cause or state calls for that way", zh: "致贫原因或现状需要该方式时增加的权重"))
  public static let village = Parameter(
    "need.village", 0.05, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a village without an open need asks for a market for its produce", zh: "村庄当月提出农产品销售渠道需求的概率"))
  public static let information: [DockingPlan.Mode: Parameter] = [
    .blind: seen("blind", 0.3, "organisations on their own", "各组织自行"),
    .agency: seen("agency", 0.7, "an agency's survey", "机构调查"),
    .platform: seen("platform", 0.9, "a platform", "平台"),
  ]
  public static let application: [Parameter] = [
    Parameter(
      "docking.application.base", -1.5, .one, in: -6...6, source: "chosen", grade: .assumed,
      Text("log odds that a household applies by itself in a month", zh: "家庭当月自主申请的对数优势")),
    Parameter(
      "docking.application.information", 1, .one, in: -5...5, source: "chosen", grade: .assumed,
      Text("their slope on information", zh: "对信息的斜率")),
    Parameter(
      "docking.application.motivation", 0.5, .one, in: -5...5, source: "chosen", grade: .assumed,
      Text("their slope on motivation", zh: "对内生动力的斜率")),
  ]
  public static let delegationHours = Parameter(
    "docking.delegation-hours", 1.5, .hours, in: 0.1...40, source: "chosen; S3: delegated application (委托申请)",
    grade: .assumed, Text("staff hours for an application made for a household", zh: "代为申请所需工时"))
  public static let verification = Parameter(
    "docking.verification", 0.5, .share, in: 0...1, source: "chosen; S3: needs are assessed and classified",
    grade: .assumed, Text("share of false needs that an agency or a platform finds", zh: "机构或平台识别虚假需求的比例"))
  public static let parameters: [Parameter] =
    [opening, patience, falseShare, base, called, village] + [.blind, .agency, .platform].map { information[$0]! }
    + application + [delegationHours, verification]

  public let name = Text("needs", zh: "需求")
  public let reads = Text("recorded status, causes, land, work, information", zh: "登记状态、致贫原因、土地、就业、信息")
  public let writes = Text("open needs", zh: "待对接需求")

  private let plan: ProgrammePlan
  private let index: Int
  private let values: ParameterValues
  private let villages: [Int]
  private let agency: Agency

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    self.values = values
    villages = plan.villages.sorted()
    agency = Agency(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard plan.hasDocking, month.month >= 0 else { return }
    var state = county.docking[index]
    close(&state, month.month)
    if let docking = plan.docking(at: month.month) {
      open(&state, docking, county, month)
      list(&state, docking, county, month)
    }
    county.docking[index] = state
  }

  private func close(_ state: inout DockingState, _ month: Int) {
    let patience = values.count(Self.patience)
    state.needs.removeAll { need in
      if !need.isOpen { return Int(need.until) <= month }
      guard month - Int(need.opened) >= patience else { return false }
      if !need.isFalse { state.counts[DockingCount.closedUnmet.rawValue] += 1 }
      return true
    }
  }

  /// One pass over the circle in the order of places: the list stays sorted, and no household is looked up.
  private func open(_ state: inout DockingState, _ docking: DockingPlan, _ county: County, _ month: MonthContext) {
    let information = docking.information ?? values[Self.information[docking.mode]!]
    var needs: [Need] = []
    needs.reserveCapacity(state.needs.count + 64)
    var next = state.needs.startIndex
    func keep(_ place: Int32, ofVillage: Bool) -> Bool {
      guard next < state.needs.endIndex, state.needs[next].place == place, state.needs[next].isOfVillage == ofVillage
      else { return false }
      needs.append(state.needs[next])
      next += 1
      return true
    }
    func add(_ need: Need?, _ u: SIMD4<Double>) {
      guard var need else { return }
      need.isFalse = u[1] < values[Self.falseShare]
      need.isVisible = u[2] < information
      needs.append(need)
      state[.opened] += 1
    }
    for village in villages {
      for household in county.residents(of: village) where !keep(household, ofVillage: false) {
        let (tile, row) = (county.tiles[county.place(of: household).tile], county.place(of: household).row)
        guard isInCircle(tile, row, docking.circle) else { continue }
        let address = Address(id: tile.id[row], month: month.month, purpose: .needOpening)
        let u = month.draws.uniform4(at: address)
        guard u[0] < values[Self.opening] else { continue }
        let failed = county.villages[village].failureMonths > 0
        add(need(household, tile, row, failed: failed, month), u)
      }
    }
    for village in villages where !keep(Int32(village), ofVillage: true) {
      let id = 1 << 63 | UInt64(village)
      let u = month.draws.uniform4(at: Address(id: id, month: month.month, purpose: .needOpening))
      guard u[0] < values[Self.village] else { continue }
      let asked = Need(
        place: Int32(village), isOfVillage: true, id: id, way: .consumption, opened: Int16(month.month))
      add(asked, SIMD4(0, 1, u[2], 1))
    }
    state.needs = needs
  }

  private func isInCircle(_ tile: HouseholdTile, _ row: Int, _ circle: DockingPlan.Circle) -> Bool {
    switch circle {
    case .registered: tile.recorded[row].isPoor
    case .served: tile.reach[row] & Reach.served.rawValue != 0
    case .all: true
    }
  }

  private func need(
    _ household: HouseholdIndex, _ tile: HouseholdTile, _ row: Int, failed: Bool, _ month: MonthContext
  ) -> Need? {
    let cause = Cause(rawValue: tile.mainCause[row]) ?? .other
    let (workers, employed) = (tile.workers[row], tile.employed[row])
    let hasLand = tile.land[row] > 0
    let (base, called) = (values[Self.base], values[Self.called])
    func weight(_ possible: Bool, _ isCalledFor: Bool) -> Double {
      possible ? base + (isCalledFor ? called : 0) : 0
    }
    let money = tile.illMonths[row] > 0 || (cause == .schooling && tile.children[row] > 0) || cause == .capital
    let pairing = workers == 0 || cause == .disability || cause == .labour || cause == .motivation
    let weights = [
      weight(hasLand, cause == .transport || failed), weight(employed < workers, employed == 0),
      weight(hasLand && workers > 0, cause == .technology), weight(true, money), weight(true, pairing),
    ]
    let address = Address(id: tile.id[row], month: month.month, purpose: .needKind)
    return month.draws.categorical(weights, at: address).flatMap(HelpWay.init).map {
      Need(place: household, id: tile.id[row], way: $0, opened: Int16(month.month))
    }
  }

  /// What comes onto the list this month: own applications, then those that staff make, the oldest needs first.
  private func list(_ state: inout DockingState, _ docking: DockingPlan, _ county: County, _ month: MonthContext) {
    guard docking.mode != .blind else { return }
    var waiting: [Int] = []
    var listed: [Int] = []
    for (n, need) in state.needs.enumerated() where need.isOpen && need.isVisible && !need.isListed {
      let applies = docking.mode == .agency || need.isOfVillage || appliesItself(need, county, month)
      if applies { listed.append(n) } else { waiting.append(n) }
    }
    let hours = agency.dockingHours(plan.working(county.programmes[index]))
    let staffed = month.month < plan.months ? Int(hours / values[Self.delegationHours]) : 0
    let oldest = waiting.sorted { a, b in
      let (x, y) = (state.needs[a], state.needs[b])
      return x.opened == y.opened ? x.id < y.id : x.opened < y.opened
    }
    listed += oldest.prefix(staffed)
    var dropped: Set<Int> = []
    for n in listed {
      let need = state.needs[n]
      let address = Address(id: need.id, month: Int(need.opened), purpose: .needOpening)
      if need.isFalse, month.draws.uniform4(at: address)[3] < values[Self.verification] {
        dropped.insert(n)
        state[.falseFound] += 1
      } else {
        state.needs[n].isListed = true
        state[.seen] += 1
      }
    }
    guard !dropped.isEmpty else { return }
    state.needs = state.needs.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private func appliesItself(_ need: Need, _ county: County, _ month: MonthContext) -> Bool {
    let chance = county.with(need.place) { tile, row in
      VectorMath.logistic(
        values[Self.application[0]] + values[Self.application[1]] * tile.capitals[Capital.information.rawValue][row]
          + values[Self.application[2]] * tile.capitals[Capital.motivation.rawValue][row])
    }
    return month.draws.bernoulli(chance, at: Address(id: need.id, month: month.month, purpose: .needApplication))
  }

  private static func seen(_ key: String, _ value: Double, _ who: String, _ chinese: String) -> Parameter {
    Parameter(
      "docking.information.\(key)", value, .share, in: 0...1,
      source: "chosen; S0, S3: a platform shares information so that none is lost", grade: .assumed,
      Text(
        "share of needs that \(who) can see, unless the programme says otherwise", zh: "\(chinese)可获知的需求比例(项目未另行说明时)"))
  }
}

extension Purpose {
  static let needOpening = Purpose(rawValue: 74)
  static let needKind = Purpose(rawValue: 75)
  static let needApplication = Purpose(rawValue: 76)
  static let blindView = Purpose(rawValue: 77)
  static let mobilisation = Purpose(rawValue: 78)
}
