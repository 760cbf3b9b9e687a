import Declarations
import Evaluation
import Experiments
import Population

extension SwitchOutcome {
  /// As a page says it.
  var name: Text {
    switch self {
    case .rate(let measure, let status, let group):
      Text("{measure} of {group}, {status}", zh: "{group}的{measure}({status})")
        .filled(["measure": Self.name(measure), "group": group.name, "status": Self.name(status)])
    case .lastingExits(let group):
      Text("lasting exits of {group}", zh: "{group}的稳定脱贫次数").filled(["group": group.name])
    case .yearly(let measure, let group):
      Text("{measure} of {group} in the last year", zh: "最后一年{group}的{measure}")
        .filled(["measure": Self.name(measure), "group": group.name])
    case .flow(let flow):
      Text("yuan of `{flow}` over the run", zh: "全程 `{flow}` 金额(元)").filled(["flow": Text(flow.key, zh: flow.key)])
    case .register(let name):
      Text("`{name}`, mean over the years", zh: "历年平均 `{name}`").filled(["name": Text(name, zh: name)])
    case .total(let name):
      Text("`{name}` at the end", zh: "期末 `{name}`").filled(["name": Text(name, zh: name)])
    case .average(let name):
      Text("`{name}`, mean over the months", zh: "逐月平均 `{name}`").filled(["name": Text(name, zh: name)])
    case .takenUp(let service):
      Text("household-months of {service} taken up", zh: "接受{service}的户月数").filled(["service": service.name])
    case .count(let count):
      switch count {
      case .served: Text("households ever served", zh: "曾服务户数")
      case .crisisCases: Text("crisis cases", zh: "危机个案数")
      case .repetitions: Text("phases repeated", zh: "重复的阶段数")
      case .members: Text("members of associations at the end", zh: "期末协会成员数")
      }
    case .index(let kind, let component):
      if let component = component.flatMap({ kind.definition.position(of: $0) }).map({ kind.definition.components[$0] })
      {
        Text("{component} in {index}, mean", zh: "{index}指数中的{component},平均")
          .filled(["component": component.name, "index": kind.definition.name])
      } else {
        Text("index of {index}, mean", zh: "{index}指数,平均").filled(["index": kind.definition.name])
      }
    case .cost: Text("cost to the payers, yuan of month 0", zh: "出资方成本(第 0 月价,元)")
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
