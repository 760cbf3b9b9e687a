public import Declarations
public import Evaluation
public import Population

/// A number that a run of one path leaves, by which a switch shows that it does something.
public enum SwitchOutcome: Sendable, Hashable {
  /// A rate over all phases, of true or recorded status.
  case rate(RateMeasure, PovertyStatus, Group)
  /// Exits of the group that lasted, of true status.
  case lastingExits(Group)
  /// An outcome of the last whole year.
  case yearly(OutcomeMeasure, Group)
  /// Yuan that moved by a flow over the whole run.
  case flow(Flow)
  /// A total over the county in the last month, by its name in `series.csv`.
  case total(String)
  /// A measure of `verification.csv`, by its name there, on average over the years in which it is defined.
  case register(String)

  public var name: Text {
    switch self {
    case .rate(let measure, let status, let group):
      Text("{measure} of {group}, {status}", zh: "{group}的{measure}({status})")
        .filled(["measure": Self.name(measure), "group": Self.name(group), "status": Self.name(status)])
    case .lastingExits(let group):
      Text("lasting exits of {group}", zh: "{group}的稳定脱贫次数").filled(["group": Self.name(group)])
    case .yearly(let measure, let group):
      Text("{measure} of {group} in the last year", zh: "最后一年{group}的{measure}")
        .filled(["measure": Self.name(measure), "group": Self.name(group)])
    case .flow(let flow):
      Text("yuan of `{flow}` over the run", zh: "全程 `{flow}` 金额(元)").filled(["flow": Text(flow.key, zh: flow.key)])
    case .register(let name):
      Text("`{name}`, mean over the years", zh: "历年平均 `{name}`").filled(["name": Text(name, zh: name)])
    case .total(let name):
      Text("`{name}` at the end", zh: "期末 `{name}`").filled(["name": Text(name, zh: name)])
    }
  }

  /// The value in one replicate; `nil` where nothing is at risk.
  func value(of result: PathResult) -> Double? {
    switch self {
    case .rate(let measure, let status, let group):
      guard let counts = result.counts[status] else { return nil }
      return RateSample([counts], measure, in: RateCell(phase: nil, group: group)).pooled
    case .lastingExits(let group):
      return result.counts[.actual].map { Double($0.count(.lastingExits, in: RateCell(phase: nil, group: group))) }
    case .yearly(let measure, let group):
      guard let year = result.outcomes.years.last else { return nil }
      return RateSample([result.outcomes], measure, year: year, group: group).pooled
    case .flow(let flow):
      return Double(result.flows.reduce(0) { $0 + $1[flow.rawValue] }) / 100
    case .register(let name):
      guard let measure = RegisterMeasure(rawValue: name) else { return nil }
      let values = result.registers.compactMap { measure.value($0) }
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    case .total(let name):
      guard let total = MonthlyTotal(rawValue: name) else { return nil }
      return result.totals.last.map { Double($0[MonthlyTotal.allCases.firstIndex(of: total)!]) }
    }
  }

  private static func name(_ measure: RateMeasure) -> Text {
    switch measure {
    case .exitRate: Text("exit rate", zh: "脱贫率")
    case .returnRate: Text("return rate", zh: "返贫率")
    case .entryRate: Text("entry rate", zh: "致贫率")
    case .lastingShare: Text("share of exits that last", zh: "稳定脱贫比例")
    }
  }

  private static func name(_ measure: OutcomeMeasure) -> Text {
    switch measure {
    case .headcount: Text("share of persons who are poor", zh: "贫困人口比例")
    case .householdHeadcount: Text("share of households that are poor", zh: "贫困户比例")
    case .recordedHeadcount: Text("share of persons recorded as poor", zh: "在册贫困人口比例")
    case .recordedHouseholdHeadcount: Text("share of households recorded as poor", zh: "在册贫困户比例")
    case .incomePerHead: Text("income a head, yuan", zh: "人均收入(元)")
    }
  }

  private static func name(_ group: Group) -> Text {
    switch group {
    case .all: Text("all households", zh: "全部住户")
    case .registered: Text("registered households", zh: "建档立卡户")
    case .eligible: Text("eligible households", zh: "合格住户")
    case .served: Text("served households", zh: "服务对象")
    case .members: Text("members of associations", zh: "协会成员")
    case .notServed: Text("eligible households not served", zh: "合格但未被服务的住户")
    }
  }

  private static func name(_ status: PovertyStatus) -> Text {
    status == .actual ? Text("true", zh: "真实") : Text("recorded", zh: "登记")
  }
}

extension Text {
  /// This template with texts in place of its arguments, in both languages.
  fileprivate func filled(_ arguments: [String: Text]) -> Text {
    Text(
      rendered(.english, arguments.mapValues(\.english)), zh: rendered(.chinese, arguments.mapValues(\.chinese)))
  }
}
